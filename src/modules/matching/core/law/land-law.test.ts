import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { VERDICTS } from '../../../../kernel/finding.ts';
import { bookOf, type LawEntry } from '../../../law/index.ts';
import { assess } from '../assess.ts';
import { DELIVERED_LAW, FULL_NEED, goodLand, TODAY } from '../dossiers.cases.ts';
import { buildableArea } from '../hall/buildable/buildable-area.ts';
import { readLand } from '../land/land-reading.ts';
import { parseNeed } from '../need/parse-need.ts';
import { LAND_PARAMETERS } from './all.ts';
import { HALL_LAW, type LandKey, landLawOf, lawOn, lawTurns } from './land-law.ts';
import { lawGround } from './law-ground.ts';
import { strictest } from './strictest.ts';

let count = 0;
const entry = (key: LandKey, value: unknown, more: Partial<LawEntry> = {}): LawEntry => ({
  id: (count += 1),
  key: `matching.${key}`,
  kind: 'value',
  from: day('2026-07-01'),
  to: null,
  value,
  clause: { act: 'Rozporządzenie', article: '§ 12', page: null, url: null },
  status: 'verified',
  checkedOn: day('2026-11-20'),
  checkedBy: { pl: 'administrator', en: 'administrator' },
  state: 'accepted',
  ...more,
});
const lawWith = (...entries: LawEntry[]) => landLawOf(bookOf(entries));
const read = parseNeed(new URLSearchParams(FULL_NEED));
if (!read.ok) throw new Error('the need is none');
const need = read.value;
type Verdict = (typeof VERDICTS)[number];
const fit = (law = DELIVERED_LAW): Verdict =>
  assess(need, { ...goodLand(), law }, TODAY).findings.find(({ requirement }) => requirement === 'fit')!.verdict;

describe('the law of land', () => {
  test('is made once of a book, and is data that goes anywhere', () => {
    const book = bookOf([entry('setback', { open: 5, blank: 4 })]);
    expect(landLawOf(book)).toBe(landLawOf(book));
    expect(structuredClone(landLawOf(book))).toEqual(landLawOf(book));
  });

  test('is that of the day; a gap has none', () => {
    const law = lawWith(entry('setback', { open: 5, blank: 4 }, { to: day('2026-12-31') }));
    expect(lawOn(law, 'setback', day('2026-06-30'))).toMatchObject({ value: { open: 4, blank: 3 }, checkedOn: null });
    expect(lawOn(law, 'setback', day('2026-07-01'))).toMatchObject({
      value: { open: 5, blank: 4 },
      parameter: 'matching.setback',
      checkedOn: '2026-11-20',
    });
    expect(lawOn(law, 'setback', day('2026-12-31'))?.value).toEqual({ open: 5, blank: 4 });
    expect(lawOn(law, 'setback', day('2027-01-01'))).toBeNull();
    expect(lawTurns(law, ['setback'])).toEqual(['2002-12-16', '2026-07-01', '2026-07-01', '2027-01-01']);
  });

  test('of two readings is the strictest, read by nobody, and both stand among the grounds', () => {
    const law = lawWith(entry('setback', { open: 6, blank: 1 }, { from: day('2002-12-16'), status: 'contested' }));
    const held = lawOn(law, 'setback', TODAY)!;
    expect(held).toMatchObject({ value: { open: 6, blank: 3 }, checkedOn: null, contested: true });
    expect(lawGround('setback', held)).toMatchObject([
      { status: 'contested', row: { parameter: 'matching.setback' } },
      { status: 'contested', clause: { act: 'Rozporządzenie' } },
    ]);
    expect(lawGround('setback', null)).toEqual([]);
  });

  test.each<[LandKey, unknown, unknown, unknown]>([
    ['water-strip', 1.5, 3, 3],
    ['area.q1', 'asks', 'forbids', 'forbids'],
    ['area.q1', 'asks', 'none', 'asks'],
    ['relaxation.road', 'road-manager', 'city-council', 'road-manager'],
    ['paving', { place: 25, yardDepth: 30 }, { place: 20, yardDepth: 40 }, { place: 25, yardDepth: 40 }],
    [
      'gas-zone',
      {
        lowAndMedium: 1,
        higher: [
          { upTo: 150, metres: 2 },
          { upTo: 500, metres: 4 },
        ],
        since: 2001,
      },
      { lowAndMedium: 0.5, higher: [{ upTo: 300, metres: 3 }], since: 2002 },
      {
        lowAndMedium: 1,
        higher: [
          { upTo: 150, metres: 3 },
          { upTo: 300, metres: 4 },
          { upTo: 500, metres: 4 },
        ],
        since: 2002,
      },
    ],
    [
      'power-strip',
      {
        overhead: [
          { from: 110, metres: 20 },
          { from: 0, metres: 3 },
        ],
        cable: 1,
      },
      {
        overhead: [
          { from: 60, metres: 15 },
          { from: 0, metres: 5 },
        ],
        cable: 2,
      },
      {
        overhead: [
          { from: 110, metres: 20 },
          { from: 60, metres: 15 },
          { from: 0, metres: 5 },
        ],
        cable: 2,
      },
    ],
  ])('the strictest of two readings of %s leaves least land, whichever comes first', (key, one, other, most) => {
    expect(strictest(key, one as never, other as never)).toEqual(most);
    if (!key.startsWith('relaxation')) expect(strictest(key, other as never, one as never)).toEqual(most);
  });

  test('decides over a hall: read by people it is a plain yes or no, contested it is neither', () => {
    expect(fit(lawWith(entry('setback', { open: 4, blank: 3 })))).toBe('pass');
    expect(fit(lawWith(entry('setback', { open: 60, blank: 60 })))).toBe('fail');
    const contested = { status: 'contested', checkedOn: null, checkedBy: null } as const;
    expect(fit(lawWith(entry('setback', { open: 60, blank: 60 }, contested)))).toBe('unknown');
  });

  test('takes no value that would be a slip of the keyboard, and judges land by every other', () => {
    const extremes: readonly unknown[] = [
      0, 70, 1, 3650, 'forbids', 'asks', 'none', 'city-council', { open: 0, blank: 0 }, { open: 70, blank: 70 },
      { least: 70, most: 140 }, { place: 200, yardDepth: 200 }, { place: 1, yardDepth: 0 },
      { lowAndMedium: 70, higher: [{ upTo: 0, metres: 70 }], since: 2100 }, { overhead: [{ from: 0, metres: 70 }], cable: 70 },
    ]; // prettier-ignore
    for (const [key, { read }] of Object.entries(LAND_PARAMETERS))
      for (const value of extremes) {
        if (read(value) === null) continue;
        const dossier = { ...goodLand(), law: lawWith(entry(key as LandKey, value)) };
        expect(assess(need, dossier, TODAY).findings.length, key).toBeGreaterThan(5);
        const land = readLand(dossier, 'production', TODAY);
        const { strips, restM2, landM2 } = buildableArea({ dossier, land, asOf: TODAY });
        expect(strips.reduce((sum, { areaM2 }) => sum + areaM2, restM2)).toBeCloseTo(landM2, 0);
      }
  });

  test.each<[LandKey, unknown[]]>([
    ['setback', [null, 4, {}, { open: 4 }, { open: 3, blank: 4 }, { open: 71, blank: 1 }, { open: -1, blank: -1 }, { open: 4, blank: 3, x: 1 }, [4, 3]]],
    ['road-distance', [null, {}, { motorway: { inside: 1, outside: 2 } }]],
    ['forest-distance', [{ least: 13, most: 12 }, { least: 1, most: 141 }]],
    ['gas-zone', [{ lowAndMedium: 1, higher: [], since: 2001 }, { lowAndMedium: 1, higher: [{ upTo: 2, metres: 1 }, { upTo: 2, metres: 1 }], since: 2001 }, { lowAndMedium: 1, higher: [{ upTo: 2, metres: 1 }], since: 2001.5 }]],
    ['power-strip', [{ overhead: [{ from: 1, metres: 1 }], cable: 1 }, { overhead: [{ from: 0, metres: 1 }, { from: 1, metres: 1 }], cable: 1 }, { overhead: 'x', cable: 1 }]],
    ['water-strip', ['1', -1, Number.NaN, Infinity]],
    ['area.q1', ['maybe', 1, null]],
    ['warunki-zabudowy', [0, 1.5, 3651, '90']],
    ['paving', [{ place: 0, yardDepth: 1 }, { place: 25, yardDepth: 201 }]],
    ['relaxation.road', ['the mayor', null]],
    ['land-use-classes', ['2099', null]],
  ])('%s reads none of what is no value of it', (key, values) => {
    for (const value of values) expect(LAND_PARAMETERS[key].read(value), JSON.stringify(value)).toBeNull();
  }); // prettier-ignore

  test('that decides where a hall may stand is every distance, zone, strip and area', () => {
    const others = Object.keys(LAND_PARAMETERS).filter((key) => !HALL_LAW.includes(key as LandKey));
    expect(others.filter((key) => !/^(?:connection|relaxation)\./.test(key))).toEqual([
      'land-use-classes',
      'warunki-zabudowy',
      'paving',
    ]);
  });
});
