import { describe, expect, test } from 'vitest';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import { rectangle, rotate } from '../../../../geometry/testing.ts';
import { borderAround, type Ground, longestAt, sizeStanding, standingAt } from './ground.ts';
import { cornersOf, type HallAt, hallFrom, hallOn, kept, moved, turned } from './moving.ts';
import { sayLongest, saySize, sayStanding } from './say-standing.ts';

/** A plot of 100 × 60 m: 4 m on the west are refused by the plan, 10 m on the east nobody has read, 6 m on the south take a blank wall. */
const GROUND: Ground = {
  plot: rectangle(0, 0, 100, 60),
  parcels: [],
  rest: rectangle(4, 6, 90, 60),
  most: rectangle(4, 0, 100, 60),
  strips: [
    { name: 'A (plan)', why: 'refused', shape: rectangle(0, 0, 4, 60) },
    { name: 'B (las)', why: 'unread', shape: rectangle(90, 0, 100, 60) },
    { name: 'C (granica)', why: 'blank', shape: rectangle(4, 0, 90, 6) },
  ],
  steps: [
    { kind: 'sure', shape: rectangle(4, 6, 90, 60) },
    { kind: 'weaker', shape: rectangle(4, 0, 90, 60) },
    { kind: 'unknown', shape: rectangle(4, 0, 100, 60) },
  ],
  setback: { open: 0, blank: 0, clear: 0 },
  obliging: [],
  layersKnown: true,
  mostM2: 3000,
  base: 'pass',
  otherwise: 'conditional',
};
const hall = (middle: HallAt['middle'], more: Partial<HallAt> = {}): HallAt => ({
  middle,
  angle: 0,
  length: 40,
  width: 20,
  ...more,
});
const at = (here: HallAt, ground = GROUND) => {
  const { verdict, where, strips } = standingAt(ground, here);
  return [verdict, where, strips.map(({ name }) => name[0]).join('')];
};

describe('a hall where it is moved to', () => {
  test('stands in what is left, however it is turned, while all four walls do', () => {
    expect(at(hall([50, 30]))).toEqual(['pass', 'inside', '']);
    expect(at(hall([50, 33], { angle: 30 }))).toEqual(['pass', 'inside', '']);
    expect(at(hall([24, 16]))).toEqual(['pass', 'inside', '']);
  });

  test('is told each strip that it enters, and the worst of them', () => {
    expect(at(hall([22, 30]))).toEqual(['fail', 'strips', 'A']);
    expect(at(hall([75, 30]))).toEqual(['unknown', 'strips', 'B']);
    expect(at(hall([50, 12]))).toEqual(['conditional', 'strips', 'C']);
    expect(at(hall([75, 12]))).toEqual(['unknown', 'strips', 'BC']);
    expect(at(hall([22, 12]))).toEqual(['fail', 'strips', 'AC']);
  });

  test('is no yes over the border, nor within a tenth of a metre of a strip', () => {
    expect(at(hall([50, 55]))).toEqual(['fail', 'outside', '']);
    expect(at(hall([500, 55]))).toEqual(['fail', 'outside', '']);
    expect(at(hall([70.04, 30]))).toEqual(['unknown', 'edge', '']);
  });

  test('is no yes where it covers more than the plan lets, or another rule refuses', () => {
    expect(at(hall([45, 33], { length: 80, width: 50 }))[0]).toBe('fail');
    expect(at(hall([50, 30]), { ...GROUND, base: 'fail' })[0]).toBe('fail');
    expect(at(hall([50, 30]), { ...GROUND, base: 'conditional' })[0]).toBe('conditional');
  });

  test('is measured to the border of the parcel that holds it alone', () => {
    const west: MultiPolygon = rectangle(0, 0, 50, 60);
    const two = { ...GROUND, parcels: [west, rectangle(50, 0, 100, 60)] };
    expect(borderAround(two, hall([25, 30]))).toBe(west);
    expect(borderAround(two, hall([50, 30]))).toBe(GROUND.plot);
  });

  test('is spoken of in the reader’s language', () => {
    const said = (here: HallAt, locale: 'pl' | 'en') =>
      sayStanding(standingAt(GROUND, here), { ground: GROUND, area: here.length * here.width, locale }).join(' ');
    expect(said(hall([75, 12]), 'pl')).toBe(
      'Hala wchodzi w pas: B (las); C (granica). Podstawy tego pasa nikt jeszcze nie sprawdził. Stanie tam tylko ściana bez okien i drzwi.',
    );
    expect(said(hall([22, 12]), 'en')).toBe('The hall enters a strip: A (plan); C (granica).');
    expect(said(hall([45, 33], { length: 80, width: 50 }), 'pl')).toContain('plan pozwala zabudować najwyżej');
  });
});

describe('a size', () => {
  test('stands somewhere, only where strips are unread, nowhere, or between', () => {
    const answer = (length: number, width: number) => sizeStanding(GROUND, { length, width }).answer;
    expect(answer(80, 50)).toBe('fits');
    expect(answer(50, 80)).toBe('fits');
    expect(answer(95, 55)).toBe('in-strips');
    expect(answer(120, 10)).toBe('nowhere');
    expect(answer(86, 54)).toBe('fits');
    expect(answer(86, 54.2)).toBe('in-strips');
    expect(saySize({ answer: 'near' }, { length: 86, width: 54 }, 'en')[0]).toContain('within the tolerance of 0.1 m');
    expect(sizeStanding({ ...GROUND, rest: [] }, { length: 20, width: 10 }).answer).toBe('in-strips');
  });

  test('that does not stand is said so; the longest of a width is what was placed', () => {
    expect(saySize({ answer: 'nowhere' }, { length: 120, width: 10.5 }, 'pl')).toEqual([
      'Hala 120 × 10,5 m nie stanie tu w żadnym miejscu, jakkolwiek ją obrócić.',
    ]);
    expect(longestAt(GROUND, 54)).toBeCloseTo(86, 1);
    expect(sayLongest(GROUND, 200, 'en')).toBe('At a width of 200 m no hall can stand.');
    expect(longestAt({ ...GROUND, rest: [] }, 10)).toBe(0);
  });
});

describe('moving a hall', () => {
  test('corners and hall tell the same, turned too', () => {
    const here = hall([50, 30], { angle: 35 });
    const again = hallFrom(cornersOf(here));
    for (const side of ['angle', 'length', 'width'] as const) expect(again[side]).toBeCloseTo(here[side]);
    expect(again.middle[0]).toBeCloseTo(50);
  });

  test('a hall that was placed keeps its sides apart, the wider one too', () => {
    const found = sizeStanding({ ...GROUND, rest: rotate(GROUND.rest, 0.3) }, { length: 20, width: 40 });
    if (!('placement' in found)) throw new Error('it fits');
    const placed = hallOn(found.placement, { length: 20, width: 40 });
    expect([placed.length, placed.width]).toEqual([20, 40]);
    expect(standingAt({ ...GROUND, rest: rotate(GROUND.rest, 0.3) }, placed).where).toBe('inside');
  });

  test('half a turn is no turn, and its middle stays on the sheet', () => {
    expect(turned(hall([0, 0], { angle: 179 }), 2).angle).toBeCloseTo(1);
    expect(turned(hall([0, 0]), -1).angle).toBe(179);
    const far = moved(hall([50, 30]), [1000, -1000]);
    expect(kept(far, { minX: 0, minY: 0, maxX: 100, maxY: 60 }).middle).toEqual([100, 0]);
  });
});
