import { day } from '../src/kernel/day.ts';
import { answerAll } from '../src/modules/matching/core/answer-all.ts';
import type { Dossier } from '../src/modules/matching/core/dossier.ts';
import { parseNeed } from '../src/modules/matching/core/need/parse-need.ts';
import {
  INDUSTRY,
  actOf,
  amount,
  fact,
  goodLand,
  parcelOf,
  siteOf,
  zoneOf,
} from '../src/modules/matching/core/dossiers.cases.ts';
import { barriers, nearestMisses } from '../src/modules/matching/core/rank.ts';
import { searchActivities } from '../src/modules/matching/core/activities/search.ts';
import { quantile, report } from './measure.ts';

/** Milliseconds to hold one need against n invented sites and rank them. First: nothing of the land computed yet; then: kept envelopes. */
const TODAY = day('2026-11-23');
const NEEDS = [
  'kind=land&pkd=25.53.Z&area=1.5&power=1&road=3',
  'kind=land&pkd=25.53.Z&area=2&length=100&width=60&height=12&power=1',
  'kind=land&activity=magazyn&length=160&width=80&height=11&gas=50&axle=11&tenure=sale&price=200',
  'kind=land&area=4&length=220&width=90&rail=1&w-rail=must',
].map((query) => {
  const parsed = parseNeed(new URLSearchParams(query), TODAY);
  if (!parsed.ok) throw new Error(query);
  return parsed.value;
});

/** A multiplicative generator: the same sites in every run. */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

function sites(count: number): Dossier[] {
  const chance = chances(20_261_123);
  const next = (from: number, to: number): number => from + chance.next().value! * (to - from);
  return Array.from({ length: count }, (_, index): Dossier => {
    const [x, y, w, h] = [6_500_000 + index * 500, 5_730_000, next(80, 320), next(60, 220)];
    const bend = next(0.6, 1);
    const shape = [
      [
        [
          [x, y],
          [x + w, y + h * 0.1],
          [x + w * bend, y + h],
          [x + w * 0.3, y + h * 0.9],
          [x - w * 0.1, y + h * 0.5],
          [x, y],
        ] as [number, number][],
      ],
    ];
    const parcel = { ...parcelOf(`${index}`, [x, y], [w, h * 0.8]), geometry: shape };
    const base = goodLand();
    const limits = { ...INDUSTRY, use: next(0, 1) < 0.8 ? ['P', 'U'] : ['MN'], 'max-height': next(8, 20) };
    const shares = [{ parcelId: parcel.id, areaM2: parcel.areaM2 }];
    return {
      ...base,
      site: { ...siteOf('land', `s-${index}`, `Miejsce ${index}`), id: index },
      facts: { ...base.facts, 'power-capacity': [fact('power-capacity', amount('power-capacity', next(0.2, 4)))] },
      parcels: [parcel],
      zones: [zoneOf({ id: index, actId: 1, designation: '2P', geometry: shape, shares, limits })],
      acts: [actOf(1, 'mpzp')],
    };
  });
}

for (const [count, rounds] of [
  [24, 40],
  [1000, 6],
  [10_000, 2],
] as const) {
  const given = sites(count);
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const need of NEEDS) {
      const started = performance.now();
      const ranked = answerAll(given, need, TODAY);
      nearestMisses(ranked);
      barriers(ranked);
      (round === 0 ? first : again).push(performance.now() - started);
    }
  }
  report({
    what: `${count} sites, first time, worst of ${NEEDS.length} needs`,
    measured: Math.max(...first),
    unit: 'ms',
  });
  report({ what: `${count} sites, again, p50`, measured: quantile(again, 0.5), unit: 'ms' });
  report({
    what: `${count} sites, again, p95`,
    measured: quantile(again, 0.95),
    unit: 'ms',
    ...(count === 24 ? { atMost: 20 } : {}),
  });
}

const words: number[] = [];
for (const text of ['obróbka metali', 'hala na części lotnicze', 'metal working', 'produkcja opakowań z tektury']) {
  for (let round = 0; round < 100; round += 1) {
    const started = performance.now();
    searchActivities(text);
    words.push(performance.now() - started);
  }
}
report({ what: 'an activity by plain words, p95', measured: quantile(words, 0.95), unit: 'ms', atMost: 2 });
