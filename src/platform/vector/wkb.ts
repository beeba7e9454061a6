/** Surfaces or lines of a WKB geometry (OGC 06-103r4, ISO 13249-3, EWKB), or why it can't be read. */
export type WkbReading = { readonly geometry: unknown; readonly fault: string | null };

const NAMES: Readonly<Record<number, string>> = {
  1: 'Point',
  4: 'MultiPoint',
  7: 'GeometryCollection',
  8: 'CircularString',
  9: 'CompoundCurve',
  10: 'CurvePolygon',
  11: 'MultiCurve',
  12: 'MultiSurface',
  15: 'PolyhedralSurface',
  16: 'TIN',
  17: 'Triangle',
};
const DEEPEST = 8;

class Unreadable extends Error {}

/** Reads forward through bytes that may lie about their own length. */
class Cursor {
  readonly #view: DataView;
  #at = 0;
  little = true;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  need(bytes: number): void {
    if (this.#at + bytes > this.#view.byteLength) throw new Unreadable('the geometry is cut off');
  }

  byte(): number {
    this.need(1);
    this.#at += 1;
    return this.#view.getUint8(this.#at - 1);
  }

  /** A count of things that take at least `each` bytes: more than the bytes hold is refused before anything is made. */
  count(each: number): number {
    const count = this.word();
    this.need(count * each);
    return count;
  }

  word(): number {
    this.need(4);
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, this.little);
  }

  points(count: number, ordinates: number): number[][] {
    const points: number[][] = [];
    for (let i = 0; i < count; i += 1) {
      points.push([this.#view.getFloat64(this.#at, this.little), this.#view.getFloat64(this.#at + 8, this.little)]);
      this.#at += ordinates * 8;
    }
    return points;
  }
}

/** Polygon, MultiPolygon, surfaces of plain polygons and straight lines as GeoJSON; Z and M are left out. */
export function readWkb(bytes: Uint8Array): WkbReading {
  try {
    const found: Found = { polygons: [], lines: [] };
    readInto(found, new Cursor(bytes), 0);
    const { polygons, lines } = found;
    if (polygons.length > 0) return { geometry: { type: 'MultiPolygon', coordinates: polygons }, fault: null };
    if (lines.length > 0) return { geometry: { type: 'MultiLineString', coordinates: lines }, fault: null };
    return { geometry: null, fault: null };
  } catch (error) {
    if (error instanceof Unreadable) return { geometry: null, fault: error.message };
    throw error;
  }
}

type Found = { readonly polygons: number[][][][]; readonly lines: number[][][] };

/** MultiPolygon, MultiSurface; MultiLineString. */
const SEVERAL: ReadonlySet<number> = new Set([6, 12, 5]);

function readInto(found: Found, cursor: Cursor, depth: number): void {
  const order = cursor.byte();
  if (order > 1 || depth > DEEPEST) throw new Unreadable('not a geometry');
  cursor.little = order === 1;
  const raw = cursor.word();
  // EWKB says in the upper bits what ISO says in thousands.
  const iso = raw & 0x0fff_ffff;
  const thousands = Math.floor(iso / 1000);
  const z = (raw & 0x8000_0000) !== 0 || thousands === 1 || thousands === 3;
  const m = (raw & 0x4000_0000) !== 0 || thousands === 2 || thousands === 3;
  if ((raw & 0x2000_0000) !== 0) cursor.word();
  const type = iso % 1000;
  const ordinates = 2 + (z ? 1 : 0) + (m ? 1 : 0);
  if (type === 2) found.lines.push(cursor.points(cursor.count(ordinates * 8), ordinates));
  else if (type === 3) found.polygons.push(...readPolygon(cursor, ordinates));
  else if (SEVERAL.has(type)) for (let left = cursor.count(9); left > 0; left -= 1) readInto(found, cursor, depth + 1);
  else throw new Unreadable(NAMES[type] ?? `type ${type}`);
}

function readPolygon(cursor: Cursor, ordinates: number): number[][][][] {
  const rings = cursor.count(4);
  const polygon: number[][][] = [];
  for (let i = 0; i < rings; i += 1) polygon.push(cursor.points(cursor.count(ordinates * 8), ordinates));
  return polygon.length === 0 ? [] : [polygon];
}
