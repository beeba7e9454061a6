import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day, dayInPoland } from '../../../../kernel/day.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import { jpegWithPlace, pdfWith } from '../../../../platform/files/pictures.cases.ts';
import { readCities, type Desk } from '../../../../platform/web/index.ts';
import { createAccount } from '../../../accounts/index.server.ts';
import { NOTHING_KNOWN } from '../../../permits/index.ts';
import { observedSteps } from '../../../permits/index.server.ts';
import type { CaseFile } from '../../data/case.queries.ts';
import { caseById } from '../../data/case.queries.ts';
import { measuredPromises } from '../../data/promises.queries.ts';
import { shownSites } from '../../data/shown.queries.ts';
import { addNote } from '../add-note.ts';
import { answerCase } from '../answer-case.ts';
import { openCase } from '../open-case.ts';
import { askToImprove, workOnPaper } from '../permits/work-on-papers.ts';
import { addPermitPaper, planPermits, recordPermitStep } from '../permits/work-on-permits.ts';
import { caseOfLink, privateLink } from '../private-link.ts';
import { replyToCase } from '../reply-to-case.ts';
import { eraseCase } from './erase-case.ts';

const PERSON = {
  name: 'Genowefa Pierwiosnkowa',
  email: 'genowefa.pierwiosnkowa@erasure.test',
  phone: '+48 601 222 333',
  company: 'Tajna Wytwórnia sp. z o.o.',
};
let opened: TestDatabase;
let clerk: { accountId: number };
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  const account = { email: 'anna@erasure.test', name: 'anna', role: 'administrator', password: 'długie hasło 12' };
  const made = await createAccount(opened.db, account, 'system');
  if (!made.ok) throw new Error(made.error.kind);
  clerk = { accountId: made.value };
}, 60_000);
afterAll(() => opened.close());

async function deskAt(days: number): Promise<Desk> {
  const city = (await readCities(opened.database.whole))[0]!;
  const now = new Date(TEST_NOW.getTime() + days * 86_400_000);
  return { db: opened.db, whole: opened.database.whole, city, baseUrl: 'https://kalisz.example', now };
}

const sure = <Value>(done: { ok: true; value: Value } | { ok: false; error: { kind: string } }): Value => {
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
};

const kind = { ...NOTHING_KNOWN, plan: 'yes', works: 'permit', use: 'simple', buildMonths: 7 } as const;
const versionOfPlan = async (): Promise<number> =>
  (await sql<{ v: number }>`select version as v from permits.plan order by id desc limit 1`.execute(opened.db)).rows[0]!
    .v;

/** A case with everything that a case can hold of a person. */
async function whole(): Promise<CaseFile> {
  const desk = await deskAt(0);
  const site = (
    await sql<{ slug: string }>`select slug from sites.site where status = 'published' limit 1`.execute(opened.db)
  ).rows[0]!;
  const file = sure(
    await openCase(desk, {
      words: { ...PERSON, codeName: 'Projekt Genowefa', message: `Pisze ${PERSON.name}, tel. ${PERSON.phone}` },
      need: `kind=land&area=2&activity=${encodeURIComponent(`fabryka, ${PERSON.name}`)}`,
      site: site.slug,
      path: 'works=permit&use=simple',
      calculation: {
        calculated: {
          question: `firm=${PERSON.company}`,
          asOf: dayInPoland(desk.now),
          answer: { told: PERSON.name } as never,
        },
      },
      locale: 'pl',
      key: `erase-mark-${Math.random().toString(36).slice(2).padEnd(16, '0')}`,
      address: '192.0.2.1',
    }),
  );
  const id = file.id;
  sure(await planPermits(desk, { caseId: id, version: 0, clerk }, { project: kind, start: day('2026-10-05') }));
  const work = async () => ({ caseId: id, version: await versionOfPlan(), clerk });
  const dates = (filed: string, decided: string | null) => ({
    filed: day(filed),
    called: null,
    completed: null,
    decided: decided ? day(decided) : null,
    final: null,
    suspensions: [],
  });
  sure(
    await recordPermitStep(desk, await work(), {
      procedure: 'P11',
      wanted: null,
      dates: dates('2026-10-06', '2026-11-03'),
    }),
  );
  sure(
    await recordPermitStep(desk, await work(), { procedure: 'P4', wanted: 'added', dates: dates('2026-11-02', null) }),
  );
  const of = { caseId: id, procedure: 'P4', paper: 'map' } as const;
  sure(await workOnPaper(desk, of, { do: 'file', file: { bytes: pdfWith(), name: `mapa ${PERSON.name}.pdf` } }));
  sure(await workOnPaper(desk, of, { do: 'ready' }));
  const asked = { procedure: 'P4', paper: 'map', sentence: `Pani ${PERSON.name}, skala.` } as const;
  sure(await askToImprove(desk, await work(), asked));
  const office = {
    procedure: 'P4',
    paper: 'title',
    circle: 'office',
    file: { bytes: jpegWithPlace(6), name: 'akt.jpg' },
  } as const;
  sure(await addPermitPaper(desk, await work(), office));
  sure(await replyToCase(desk, { caseId: id, text: `Dzwonić: ${PERSON.phone}`, key: `reply-${'x'.repeat(16)}${id}` }));
  const read = async () => (await caseById(opened.db, id))!;
  const said = { caseId: id, clerk };
  sure(await addNote(desk, { ...said, text: `${PERSON.name} jest miła`, key: `note-${'x'.repeat(16)}${id}` } as never));
  const { version } = await read();
  sure(
    await answerCase(desk, { ...said, version, text: `Pani ${PERSON.name}!`, key: `answer-${'x'.repeat(16)}${id}` }),
  );
  return read();
}

/** Where any text of the database still holds one of the words: every column of every table, bytes too. */
async function foundIn(words: readonly string[]): Promise<string[]> {
  const whole = opened.database.whole;
  const { rows } = await sql<{ table: string }>`
    select format('%I.%I', n.nspname, c.relname) as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`.execute(
    whole,
  );
  expect(rows.length).toBeGreaterThan(60);
  const found: string[] = [];
  for (const { table } of rows) {
    const text = sql`lower(t::text)`;
    const any = words.map((word) => {
      const bytes = Buffer.from(word, 'utf8').toString('hex');
      return sql`${text} like ${`%${word.toLowerCase()}%`} or ${text} like ${`%${bytes}%`}`;
    });
    const { rows: hits } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.raw(table)} t where ${sql.join(any, sql` or `)}`.execute(whole);
    if (hits[0]!.n > 0) found.push(table);
  }
  return found.toSorted();
}

const WORDS = ['Genowefa', 'Pierwiosnkowa', 'genowefa.pierwiosnkowa', '601 222 333', 'Tajna Wytwórnia'];
const statistics = async () => ({
  observed: (await observedSteps(opened.db, { ...NOTHING_KNOWN, use: 'simple' })).days,
  promises: await measuredPromises(opened.db, '2026-11', (await deskAt(20)).now),
  shown: (await shownSites(opened.db, { caseNumber: '' })).length,
  cases: (await sql<{ n: number }>`select count(*)::int as n from cases.case_file`.execute(opened.db)).rows[0]!.n,
});
const typed = { ground: 'asked', why: 'Prośba z 20.11, opinia archiwisty 7/2026' };

describe('a case whose person asks to be forgotten', () => {
  test('holds the person in no table any more, and every figure stays', async () => {
    const file = await whole();
    const held = await foundIn(WORDS);
    for (const table of [
      'cases.party',
      'cases.message',
      'aid.calculation',
      'permits.paper_word',
      'platform.outbox',
      'platform.stored_file',
      'cases.case_file',
    ])
      expect(held).toContain(table);
    const shown = (await shownSites(opened.db, { caseNumber: file.number })).length;
    const before = await statistics();
    expect(before.observed.P11).toEqual([28]);
    const link = await privateLink(await deskAt(0), { id: file.id, version: file.linkVersion });
    expect(await caseOfLink(await deskAt(0), link)).not.toBeNull();

    sure(await eraseCase(await deskAt(1), { caseId: file.id, version: file.version, typed, clerk }));

    expect(await foundIn(WORDS)).toEqual([]);
    expect(await statistics()).toEqual(before);
    expect((await shownSites(opened.db, { caseNumber: file.number })).length).toBe(shown);
    expect(await caseOfLink(await deskAt(1), link)).toBeNull();
    const next = await privateLink(await deskAt(1), { id: file.id, version: file.linkVersion + 1 });
    expect(await caseOfLink(await deskAt(1), next)).toBeNull();
    const { rows } = await sql<{ details: object }>`
      select details from audit.event where action = 'case.erased'`.execute(opened.db);
    expect(rows).toEqual([
      { details: { ground: 'asked', messages: 3, notes: 1, calculations: 1, files: 2, closedSteps: 1 } },
    ]);
    const left = await sql<object>`
      select p.project, array_agg(s.procedure) as steps from permits.plan p join permits.step s on s.plan_id = p.id
      where not p.synthetic group by p.id`.execute(opened.db);
    expect(left.rows).toEqual([{ project: { ...kinds(), use: 'simple' }, steps: ['P11'] }]);
    expect(await caseById(opened.db, file.id)).toMatchObject({
      codeName: file.number,
      need: expect.stringMatching(/area=2(?!.*activity)/),
      stage: 'closed',
      erasedGround: 'asked',
    });
    const check = await sql<{ ok: boolean }>`
      select count(*) = 0 as ok from audit.event e where e.hash <>
        audit.digest(e.city, e.seq, e.at, e.actor, e.action, e.object_kind, e.object_id, e.details, e.previous)`.execute(
      opened.db,
    );
    expect(check.rows[0]!.ok).toBe(true);
  });

  test('changes no more, by nobody', async () => {
    const { rows } = await sql<{ id: number; version: number }>`
      select id, version from cases.case_file where erased_at is not null`.execute(opened.db);
    const { id, version } = rows[0]!;
    const desk = await deskAt(2);
    expect(await answerCase(desk, { caseId: id, version, text: 'a', key: 'k'.repeat(20), clerk })).toMatchObject({
      error: { kind: 'gone' },
    });
    expect(await eraseCase(desk, { caseId: id, version, typed, clerk })).toMatchObject({ error: { kind: 'gone' } });
  });
});

describe('bytes of a file', () => {
  test('stay while another case holds the same', async () => {
    const [one, other] = [await whole(), await whole()];
    const contents = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from platform.file_content`.execute(opened.db)).rows[0]!.n;
    const before = await contents();
    sure(await eraseCase(await deskAt(1), { caseId: one.id, version: one.version, typed, clerk }));
    expect(await contents()).toBe(before);
    sure(await eraseCase(await deskAt(1), { caseId: other.id, version: other.version, typed, clerk }));
    expect(await contents()).toBe(before - 2);
  });
});

describe('nothing is erased', () => {
  test('without a reason that names nobody, before the archive can consent, or on a case that has changed', async () => {
    const file = await whole();
    const held = () =>
      sql`select * from cases.party p join cases.message m using (case_id) where case_id = ${file.id}`.execute(
        opened.db,
      );
    const before = (await held()).rows;
    const attempt = async (more: object, days = 1) =>
      eraseCase(await deskAt(days), { caseId: file.id, version: file.version, typed, clerk, ...more });
    expect(await attempt({ typed: { ground: 'asked', why: '' } })).toMatchObject({
      error: { faults: [{ field: 'why', code: 'missing' }] },
    });
    expect(await attempt({ typed: { ground: 'asked', why: 'Genowefa prosi' } })).toMatchObject({
      error: { faults: [{ code: 'names-person' }] },
    });
    expect(await attempt({ typed: { ground: 'archive-consent', why: 'AP.3' } })).toMatchObject({
      error: { faults: [{ code: 'not-over' }] },
    });
    expect(await attempt({ version: file.version - 1 })).toMatchObject({ error: { kind: 'stale' } });
    expect((await held()).rows).toEqual(before);
    expect(before.length).toBeGreaterThan(2);
  });

  test('with the archive’s consent before the last day of its term, and the day after it is', async () => {
    const { id } = (await sql<{ id: number }>`select max(id) as id from cases.case_file`.execute(opened.db)).rows[0]!;
    await opened.db.transaction().execute(async (tx) => {
      await sql`update cases.case_file set stage = 'closed', closed_at = ${TEST_NOW} where id = ${id}`.execute(tx);
      await sql`select audit.append('system', 'test', 'case', '1', '{}')`.execute(tx);
    });
    const { version } = (await caseById(opened.db, id))!;
    const consent = { caseId: id, version, typed: { ground: 'archive-consent', why: 'OA.521.3.2032' }, clerk };
    const until = day('2031-12-31');
    const days = (on: ReturnType<typeof day>) =>
      Math.round((Date.parse(on) - Date.parse(dayInPoland(TEST_NOW))) / 86_400_000);
    expect((await eraseCase(await deskAt(days(until)), consent)).ok).toBe(false);
    expect((await eraseCase(await deskAt(days(addDays(until, 1))), consent)).ok).toBe(true);
  });
});

/** The questions whose answers stay, unanswered. */
function kinds(): Record<string, string> {
  const { report, road, power, gas, waterLaw, emissions } = NOTHING_KNOWN;
  return { report, road, power, gas, waterLaw, emissions };
}
