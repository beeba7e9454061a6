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

  test.each([
    null,
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
