import { describe, expect, test } from 'vitest';
import { PSI_ACTIVITIES } from './excluded-activities.ts';

const { rows, read } = PSI_ACTIVITIES;

describe('the list of activities that somebody types in the office', () => {
  test('is read back as it was written', () => {
    expect(read(JSON.parse(JSON.stringify(rows[0]!.value)))).toEqual(rows[0]!.value);
    expect(read([{ prefix: '24.1', admission: 'denied' }])).toMatchObject([
      { prefix: '24.1', admission: 'denied', clause: { article: '§ 2' } },
    ]);
  });

  test.each(['01', '24.1', '24.51', '62.10.B', '99.00.Z'])('has the prefix %s of a code', (prefix) =>
    expect(read([{ prefix, admission: 'by-hand' }])).toMatchObject([{ prefix, admission: 'by-hand' }]),
  );

  test.each(['', '1', '241', '24.', '24.511', '24.51.B.', 'x24', '24.51.b', '24.51.BB', ' 24', '24 ', '24.Z'])(
    'has no prefix “%s”',
    (prefix) => expect(read([{ prefix, admission: 'allowed' }])).toBeNull(),
  );

  test('keeps the clause of a rule, with what nobody said of it left open', () => {
    const clause = { act: 'U'.repeat(500), article: '§ 2', url: 'u'.repeat(1000) };
    expect(read([{ prefix: '24', admission: 'allowed', clause }])).toEqual([
      { prefix: '24', admission: 'allowed', clause: { ...clause, page: null } },
    ]);
    expect(read([{ prefix: '24', admission: 'allowed', clause: { act: 'U' } }])).toEqual([
      { prefix: '24', admission: 'allowed', clause: { act: 'U', article: null, page: null, url: null } },
    ]);
    expect(read(Array.from({ length: 500 }, () => ({ prefix: '24', admission: 'denied' })))).toHaveLength(500);
  });

  test.each([
    null,
    'x',
    { length: 1, map: () => [] },
    ['x'],
    [5],
    [undefined],
    [{ prefix: '24', admission: 'denied', clause: 'x' }],
    [{ prefix: '24', admission: 'denied', clause: { act: 5 } }],
    [{ prefix: '24', admission: 'denied', clause: { act: 'U'.repeat(501) } }],
    [{ prefix: '24', admission: 'denied', clause: { act: 'U', article: 'x'.repeat(1001) } }],
    [{ prefix: '24', admission: 'denied', clause: { act: 'U', url: 5 } }],
    [],
    {},
    ['24.1'],
    [null],
    [{ prefix: '2', admission: 'denied' }],
    [{ prefix: '24.1', admission: 'maybe' }],
    [{ prefix: 24, admission: 'denied' }],
    [{ prefix: '24', admission: 'denied', clause: null }],
    [{ prefix: '24', admission: 'denied', clause: { act: '' } }],
    [{ prefix: '24', admission: 'denied', clause: { act: 'Ustawa', article: 5 } }],
    [{ prefix: '24', admission: 'denied', clause: { act: 'Ustawa', url: 'x'.repeat(1001) } }],
    [{ prefix: '24', admission: 'denied' }, { prefix: '25' }],
    Array.from({ length: 501 }, () => ({ prefix: '24', admission: 'denied' })),
  ])('is no list when it is %#', (value) => expect(read(value)).toBeNull());
});
