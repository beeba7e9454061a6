import { describe, expect, test } from 'vitest';
import { containsRectangle } from '../../../../../geometry/placement.ts';
import { actOf, goodLand, INDUSTRY, parcelOf, rectangle, TODAY, zoneOf } from '../../dossiers.cases.ts';
import type { Dossier, DossierZone } from '../../dossier.ts';
import { openNeed } from '../../need/need.ts';
import { fixesFor } from './all-fixes.ts';
import type { NearLand } from './beside.ts';

const [E, N] = [6_500_000, 5_730_000];
const must = (value: number) => ({ value, weight: 'must' as const });
const hall = (length: number, width: number) => ({
  ...openNeed('land'),
  length: must(length),
  width: must(width),
  activity: { text: null, pkd: '25.53.Z' },
});
const { 'building-line': _, ...LIMITS } = INDUSTRY;

const shares = (...ids: string[]) => ids.map((parcelId) => ({ parcelId, areaM2: 2000 }));
const zone = (id: number, geometry: DossierZone['geometry'], more: Partial<Parameters<typeof zoneOf>[0]> = {}) =>
  zoneOf({
    id,
    actId: 1,
    designation: `${id}P`,
    geometry,
    shares: [],
    limits: { ...LIMITS, 'building-line': 0 },
    ...more,
  });

/** Three parcels in a row 100 m deep, the site the first of them, and one behind that only touches the second. */
const [own, second, third, behind] = [
  parcelOf('1', [E, N], [80, 100]),
  parcelOf('2', [E + 80, N], [60, 100]),
  parcelOf('3', [E + 140, N], [60, 100]),
  parcelOf('4', [E + 80, N + 100], [60, 40]),
] as const;
const all = [own, second, third, behind];
const zones = [zone(1, rectangle(E - 10, N - 10, [300, 200]), { shares: shares(...all.map(({ id }) => id)) })];
const acts = [actOf(1, 'mpzp')];
const site: Dossier = { ...goodLand(), parcels: [own], zones: [{ ...zones[0]!, shares: shares(own.id) }], acts };
const near: NearLand = { all: { parcels: all, zones, acts }, city: {}, within: 60, cut: false };
const ask = (dossier: Dossier, length: number, width: number, around: NearLand | null = null) =>
  fixesFor({ dossier, need: hall(length, width), asOf: TODAY, near: around }).fixes;
const looked = (dossier: Dossier, length: number, width: number, around: NearLand | null = null) =>
  fixesFor({ dossier, need: hall(length, width), asOf: TODAY, near: around }).looked;

describe('what would let a hall stand', () => {
  test('nothing is told of a hall that stands', () => {
    expect(ask(site, 60, 40, near)).toEqual([]);
  });

  test('the parcel beside it, with how much land it adds; two only where one does not do', () => {
    const one = ask(site, 120, 50, near).filter(({ kind }) => kind === 'neighbours');
    expect(one).toMatchObject([{ parcels: [{ number: '2', city: null }], addedM2: 6000, verdict: 'conditional' }]);
    expect(one[0]!.reason).toMatchObject({ code: 'fit-several-parcels' });
    const two = ask(site, 170, 50, near).filter(({ kind }) => kind === 'neighbours');
    expect(two).toMatchObject([{ parcels: [{ number: '2' }, { number: '3' }], addedM2: 12_000 }]);
    expect(containsRectangle(rectangle(E, N, [200, 100])[0]!, two[0]!.placement)).toBe(true);
  });

  test("the city's parcel comes before a smaller one of somebody else", () => {
    const left = parcelOf('9', [E - 90, N], [90, 100]);
    const wide: NearLand = {
      all: {
        parcels: [...all, left],
        zones: [
          zone(1, rectangle(E - 100, N - 10, [400, 200]), { shares: shares(...all.map(({ id }) => id), left.id) }),
        ],
        acts,
      },
      city: { [left.id]: true, [second.id]: false },
      within: 60,
      cut: false,
    };
    const found = ask(site, 120, 50, wide).flatMap((one) => (one.kind === 'neighbours' ? [one.parcels] : []));
    expect(found).toMatchObject([[{ number: '9', city: true }], [{ number: '2', city: false }]]);
  });

  test('no parcel is proposed where the plan does not let the hall stand on it', () => {
    const refused: NearLand = {
      ...near,
      all: {
        ...near.all,
        zones: [
          zone(1, rectangle(E, N, [80, 100]), { shares: shares(own.id) }),
          zone(2, rectangle(E + 80, N, [120, 140]), {
            shares: shares(second.id, third.id, behind.id),
            limits: { ...LIMITS, use: ['MN'] },
          }),
        ],
      },
    };
    const dossier = { ...site, zones: [refused.all.zones[0]!] };
    expect(ask(dossier, 120, 50, refused).filter(({ kind }) => kind === 'neighbours')).toEqual([]);
  });

  test('how far a building line would have to give way, who could let it, and by which clause', () => {
    const lined = {
      ...site,
      zones: [zone(1, own.geometry, { shares: shares(own.id), limits: { ...LIMITS, 'building-line': 12 } })],
    };
    const found = ask(lined, 80, 60);
    expect(found).toMatchObject([
      {
        kind: 'relaxed',
        rules: [
          {
            rule: 'building-line',
            of: '1P',
            metres: { now: 12, needed: 10 },
            authority: 'city-council',
            ground: { kind: 'law', status: 'unverified', clause: { article: 'art. 27' } },
          },
        ],
      },
    ]);
    expect(found.every(({ verdict }) => verdict === 'conditional' || verdict === 'unknown')).toBe(true);
  });

  test('nearer to the border a departure is needed, which nobody promises', () => {
    expect(ask(site, 96, 70)).toMatchObject([
      {
        rules: [
          {
            rule: 'border-blank',
            of: '',
            metres: { now: 3, needed: 2 },
            authority: 'building-authority',
            ground: { status: 'unverified', clause: { act: 'Prawo budowlane', article: 'art. 9' } },
          },
        ],
        verdict: 'conditional',
      },
    ]);
  });

  test('a zone that refuses the use is the council’s to change; what no single rule holds back is not told', () => {
    const refusing = {
      ...site,
      zones: [
        zone(1, rectangle(E, N, [80, 40]), { shares: shares(own.id) }),
        zone(2, rectangle(E, N + 40, [80, 60]), { shares: shares(own.id), limits: { ...LIMITS, use: ['MN'] } }),
      ],
    };
    expect(ask(refusing, 80, 60)).toMatchObject([
      { rules: [{ rule: 'use-refused', of: '2P', authority: 'city-council', metres: null }] },
    ]);
    expect(ask(refusing, 500, 60)).toEqual([]);
  });

  test('two rules that would have to give way together, where neither does alone, the smaller change first', () => {
    const lined = {
      ...site,
      zones: [zone(1, own.geometry, { shares: shares(own.id), limits: { ...LIMITS, 'building-line': 8 } })],
    };
    // 80 × 100 m: 98 × 60 needs less than the law's 3 m on two sides, and the line nearer than 8 m.
    const [first, ...others] = ask(lined, 98, 60);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      kind: 'relaxed',
      rules: [
        { rule: 'border-blank', metres: { now: 3, needed: 1 }, authority: 'building-authority' },
        { rule: 'building-line', metres: { now: 8, needed: 1 }, authority: 'city-council' },
      ],
      verdict: 'conditional',
    });
    expect(containsRectangle(own.geometry[0]!, first!.placement)).toBe(true);
    expect(looked(lined, 98, 60)!.rules).toEqual({ upTo: 2, leftOut: 0 });
    expect(looked(lined, 90, 60)!.rules).toEqual({ upTo: 1, leftOut: 0 });
  });

  test('as many parcels in a row as the hall needs, up to four, and it is told that larger sets were not tried', () => {
    const row = Array.from({ length: 6 }, (_, n) => parcelOf(`s${n}`, [E + 80 + 20 * n, N], [20, 100]));
    const ids = [own.id, ...row.map(({ id }) => id)];
    const wide = zone(1, rectangle(E - 10, N - 10, [400, 200]), { shares: shares(...ids) });
    const strips: NearLand = { all: { parcels: [own, ...row], zones: [wide], acts }, city: {}, within: 60, cut: false };
    const dossier = { ...site, zones: [{ ...wide, shares: shares(own.id) }] };
    const added = (length: number) =>
      ask(dossier, length, 60, strips).flatMap((one) => (one.kind === 'neighbours' ? [one.parcels.length] : []));
    expect(added(110)).toEqual([2]);
    expect(added(130)).toEqual([3]);
    expect(added(150)).toEqual([4]);
    expect(added(180)).toEqual([]);
    expect(looked(dossier, 180, 60, strips)!.parcels).toEqual({ upTo: 4, leftOut: 0, within: 60, cut: false });
    expect(looked(dossier, 110, 60, strips)!.parcels).toMatchObject({ upTo: 2, leftOut: 0 });
  });

  test('a neighbour that a cadastre drew three centimetres apart is a neighbour, and the hall stands across', () => {
    const apart = { ...second, geometry: rectangle(E + 80.03, N, [59.97, 100]) };
    const gapped: NearLand = { ...near, all: { ...near.all, parcels: [own, apart, third, behind] } };
    const [found] = ask(site, 120, 50, gapped);
    expect(found).toMatchObject({ kind: 'neighbours', parcels: [{ number: '2' }] });
    const far = { ...second, geometry: rectangle(E + 80.3, N, [59.7, 100]) };
    const parted: NearLand = { ...near, all: { ...near.all, parcels: [own, far, third, behind] } };
    expect(ask(site, 120, 50, parted).filter(({ kind }) => kind === 'neighbours')).toEqual([]);
  });

  test('a hall that stands on the neighbours alone is none of this site', () => {
    const big = parcelOf('b', [E + 80, N], [300, 200]);
    const wide = zone(1, rectangle(E - 10, N - 10, [500, 400]), { shares: shares(own.id, big.id) });
    const around: NearLand = { all: { parcels: [own, big], zones: [wide], acts }, city: {}, within: 60, cut: false };
    const dossier = { ...site, zones: [{ ...wide, shares: shares(own.id) }] };
    expect(ask(dossier, 120, 110, around).filter(({ kind }) => kind === 'neighbours')).toEqual([]);
  });
});
