import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { seeded } from '../envelopes.ts';

/** Named sets of parcels: neighbours of four corners that share their borders, EPSG:2177, drawn from one seed. */
export const LAND_SETS = { 'parcels-20k': 20_000, 'parcels-200k': 200_000, 'parcels-2m': 2_000_000 } as const;
export type LandSet = keyof typeof LAND_SETS;
export type LandFormat = 'geojson' | 'gml';

const SEED = 2026;
const COLUMNS = 1000;
const [WIDTH, DEPTH, WOBBLE] = [20, 30, 6];
const CRS = 'urn:ogc:def:crs:EPSG::2177';

type Corner = readonly [number, number];

/** Row by row, so that a set of any size needs the memory of two rows. */
export function* generatedParcels(set: LandSet): Generator<{ id: string; ring: readonly Corner[] }> {
  const random = seeded(SEED);
  const cents = (value: number): number => Math.round(value * 100) / 100;
  const row = (y: number): Corner[] =>
    Array.from({ length: COLUMNS + 1 }, (_, x): Corner => [
      cents(6_500_000 + x * WIDTH + random() * WOBBLE),
      cents(5_700_000 + y * DEPTH + random() * WOBBLE),
    ]);
  let lower = row(0);
  for (let y = 0; y < LAND_SETS[set] / COLUMNS; y += 1) {
    const upper = row(y + 1);
    for (let x = 0; x < COLUMNS; x += 1) {
      const n = y * COLUMNS + x;
      const ring = [lower[x]!, lower[x + 1]!, upper[x + 1]!, upper[x]!, lower[x]!];
      yield { id: `306101_1.${String(1 + Math.floor(x / 12)).padStart(4, '0')}.${n + 1}`, ring };
    }
    lower = upper;
  }
}

const asGeoJson = ({ id, ring }: { id: string; ring: readonly Corner[] }): string =>
  `{"type":"Feature","properties":{"idDzialki":"${id}","OBREB":"Próba"},"geometry":{"type":"Polygon","coordinates":[[${ring.map(([x, y]) => `[${x},${y}]`).join(',')}]]}}`;

const asGml = ({ id, ring }: { id: string; ring: readonly Corner[] }): string =>
  `<gml:featureMember><egb:EGB_DzialkaEwidencyjna><egb:idDzialki>${id}</egb:idDzialki><egb:powierzchniaEwidencyjna uom="ha">0.0600</egb:powierzchniaEwidencyjna><egb:geometria><gml:Polygon srsName="${CRS}"><gml:exterior><gml:LinearRing><gml:posList>${ring.map(([x, y]) => `${y} ${x}`).join(' ')}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></egb:geometria></egb:EGB_DzialkaEwidencyjna></gml:featureMember>`;

const PARTS = {
  geojson: {
    start: `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"${CRS}"}},"features":[\n`,
    one: asGeoJson,
    between: ',\n',
    end: '\n]}\n',
  },
  gml: {
    start:
      '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:egb="urn:gugik:specyfikacje:gmlas:ewidencjaGruntowBudynkow:1.0">\n',
    one: asGml,
    between: '\n',
    end: '\n</gml:FeatureCollection>\n',
  },
} as const;

/** Writes a set as a file, some thousand parcels at a time. */
export async function writeLand(set: LandSet, format: LandFormat, path: string): Promise<void> {
  const { start, one, between, end } = PARTS[format];
  const out = createWriteStream(path);
  out.write(start);
  let piece: string[] = [];
  let first = true;
  const put = async (): Promise<void> => {
    const text = `${first ? '' : between}${piece.join(between)}`;
    [piece, first] = [[], false];
    if (!out.write(text)) await once(out, 'drain');
  };
  for (const parcel of generatedParcels(set)) {
    piece.push(one(parcel));
    if (piece.length >= 5000) await put();
  }
  if (piece.length > 0) await put();
  out.end(end);
  await once(out, 'finish');
}
