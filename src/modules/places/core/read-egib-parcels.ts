import { childOf, childrenOf, findWithin, textOf, type XmlElement } from '../../../kernel/files/xml-element.ts';
import type { RawParcel } from './raw-parcel.ts';
import { readGmlSurface } from './read-gml-surface.ts';

/** Name of the member that holds a parcel in EGiB GML. */
export const EGIB_PARCEL = 'EGB_DzialkaEwidencyjna';

/**
 * A parcel of an EGiB GML file (rozp. 27.07.2021 and the older exchange schema): id, register area with its unit,
 * surface, land-use contours when they are nested. Owners are not read.
 */
export function readEgibParcel(member: XmlElement, position: number): RawParcel {
  const property = childOf(member, 'geometria');
  const surface = property ? readGmlSurface(property) : null;
  const area = childOf(member, 'powierzchniaEwidencyjna') ?? childOf(member, 'poleEwidencyjne');
  const id = textOf(member, 'idDzialki');
  return {
    position,
    line: member.line,
    id,
    coordinates: surface && surface.coordinates.length > 0 ? surface.coordinates : null,
    geometryFault: surface?.fault ?? null,
    crsName: surface?.crsName ?? null,
    registerArea: area && area.text !== '' ? { text: area.text, unit: unitOf(area.attributes['uom']) } : null,
    precinctName: textOf(member, 'nazwaObrebu'),
    landUse: landUse(member),
    sourceDate: textOf(member, 'startWersjaObiekt')?.slice(0, 10) ?? null,
    original: { properties: { idDzialki: id, wiersz: member.line }, geometry: null },
  };
}

function unitOf(uom: string | undefined): 'ha' | 'm2' | null {
  if (uom === undefined) return null;
  if (/^ha$/i.test(uom)) return 'ha';
  return /^m(?:2|²)$/i.test(uom) ? 'm2' : null;
}

/** "RIIIa, Ps": each contour's use and class, once. */
function landUse(member: XmlElement): string | null {
  const contours = childrenOf(member, 'klasouzytekWGranicachDzialki').concat(childrenOf(member, 'klasouzytek'));
  const symbols = contours.flatMap((contour) => {
    const use = findWithin(contour, 'OZU')?.text ?? findWithin(contour, 'OFU')?.text ?? '';
    const soil = findWithin(contour, 'OZK')?.text ?? '';
    return use === '' ? [] : [`${use}${soil}`];
  });
  return symbols.length === 0 ? null : [...new Set(symbols)].join(', ');
}
