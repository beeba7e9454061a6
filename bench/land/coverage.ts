import type { MultiPolygon, Point } from '../../src/geometry/polygon.ts';
import { seeded } from '../envelopes.ts';

/** A parcel of the generated coverage `coverage-N`. */
export type CoverageParcel = {
  readonly id: string;
  readonly shape: MultiPolygon;
  readonly owner: string;
  readonly public: boolean;
  readonly eligible: boolean;
};

const SEED = 4_2026;
/** Metres: a parcel has some 2 700 m², so that 1–1.5 ha takes four to six. */
const [WIDTH, DEPTH, WOBBLE] = [45, 60, 14];

/**
 * A noded coverage of `count` parcels in rows, EPSG:2177: crooked sides with a corner in the middle, 8 corners each, to the
 * centimetre. Three in ten may be used; one in ten is the city's; others belong to owners who hold some parcels of a row.
 */
export function coverage(count: number): CoverageParcel[] {
  const random = seeded(SEED);
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const cents = (value: number): number => Math.round(value * 100) / 100;
  const wobble = (): number => (random() - 0.5) * WOBBLE;
  const row = (y: number, step: number): Point[] =>
    Array.from({ length: columns * 2 + 1 }, (_, x): Point => [
      cents(6_500_000 + (x * WIDTH) / 2 + wobble() * step),
      cents(5_720_000 + y * DEPTH + wobble() * step),
    ]);
  const lines = Array.from({ length: rows + 1 }, (_, y) => row(y, 1));
  const middles = Array.from({ length: rows }, (_, y) => row(y + 0.5, 0.6));
  const parcels: CoverageParcel[] = [];
  let owner = 0;
  for (let n = 0; n < count; n += 1) {
    const [x, y] = [(n % columns) * 2, Math.floor(n / columns)];
    const [low, middle, high] = [lines[y]!, middles[y]!, lines[y + 1]!];
    const ring = [low[x]!, low[x + 1]!, low[x + 2]!, middle[x + 2]!, high[x + 2]!, high[x + 1]!, high[x]!, middle[x]!];
    if (random() < 0.5) owner += 1;
    const publicly = random() < 0.1;
    parcels.push({
      id: `306101_1.${String(1 + Math.floor(y / 20)).padStart(4, '0')}.${n + 1}`,
      shape: [[[...ring, ring[0]!]]],
      owner: publicly ? 'city' : `owner ${owner}`,
      public: publicly,
      eligible: random() < 0.3,
    });
  }
  return parcels;
}
