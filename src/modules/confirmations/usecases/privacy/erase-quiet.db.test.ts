import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../platform/db/testing.ts';
import { type Desk, readCities } from '../../../../platform/web/index.ts';
import { pdfWith } from '../../../../platform/files/pictures.cases.ts';
import { verifyChain } from '../../../audit/index.server.ts';
import { createAccount } from '../../../accounts/index.server.ts';
import type { FactKey } from '../../../sites/index.ts';
import { readFacts, siteBySlug } from '../../../sites/index.server.ts';
import type { RespondentWords } from '../../core/check-respondent.ts';
import { respondentById } from '../../data/respondents.queries.ts';
import { readSheets } from '../../data/sheets.queries.ts';
import { answerSheet } from '../answer-sheet.ts';
import { askRespondent } from '../ask-respondent.ts';
import { eraseQuiet } from './erase-quiet.ts';
import { reopenQuestion } from '../office-work.ts';
import { keepRespondent } from '../keep-respondent.ts';
import { setRetention } from './set-retention.ts';

const SLUG = 'tylna-teren-uzbrojony';
const PERSON = 'Genowefa Zapytana';
let opened: TestDatabase;
let clerk: { accountId: number };
let siteId: number;
let mark = 0;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  const account = { email: 'anna@quiet.test', name: 'anna', role: 'clerk', password: 'długie hasło 12' };
  const made = await createAccount(opened.db, account, 'system');
  if (!made.ok) throw new Error(made.error.kind);
  clerk = { accountId: made.value };
  siteId = (await siteBySlug(opened.db, SLUG))!.id;
  // Those of the demonstration have their own days.
  const later = new Date('2040-01-01T12:00:00Z').toISOString();
  await opened.db.transaction().execute(async (tx) => {
    await sql`select audit.append('system', 'test', 'city', 'x', '{}')`.execute(tx);
    await sql`update confirmations.respondent set changed_at = ${later}`.execute(tx);
  });
}, 60_000);
afterAll(() => opened.close());

const at = async (day: string): Promise<Desk> => ({
  db: opened.db,
  whole: opened.database.whole,
  city: (await readCities(opened.database.whole))[0]!,
  baseUrl: 'https://kalisz.example',
  now: new Date(`${day}T09:00:00Z`),
});

async function source(day: string, words: Partial<RespondentWords> = {}): Promise<number> {
  mark += 1;
  const one = {
    kind: 'operator',
    sourceName: `Operator ${mark}`,
    person: PERSON,
    email: `genowefa${mark}@operator.test`,
    locale: 'pl',
    everywhere: false,
    siteIds: [siteId],
    topics: { power: '', ground: '' },
    active: true,
    ...words,
  };
  const kept = await keepRespondent(await at(day), { at: null, words: one, clerk });
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  return kept.value;
}

async function ask(respondentId: number, day: string, keys: FactKey[] = ['ground']): Promise<number> {
  const done = await askRespondent(await at(day), { slug: SLUG, respondentId, keys, clerk });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value.sheetId;
}

async function answer(sheetId: number, day: string, value = 'glina'): Promise<void> {
  const answers = [
    { key: 'ground' as const, answer: 'different' as const, words: { value, none: false }, seen: '', file: null },
  ];
  const done = await answerSheet(await at(day), { sheetId, answers });
  if (!done.ok) throw new Error(done.error.kind);
}

async function answerPower(sheetId: number, day: string, value: string): Promise<void> {
  const one = { key: 'power-capacity' as const, answer: 'different' as const, seen: '', file: null };
  const done = await answerSheet(await at(day), { sheetId, answers: [{ ...one, words: { value, none: false } }] });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

const round = async (day: string): Promise<number> => eraseQuiet(await at(day));
const isErased = async (id: number): Promise<boolean> => (await respondentById(opened.db, id))!.erased;
/** Everything that the database says anywhere of a person. */
const traces = async (): Promise<string> => {
  const { rows } = await sql<{ all: string }>`
    select concat((select string_agg(to_jsonb(r)::text, '') from confirmations.respondent r),
      (select string_agg(to_jsonb(f)::text, '') from sites.fact f), (select string_agg(to_jsonb(o)::text, '') from platform.outbox o),
      (select string_agg(to_jsonb(e)::text, '') from audit.event e)) as all`.execute(opened.database.whole);
  return rows[0]!.all;
};

describe('a source whom nobody asks any more', () => {
  test('is erased two years after the last word, not a day sooner, and once', async () => {
    const id = await source('2027-01-10');
    await answer(await ask(id, '2027-02-01'), '2027-02-05');
    expect(await round('2029-02-04')).toBe(0);
    expect((await respondentById(opened.db, id))!.person).toBe(PERSON);
    expect(await round('2029-02-05')).toBe(1);
    expect(await respondentById(opened.db, id)).toMatchObject({
      person: '',
      email: '',
      active: false,
      erased: true,
      kind: 'operator',
      sourceName: `Operator ${mark}`,
      topics: [],
      siteIds: [],
    });
    const said = await traces();
    expect(said).not.toContain(PERSON);
    expect(said).not.toContain(`genowefa${mark}@`);
    expect(await round('2029-02-06')).toBe(0);
  });

  test('leaves in the history that the organisation spoke, and when, without its words', async () => {
    const reach = { siteId, visibility: ['public', 'partners', 'office'] } as const;
    const history = (await readFacts(opened.db, { ...reach, history: true })).get(siteId)!;
    const [said] = history['ground']!.filter(({ source: by }) => by.name === `Operator ${mark}`);
    expect(said).toMatchObject({
      value: { kind: 'text', text: { pl: '', en: '' } },
      source: { kind: 'operator', name: `Operator ${mark}`, reference: null, url: null },
      confirmedOn: '2027-02-05',
      wordless: true,
      setAside: true,
    });
    const counted = (await readFacts(opened.db, reach)).get(siteId)!['ground'] ?? [];
    expect(counted.map(({ source: by }) => by.name)).not.toContain(`Operator ${mark}`);
    const { rows } = await sql<{ details: object }>`
      select details from audit.event where action = 'respondent.erased' order by seq desc limit 1`.execute(opened.db);
    expect(rows[0]!.details).toEqual({ kind: 'operator', quietSince: '2027-02-05', facts: 0, words: 1, files: 0 });
  });

  test('can be neither changed nor asked again', async () => {
    const id = (await respondentsErased())[0]!;
    const { version } = (await respondentById(opened.db, id))!;
    const words = { kind: 'operator', sourceName: 'x', person: '', email: 'a@b.test', locale: 'pl', everywhere: true };
    const more = { siteIds: [], topics: { power: '' }, active: true };
    const kept = await keepRespondent(await at('2029-03-01'), {
      at: { id, version },
      words: { ...words, ...more },
      clerk,
    });
    expect(kept).toEqual({ ok: false, error: { kind: 'stale' } });
    const asked = await askRespondent(await at('2029-03-01'), {
      slug: SLUG,
      respondentId: id,
      keys: ['ground'],
      clerk,
    });
    expect(asked).toEqual({ ok: false, error: { kind: 'no-such-respondent' } });
  });
});

const respondentsErased = async (): Promise<number[]> =>
  (
    await sql<{ id: number }>`select id from confirmations.respondent where erased_at is not null order by id`.execute(
      opened.db,
    )
  ).rows.map(({ id }) => id);

describe('who stays', () => {
  test('a source whose question waits on an open link, however long ago it was entered', async () => {
    const id = await source('2030-01-01');
    await ask(id, '2032-01-20');
    expect(await round('2032-02-10')).toBe(0);
    expect(await isErased(id)).toBe(false);
    const [sheet] = await readSheets(opened.db, { respondentId: id });
    expect(sheet!.questions[0]!.answer).toBeNull();
    // Of that letter too two years must pass, not only of the link's month.
    expect(await round('2034-01-19')).toBe(0);
    expect(await round('2034-01-20')).toBe(1);
  });

  test('a source with an open question even when the city keeps nobody for long', async () => {
    const id = await source('2035-01-01');
    await ask(id, '2035-01-02');
    await opened.db.transaction().execute(async (tx) => {
      await sql`select audit.append('system', 'test', 'city', 'x', '{}')`.execute(tx);
      await sql`update confirmations.sheet set expires_on = '2037-06-01' where respondent_id = ${id}`.execute(tx);
    });
    expect(await round('2037-05-30')).toBe(0);
    expect(await round('2037-06-02')).toBe(1);
  });

  test('a source whom a schedule will ask when what it said goes out of date', async () => {
    const id = await source('2037-07-01', { topics: { ground: '30' } });
    await answer(await ask(id, '2037-07-02'), '2037-07-03', 'piasek');
    expect(await round('2039-08-01')).toBe(0);
    const { version, ...one } = (await respondentById(opened.db, id))!;
    const words = { ...one, topics: { ground: '30' }, active: false };
    const off = await keepRespondent(await at('2039-08-02'), { at: { id, version }, words, clerk });
    expect(off.ok).toBe(true);
    expect(await round('2041-08-01')).toBe(0);
    expect(await round('2041-08-02')).toBe(1);
    expect(await isErased(id)).toBe(true);
  });
});

test("a private owner's own name leaves his statements too, and two owners stay two", async () => {
  const [jan, ewa] = [
    await source('2020-01-01', { kind: 'owner', sourceName: 'Jan Kowalski' }),
    await source('2020-01-01', { kind: 'owner', sourceName: 'Ewa Nowak' }),
  ];
  await answerPower(await ask(jan, '2020-01-02', ['power-capacity']), '2020-01-03', '2');
  await answerPower(await ask(ewa, '2020-01-02', ['power-capacity']), '2020-01-03', '7');
  const publicly = async () =>
    ((await readFacts(opened.db, { siteId, visibility: ['public'] })).get(siteId)!['power-capacity'] ?? [])
      .filter(({ source: by }) => by.kind === 'owner')
      .map(({ source: by }) => by.name);
  expect((await publicly()).toSorted()).toEqual(['właściciel', 'właściciel 2']);
  expect(await round('2022-01-03')).toBe(2);
  const said = await traces();
  expect(said).not.toMatch(/Jan Kowalski|Ewa Nowak/);
  expect((await publicly()).toSorted()).toEqual(['właściciel', 'właściciel 2']);
  const names = (await readFacts(opened.db, { siteId, visibility: ['public', 'partners', 'office'] })).get(siteId)!;
  expect(
    names['power-capacity']!.filter(({ source: by }) => by.kind === 'owner')
      .map(({ source: by }) => by.name)
      .toSorted(),
  ).toEqual([`właściciel (źródło ${jan})`, `właściciel (źródło ${ewa})`].toSorted());
});

describe('what a source wrote and sent', () => {
  const CANARY = 'klucze ma sąsiad Kanarkowski, 600 700 800';
  const everything = async (): Promise<string> => {
    const whole = opened.database.whole;
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(whole);
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ all: string | null }>`
        select string_agg(to_jsonb(t)::text, '') as all from ${sql.raw(name)} t`.execute(whole);
      texts.push(rows[0]!.all ?? '');
    }
    return texts.join('');
  };
  const files = async (): Promise<number> =>
    (await sql<{ n: number }>`select count(*)::int as n from platform.file_content`.execute(opened.database.whole))
      .rows[0]!.n;
  const words = (value: string) => ({ answer: 'different' as const, words: { value, none: false }, seen: '' });
  const letter = (mark: string) => ({ bytes: pdfWith(`/Title(${mark})`), name: `pismo ${mark}.pdf` });

  test('goes with its person: of questions opened again too, and where another has only confirmed it; figures stay', async () => {
    const [owner, operator] = [
      await source('2002-01-01', { kind: 'owner', sourceName: 'Jan Odchodzący', topics: { ground: '', power: '' } }),
      await source('2002-01-01', { topics: { ground: '', power: '' } }),
    ];
    const before = await files();
    const sheetId = await ask(owner, '2002-01-02', ['ground', 'power-capacity']);
    const first = [
      { key: 'ground' as const, ...words(CANARY), file: letter('jeden') },
      { key: 'power-capacity' as const, ...words('3'), file: letter('dwa') },
    ];
    expect((await answerSheet(await at('2002-01-03'), { sheetId, answers: first })).ok).toBe(true);
    const again = { sheetId, key: 'ground' as const, clerk };
    expect((await reopenQuestion(await at('2002-01-04'), again)).ok).toBe(true);
    const second = [{ key: 'ground' as const, ...words(`${CANARY}, poprawka`), file: letter('trzy') }];
    expect((await answerSheet(await at('2002-01-05'), { sheetId, answers: second })).ok).toBe(true);
    expect(await files()).toBe(before + 3);
    const known = (await readFacts(opened.db, { siteId, visibility: ['public'] })).get(siteId)!['ground']!;
    const seen = known.find(({ value }) => value.kind === 'text' && value.text.pl.includes('poprawka'))!;
    const same = [{ key: 'ground' as const, ...words(''), answer: 'same' as const, seen: seen.id, file: null }];
    const other = await ask(operator, '2003-12-01', ['ground']);
    expect(await answerSheet(await at('2003-12-02'), { sheetId: other, answers: same })).toEqual({
      ok: true,
      value: 1,
    });
    expect(await everything()).toContain('Kanarkowski');

    const on = '2004-01-05';
    expect(await round(on)).toBe(1);
    expect(await isErased(owner)).toBe(true);
    const left = await everything();
    expect(left).not.toMatch(/Kanarkowski|Jan Odchodzący|pismo jeden|pismo dwa|pismo trzy/);
    expect(await files()).toBe(before);
    const { rows } = await sql<{ details: object }>`
      select details from audit.event where action = 'respondent.erased' order by seq desc limit 1`.execute(opened.db);
    expect(rows[0]!.details).toMatchObject({ words: 3, files: 3 });
    const facts = (await readFacts(opened.db, { siteId, visibility: ['public', 'partners', 'office'] })).get(siteId)!;
    const figure = facts['power-capacity']!.find(({ source: by }) => by.name === `właściciel (źródło ${owner})`);
    expect(figure).toMatchObject({ value: { kind: 'number', value: 3 }, confirmedOn: '2002-01-03' });
    expect(await verifyChain(opened.db)).toMatchObject({ ok: true });
    expect(await round('2004-01-06')).toBe(0);
    // Of the operator nothing is left to erase but his person: the words were the owner's.
    expect(await round('2006-01-01')).toBe(1);
  });
});

test('a city sets its own months, and not fewer than six', async () => {
  const desk = await at('2019-01-01');
  for (const months of ['5', '0', '121', 'rok', '']) {
    expect(await setRetention(desk, { months, clerk })).toEqual({ ok: false, error: { kind: 'bad-months' } });
  }
  expect(await setRetention(desk, { months: ' 6 ', clerk })).toEqual({ ok: true, value: 6 });
  const id = await source('2010-01-15');
  expect(await round('2010-07-14')).toBe(0);
  expect(await round('2010-07-15')).toBe(1);
  expect(await isErased(id)).toBe(true);
});
