import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CityProfile } from '../../../kernel/city-profile.ts';
import { addDays, dayInPoland } from '../../../kernel/day.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { readCities, type Desk } from '../../../platform/web/index.ts';
import type { FactKey } from '../../sites/index.ts';
import { addFact, readFacts, siteBySlug } from '../../sites/index.server.ts';
import type { Respondent } from '../core/respondent.ts';
import { readRespondents } from '../data/respondents.queries.ts';
import { sheetById } from '../data/sheets.queries.ts';
import { answerSheet, type GivenAnswer } from './answer-sheet.ts';
import { askRespondent } from './ask-respondent.ts';
import { declineSheet, reopenQuestion } from './office-work.ts';
import { sheetLink, sheetOfLink } from './private-link.ts';
import { sweepCity } from './sweep-city.ts';

const SLUG = 'tylna-teren-uzbrojony';
const OTHER_CITY = '3062011';
const clerk = { accountId: 1 };
let one: TestDatabase;
let city: CityProfile;
let energa: Respondent;
let siteId: number;

beforeEach(async () => {
  one = await openTestDatabase('demo');
  city = (await readCities(one.database.whole)).find(({ teryt }) => teryt === TEST_CITY)!;
  energa = (await readRespondents(one.db)).find(({ sourceName }) => sourceName === 'Energa-Operator')!;
  siteId = (await siteBySlug(one.db, SLUG))!.id;
  clerk.accountId = (await sql<{ id: number }>`select min(id) as id from accounts.account`.execute(one.db)).rows[0]!.id;
  return () => one.close();
});

const deskAt = (now: Date, of = city): Desk => ({
  db: one.database.city(of.teryt),
  whole: one.database.whole,
  city: of,
  baseUrl: 'http://localhost',
  now,
});
const desk = (): Desk => deskAt(TEST_NOW);
const later = (days: number): Desk => deskAt(new Date(TEST_NOW.getTime() + days * 86_400_000));
const count = async (from: string): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*) as n from ${sql.raw(from)}`.execute(one.database.whole)).rows[0]!.n);
const traces = async (): Promise<number[]> => [
  await count('sites.fact'),
  await count('platform.outbox'),
  await count('audit.event'),
  await count('confirmations.question where answer is not null'),
];
const ask = (...keys: FactKey[]) => askRespondent(desk(), { slug: SLUG, respondentId: energa.id, keys, clerk });
const asked = async (...keys: FactKey[]): Promise<number> => {
  const done = await ask(...keys);
  if (!done.ok) throw new Error(done.error.kind);
  return done.value.sheetId;
};
const power = async () =>
  (await readFacts(one.db, { siteId, visibility: ['public', 'partners', 'office'] })).get(siteId)!['power-capacity']!;
const given = (
  key: FactKey,
  answer: GivenAnswer['answer'],
  rest: { value?: string; seen?: string } = {},
): GivenAnswer => ({
  key,
  answer,
  words: { value: rest.value ?? '', none: false },
  seen: rest.seen ?? '',
  file: null,
});
const answer = (sheetId: number, ...answers: GivenAnswer[]) => answerSheet(desk(), { sheetId, answers });

describe('a question to an operator', () => {
  test('goes out once however often one clicks, also at the same moment', async () => {
    const both = await Promise.all([ask('power-capacity'), ask('power-capacity'), ask('power-capacity')]);
    expect(both.filter((done) => done.ok && done.value.letter)).toHaveLength(1);
    expect(await count('confirmations.sheet')).toBe(1);
    expect(await count(`platform.outbox where recipient = '${energa.email}'`)).toBe(1);
  });

  test('joins the page that is open for the same site, and the letter carries the same link', async () => {
    const first = await asked('power-capacity');
    expect(await asked('power-distance', 'power-capacity')).toBe(first);
    const { rows } = await sql<{
      body: string;
    }>`select body from platform.outbox where recipient = ${energa.email} order by id`.execute(one.database.whole);
    expect(rows).toHaveLength(2);
    const link = await sheetLink(desk(), { id: first, linkVersion: 1 });
    for (const { body } of rows) expect(body).toContain(`http://localhost/potwierdzenie/${link}`);
    expect(rows[1]!.body).toContain('Odległość do sieci energetycznej');
  });

  test('names nobody and no value in its letter', async () => {
    await asked('power-capacity');
    const { rows } = await sql<{
      body: string;
      subject: string;
    }>`select body, subject from platform.outbox where recipient = ${energa.email}`.execute(one.database.whole);
    expect(rows[0]!.body + rows[0]!.subject).not.toMatch(/4,5|MW|Alicja/);
  });

  test('is refused for a site outside of the respondent’s, and of another city', async () => {
    const owner = (await readRespondents(one.db)).find(({ kind }) => kind === 'owner')!;
    const wrong = await askRespondent(desk(), { slug: SLUG, respondentId: owner.id, keys: ['price-sale'], clerk });
    expect(wrong).toMatchObject({ error: { kind: 'no-such-respondent' } });
    const elsewhere = deskAt(TEST_NOW, { ...city, teryt: OTHER_CITY });
    expect(
      await askRespondent(elsewhere, { slug: SLUG, respondentId: energa.id, keys: ['power-capacity'], clerk }),
    ).toMatchObject({ error: { kind: 'no-such-site' } });
    expect(await count('confirmations.sheet')).toBe(0);
  });
});

describe('an answer by link', () => {
  test('"still true" becomes a statement of the operator with the day’s date', async () => {
    const [before] = await power();
    const sheetId = await asked('power-capacity');
    expect(await answer(sheetId, given('power-capacity', 'same', { seen: before!.id }))).toEqual({
      ok: true,
      value: 1,
    });
    const [now] = await power();
    expect(now).toMatchObject({
      value: before!.value,
      source: { kind: 'operator', name: 'Energa-Operator' },
      confirmedOn: '2026-11-23',
      validUntil: '2027-05-23',
      visibility: 'public',
      synthetic: true,
    });
    expect((await sheetById(one.db, sheetId))!.questions[0]).toMatchObject({ answer: 'same', factId: Number(now!.id) });
  });

  test('"now different" is read and checked like a clerk’s; what is wrong leaves nothing', async () => {
    const sheetId = await asked('power-capacity', 'power-distance');
    const before = await traces();
    const wrong = await answer(
      sheetId,
      given('power-capacity', 'different', { value: '99999' }),
      given('power-distance', 'different', { value: '12' }),
    );
    expect(wrong).toMatchObject({
      error: { kind: 'bad-answers', faults: [{ key: 'power-capacity', code: 'out-of-range' }] },
    });
    expect(await traces()).toEqual(before);
    expect(await answer(sheetId, given('power-capacity', 'different', { value: '3,25' }))).toEqual({
      ok: true,
      value: 1,
    });
    expect((await power())[0]!.value).toEqual({ kind: 'number', value: 3.25, unit: 'MW' });
  });

  test('"I don’t know" is kept and states nothing', async () => {
    const sheetId = await asked('power-capacity');
    const [facts] = await traces();
    await answer(sheetId, given('power-capacity', 'unknown'));
    expect((await traces())[0]).toBe(facts);
    expect((await sheetById(one.db, sheetId))!.questions[0]!.answer).toBe('unknown');
  });

  test('stands: the same page sent twice, or in two windows at once, is one statement', async () => {
    const sheetId = await asked('power-capacity');
    const send = (value: string) => answer(sheetId, given('power-capacity', 'different', { value }));
    const [facts] = await traces();
    await Promise.all([send('2'), send('2'), send('2')]);
    await send('9');
    expect((await traces())[0]).toBe(facts! + 1);
    expect((await power())[0]!.value).toMatchObject({ value: 2 });
  });

  test('can’t confirm what has changed since the page was opened', async () => {
    const [before] = await power();
    const sheetId = await asked('power-capacity');
    const value = { kind: 'number', value: 1, unit: 'MW' } as const;
    const source = { kind: 'operator', name: 'Energa-Operator', reference: null, url: null } as const;
    const today = dayInPoland(TEST_NOW);
    await addFact(one.db, {
      slug: SLUG,
      fact: { key: 'power-capacity', value, source, confirmedOn: today, visibility: 'public' },
      actor: 'system',
      today,
    });
    expect(await answer(sheetId, given('power-capacity', 'same', { seen: before!.id }))).toMatchObject({
      error: { faults: [{ code: 'changed-meanwhile' }] },
    });
  });

  test('to what the office keeps to itself is kept by the office too', async () => {
    const source = { kind: 'clerk', name: 'Biuro', reference: null, url: null } as const;
    const today = dayInPoland(TEST_NOW);
    const value = { kind: 'number', value: 1, unit: 'MW' } as const;
    for (const visibility of ['office'] as const)
      await addFact(one.db, {
        slug: 'wroclawska-plac',
        fact: { key: 'power-capacity', value, source, confirmedOn: today, visibility },
        actor: 'system',
        today,
      });
    const done = await askRespondent(desk(), {
      slug: 'wroclawska-plac',
      respondentId: energa.id,
      keys: ['power-capacity'],
      clerk,
    });
    const sheetId = done.ok ? done.value.sheetId : 0;
    expect(await answer(sheetId, given('power-capacity', 'same'))).toMatchObject({
      error: { faults: [{ code: 'nothing-to-confirm' }] },
    });
    await answer(sheetId, given('power-capacity', 'different', { value: '0,7' }));
    const { rows } = await sql<{
      visibility: string;
    }>`select visibility from sites.fact order by id desc limit 1`.execute(one.db);
    expect(rows[0]!.visibility).toBe('office');
  });

  test('is refused after its time, and after the reader said that it is not for him', async () => {
    const sheetId = await asked('power-capacity');
    const late = await answerSheet(later(31), { sheetId, answers: [given('power-capacity', 'unknown')] });
    expect(late).toMatchObject({ error: { kind: 'closed', state: 'expired' } });
    expect(await declineSheet(desk(), sheetId)).toMatchObject({ ok: true });
    const events = await count('audit.event');
    expect(await declineSheet(desk(), sheetId)).toMatchObject({ ok: true });
    expect(await count('audit.event')).toBe(events);
    expect(await answer(sheetId, given('power-capacity', 'unknown'))).toMatchObject({
      error: { kind: 'closed', state: 'declined' },
    });
  });

  test('can be asked for again by the office, and the earlier statement stays', async () => {
    const sheetId = await asked('power-capacity');
    expect(await reopenQuestion(desk(), { sheetId, key: 'power-capacity', clerk })).toMatchObject({
      error: { kind: 'still-waiting' },
    });
    await answer(sheetId, given('power-capacity', 'different', { value: '9' }));
    expect(await reopenQuestion(desk(), { sheetId, key: 'power-capacity', clerk })).toMatchObject({ ok: true });
    await answer(sheetId, given('power-capacity', 'different', { value: '3' }));
    expect((await power()).slice(0, 2).map(({ value }) => value)).toMatchObject([{ value: 3 }, { value: 9 }]);
    expect(await count(`platform.outbox where recipient = '${energa.email}'`)).toBe(2);
  });

  test('is limited: thirty an hour from one link', async () => {
    const sheetId = await asked('power-capacity');
    const tries = [];
    for (let at = 0; at < 31; at += 1) tries.push(await answer(sheetId));
    expect(tries.at(-2)).toMatchObject({ error: { kind: 'nothing-answered' } });
    expect(tries.at(-1)).toMatchObject({ error: { kind: 'too-many' } });
  });

  test('with a file keeps both or neither', async () => {
    const sheetId = await asked('power-capacity');
    const before = await traces();
    const bad = { bytes: Buffer.from('MZ not a document'), name: 'evil.pdf' };
    const answers = [{ ...given('power-capacity', 'different', { value: '2' }), file: bad }];
    expect(await answerSheet(desk(), { sheetId, answers })).toMatchObject({
      error: { kind: 'bad-file', key: 'power-capacity' },
    });
    expect(await traces()).toEqual(before);
  });
});

describe('a private link', () => {
  test('opens its page only, in its city only', async () => {
    const sheetId = await asked('power-capacity');
    const link = await sheetLink(desk(), { id: sheetId, linkVersion: 1 });
    expect((await sheetOfLink(desk(), link))?.id).toBe(sheetId);
    for (const wrong of [
      `${link}0`,
      link.slice(0, -1),
      link.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
      '',
      '../../etc',
      `zz${link}`,
    ])
      expect(await sheetOfLink(desk(), wrong), wrong).toBeNull();
    expect(await sheetOfLink(deskAt(TEST_NOW, { ...city, teryt: OTHER_CITY }), link)).toBeNull();
    expect(await sheetOfLink(desk(), await sheetLink(desk(), { id: sheetId, linkVersion: 2 }))).toBeNull();
  });
});

describe('the daily round', () => {
  test('asks for what is about to go out of date, once a day, in one process of many', async () => {
    const all = await Promise.all([sweepCity(desk()), sweepCity(desk()), sweepCity(desk())]);
    expect(all.filter(({ asked: n }) => n > 0)).toHaveLength(1);
    const sheets = await count('confirmations.sheet');
    expect(sheets).toBeGreaterThan(3);
    expect(await count("platform.outbox where about like 'confirmation:%'")).toBe(sheets);
    await sweepCity(desk());
    expect(await count('confirmations.sheet')).toBe(sheets);
  });

  test('reminds after a week, twice at most, of what still waits', async () => {
    const sheetId = await asked('power-capacity');
    const letters = () => count(`platform.outbox where about = 'confirmation:${sheetId}'`);
    for (const day of [1, 6, 7, 8, 14, 15, 21, 28, 29]) await sweepCity(later(day));
    expect(await letters()).toBe(3);
    const { rows } = await sql<{
      subject: string;
    }>`select subject from platform.outbox where about = ${`confirmation:${sheetId}`} order by id desc limit 1`.execute(
      one.database.whole,
    );
    expect(rows[0]!.subject).toMatch(/^Przypomnienie: /);
  });

  test('does not ask the next day for what waits, and asks again only when it was long ago', async () => {
    await sweepCity(desk());
    const sheets = await count('confirmations.sheet');
    const questions = await count('confirmations.question');
    await sweepCity(later(1));
    expect(await count('confirmations.question')).toBeLessThan(questions + 10);
    expect(await count('confirmations.sheet')).toBeLessThan(sheets + 10);
    expect(addDays(dayInPoland(TEST_NOW), 1)).toBe('2026-11-24');
  });
});
