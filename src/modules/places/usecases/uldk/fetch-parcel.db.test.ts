import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase, TEST_NOW } from '../../../../platform/db/testing.ts';
import type { UldkClient, UldkQuestion } from '../../clients/uldk-client.ts';
import { fetchParcel } from '../../index.server.ts';
import { officeUldk } from './office-uldk.ts';
import { RECORDED } from './uldk.cases.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

const fetch = (question: UldkQuestion, uldk: UldkClient = officeUldk({ live: false }), now = TEST_NOW) =>
  fetchParcel(opened.db, { question, uldk, live: false, actor: 'command', now });
const saying = (answer: string): UldkClient & { asked: number } => ({
  synthetic: false,
  asked: 0,
  ask() {
    this.asked += 1;
    return Promise.resolve({ ok: true, value: answer });
  },
});
const PLOT = '306101_1.0033.400/1';
const answer = Object.values(RECORDED)[0]!;

describe('a parcel that is not in the base', () => {
  test('is asked for by its number, stored as what it is, and next time found in the base', async () => {
    const first = await fetch({ id: PLOT });
    expect(first).toMatchObject({
      ok: true,
      value: { from: 'uldk', parcel: { id: PLOT, precinctName: 'Tyniec', synthetic: true, source: 'EGiB: ULDK' } },
    });
    expect(first.ok && first.value.parcel.areaM2).toBeCloseTo(11_635, 0);
    expect(await fetch({ id: PLOT }, saying('never asked'))).toMatchObject({ ok: true, value: { from: 'base' } });
  });

  test('is found by a point on it', async () => {
    expect(await fetch({ point: [440_460, 434_620], epsg: 2180 })).toMatchObject({
      ok: true,
      value: { parcel: { id: PLOT } },
    });
  });

  test('an answer is asked for once a month, a failure each time', async () => {
    const none = saying('-1 brak wyników');
    const later = new Date(TEST_NOW.getTime() + 31 * 86_400_000);
    expect(await fetch({ id: '306101_1.0033.7' }, none)).toMatchObject({ error: { kind: 'not-found' } });
    await fetch({ id: '306101_1.0033.7' }, none);
    expect(none.asked).toBe(1);
    await fetch({ id: '306101_1.0033.7' }, none, later);
    expect(none.asked).toBe(2);
    const failing = saying('-1 błąd');
    await fetch({ id: '306101_1.0033.8' }, failing);
    await fetch({ id: '306101_1.0033.8' }, failing);
    expect(failing.asked).toBe(2);
  });

  test.each<[string, UldkQuestion, UldkClient, string]>([
    ['a number that is none', { id: '2/20' }, saying(''), 'bad-id'],
    ['a question that was not recorded', { id: '306101_1.0033.999' }, officeUldk({ live: false }), 'recorded-only'],
    ['another parcel in the answer', { id: '306101_1.0033.401' }, saying(answer), 'other-parcel'],
    [
      'land of another city',
      { point: [1, 1], epsg: 2180 },
      saying(answer.replace('306101_1', '306201_1')),
      'not-taken',
    ],
    [
      'a border that crosses itself',
      { point: [1, 2], epsg: 2180 },
      saying('0\n306101_1.0033.402||POLYGON((440420 434569,440520 434669,440520 434569,440420 434669,440420 434569))'),
      'not-taken',
    ],
    [
      'coordinates that contradict their label',
      { point: [1, 3], epsg: 2180 },
      saying('0\n306101_1.0033.403||SRID=2180;POLYGON((1 1,9 1,9 9,1 1))'),
      'not-taken',
    ],
  ])('%s is refused and leaves nothing', async (_, question, uldk, kind) => {
    expect(await fetch(question, uldk)).toMatchObject({ ok: false, error: { kind } });
  });
});
