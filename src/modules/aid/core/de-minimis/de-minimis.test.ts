import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../kernel/day.ts';
import { question } from '../asking.cases.ts';
import { valuesOf } from '../known.ts';
import { singleUndertaking } from './group.ts';
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

describe('a single undertaking', () => {
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
