import { describe, expect, test } from 'vitest';
import { area } from '../../../../../geometry/polygon.ts';
import { intersection } from '../../../../../geometry/overlay.ts';
import { day } from '../../../../../kernel/day.ts';
import type { Provision } from '../../../../../kernel/provision.ts';
import type { Dossier } from '../../dossier.ts';
import {
  DELIVERED_LAW,
  actOf,
  fact,
  goodLand,
  INDUSTRY,
  parcelOf,
  provision,
  rectangle,
  TODAY,
  zoneOf,
} from '../../dossiers.cases.ts';
import { knownEnvelope } from '../envelope.ts';
import { readLand } from '../../land/land-reading.ts';
import { buildableArea } from './buildable-area.ts';
import { footprintLimits } from './footprint-limits.ts';
import { roadFeature } from './features.ts';
import { type LayerFeature, type Layers, LAYERS } from './layers.ts';

const [E, N] = [6_500_000, 5_730_000];
const ALL_EMPTY: Layers = Object.fromEntries(LAYERS.map((layer) => [layer, []]));
const act = { act: 'Decyzja', article: null, page: null, url: null };

const areaOf = (dossier: Dossier, layers: Layers = ALL_EMPTY) =>
  buildableArea({ dossier, land: readLand(dossier, 'production', TODAY), layers, asOf: TODAY });

const told = ({ strips }: ReturnType<typeof areaOf>) =>
  strips.map(({ reason, areaM2 }) => [reason.code, reason.of, Math.round(areaM2)]);

/** 200 × 150 m: west half production, east half housing. */
function halves(): Dossier {
  const land = goodLand();
  const parcel = parcelOf('2/20', [E, N], [200, 150]);
  const half = (id: number, designation: string, limits: object) =>
    zoneOf({
      id,
      actId: 1,
      designation,
      geometry: rectangle(E + (id - 1) * 100, N, [100, 150]),
      shares: [{ parcelId: parcel.id, areaM2: 15_000 }],
      limits,
    });
  const zones = [half(1, '1P', { ...INDUSTRY, 'building-line': 6 }), half(2, '2MN', { use: ['MN'] })];
  return { ...land, parcels: [parcel], zones, acts: [actOf(1, 'mpzp')] };
}

const feature = (more: Partial<LayerFeature>): LayerFeature => ({
  name: 'linia 110 kV',
  shape: null,
  lines: [],
  metres: 0,
  effect: 'forbids',
  law: { clause: act, checkedOn: TODAY },
  ...more,
});

describe('the buildable area of a site', () => {
  test('each strip names the rule that took it first, and strips and rest make up the plot', () => {
    const found = areaOf(halves());
    expect(told(found)).toEqual([
      ['use-refused', '2MN', 15_000],
      ['building-line', '1P', 15_000 - 88 * 138],
    ]);
    expect(found.strips[1]!.reason).toMatchObject({
      metres: 6,
      grounds: [{ kind: 'provision', clause: { article: '§ 24' }, state: 'in-force' }],
    });
    const sum = found.strips.reduce((total, { areaM2 }) => total + areaM2, found.restM2);
    expect(Math.abs(sum - found.landM2) / found.landM2).toBeLessThan(1e-6);
    expect(found.restM2).toBeCloseTo(88 * 138, 4);
  });

  test('the law’s distance from the border takes two strips, and nobody has read it yet', () => {
    const { 'building-line': _, ...limits } = INDUSTRY;
    const land = goodLand();
    const found = areaOf({ ...land, zones: [zoneOf({ ...land.zones[0]!, limits })] });
    expect(told(found)).toEqual([
      ['border-blank', '', 30_000 - 194 * 144],
      ['border-open', '', 194 * 144 - 192 * 142],
    ]);
    expect(found.open).toContainEqual(expect.objectContaining({ code: 'law-unread', of: 'border-blank' }));
    expect(found.verdict).toBe('conditional');
  });

  test('a drawn line takes the strip on its stated side; one without a side, one that decides nothing and none at all are told', () => {
    const draw = (north: number, more: Partial<Provision> = {}): Dossier => {
      const land = goodLand();
      const line = [[E - 1, N + north] as const, [E + 201, N + north] as const];
      const drawn: Provision = {
        ...provision('2P/U', 'no-cross-line', 0),
        limit: null,
        line: [line],
        freeSide: ['right'],
        ...more,
      };
      return { ...land, zones: [{ ...land.zones[0]!, provisions: [...land.zones[0]!.provisions, drawn] }] };
    };
    expect(told(areaOf(draw(20)))[0]).toEqual(['drawn-line', '2P/U', 200 * 20]);
    expect(told(areaOf(draw(75)))[0]).toEqual(['drawn-line', '2P/U', 200 * 75]);
    const codes = (dossier: Dossier) => areaOf(dossier).open.map(({ code }) => code);
    expect(codes(draw(20))).not.toContain('line-side-unstated');
    expect(codes(draw(20, { freeSide: null }))).toContain('line-side-unstated');
    expect(codes(draw(20, { checkedOn: null, checkedBy: null }))).toContain('line-unchecked');
    expect(codes(draw(20, { line: [[[E + 20, N + 20], [E + 60, N + 20]]] }))).toContain('line-open'); // prettier-ignore
    const land = goodLand();
    const { 'building-line': _, ...limits } = INDUSTRY;
    expect(codes({ ...land, zones: [zoneOf({ ...land.zones[0]!, limits })] })).toContain('line-not-coded');
  });

  test('a road, a power line, a flood area and an easement take what they take; consent is only asked for', () => {
    const road = roadFeature(
      { name: 'DK 25', carriageway: rectangle(E - 20, N, [10, 150]), road: 'national', builtUp: null },
      { law: DELIVERED_LAW, asOf: TODAY },
    )!;
    const line = feature({ lines: [[[E + 100, N - 9], [E + 100, N + 160]]], metres: 15 }); // prettier-ignore
    const flood = feature({ name: 'Q1%', shape: rectangle(E, N + 120, [200, 60]) });
    const monument = feature({ name: 'AZP 61-36', shape: rectangle(E + 150, N + 50, [10, 10]), effect: 'asks' });
    const layers: Layers = { ...ALL_EMPTY, road: [road], 'power-line': [line], flood: [flood], heritage: [monument] };
    const found = areaOf(goodLand(), layers);
    expect(told(found).map(([code, of]) => [code, of])).toEqual([
      ['building-line', '2P/U'],
      ['road', 'DK 25'],
      ['power-line', 'linia 110 kV'],
      ['flood', 'Q1%'],
    ]);
    // 25 m from the carriageway reaches 15 m into the plot, of which the building line had 6.
    // A hair more is kept than the law says (0.07 %), never less.
    for (const [strip, m2, spare] of [
      [1, 9 * 138, 0.02 * 138],
      [2, 30 * 138, 0.03 * 138],
    ] as const) {
      expect(found.strips[strip]!.areaM2).toBeGreaterThanOrEqual(m2);
      expect(found.strips[strip]!.areaM2).toBeLessThan(m2 + spare);
    }
    expect(found.open).toContainEqual(expect.objectContaining({ code: 'consent', of: 'AZP 61-36' }));
    for (const { shape } of found.strips) expect(area(intersection(shape, found.rest))).toBeLessThan(1e-6);
  });

  test('a layer that nobody has looked at is open; one that a fresh fact calls none is not', () => {
    const land = goodLand();
    const open = (dossier: Dossier) =>
      areaOf(dossier, {})
        .open.filter(({ code }) => code === 'layer-missing')
        .map(({ of, verdict }) => `${of} ${verdict}`);
    expect(open(land)).toContain('flood unknown');
    expect(open(land)).toContain('road conditional');
    expect(open(land)).toHaveLength(LAYERS.length);
    expect(areaOf(land, {}).verdict).toBe('unknown');
    const checked = { ...land, facts: { ...land.facts, flood: [fact('flood', { kind: 'none' })] } };
    expect(open(checked)).not.toContain('flood unknown');
    const stale = { ...land, facts: { ...land.facts, flood: [fact('flood', { kind: 'none' }, day('2026-10-01'))] } };
    expect(open(stale)).toContain('flood unknown');
  });

  test('what is left is where the hall rule looks for a place', () => {
    for (const dossier of [halves(), goodLand()]) {
      const room = knownEnvelope(dossier, readLand(dossier, 'production', TODAY), TODAY).room({
        sureness: 'conditional',
        parcel: null,
        setback: 4,
      });
      expect(areaOf(dossier).restM2).toBeCloseTo(area(room), 4);
    }
  });

  test('land under no plan is taken off as unknown, never as free', () => {
    const found = areaOf({ ...goodLand(), zones: [], acts: [] });
    expect(told(found)).toEqual([['unplanned', '', 30_000]]);
    expect(found).toMatchObject({ restM2: 0, verdict: 'unknown' });
  });
});

describe('limits that are numbers', () => {
  const limits = (more: object = {}) =>
    footprintLimits({
      land: readLand(goodLand(), 'production', TODAY),
      restM2: 25_944,
      paved: null,
      asOf: TODAY,
      ...more,
    });

  test('the smallest is the effective one, by name; what nobody has laid out is told', () => {
    expect(limits()).toMatchObject({
      effective: { kind: 'max-cover', m2: 18_000 },
      unread: ['parking-and-yard'],
      height: { metres: 15 },
    });
    expect(limits({ paved: { parkingM2: 2000, yardM2: 6000 } })).toMatchObject({
      effective: { kind: 'parking-and-yard', m2: 16_000 },
      unread: [],
    });
    expect(limits({ storeys: 5 }).effective).toMatchObject({ kind: 'max-intensity', m2: 9000 });
    expect(limits({ restM2: 700 }).effective).toMatchObject({ kind: 'room', m2: 700 });
  });

  test('a limit that nobody has checked is unread, not absent', () => {
    const land = goodLand();
    const provisions = land.zones[0]!.provisions.map((one) =>
      one.kind === 'max-cover' ? { ...one, checkedOn: null, checkedBy: null } : one,
    );
    const unread = { ...land, zones: [{ ...land.zones[0]!, provisions }] };
    expect(limits({ land: readLand(unread, 'production', TODAY) }).unread).toContain('max-cover');
  });
});
