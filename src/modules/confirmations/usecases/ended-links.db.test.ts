import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { dayInPoland } from '../../../kernel/day.ts';
import type { Visibility } from '../../../kernel/fact.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { readCities, type Desk } from '../../../platform/web/index.ts';
import { addFact, siteBySlug } from '../../sites/index.server.ts';
import type { RespondentWords } from '../core/check-respondent.ts';
import type { Respondent } from '../core/respondent.ts';
import { respondentById, readRespondents } from '../data/respondents.queries.ts';
import { sheetById } from '../data/sheets.queries.ts';
import { answerSheet } from './answer-sheet.ts';
import { askRespondent } from './ask-respondent.ts';
import { keepRespondent } from './keep-respondent.ts';
import { declineSheet, reopenQuestion } from './office-work.ts';
import { sheetLink, sheetOfLink } from './private-link.ts';

const SLUG = 'tylna-teren-uzbrojony';
const KEY = 'power-capacity';
const clerk = { accountId: 1 };
let one: TestDatabase;
let desk: Desk;
let energa: Respondent;
let sheetId: number;
let link: string;

beforeEach(async () => {
  one = await openTestDatabase('demo');
  const city = (await readCities(one.database.whole)).find(({ teryt }) => teryt === TEST_CITY)!;
  desk = { db: one.db, whole: one.database.whole, city, baseUrl: 'http://localhost', now: TEST_NOW };
  energa = (await readRespondents(one.db)).find(({ sourceName }) => sourceName === 'Energa-Operator')!;
  clerk.accountId = (await sql<{ id: number }>`select min(id) as id from accounts.account`.execute(one.db)).rows[0]!.id;
  sheetId = await ask();
  link = await sheetLink(desk, { id: sheetId, linkVersion: 1 });
  return () => one.close();
});

async function ask(): Promise<number> {
  const done = await askRespondent(desk, { slug: SLUG, respondentId: energa.id, keys: [KEY], clerk });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value.sheetId;
}

/** The clerk's form as it stands, with what he changes. */
async function change(words: Partial<RespondentWords>) {
  const now = (await respondentById(one.db, energa.id))!;
  const topics = Object.fromEntries(now.topics.map(({ topic, aheadDays }) => [topic, String(aheadDays ?? '')]));
  const at = { id: now.id, version: now.version };
  return keepRespondent(desk, { at, words: { ...now, topics, ...words }, clerk });
}

const answer = (id: number, value: string) =>
  answerSheet(desk, {
    sheetId: id,
    answers: [{ key: KEY, answer: 'different', words: { value, none: false }, seen: '', file: null }],
  });

describe('a link to questions', () => {
  test('stays when only the name of the person changes', async () => {
    expect(await change({ person: 'Ktoś inny' })).toMatchObject({ ok: true });
    expect((await sheetOfLink(desk, link))?.id).toBe(sheetId);
  });

  test.each<[string, Partial<RespondentWords>]>([
    ['the letters go to another address', { email: 'nowa@example.org' }],
    ['the office asks him no more', { active: false }],
    ['he speaks as somebody else', { kind: 'department' }],
    ['the site is his no more', { everywhere: false, siteIds: [1] }],
  ])('ends when %s, and nothing is answered through it', async (_, words) => {
    const own = (await siteBySlug(one.db, SLUG))!.id;
    const others = words.siteIds ? { siteIds: [own === 1 ? 2 : 1] } : {};
    expect(await change({ ...words, ...others })).toMatchObject({ ok: true });
    expect(await sheetOfLink(desk, link)).toBeNull();
    expect(await answer(sheetId, '2')).toMatchObject({ error: { kind: 'closed', state: 'expired' } });
  });

  test('that ended with an address gives way to a new one at the next question', async () => {
    await change({ email: 'nowa@example.org' });
    const again = await ask();
    expect(again).not.toBe(sheetId);
    const { rows } = await sql<{ recipient: string }>`
      select recipient from platform.outbox where about = ${`confirmation:${again}`}`.execute(one.database.whole);
    expect(rows).toEqual([{ recipient: 'nowa@example.org' }]);
  });

  test('is not sent out again to who is asked no more', async () => {
    await answer(sheetId, '2');
    await change({ active: false });
    const reopened = await reopenQuestion(desk, { sheetId, key: KEY, clerk });
    expect(reopened).toMatchObject({ error: { kind: 'no-such-respondent' } });
  });

  test('that was answered is not handed on afterwards', async () => {
    await answer(sheetId, '2');
    expect(await declineSheet(desk, sheetId)).toMatchObject({ ok: true });
    expect((await sheetById(one.db, sheetId))!.declinedAt).toBeNull();
  });
});

describe('what partners were told', () => {
  const state = (name: string, visibility: Visibility) => {
    const source = { kind: 'operator', name, reference: null, url: null } as const;
    const [value, today] = [{ kind: 'number', value: 4, unit: 'MW' } as const, dayInPoland(TEST_NOW)];
    const fact = { key: KEY, value, source, confirmedOn: today, visibility };
    return addFact(one.db, { slug: SLUG, fact, actor: 'system', today });
  };
  const same = async (seen: number) =>
    answerSheet(desk, {
      sheetId,
      answers: [{ key: KEY, answer: 'same', words: { value: '', none: false }, seen: String(seen), file: null }],
    });

  test('by somebody else is not shown to who is asked, and his answer is for partners too', async () => {
    const told = await state('Inny Operator', 'partners');
    const seen = told.ok ? told.value : 0;
    expect(await same(seen)).toMatchObject({ error: { faults: [{ code: 'nothing-to-confirm' }] } });
    await answer(sheetId, '2');
    const { rows } = await sql`select visibility from sites.fact order by id desc limit 1`.execute(one.db);
    expect(rows).toEqual([{ visibility: 'partners' }]);
  });

  test('by himself is his to confirm', async () => {
    const told = await state('Energa-Operator', 'partners');
    expect(await same(told.ok ? told.value : 0)).toMatchObject({ ok: true });
  });
});
