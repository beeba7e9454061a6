import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../kernel/day.ts';
import { question } from '../asking.cases.ts';
import { valuesOf } from '../known.ts';
import { answerAid } from '../answer.ts';
import { countedAwards, groupFaults, type Relation, RELATION_KINDS, singleUndertaking } from './group.ts';
import { deMinimisRoom, roomGrows, usedWithin } from './room.ts';

const award = (date: string, eur: number) => ({ date: day(date), cents: Math.round(eur * 100) });

describe('de minimis aid', () => {
  // Reg. (EU) 2023/2831: any three years, (D − 3 years, D].
  test.each([
    ['2023-11-23', 0],
    ['2023-11-24', 100],
    ['2026-11-23', 100],
    ['2026-11-24', 0],
  ])('of %s counts on 23 November 2026 with %d euro', (date, counted) =>
    expect(usedWithin([award(date, 100)], day('2026-11-23'), 36)).toBe(counted * 100),
  );

  test.each([
    ['2023-12-31', []],
    ['2024-01-01', [30_000_000]],
    ['2030-12-31', [30_000_000]],
    ['2031-01-01', []],
  ])('has on %s the ceilings %j in cents', (on, ceilings) =>
    expect(valuesOf(deMinimisRoom([], question({}, { asOf: day(on) })))).toEqual(ceilings),
  );

  test('leaves room to the cent and never less than none', () => {
    const room = (...eur: number[]) =>
      valuesOf(
        deMinimisRoom(
          eur.map((one) => award('2026-01-01', one)),
          question(),
        ),
      )[0];
    expect(room(299_999.99)).toBe(1);
    expect(room(300_000)).toBe(0);
    expect(room(200_000, 200_000)).toBe(0);
  });

  test('does not depend on the order of the awards, and less was never more room', () => {
    const awards = fc.array(fc.record({ days: fc.integer({ min: 0, max: 2000 }), cents: fc.nat(20_000_000) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(awards, (given) => {
        const list = given.map(({ days, cents }) => ({ date: addDays(day('2026-11-23'), -days), cents }));
        const room = (of: typeof list): number => valuesOf(deMinimisRoom(of, question()))[0]!;
        return room(list) === room(list.toReversed()) && room(list) <= room(list.slice(1));
      }),
    );
  });

  test('comes back on the day on which an award leaves the three years', () => {
    const awards = [award('2025-02-01', 5), award('2024-06-01', 7)];
    const [first] = roomGrows(awards, day('2026-11-23'), 36);
    expect(first).toEqual({ day: '2027-06-01', cents: 700 });
    expect(usedWithin(awards, addDays(first!.day, -1), 36)).toBe(1200);
    expect(usedWithin(awards, first!.day, 36)).toBe(500);
  });
});

test('room grows on the day after three years of each award that still counts, and of no other', () => {
  const [early, edge, late] = [award('2023-11-23', 1), award('2023-11-24', 2), award('2026-11-24', 4)];
  const [today, same] = [award('2026-11-23', 8), award('2023-11-24', 16)];
  expect(roomGrows([late, today, early, same, edge], day('2026-11-23'), 36)).toEqual([
    { day: '2026-11-24', cents: 1800 },
    { day: '2029-11-23', cents: 800 },
  ]);
});

describe('a single undertaking', () => {
  test('comes about by any of the four relations of the regulation', () =>
    expect(RELATION_KINDS).toEqual(['votes', 'board', 'influence', 'agreement']));

  const votes = (holder: string, held: string) => ({ kind: 'votes', holder, held }) as const;

  test('reaches through others, up and down, and through a circle', () => {
    const relations = [votes('A', 'B'), votes('B', 'C'), votes('D', 'B'), votes('C', 'A'), votes('X', 'Y')];
    expect(singleUndertaking('C', relations)).toEqual(['A', 'B', 'C', 'D']);
    expect(singleUndertaking('Y', relations)).toEqual(['X', 'Y']);
    expect(singleUndertaking('Z', relations)).toEqual(['Z']);
  });

  test('does not come about through a public body or a natural person', () => {
    expect(
      singleUndertaking('A', [
        { ...votes('City', 'A'), through: 'public-body' },
        { ...votes('P', 'A'), through: 'person' },
      ]),
    ).toEqual(['A']);
  });

  test('is the same from each of its members and in any order', () => {
    const names = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
    const kinds = fc.constantFrom('votes', 'board', 'influence', 'agreement');
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: kinds, holder: names, held: names }), { maxLength: 8 }),
        names,
        (relations, of) => {
          const group = singleUndertaking(of, relations);
          expect(singleUndertaking(of, relations.toReversed())).toEqual(group);
          for (const member of group) expect(singleUndertaking(member, relations)).toEqual(group);
        },
      ),
    );
  });
});

describe('aid of a group of firms', () => {
  const relation = (
    kind: Relation['kind'],
    holder: string,
    held: string,
    through?: 'person' | 'public-body',
  ): Relation => ({
    kind,
    holder,
    held,
    ...(through && { through }),
  });
  const of = (firm: string, eur: number, date = '2026-01-01') => ({ ...award(date, eur), firm });
  const left = (
    relations: readonly Relation[],
    deMinimis: ReturnType<typeof of>[],
    id = 'de-minimis-room',
    roomOn: string | null = null,
  ) => {
    const asked = question(
      { deMinimis, undertaking: { applicant: 'A', relations } },
      { roomOn: roomOn === null ? null : day(roomOn) },
    );
    const answer = answerAid(asked);
    const found = answer.ok ? answer.value.find((one) => one.id === id) : null;
    const [first] = found?.values ?? [];
    return first?.value.kind === 'money' ? first.value.money.minor / 100 : null;
  };
  const AID = [of('A', 10_000), of('B', 20_000), of('C', 40_000)];

  test.each([
    ['no relation', [], 290_000],
    ['a majority of votes', [relation('votes', 'A', 'B')], 270_000],
    ['a board that it appoints', [relation('board', 'B', 'A')], 270_000],
    ['a dominant influence by contract', [relation('influence', 'A', 'B')], 270_000],
    ['votes by agreement', [relation('agreement', 'A', 'B')], 270_000],
    ['a chain', [relation('votes', 'A', 'B'), relation('votes', 'B', 'C')], 230_000],
    ['a common holder', [relation('votes', 'H', 'A'), relation('votes', 'H', 'C')], 250_000],
    [
      'a common natural person',
      [relation('votes', 'P', 'A', 'person'), relation('votes', 'P', 'C', 'person')],
      290_000,
    ],
    [
      'a common city',
      [relation('votes', 'M', 'A', 'public-body'), relation('votes', 'M', 'C', 'public-body')],
      290_000,
    ],
    ['others that are linked among themselves', [relation('votes', 'B', 'C')], 290_000],
  ] as const)('with %s leaves the room', (_, relations, room) => expect(left(relations, AID)).toBe(room));

  test('is told for another day, with what leaves the window until then and what comes', () => {
    const aid = [of('B', 100_000, '2024-06-01'), of('A', 50_000, '2027-03-01')];
    const relations = [relation('votes', 'A', 'B')];
    expect(left(relations, aid)).toBe(200_000);
    expect(left(relations, aid, 'de-minimis-room-on', '2027-05-31')).toBe(150_000);
    expect(left(relations, aid, 'de-minimis-room-on', '2027-06-01')).toBe(250_000);
    expect(left(relations, aid, 'de-minimis-room-on')).toBeNull();
  });

  test('names a firm with itself, and a firm that no relation names', () => {
    const undertaking = { applicant: 'A', relations: [relation('votes', 'B', 'B')] };
    expect(groupFaults(question({ undertaking, deMinimis: [of('A', 1), of('Z', 1)] }).project)).toEqual([
      { kind: 'itself', index: 0 },
      { kind: 'unknown-firm', index: 1 },
    ]);
  });

  test('names nothing where relations name each firm, whether it holds or is held, or where no firm is named', () => {
    const faults = (project: Parameters<typeof question>[0]) => groupFaults(question(project).project);
    const undertaking = { applicant: 'A', relations: [relation('votes', 'H', 'B')] };
    expect(faults({ undertaking, deMinimis: [of('A', 1), of('H', 1), of('B', 1), award('2026-01-01', 1)] })).toEqual(
      [],
    );
    expect(faults({ undertaking: { applicant: 'A', relations: [] }, deMinimis: null })).toEqual([]);
    expect(faults({ deMinimis: [award('2026-01-01', 1)] })).toEqual([]);
    expect(faults({ deMinimis: [of('A', 1)] })).toEqual([{ kind: 'unknown-firm', index: 0 }]);
    expect(faults({ undertaking: { applicant: 'A', relations: [relation('votes', 'A', 'B')] } })).toEqual([]);
  });

  test('without a firm is the applicant’s own; nothing stated is nothing', () => {
    const undertaking = { applicant: 'A', relations: [] };
    const own = award('2026-01-01', 1);
    const [mine, other] = [of('A', 2), of('B', 4)];
    const counted = (project: Parameters<typeof question>[0]) => countedAwards(question(project).project);
    expect(counted({ undertaking, deMinimis: [own, mine, other] })).toEqual({
      members: ['A'],
      awards: [own, mine],
      others: [other],
    });
    expect(counted({ deMinimis: [own, other] })).toEqual({ members: [], awards: [own, other], others: [] });
    expect(counted({ undertaking, deMinimis: null })).toEqual({ members: ['A'], awards: [], others: [] });
  });
});
