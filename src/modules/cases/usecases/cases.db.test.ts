import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CityProfile } from '../../../kernel/city-profile.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { verifyChain } from '../../audit/index.server.ts';
import { caseById, frozenAnswer, messagesOf, type CaseFile } from '../data/case.queries.ts';
import { measuredPromises } from '../data/promises.queries.ts';
import { addNote } from './add-note.ts';
import { answerCase } from './answer-case.ts';
import { assignCase } from './assign-case.ts';
import { changeStage } from './change-stage.ts';
import { openCase, type EnquiryForm } from './open-case.ts';
import { caseOfLink, privateLink } from './private-link.ts';
import { renewLink } from './renew-link.ts';
import { replyToCase } from './reply-to-case.ts';

let opened: TestDatabase;
let desk: Desk;
let anna: number;
let jan: number;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  desk = deskAt(TEST_NOW);
  anna = await account('anna@kalisz.test');
  jan = await account('jan@kalisz.test');
});
afterAll(() => opened.close());

const CITY: CityProfile = {
  teryt: TEST_CITY,
  slug: 'kalisz',
  name: { pl: 'Kalisz', en: 'Kalisz' },
  office: { pl: 'Biuro Obsługi Inwestora', en: 'Investor Service Office' },
  address: 'Główny Rynek 20',
  openingHours: '7:30–15:30',
  email: 'biuro@kalisz.test',
  phone: '62 000 00 00',
  epsg: 2177,
  casePrefix: 'TST',
  synthetic: true,
  revision: 1,
};

const deskAt = (now: Date): Desk => ({
  db: opened.db,
  whole: opened.database.whole,
  city: CITY,
  baseUrl: 'http://localhost',
  now,
});

async function account(email: string): Promise<number> {
  const made = await createAccount(
    opened.db,
    { email, name: email, role: 'clerk', password: 'długie hasło 12' },
    'system',
  );
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

let forms = 0;
type Part = Partial<Omit<EnquiryForm, 'words'>> & { words?: Partial<EnquiryForm['words']> };
function form(part: Part = {}): EnquiryForm {
  forms += 1;
  const words = {
    name: 'Lena Brandt',
    email: `lena${forms}@firma.test`,
    phone: '',
    company: 'Tajna Fabryka sp. z o.o.',
    codeName: 'Projekt Klon',
    message: 'Szukamy terenu.',
  };
  return {
    need: '',
    site: '',
    locale: 'pl',
    key: `key-${String(forms).padStart(16, '0')}`,
    address: `192.0.2.${forms}`,
    ...part,
    words: { ...words, ...part.words },
  };
}

async function open(part: Part = {}): Promise<CaseFile> {
  const answer = await openCase(desk, form(part));
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

const fresh = async (id: number): Promise<CaseFile> => (await caseById(opened.db, id))!;
const letters = async (about: string) =>
  (
    await sql<{ recipient: string; subject: string; body: string }>`
      select recipient, subject, body from platform.outbox where about = ${about} order by id`.execute(desk.whole)
  ).rows;

/** Rows of everything that an enquiry may write. */
async function rows(): Promise<Record<string, number>> {
  const { rows: counted } = await sql<Record<string, number>>`
    select (select count(*) from cases.case_file) as cases, (select count(*) from cases.party) as parties,
           (select count(*) from cases.message) as messages, (select count(*) from cases.answer_record) as records,
           (select coalesce(sum(last), 0) from cases.counter) as numbers, (select count(*) from audit.event) as events,
           (select count(*) from platform.outbox) as letters`.execute(opened.db);
  return counted[0]!;
}

describe('an enquiry', () => {
  it('becomes a numbered case with a promise, a letter to the investor and one to the office', async () => {
    const file = await open();
    expect(file.number).toMatch(/^TST-2026-\d{4}$/);
    expect(file.answerDue.toISOString()).toBe('2026-11-24T14:30:00.000Z');
    expect(file).toMatchObject({ stage: 'new', assignedTo: null, codeName: 'Projekt Klon', version: 1 });
    const [investor, office] = await letters(`case:${file.id}`);
    const link = await privateLink(desk, { id: file.id, version: 1 });
    expect(investor!.body).toContain(`http://localhost/sprawa/${link}`);
    expect(investor!.subject).toContain(file.number);
    expect(office).toMatchObject({ recipient: 'biuro@kalisz.test' });
    expect(office!.body).toContain(`/biuro/sprawy/${file.number}`);
  });

  it('keeps the investor’s words and names out of every letter and out of the trail', async () => {
    const words = {
      name: 'Kanarek Imienny',
      company: 'Kanarek Firmowy',
      message: 'kanarek treść http://phish.example',
    };
    const file = await open({ words });
    for (const { subject, body } of await letters(`case:${file.id}`))
      expect(subject + body).not.toMatch(/kanarek|phish/i);
    const trail = await sql<{ text: string }>`select e::text as text from audit.event e`.execute(opened.db);
    expect(trail.rows.map(({ text }) => text).join('\n')).not.toMatch(/kanarek|firma\.test|192\.0\.2/i);
  });

  it('freezes the answer of the day to its need', async () => {
    const file = await open({ need: 'kind=land&area=2&power=2&height=12' });
    const frozen = await frozenAnswer(opened.db, file.id);
    expect(frozen!.asOf).toBe('2026-11-23');
    expect(frozen!.total).toBeGreaterThan(10);
    expect(frozen!.answers[0]).toMatchObject({ site: { slug: expect.any(String) }, standing: expect.any(String) });
    expect(file.need).toBe('kind=land&area=2&height=12&power=2');
  });

  it('sent twice at the same moment, and once more later, is one case', async () => {
    const same = form();
    const before = await rows();
    const answers = await Promise.all(Array.from({ length: 3 }, () => openCase(desk, same)));
    answers.push(await openCase(deskAt(new Date(TEST_NOW.getTime() + 3_000_000)), same));
    const numbers = answers.map((answer) => (answer.ok ? answer.value.number : answer.error.kind));
    expect(new Set(numbers).size).toBe(1);
    const after = await rows();
    expect(after['cases']! - before['cases']!).toBe(1);
    expect(after['messages']! - before['messages']!).toBe(1);
    expect(after['letters']! - before['letters']!).toBe(2);
    expect(after['numbers']! - before['numbers']!).toBe(1);
  });

  it('that was changed after going back is another case', async () => {
    const first = form();
    const second = { ...first, words: { ...first.words, message: 'Jednak większy teren.' } };
    const [a, b] = [await openCase(desk, first), await openCase(desk, second)];
    if (!a.ok || !b.ok) throw new Error('refused');
    expect(a.value.number).not.toBe(b.value.number);
  });

  it('gets numbers without a gap when forty come at the same time and one in four breaks', async () => {
    const before = (await rows())['numbers']!;
    // A party with this name can't be written: the transaction breaks after the number was taken.
    await sql`alter table cases.party add constraint breaks check (name <> 'Zepsuty')`.execute(desk.whole);
    const sent = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        openCase(desk, form({ words: { name: index % 4 === 0 ? 'Zepsuty' : 'Lena' } })),
      ),
    );
    await sql`alter table cases.party drop constraint breaks`.execute(desk.whole);
    const done = sent.flatMap((one) => (one.status === 'fulfilled' && one.value.ok ? [one.value.value.number] : []));
    expect(done).toHaveLength(30);
    const running = done.map((number) => Number(number.slice(-4))).toSorted((a, b) => a - b);
    expect(running).toEqual(Array.from({ length: 30 }, (_, index) => running[0]! + index));
    expect((await rows())['numbers']! - before).toBe(30);
  });

  it('that breaks half way leaves no row and no letter', async () => {
    const before = await rows();
    await sql`alter table cases.party add constraint breaks check (name <> 'Zepsuty')`.execute(desk.whole);
    await expect(openCase(desk, form({ words: { name: 'Zepsuty' } }))).rejects.toThrow();
    await sql`alter table cases.party drop constraint breaks`.execute(desk.whole);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['a wrong e-mail', { words: { email: 'lena' } }, 'bad-enquiry'],
    ['a header in the name', { words: { name: 'a\r\nBcc: b@c.pl' } }, 'bad-enquiry'],
    ['a huge message', { words: { message: 'x'.repeat(1_000_000) } }, 'bad-enquiry'],
    ['no words and no subject', { words: { message: '' } }, 'bad-enquiry'],
    ['no key', { key: '' }, 'bad-form'],
    ['a hostile key', { key: "x'; drop table cases.case_file; --" }, 'bad-form'],
    ['a site that does not exist', { site: 'nie-ma-takiego' }, 'bad-form'],
    ['a hostile site', { site: "' or 1=1" }, 'bad-form'],
    ['a damaged need', { need: 'kind=castle' }, 'bad-form'],
    ['a huge need', { need: `kind=land&activity=${'x'.repeat(100_000)}` }, 'bad-form'],
  ] as [string, Part, string][])('is refused with %s, and nothing is written', async (_, part, kind) => {
    const before = await rows();
    expect(await openCase(desk, form(part))).toMatchObject({ ok: false, error: { kind } });
    expect(await rows()).toEqual(before);
  });

  it('is refused when the same place or the same person sends a sixth in an hour', async () => {
    const address = '198.51.100.77';
    for (let round = 0; round < 5; round += 1) expect((await openCase(desk, form({ address }))).ok).toBe(true);
    const before = await rows();
    expect(await openCase(desk, form({ address }))).toMatchObject({ ok: false, error: { kind: 'too-many' } });
    expect(await rows()).toEqual(before);
    const email = 'ta.sama@firma.test';
    for (let round = 0; round < 5; round += 1) await openCase(desk, form({ words: { email } }));
    expect(await openCase(desk, form({ words: { email: email.toUpperCase() } }))).toMatchObject({ ok: false });
    expect((await openCase(deskAt(new Date(TEST_NOW.getTime() + 3_600_000)), form({ address }))).ok).toBe(true);
  });
});

describe('the private link', () => {
  it('opens its own case and no other', async () => {
    const [a, b] = [await open(), await open()];
    const link = await privateLink(desk, { id: a.id, version: 1 });
    expect(link).toMatch(/^[0-9a-z]+-[0-9a-f]{40}$/);
    expect((await caseOfLink(desk, link))!.id).toBe(a.id);
    expect(await caseOfLink(desk, link.replace(/^[^-]+/, b.id.toString(36)))).toBeNull();
    expect(
      await caseOfLink(
        desk,
        link.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    ).toBeNull();
  });

  it.each([
    '',
    '-',
    '1',
    'zz-',
    `zzzzzzzzzzz-${'0'.repeat(40)}`,
    `1-${'g'.repeat(40)}`,
    `1-${'0'.repeat(39)}`,
    "1' or 1=1",
    '../../etc/passwd',
    `1-${'A'.repeat(40)}`,
  ])('that is wrong (%j) opens nothing', async (link) => {
    expect(await caseOfLink(desk, link)).toBeNull();
  });

  it('dies when the office sends a new one', async () => {
    const file = await open();
    const old = await privateLink(desk, { id: file.id, version: 1 });
    const done = await renewLink(desk, { caseId: file.id, version: 1, clerk: { accountId: anna } });
    expect(done.ok).toBe(true);
    expect(await caseOfLink(desk, old)).toBeNull();
    const next = await privateLink(desk, { id: file.id, version: 2 });
    expect((await caseOfLink(desk, next))!.id).toBe(file.id);
    expect((await letters(`case:${file.id}`)).at(-1)!.body).toContain(next);
  });

  it('of one city opens nothing in another', async () => {
    const file = await open();
    const link = await privateLink(desk, { id: file.id, version: 1 });
    const other = { ...desk, city: { ...CITY, teryt: '3062011' } };
    expect(await caseOfLink(other, link)).toBeNull();
    expect(await caseOfLink({ ...desk, db: opened.database.city('3062011') }, link)).toBeNull();
  });
});

describe('a clerk of another city', () => {
  it('reaches no case, and leaves nothing', async () => {
    const file = await open();
    const traces = async () =>
      (
        await sql<{ events: number; messages: number; letters: number }>`
          select (select count(*)::int from audit.event) as events, (select count(*)::int from cases.message) as messages,
                 (select count(*)::int from platform.outbox) as letters`.execute(opened.db)
      ).rows[0];
    const before = await traces();
    const elsewhere = { ...desk, db: opened.database.city('3062011'), city: { ...CITY, teryt: '3062011' } };
    const [caseId, version, clerk] = [file.id, file.version, { accountId: anna }];
    const [text, key] = ['Dzień dobry', 'key-of-another-city'];
    const tried = [
      await answerCase(elsewhere, { caseId, version, text, key, clerk }),
      await assignCase(elsewhere, { caseId, version, to: anna, clerk }),
      await changeStage(elsewhere, { caseId, version, to: 'closed', clerk }),
      await addNote(elsewhere, { caseId, text, key, clerk }),
      await renewLink(elsewhere, { caseId, version, clerk }),
      await replyToCase(elsewhere, { caseId, text, key }),
    ];
    for (const one of tried) expect(one).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(await traces()).toEqual(before);
  });
});

describe('a clerk', () => {
  const clerk = () => ({ accountId: anna });
  const key = (name: string) => `key-of-the-form-${name}`;

  it('takes a case, answers it, and the investor gets the words and the link', async () => {
    const file = await open();
    await assignCase(desk, { caseId: file.id, version: 1, to: anna, clerk: clerk() });
    const noon = deskAt(new Date(TEST_NOW.getTime() + 3 * 3_600_000));
    const text = 'Dzień dobry,\n\nmamy trzy miejsca.';
    expect(await answerCase(noon, { caseId: file.id, version: 2, text, key: key('a'), clerk: clerk() })).toMatchObject({
      ok: true,
    });
    expect(await fresh(file.id)).toMatchObject({
      stage: 'answered',
      assignedTo: anna,
      version: 3,
      firstAnsweredAt: noon.now,
    });
    const letter = (await letters(`case:${file.id}`)).at(-1)!;
    expect(letter.body).toContain(text);
    expect(letter.body).toContain(await privateLink(desk, { id: file.id, version: 1 }));
  });

  it('who answers twice with one form sends one letter', async () => {
    const file = await open();
    const answer = { caseId: file.id, version: 1, text: 'Tak.', key: key('b'), clerk: clerk() };
    const sent = await Promise.all([answerCase(desk, answer), answerCase(desk, answer)]);
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect((await letters(`case:${file.id}`)).filter(({ body }) => body.startsWith('Tak.'))).toHaveLength(1);
  });

  it('who was slower is told so, and what the other did stays', async () => {
    const file = await open();
    const one = { caseId: file.id, version: 1, clerk: clerk() };
    const sent = await Promise.all([
      answerCase(desk, { ...one, text: 'Od Anny.', key: key('c') }),
      answerCase(desk, { ...one, text: 'Od Jana.', key: key('d'), clerk: { accountId: jan } }),
    ]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'stale', version: 2 } });
    const answers = (await messagesOf(opened.db, file.id, { withNotes: true })).filter(
      ({ direction }) => direction === 'out',
    );
    expect(answers).toHaveLength(1);
  });

  it('is told when the investor or a colleague wrote meanwhile', async () => {
    const file = await open();
    await replyToCase(desk, { caseId: file.id, text: 'Jeszcze jedno.', key: key('e') });
    const late = { caseId: file.id, version: 1, text: 'Odpowiedź', key: key('f'), clerk: clerk() };
    expect(await answerCase(desk, late)).toMatchObject({ error: { kind: 'stale' } });
    await addNote(desk, { caseId: file.id, text: 'Nie odpisywać przed wtorkiem.', key: key('g'), clerk: clerk() });
    expect(await answerCase(desk, { ...late, version: 2 })).toMatchObject({ error: { kind: 'stale', version: 3 } });
  });

  it('hands a case over to a colleague only', async () => {
    const file = await open();
    const base = { caseId: file.id, version: 1, clerk: clerk() };
    expect(await assignCase(desk, { ...base, to: 999_999 })).toMatchObject({ error: { kind: 'unknown-colleague' } });
    expect(await assignCase(desk, { ...base, to: jan })).toMatchObject({ ok: true });
    expect(await assignCase(desk, { ...base, to: anna })).toMatchObject({ error: { kind: 'stale' } });
    expect(await fresh(file.id)).toMatchObject({ assignedTo: jan, stage: 'open' });
  });

  it('closes and reopens, and reopening starts a new promise', async () => {
    const file = await open();
    const base = { caseId: file.id, clerk: clerk() };
    expect(await changeStage(desk, { ...base, version: 1, to: 'answered' })).toMatchObject({
      error: { kind: 'bad-stage' },
    });
    await changeStage(desk, { ...base, version: 1, to: 'closed' });
    expect(await fresh(file.id)).toMatchObject({ stage: 'closed', closedAt: TEST_NOW });
    const later = deskAt(new Date('2026-12-01T09:00:00Z'));
    await changeStage(later, { ...base, version: 2, to: 'open' });
    const again = await fresh(file.id);
    expect(again).toMatchObject({ stage: 'open', closedAt: null });
    expect(again.answerDue.toISOString()).toBe('2026-12-02T14:30:00.000Z');
  });

  it.each([
    ['nothing', ' \n '],
    ['too much', 'x'.repeat(5001)],
    ['control characters', 'a\u0000b'],
  ])('who writes %s is told so, and nothing is written', async (_, text) => {
    const file = await open();
    const before = await rows();
    const one = { caseId: file.id, version: 1, text, key: key('h'), clerk: clerk() };
    expect(await answerCase(desk, one)).toMatchObject({ error: { kind: 'bad-text' } });
    expect(await addNote(desk, one)).toMatchObject({ error: { kind: 'bad-text' } });
    expect(await replyToCase(desk, one)).toMatchObject({ error: { kind: 'bad-text' } });
    expect(await rows()).toEqual(before);
  });
});

describe('an investor who replies', () => {
  it('starts a new promise after an answer, and does not move one that still runs', async () => {
    const file = await open();
    const later = deskAt(new Date('2026-11-23T20:00:00Z'));
    await replyToCase(later, { caseId: file.id, text: 'Pytanie.', key: 'reply-key-000001' });
    expect((await fresh(file.id)).answerDue).toEqual(file.answerDue);
    await answerCase(later, {
      caseId: file.id,
      version: 2,
      text: 'Odpowiedź.',
      key: 'reply-key-000002',
      clerk: { accountId: anna },
    });
    const thursday = deskAt(new Date('2026-11-26T09:00:00Z'));
    await replyToCase(thursday, { caseId: file.id, text: 'Drugie.', key: 'reply-key-000003' });
    expect(await fresh(file.id)).toMatchObject({ stage: 'open', answerDue: new Date('2026-11-27T14:30:00.000Z') });
    const office = (await letters(`case:${file.id}`)).at(-1)!;
    expect(office.recipient).toBe('biuro@kalisz.test');
    expect(office.body).not.toContain('Drugie');
  });

  it('sees no notes', async () => {
    const file = await open();
    await addNote(desk, { caseId: file.id, text: 'TAJNE', key: 'note-key-0000001', clerk: { accountId: anna } });
    const seen = await messagesOf(opened.db, file.id, { withNotes: false });
    expect(JSON.stringify(seen)).not.toContain('TAJNE');
  });

  it('is stopped after twenty messages in an hour', async () => {
    const file = await open();
    const send = (n: number) =>
      replyToCase(desk, { caseId: file.id, text: `nr ${n}`, key: `many-key-${String(n).padStart(8, '0')}` });
    for (let n = 0; n < 20; n += 1) expect((await send(n)).ok).toBe(true);
    expect(await send(20)).toMatchObject({ error: { kind: 'too-many' } });
    expect(await send(3)).toMatchObject({ ok: true });
  });
});

describe('the figures of the promise', () => {
  it('come from the cases, and are absent where there are none', async () => {
    expect(await measuredPromises(opened.db, '2020-01', TEST_NOW)).toBeNull();
    const measured = await measuredPromises(opened.db, '2026-10', TEST_NOW);
    expect(measured).toMatchObject({ from: '2026-10-01', to: '2026-10-31', synthetic: true });
    expect(measured!.kept).toBeLessThanOrEqual(measured!.due);
  });
});

it('every change stands in a whole chain', async () => {
  expect((await verifyChain(opened.db)).ok).toBe(true);
});
