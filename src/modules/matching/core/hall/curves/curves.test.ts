import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { transform } from '../../../../../geometry/crs.ts';
import { area, bounds, type MultiPolygon } from '../../../../../geometry/polygon.ts';
import { validityOf } from '../../../../../geometry/validity.ts';
import { addDays, type Day, day } from '../../../../../kernel/day.ts';
import { actOf, goodLand, INDUSTRY, provision, rectangle, TODAY, zoneOf } from '../../dossiers.cases.ts';
import type { Dossier, DossierParcel, DossierZone } from '../../dossier.ts';
import { askedOf } from '../../assess.ts';
import { openNeed } from '../../need/need.ts';
import { fitRule } from '../../rules/fit.ts';
import { yardRule } from '../beside/yard-rule.ts';
import { giveCurves } from './known-curves.ts';
import { madeOf } from './made-of.ts';
import { CURVES_EDITION, reckonCurves } from './reckon-curves.ts';

const [E, N] = [6_500_000, 5_730_000];

let seed = 20_261_123;
const next = (low: number, high: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return low + ((high - low) * seed) / 2_147_483_647;
};
const oneOf = <One>(all: readonly One[]): One => all[Math.floor(next(0, all.length))]!;

const crooked = (x: number, [w, h]: readonly [number, number]): MultiPolygon => {
  const corners = [
    [x, N],
    [x + w, N + h * next(0, 0.15)],
    [x + w * next(0.7, 1), N + h],
    [x + w * 0.3, N + h * next(0.6, 1)],
    [x - w * 0.1, N + h * 0.5],
  ] as const;
  return [[[...corners, corners[0]]]];
};

const parcel = (geometry: MultiPolygon, n: number): DossierParcel => ({
  ...goodLand().parcels[0]!,
  id: `parcel ${n}`,
  number: `${n}`,
  geometry,
  areaM2: area(geometry),
});

/** A zone over some of the land, with a line or without, checked or not. */
function zone(id: number, geometry: MultiPolygon, parcels: readonly DossierParcel[]): DossierZone {
  const kind = oneOf(['line', 'line', 'none', 'unchecked', 'drawn', 'obliging', 'words'] as const);
  const { 'building-line': line, ...limits } = INDUSTRY;
  const bare = zoneOf({
    id,
    actId: oneOf([1, 1, 1, 2]),
    designation: `${id}P`,
    geometry,
    shares: parcels.map((one) => ({ parcelId: one.id, areaM2: one.areaM2 / 3 })),
    limits: {
      ...limits,
      use: oneOf([['P', 'U'], ['P'], ['MN'], ['P/ZP']]),
      ...(kind === 'line' && { 'building-line': line }),
    },
  });
  const { minX, maxX, minY } = bounds(geometry);
  const drawn = (of: 'no-cross-line' | 'obligatory-line') => ({
    ...provision(`${id}P`, of, 0),
    limit: null,
    line: [[[minX - 5, minY + 15] as const, [maxX + 5, minY + 15] as const]],
    freeSide: ['right' as const],
  });
  const more = {
    line: [],
    none: [],
    unchecked: [{ ...provision(`${id}P`, 'building-line', 8), checkedOn: null }],
    drawn: [drawn('no-cross-line')],
    obliging: [drawn('obligatory-line')],
    words: [{ ...provision(`${id}P`, 'setback', 0), limit: null }],
  };
  return { ...bare, provisions: [...bare.provisions, ...more[kind]] };
}

function anyLand(): Dossier {
  const count = oneOf([1, 1, 2, 3]);
  const [w, h] = [next(30, 160), next(30, 200)];
  const parcels = Array.from({ length: count }, (_, n) => parcel(crooked(E + n * w, [w, h]), n));
  const width = w * count + 40;
  const zones = oneOf([1, 2, 3]);
  return {
    ...goodLand(),
    parcels,
    zones: Array.from({ length: zones }, (_, n) =>
      zone(n + 1, rectangle(E - 20 + (n * width) / zones, N - 20, [width / oneOf([zones, zones, 4]), h + 60]), parcels),
    ),
    acts: [actOf(1, 'mpzp'), actOf(2, 'planOgolny')],
  };
}

const reckoned = (dossier: Dossier, asOf: Day) => {
  const steps = reckonCurves(dossier, asOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Asked of two dossiers that know nothing of one another: one has its curves. */
function sameAnswers(land: Dossier, halls: readonly (readonly [number, number])[], asOf = TODAY): void {
  const [plain, curved] = [structuredClone(land), structuredClone(land)];
  giveCurves(curved, reckoned(curved, TODAY));
  for (const [length, width] of halls)
    for (const pkd of ['25.53.Z', '52.10.B', null]) {
      const side = (value: number) => ({ value, weight: 'must' as const });
      const need = { ...openNeed('land'), length: side(length), width: side(width), activity: { text: null, pkd } };
      for (const brief of [true, false]) {
        for (const rule of [fitRule, yardRule]) {
          const judge = (dossier: Dossier) => rule.judge(askedOf({ need, dossier, asOf, brief }));
          expect({ length, width, pkd, ...judge(curved) }).toEqual({ length, width, pkd, ...judge(plain) });
        }
      }
    }
}

const someHalls = (most: number): [number, number][] =>
  Array.from({ length: 5 }, () => [next(5, most), next(5, most * 0.7)]);

describe('the hall rule with the curves of a site', () => {
  test(
    'says word for word what it says without them, whatever the land, its plans and the hall',
    { timeout: 120_000 },
    () => {
      for (let n = 0; n < 6; n += 1) {
        const land = anyLand();
        const { minX, maxX } = bounds(land.parcels.flatMap(({ geometry }) => geometry));
        sameAnswers(land, someHalls(maxX - minX));
      }
    },
  );

  test('says the same of halls that miss by a hand, and of narrow, square and endless ones', () => {
    const land = goodLand();
    // 200 × 150 m, a building line of 6 m.
    const near = [-0.3, -0.11, -0.09, -0.001, 0, 0.001, 0.05, 0.09, 0.1, 0.101, 0.11, 0.3];
    sameAnswers(land, [
      ...near.map((off): [number, number] => [188 + off, 138]),
      ...near.map((off): [number, number] => [138 + off, 120 + off]),
      [0.05, 0.05],
      [2, 150],
      [5000, 0.1],
      [5000, 4000],
      [138, 138],
    ]);
  });

  test('computes what no curve is kept for: another day, on which another rule holds', () => {
    const land = goodLand();
    const [kept] = land.zones;
    const provisions = kept!.provisions.map((one) =>
      one.kind === 'building-line' ? { ...one, validTo: addDays(TODAY, 5) } : one,
    );
    const later = { ...provision('2P/U', 'building-line', 40), id: 'later', validFrom: addDays(TODAY, 6) };
    const changing = { ...land, zones: [{ ...kept!, provisions: [...provisions, later] }] };
    for (const days of [0, 5, 6, 300])
      sameAnswers(
        changing,
        [
          [180, 130],
          [150, 100],
          [110, 60],
        ],
        addDays(TODAY, days),
      );
    sameAnswers(changing, [[180, 130]], day('1999-01-01'));
  });
});

const REAL = process.env['CALISIA_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../../../../../shared/data');
const file = path.join(REAL, 'cadastre/dzialki_060110_2_miedzyrzec_podlaski_1112.geojson');

test.skipIf(!existsSync(file))('real parcels are answered by their curves as by the land', { timeout: 120_000 }, () => {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { geometry: { type: string; coordinates: unknown } }[];
  };
  for (let n = 0; n < features.length; n += 29) {
    const { type, coordinates } = features[n]!.geometry;
    const shape = transform((type === 'Polygon' ? [coordinates] : coordinates) as MultiPolygon, 4326, 2179);
    if (!validityOf(shape).valid || area(shape) < 400) continue;
    const land = parcel(shape, n);
    const [only] = goodLand().zones;
    const shares = [{ parcelId: land.id, areaM2: land.areaM2 }];
    const { minX, maxX } = bounds(shape);
    sameAnswers(
      { ...goodLand(), parcels: [land], zones: [{ ...only!, geometry: shape, shares }] },
      someHalls(maxX - minX),
    );
  }
});

describe('what a curve is made of', () => {
  const text = (dossier: Dossier): string => madeOf(dossier, (shape) => JSON.stringify(shape));

  test('changes with the land, the zones and their lines, and with nothing else', () => {
    const land = goodLand();
    const [zoneOfIt] = land.zones;
    const withZone = (more: Partial<DossierZone>): Dossier => ({ ...land, zones: [{ ...zoneOfIt!, ...more }] });
    const limit = (kind: string, value: number) =>
      withZone({ provisions: zoneOfIt!.provisions.map((one) => (one.kind === kind ? { ...one, limit: value } : one)) });
    expect(text({ ...land, facts: {} })).toBe(text(land));
    expect(text(limit('max-height', 3))).toBe(text(land));
    expect(text(limit('building-line', 7))).not.toBe(text(land));
    expect(text(withZone({ geometry: rectangle(E, N, [10, 10]) }))).not.toBe(text(land));
    expect(text({ ...land, parcels: [parcel(rectangle(E, N, [10, 10]), 1)] })).not.toBe(text(land));
    expect(text({ ...land, zones: [] })).not.toBe(text(land));
  });

  test('the edition of curves is counted up when they come out otherwise', () => {
    const [curves] = Object.values(reckoned(goodLand(), TODAY));
    expect({ edition: CURVES_EDITION, ...curves!['sure 0 4'] }).toMatchInlineSnapshot(`
      {
        "edition": "4",
        "inner": [
          224.67,
          221.85,
          218.97,
          216.17,
          213.32,
          210.54,
          207.97,
          205.2,
          199.95,
          194.86,
          189.96,
          187.99,
          187.99,
          187.99,
          187.99,
          187.99,
          187.99,
        ],
        "outer": [
          225.18,
          222.36,
          219.48,
          216.68,
          213.83,
          211.05,
          208.48,
          205.71,
          200.46,
          195.37,
          190.47,
          188.5,
          188.5,
          188.5,
          188.5,
          188.5,
          188.5,
        ],
      }
    `);
  });
});
