import { childOf, findWithin, textOf, type XmlElement } from '../../../../kernel/files/xml-element.ts';
import type { RawLandUse } from '../land-use/land-use-part.ts';
import type { RawParcel } from '../raw-parcel.ts';
import { readGmlSurface } from '../read-gml-surface.ts';

/** Name of the member that holds a parcel in EGiB GML. */
export const EGIB_PARCEL = 'EGB_DzialkaEwidencyjna';

/**
 * A parcel of an EGiB GML file (rozp. 27.07.2021 and the older exchange schema): id, register area with its unit,
 * surface, uses and soil classes when they are nested. Owners are not read.
 */
export function readEgibParcel(member: XmlElement, position: number): RawParcel {
  const property = childOf(member, 'geometria');
  const surface = property ? readGmlSurface(property) : null;
  const area = childOf(member, 'powierzchniaEwidencyjna') ?? childOf(member, 'poleEwidencyjne');
  const id = textOf(member, 'idDzialki');
  const uses = member.children.filter(({ name }) => NESTED.has(name)).flatMap(readUse);
  const symbols = uses.map(({ use, soilClass }) => `${use}${soilClass ?? ''}`);
  return {
    position,
    line: member.line,
    id,
    coordinates: surface && surface.coordinates.length > 0 ? surface.coordinates : null,
    geometryFault: surface?.fault ?? null,
    crsName: surface?.crsName ?? null,
    registerArea: area && area.text !== '' ? { text: area.text, unit: unitOf(area.attributes['uom']) } : null,
    precinctName: textOf(member, 'nazwaObrebu'),
    landUse: symbols.length === 0 ? null : [...new Set(symbols)].join(', '),
    uses,
    sourceDate: textOf(member, 'startWersjaObiekt')?.slice(0, 10) ?? null,
    original: { properties: { idDzialki: id, wiersz: member.line }, geometry: null },
  };
}

const NESTED = new Set(['klasouzytekWGranicachDzialki', 'klasouzytek']);

/** Hectares or square metres, as GML and registers write them. */
export function unitOf(uom: string | undefined): 'ha' | 'm2' | null {
  if (uom === undefined) return null;
  if (/^ha$/i.test(uom)) return 'ha';
  return /^m(?:2|²)$/i.test(uom) ? 'm2' : null;
}

/** OFU is the land as it is used, OZU the use that was classified, OZK its class: "Br" on "R" of class "IIIa" is Br-RIIIa. */
function readUse(contour: XmlElement): RawLandUse[] {
  const { use, soilClass } = symbolsOf(contour);
  const area = findArea(contour);
  if (use === null) return [];
  return [
    {
      use,
      soilClass,
      area: area && area.text !== '' ? { text: area.text, unit: unitOf(area.attributes['uom']) } : null,
    },
  ];
}

/** Use and class of an element that holds OFU, OZU and OZK at any depth. */
export function symbolsOf(element: XmlElement): { use: string | null; soilClass: string | null } {
  const text = (name: string): string => findWithin(element, name)?.text ?? '';
  const [used, classified, soil] = [text('OFU'), text('OZU'), text('OZK')];
  const use = used !== '' && classified !== '' && used !== classified ? `${used}-${classified}` : used || classified;
  return { use: use === '' ? null : use, soilClass: soil === '' ? null : soil };
}

function findArea(element: XmlElement): XmlElement | null {
  for (const child of element.children) {
    const found = /^(?:powierzchnia|pole)/.test(child.name) && child.children.length === 0 ? child : findArea(child);
    if (found) return found;
  }
  return null;
}
