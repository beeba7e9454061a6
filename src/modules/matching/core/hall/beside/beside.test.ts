import { describe, expect, test } from 'vitest';
import { containsRectangle } from '../../../../../geometry/placement.ts';
import type { Provision } from '../../../../../kernel/provision.ts';
import { askedOf } from '../../assess.ts';
import type { Dossier } from '../../dossier.ts';
import { actOf, goodLand, INDUSTRY, parcelOf, provision, TODAY, zoneOf } from '../../dossiers.cases.ts';
import { knownLand } from '../../land/known-land.ts';
import { openNeed } from '../../need/need.ts';
import { pavedFor } from '../buildable/paved.ts';
import { groundSum } from './ground-sum.ts';
import { parkingRule } from './parking-rule.ts';
import { placeWithYard, yardRule } from './yard-rule.ts';

const must = (value: number) => ({ value, weight: 'must' as const });
type Hall = readonly [number, number];
const asked = (dossier: Dossier, [length, width]: Hall, { jobs = null as number | null, pkd = '25.53.Z' } = {}) =>
  askedOf({
    need: { ...openNeed('land', { text: null, pkd }), length: must(length), width: must(width), jobs },
    dossier,
    asOf: TODAY,
  });

/** 200 × 150 m; 20 % stay green, so that 24 000 m² are there for hall, yard and parking. */
const withNorm = (norm: string | null, more: Partial<Provision> = {}): Dossier => {
  const land = goodLand();
  const [zone] = land.zones;
  const others = zone!.provisions.filter(({ kind }) => kind !== 'parking');
  const parking = norm === null ? [] : [{ ...provision('2P/U', 'parking', norm), ...more }];
  return { ...land, zones: [{ ...zone!, provisions: [...others, ...parking] }] };
};
const parking = (dossier: Dossier, hall: Hall, more?: { jobs?: number }) => {
  const { verdict, reason, found } = parkingRule.judge(asked(dossier, hall, more));
  return [verdict, reason.code, found?.params['places'] ?? null];
};

describe('parking of a hall', () => {
  test('is a yes where the norm of the plan, the yard and the green share leave room beside the hall', () => {
    // 24 000 − 6000 − 100 × 30 = 15 000 m²: 600 places of 25 m².
    expect(parking(withNorm('1 miejsce na 100 m²'), [100, 60])).toEqual(['pass', 'parking-room', 600]);
    expect(parking(withNorm('10 miejsc na 100 m²'), [100, 60])).toEqual(['pass', 'parking-room', 600]);
    expect(parking(withNorm('0 miejsc na 100 m²'), [100, 60])[0]).toBe('pass');
    const { reason } = parkingRule.judge(asked(withNorm('1 miejsce na 100 m²'), [100, 60]));
    expect(reason.params['each']).toEqual({ value: 25, unit: 'm2' });
  });

  test('is conditional where only the assumption of a yard or of 25 m² a place is broken', () => {
    expect(parking(withNorm('11 miejsc na 100 m²'), [100, 60])[1]).toBe('parking-instead-of-yard');
    expect(parking(withNorm('13 miejsc na 100 m²'), [100, 60])).toEqual(['conditional', 'parking-tight', 600]);
  });

  test('is a no where not even bare places without ways have room', () => {
    // 18 000 m² beside hall and greenery take 1440 places of 12.5 m².
    expect(parking(withNorm('24 miejsca na 100 m²'), [100, 60])[0]).toBe('conditional');
    expect(parking(withNorm('25 miejsc na 100 m²'), [100, 60]).slice(0, 2)).toEqual(['fail', 'parking-no-room']);
  });

  test('is unknown without a norm that two people checked, and tells how many places have room at most', () => {
    expect(parking(withNorm(null), [100, 60])).toEqual(['unknown', 'parking-norm-unknown', 600]);
    expect(parking(withNorm('1 miejsce na 100 m²', { checkedOn: null }), [100, 60])[1]).toBe('parking-norm-unknown');
    expect(parking(withNorm('według potrzeb'), [100, 60])[1]).toBe('parking-norm-in-words');
    expect(parking(withNorm('1 miejsce na 3 zatrudnionych'), [100, 60])[1]).toBe('parking-people-unknown');
    expect(parking(withNorm('1 miejsce na 3 zatrudnionych'), [100, 60], { jobs: 30 })[0]).toBe('pass');
    expect(parking({ ...goodLand(), zones: [], acts: [] }, [100, 60])[1]).toBe('limit-no-plan');
  });

  test('is never refused where part of the land has no plan, or another zone asks for fewer places', () => {
    const land = withNorm('25 miejsc na 100 m²');
    const half = { ...land, parcels: [...land.parcels, parcelOf('9', [6_500_300, 5_730_000], [50, 50])] };
    expect(parking(half, [100, 60])[0]).toBe('conditional');
    const [zone] = land.zones;
    const beside = parcelOf('9', [6_500_200, 5_730_000], [10, 10]);
    const mild = zoneOf({
      id: 8,
      actId: 1,
      designation: '3P',
      geometry: beside.geometry,
      shares: [{ parcelId: beside.id, areaM2: 100 }],
      limits: INDUSTRY,
    });
    const two = { ...land, parcels: [...land.parcels, beside], zones: [zone!, mild] };
    expect(parking(two, [100, 60])[0]).toBe('conditional');
  });
});

describe('what takes of the ground', () => {
  test('adds up to the land: hall, greenery, yard, parking and what is left', () => {
    for (const norm of ['1 miejsce na 100 m²', '30 miejsc na 100 m²', null])
      for (const [length, width] of [
        [100, 60],
        [40, 90],
        [190, 140],
      ] as const) {
        const dossier = withNorm(norm);
        const land = knownLand(dossier, 'production', TODAY);
        const hall = { length, width };
        const paved = pavedFor({ land, hall, people: null, law: dossier.law, asOf: TODAY });
        const sum = groundSum({ land, hall, paved, asOf: TODAY });
        expect(sum.lines.map(({ code }) => code)).toEqual(['hall', 'green', 'yard', 'parking']);
        expect(sum.lines.reduce((all, { least }) => all + least, sum.leftM2)).toBeCloseTo(30_000);
        expect(sum.open).toEqual(norm === null ? ['parking'] : []);
      }
  });
});

const yard = (dossier: Dossier, hall: Hall, pkd?: string) => {
  const { verdict, reason } = yardRule.judge(asked(dossier, hall, { ...(pkd && { pkd }) }));
  return [verdict, reason.code];
};
const zoned = (more: Partial<Record<'green', boolean>> = {}): Dossier => {
  const land = goodLand();
  const [x, y] = [6_500_000, 5_730_000];
  const [zone] = land.zones;
  if (!more.green) return land;
  const south = parcelOf('', [x, y], [200, 60]).geometry;
  const share = (areaM2: number) => [{ parcelId: land.parcels[0]!.id, areaM2 }];
  const green = zoneOf({
    id: 9,
    actId: 1,
    designation: '1ZP',
    geometry: south,
    shares: share(12_000),
    limits: { use: ['ZP'] },
  });
  const north = { ...zone!, geometry: parcelOf('', [x, y + 60], [200, 90]).geometry, shares: share(18_000) };
  return { ...land, zones: [north, green], acts: [actOf(1, 'mpzp')] };
};

describe('the yard of a hall', () => {
  test('is a yes where hall and yard are placed on the plot at once, though the yard lies beyond the building line', () => {
    expect(yard(zoned(), [100, 60])).toEqual(['pass', 'yard-fits']);
    // 150 m deep, 8 m to a border that twice the distance keeps: 112 + 30 m have room, 113 + 30 have none.
    expect(yard(zoned(), [180, 112])).toEqual(['pass', 'yard-fits']);
    const { hall, yard: before } = placeWithYard(asked(zoned(), [180, 112]))!;
    const [plot] = zoned().parcels[0]!.geometry;
    expect([hall, before].map((one) => containsRectangle(plot!, one))).toEqual([true, true]);
    expect(before.length * before.width).toBeCloseTo(180 * 30);
  });

  test('is conditional where it is proven too deep, and tells the deepest; never a no', () => {
    expect(yard(zoned(), [180, 121])).toEqual(['conditional', 'yard-no-room']);
    const { found, margin, takes } = yardRule.judge(asked(zoned(), [180, 121]));
    expect((found!.params['depth'] as { value: number }).value).toBeCloseTo(29.1);
    expect(margin!.value).toBeCloseTo(-0.9);
    expect(takes.map(({ code }) => code)).toEqual(['take-plan-yard']);
  });

  test('does not lie in a zone that refuses the use, nor where a hall has no place', () => {
    expect(yard(zoned({ green: true }), [100, 40])).toEqual(['pass', 'yard-fits']);
    expect(yard(zoned({ green: true }), [100, 65])).toEqual(['conditional', 'yard-no-room']);
    expect(yard(zoned(), [300, 200])).toEqual(['unknown', 'yard-no-hall']);
  });

  test('is conditional without a confirmed road, without one, and while a layer is not fresh', () => {
    const land = goodLand();
    const road = (facts: Dossier['facts']['road-access']) => ({
      ...land,
      facts: { ...land.facts, 'road-access': facts! },
    });
    expect(yard(road([]), [100, 60])).toEqual(['conditional', 'fact-missing']);
    const [known] = land.facts['road-access']!;
    expect(yard(road([{ ...known!, value: { kind: 'none' } }]), [100, 60])).toEqual(['conditional', 'yard-no-road']);
    const { layers: _, ...bare } = land;
    expect(yard(bare, [100, 60])).toEqual(['conditional', 'yard-layers-unknown']);
  });

  test('is asked of halls that lorries come to', () => {
    const of = (pkd: string) => yardRule.asked(asked(goodLand(), [100, 60], { pkd }).need, goodLand());
    expect([of('52.10.B'), of('62.10.B')]).toEqual(['must', null]);
  });
});
