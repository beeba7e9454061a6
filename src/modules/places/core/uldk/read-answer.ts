import { ok, refuse, type Result } from '../../../../kernel/result.ts';

/** A parcel as ULDK answers it: the fields that we ask for, in that order. */
export type UldkParcel = {
  readonly id: string;
  /** Name of the precinct. */
  readonly region: string | null;
  /** MultiPolygon coordinates, easting first. */
  readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[];
  /** Of the EWKT prefix; null when there is none. */
  readonly srid: number | null;
};

export type UldkFault = {
  /** `not-found`: the locator knows no such parcel. `refused`: it says that something failed. `unreadable`: it says what we can't read. */
  readonly kind: 'not-found' | 'refused' | 'unreadable';
  readonly detail: string;
};

/** What a question asks for; rows come back in this order, separated by `|`. */
export const ULDK_FIELDS = ['id', 'region', 'geom_wkt'] as const;

/** Characters of an answer; a parcel of 10 000 corners has some 400 000. */
export const LONGEST_ANSWER = 8 * 2 ** 20;

/**
 * Reads an answer of ULDK (uldk.gugik.gov.pl/opis.html). HTTP is 200 even for failures: the first line tells. 0 is one row, a positive number
 * is how many rows follow, −1 is none or a failure. The geometry has an EWKT prefix `SRID=2180;`.
 */
export function readUldkAnswer(text: string): Result<readonly UldkParcel[], UldkFault> {
  if (text.length > LONGEST_ANSWER) return refuse({ kind: 'unreadable', detail: `${text.length} characters` });
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const status = /^\s*(-?\d{1,6})\b\s*(.*)$/.exec(first);
  if (!status) return refuse({ kind: /^\s*</.test(first) ? 'refused' : 'unreadable', detail: first.slice(0, 100) });
  const said = `${status[2]} ${rest.join(' ')}`.trim();
  if (Number(status[1]) < 0) {
    const none = said === '' || /brak wynik/i.test(said);
    return refuse({ kind: none ? 'not-found' : 'refused', detail: said.slice(0, 100) });
  }
  const rows = rest.filter((row) => row.trim() !== '');
  if (rows.length === 0) return refuse({ kind: 'not-found', detail: '' });
  if (rows.some((row) => !row.includes('|')) && /b[łl][ąa]d|xml/i.test(said))
    return refuse({ kind: 'refused', detail: said.slice(0, 100) });
  const parcels: UldkParcel[] = [];
  for (const row of rows) {
    const read = readRow(row);
    if (!read.ok) return read;
    parcels.push(read.value);
  }
  return ok(parcels);
}

function readRow(row: string): Result<UldkParcel, UldkFault> {
  const fields = row.split('|');
  const [id = '', region = '', geometry = ''] = fields.map((field) => field.trim());
  const wkt = /^(?:SRID=(\d{4,5});)?\s*(MULTIPOLYGON|POLYGON)\s*(?:Z\s*)?(\(.*\))$/i.exec(geometry);
  if (fields.length !== ULDK_FIELDS.length || !wkt) return refuse({ kind: 'unreadable', detail: row.slice(0, 100) });
  const rings = readRings(wkt[3]!, wkt[2]!.toUpperCase() === 'POLYGON');
  if (!rings) return refuse({ kind: 'unreadable', detail: geometry.slice(0, 100) });
  return ok({
    id,
    region: region === '' ? null : region,
    coordinates: rings,
    srid: wkt[1] === undefined ? null : Number(wkt[1]),
  });
}

/** The nesting of WKT is that of JSON arrays, once pairs are joined by a comma. */
function readRings(text: string, single: boolean): UldkParcel['coordinates'] | null {
  if (!/^[-+\d.eE\s,()]*$/.test(text)) return null;
  const pairs = text.replaceAll(
    /[-+\d.eE]+(?:\s+[-+\d.eE]+)+/g,
    (point) => `[${point.trim().split(/\s+/).slice(0, 2).join(',')}]`,
  );
  try {
    const value = JSON.parse(pairs.replaceAll('(', '[').replaceAll(')', ']')) as UldkParcel['coordinates'];
    return (single ? [value] : value) as UldkParcel['coordinates'];
  } catch {
    return null;
  }
}
