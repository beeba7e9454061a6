import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../../kernel/day.ts';
import type { Attributes, LayerKind, NearThing, Supply } from '../../../../layers/index.ts';
import { DELIVERED_LAW, goodLand, NOTHING_AROUND, rectangle, TODAY } from '../../dossiers.cases.ts';
import type { Dossier } from '../../dossier.ts';
import { askedOf } from '../../assess.ts';
import { readLand } from '../../land/land-reading.ts';
import { openNeed } from '../../need/need.ts';
import { fitRule } from '../../rules/fit.ts';
import { buildableArea } from './buildable-area.ts';
import { featureOf } from './features.ts';
import { clearOf } from './layers.ts';

const [E, N] = [6_500_000, 5_730_000];
const supplyOf = (kind: LayerKind): Supply => NOTHING_AROUND.supplies.find((one) => one.kind === kind)!;
const thing = (kind: LayerKind, attributes: Attributes, more: Partial<NearThing> = {}): NearThing => ({
  id: 1,
  kind,
  supplyId: supplyOf(kind).id,
  name: 'rzecz',
  attributes,
  shape: null,
  lines: [[[E - 50, N - 30], [E + 250, N - 30]]], // prettier-ignore
  ...more,
});
const rule = (kind: LayerKind, attributes: Attributes, asOf = TODAY) => {
  const feature = featureOf(thing(kind, attributes), supplyOf(kind), { law: DELIVERED_LAW, asOf });
  return (
    feature && {
      metres: feature.metres,
      clear: clearOf(feature),
      effect: feature.effect,
      unsure: feature.unsure ?? false,
    }
  );
};

describe('what the law makes of a thing', () => {
  // Art. 43 (1) of the Public Roads Act as sip.lex.pl prints it (Dz.U. 2024 poz. 320).
  test.each<[Attributes, number]>([
    [{ roadClass: 'motorway', builtUp: true }, 30],
    [{ roadClass: 'motorway', builtUp: false }, 50],
    [{ roadClass: 'expressway', builtUp: true }, 20],
    [{ roadClass: 'expressway', builtUp: false }, 40],
    [{ roadClass: 'national', builtUp: true }, 10],
    [{ roadClass: 'national', builtUp: false }, 25],
    [{ roadClass: 'provincial', builtUp: true }, 8],
    [{ roadClass: 'district', builtUp: false }, 20],
    [{ roadClass: 'municipal', builtUp: true }, 6],
    [{ roadClass: 'municipal', builtUp: false }, 15],
  ])('a road %o keeps %d m, and unread twice as much before a yes is plain', (attributes, metres) => {
    expect(rule('road', attributes)).toEqual({ metres, clear: 2 * metres, effect: 'forbids', unsure: false });
  });

  test('of a road without a class or without a word on built-up land the greatest distance is kept, and told as unsure', () => {
    expect(rule('road', { roadClass: 'municipal' })).toMatchObject({ metres: 15, unsure: true });
    expect(rule('road', {})).toMatchObject({ metres: 50, unsure: true });
  });

  // § 271 (8) as muratordom.pl tells it: 12 m; 22.5 and 30 m with more that burns.
  test('a forest keeps 12 m, and a yes is plain from 30 m on', () => {
    expect(rule('forest', {})).toMatchObject({ metres: 12, clear: 30 });
    expect(rule('forest', {}, day('2017-06-01'))).toMatchObject({ metres: 12 });
    expect(rule('forest', {}, day('2001-06-01'))).toBeNull();
  });

  test.each<[Attributes, number, boolean]>([
    [{ voltage: 400 }, 35, false],
    [{ voltage: 220 }, 25, false],
    [{ voltage: 110 }, 20, false],
    [{ voltage: 15 }, 7.5, false],
    [{ voltage: 0.4 }, 3, false],
    [{ voltage: 110, underground: true }, 1, false],
    [{}, 35, true],
    [{ voltage: 110, metres: 12 }, 12, false],
  ])('a power line %o keeps %d m by practice, or what its operator states', (attributes, metres, unsure) => {
    expect(rule('power-line', attributes)).toMatchObject({ metres, unsure });
  });

  test.each<[Attributes, number, boolean]>([
    [{ pressure: 'medium', year: 2019 }, 0.5, false],
    [{ pressure: 'high', diameter: 150, year: 2019 }, 2, false],
    [{ pressure: 'high', diameter: 300, year: 2019 }, 3, false],
    [{ pressure: 'raised', diameter: 500, year: 2019 }, 4, false],
    [{ pressure: 'high', diameter: 700, year: 2019 }, 6, false],
    [{ pressure: 'high', diameter: 300, year: 1985 }, 3, true],
    [{ diameter: 300, year: 2019 }, 3, true],
    [{}, 6, true],
  ])('a gas pipe %o keeps %d m; an older one or one without its figures is unsure', (attributes, metres, unsure) => {
    expect(rule('gas-pipe', attributes)).toMatchObject({ metres, unsure });
  });

  test('water keeps 1.5 m, an area of particular flood danger itself, one of 0.2 % nothing', () => {
    expect(rule('watercourse', {})).toMatchObject({ metres: 1.5 });
    for (const flood of ['q10', 'q1', 'between-dykes'] as const)
      expect(rule('flood', { flood })).toMatchObject({ metres: 0, effect: 'forbids' });
    expect(rule('flood', { flood: 'q0.2' })).toBeNull();
    expect(rule('flood', {})).toMatchObject({ effect: 'forbids' });
  });

  test('a reserve forbids; Natura 2000, a monument and a register ask; an easement as its deed says', () => {
    expect(rule('nature', { nature: 'reserve' })).toMatchObject({ effect: 'forbids' });
    expect(rule('nature', { nature: 'natura-2000' })).toMatchObject({ effect: 'asks' });
    expect(rule('heritage', { heritage: 'register' })).toMatchObject({ effect: 'asks', metres: 0 });
    expect(rule('easement', { metres: 2 })).toMatchObject({ effect: 'forbids', metres: 2, clear: 2 });
    expect(rule('easement', { effect: 'asks' })).toMatchObject({ effect: 'asks' });
  });
});

const withThings = (...things: NearThing[]): Dossier => ({
  ...goodLand(),
  layers: { ...NOTHING_AROUND, things: things.map((one, id) => ({ ...one, id })) },
});
const areaOf = (dossier: Dossier) =>
  buildableArea({ dossier, land: readLand(dossier, 'production', TODAY), asOf: TODAY });
const judge = (dossier: Dossier, length: number, width: number) => {
  const must = (value: number) => ({ value, weight: 'must' as const });
  const need = { ...openNeed('land'), length: must(length), width: must(width) };
  return fitRule.judge(askedOf({ need, dossier, asOf: TODAY, brief: true }));
};

describe('a hall beside things', () => {
  // The plot is 200 × 150 m, its building line at 6 m.
  const line = thing('power-line', { voltage: 110 }, { name: 'linia 110 kV', lines: [[[E - 50, N + 75], [E + 250, N + 75]]] }); // prettier-ignore

  test('clear of twice an unread strip it is a plain yes, nearer it is conditional, within it somebody has to agree', () => {
    expect(judge(withThings(line), 60, 20)).toMatchObject({ verdict: 'pass' });
    expect(judge(withThings(line), 60, 40)).toMatchObject({ verdict: 'conditional', reason: { code: 'fit-near-strip', params: { layers: 'power-line' } } }); // prettier-ignore
    expect(judge(withThings(line), 60, 60)).toMatchObject({
      verdict: 'conditional',
      reason: { code: 'fit-in-strip' },
      takes: [{ code: 'take-agree-strip' }],
    });
    expect(judge(withThings(line), 190, 148).verdict).not.toBe('pass');
  });

  test('a consent that is needed somewhere takes nothing off, and a hall elsewhere is a plain yes', () => {
    const monument = thing('heritage', { heritage: 'register' }, { name: 'spichlerz', shape: rectangle(E + 150, N, [50, 150]), lines: [] }); // prettier-ignore
    expect(areaOf(withThings(monument)).restM2).toBeCloseTo(areaOf(goodLand()).restM2, 6);
    expect(areaOf(withThings(monument)).open).toContainEqual(
      expect.objectContaining({ code: 'consent', of: 'spichlerz' }),
    );
    expect(judge(withThings(monument), 80, 50)).toMatchObject({ verdict: 'pass' });
    expect(judge(withThings(monument), 180, 50)).toMatchObject({
      verdict: 'conditional',
      reason: { code: 'fit-in-strip' },
    });
  });

  test('a layer that ends near the land, one whose day has passed and one that nobody handed over are told apart', () => {
    const standing = (supplies: readonly Supply[]) =>
      areaOf({ ...goodLand(), layers: { things: [], supplies } })
        .open.filter(({ of }) => of === 'forest')
        .map(({ code }) => code);
    const forest = supplyOf('forest');
    const around = (metres: number) => rectangle(E - metres, N - metres, [200 + 2 * metres, 150 + 2 * metres]);
    expect(standing([forest])).toEqual([]);
    expect(standing([{ ...forest, area: around(151) }])).toEqual([]);
    expect(standing([{ ...forest, area: around(140) }])).toEqual(['layer-partly']);
    expect(standing([{ ...forest, validUntil: day('2026-11-22') }])).toEqual(['layer-stale']);
    expect(standing([{ ...forest, asOf: day('2026-11-24') }])).toEqual(['layer-missing']);
    expect(standing([])).toEqual(['layer-missing']);
  });

  test('more things never leave more land, and strips and rest always make up the plot', () => {
    const one = fc
      .record({
        kind: fc.constantFrom<LayerKind>('road', 'forest', 'watercourse', 'power-line', 'gas-pipe', 'easement', 'flood', 'nature'), // prettier-ignore
        x: fc.integer({ min: -60, max: 220 }),
        y: fc.integer({ min: -60, max: 170 }),
        w: fc.integer({ min: 1, max: 120 }),
        h: fc.integer({ min: 1, max: 90 }),
        axis: fc.boolean(),
      })
      .map(({ kind, x, y, w, h, axis }) =>
        axis
          ? thing(kind, {}, { lines: [[[E + x, N + y], [E + x + w, N + y + h]]] }) // prettier-ignore
          : thing(kind, {}, { shape: rectangle(E + x, N + y, [w, h]), lines: [] }),
      );
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (things) => {
        const [fewer, all] = [areaOf(withThings(...things.slice(1))), areaOf(withThings(...things))];
        expect(all.restM2).toBeLessThanOrEqual(fewer.restM2 + 1e-6);
        const sum = all.strips.reduce((total, { areaM2 }) => total + areaM2, all.restM2);
        expect(Math.abs(sum - all.landM2) / all.landM2).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  });
});
