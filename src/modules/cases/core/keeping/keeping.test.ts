import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { DELIVERED_BOOK, type LawBook } from '../../../../kernel/law/parameter.ts';
import { namesPerson, readErasure } from './erasure.ts';
import { keepingOf, keptUntil, KEPT_YEARS } from './retention.ts';

const person = {
  name: 'Lena Brandt',
  email: 'lena.b@firma.test',
  phone: '+48 600 700 800',
  company: 'Klon sp. z o.o.',
};

describe('a case is kept', () => {
  test.each([
    ['2026-01-01', 5, '2031-12-31'],
    ['2026-12-31', 5, '2031-12-31'],
    ['2025-12-31', 10, '2035-12-31'],
  ])('closed on %s for %i years until %s: they count from 1 January after', (closed, years, until) =>
    expect(keptUntil(day(closed), years)).toBe(until),
  );

  test('to the last day of its term and not a day longer', () => {
    const on = (today: string) => keepingOf(day('2020-05-04'), DELIVERED_BOOK, day(today));
    expect(on('2025-12-31')).toEqual({ years: 5, until: '2025-12-31', over: false, status: 'unverified' });
    expect(on('2026-01-01').over).toBe(true);
  });

  test('without end while it is open, or where law names no term', () => {
    expect(keepingOf(null, DELIVERED_BOOK, day('2099-01-01'))).toMatchObject({ until: null, over: false });
    expect(keepingOf(day('2010-01-01'), DELIVERED_BOOK, day('2099-01-01'))).toMatchObject({
      status: 'gap',
      over: false,
    });
  });

  test('for the longest of contested terms, and as long as the office wrote into its book', () => {
    const book: LawBook = {
      rowsOf: ({ rows }) => [...rows, { ...rows[0]!, value: 10 as never }],
    };
    expect(keepingOf(day('2020-05-04'), book, day('2026-01-01'))).toMatchObject({ years: 10, status: 'contested' });
    expect([KEPT_YEARS.read(10), KEPT_YEARS.read(0), KEPT_YEARS.read('5'), KEPT_YEARS.read(2.5)]).toEqual([
      10,
      null,
      null,
      null,
    ]);
  });
});

describe('the reason of an erasure', () => {
  const read = (ground: string, why: string, over = false) => readErasure({ ground, why }, { over, person });

  test('is a ground and a sentence; the archive can consent only when the time is over', () => {
    expect(read('asked', ' Prośba z 3.11. ')).toEqual({ ok: true, value: { ground: 'asked', why: 'Prośba z 3.11.' } });
    expect(read('archive-consent', 'AP.1.2026')).toMatchObject({
      error: { faults: [{ field: 'ground', code: 'not-over' }] },
    });
    expect(read('archive-consent', 'AP.1.2026', true).ok).toBe(true);
    expect(read('', '')).toMatchObject({ error: { faults: [{ code: 'missing' }, { code: 'missing' }] } });
    expect(read('asked', 'x'.repeat(301))).toMatchObject({ error: { faults: [{ code: 'too-long' }] } });
    expect(read('asked', 'a\u0000b')).toMatchObject({ error: { faults: [{ code: 'control-characters' }] } });
  });

  test.each(['Pani Brandt prosi', 'LENA', 'pisze z lena.b@firma.test', 'tel. 600-700-800', 'spółka Klon odwołała'])(
    '%j names somebody of the case',
    (why) => {
      expect(namesPerson(why, person)).toBe(true);
      expect(read('asked', why)).toMatchObject({ error: { faults: [{ field: 'why', code: 'names-person' }] } });
    },
  );

  test.each(['Prośba z 3.11, opinia radcy 12/2026', 'test formularza', 'brandtowskie'])('%j names nobody', (why) =>
    expect(namesPerson(why, person)).toBe(false),
  );
});
