import type { RawParcel } from '../raw-parcel.ts';
import { columnFinder, type Columns, pick, unitOfName } from './columns.ts';

type Properties = Readonly<Record<string, unknown>>;
type Feature = { readonly properties: Properties; readonly geometry: unknown; readonly geometryFault: string | null };

const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Features of a file, in order, as parcels. Nothing is judged here, only taken apart. */
export function rawParcels(
  crsName: string | null,
  idField: string | null,
): (feature: Feature, position: number) => RawParcel {
  const columnsFor = columnFinder(idField);
  return (feature, position) => {
    const { properties, geometry } = feature;
    const columns = columnsFor(properties);
    const area = pick(properties, columns.area);
    const use = pick(properties, columns.landUse)?.text ?? null;
    const soil = pick(properties, columns.soilClass)?.text ?? '';
    return {
      position,
      line: null,
      id: idOf(properties, columns, idField !== null),
      ...surface(feature),
      crsName,
      registerArea: area && { text: area.text, unit: unitOfName(area.name) },
      precinctName: precinctName(properties, columns),
      landUse: use !== null && soil !== '' && !use.endsWith(soil) ? `${use}${soil}` : use,
      uses: [],
      sourceDate: pick(properties, columns.date)?.text.slice(0, 10) ?? null,
      original: { properties, geometry: geometry ?? null },
    };
  };
}

const FULL = /^\d{6}_\d\.\d{4}\./;

/** The attribute that holds a whole id, else one put together of municipality, precinct, sheet and number. */
function idOf(properties: Properties, columns: Columns, named: boolean): string | null {
  const candidates = columns.id.flatMap((name) => pick(properties, [name]) ?? []);
  const whole = candidates.find(({ text }) => FULL.test(text));
  if (whole || named) return whole?.text ?? candidates[0]?.text ?? null;
  return composed(properties, columns) ?? candidates[0]?.text ?? null;
}

function composed(properties: Properties, columns: Columns): string | null {
  const text = (meaning: 'municipality' | 'precinctCode' | 'sheet' | 'number'): string =>
    pick(properties, columns[meaning])?.text ?? '';
  const number = text('number');
  const code = /^(?:(\d{6}_\d)\.)?(\d{1,4})$/.exec(text('precinctCode'));
  const given = /^(\d{6})_?(\d)$/.exec(text('municipality'));
  const municipality = code?.[1] ?? (given ? `${given[1]}_${given[2]}` : null);
  if (number === '' || !code || municipality === null) return null;
  const sheet = /^(?:AR_)?(\d+)$/i.exec(text('sheet'))?.[1];
  return `${municipality}.${code[2]!.padStart(4, '0')}.${sheet ? `AR_${sheet}.` : ''}${number}`;
}

/** A precinct's column may hold its number instead of its name. */
function precinctName(properties: Properties, columns: Columns): string | null {
  const text = pick(properties, columns.precinct)?.text ?? null;
  return text !== null && /^[\d_.]+$/.test(text) ? null : text;
}

function surface({ geometry, geometryFault }: Feature): { coordinates: unknown; geometryFault: string | null } {
  if (!isObject(geometry)) return { coordinates: null, geometryFault };
  if (geometry['type'] === 'MultiPolygon') return { coordinates: geometry['coordinates'], geometryFault };
  if (geometry['type'] === 'Polygon') return { coordinates: [geometry['coordinates']], geometryFault };
  return { coordinates: null, geometryFault: geometryFault ?? String(geometry['type']).slice(0, 40) };
}
