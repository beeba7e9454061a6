import { sql } from 'kysely';
import { clockInPoland, instantInPoland } from '../../../src/kernel/calendar/poland-clock.ts';
import { addWorkingDays } from '../../../src/kernel/calendar/working-days.ts';
import { recordEvent } from '../../../src/modules/audit/index.server.ts';
import { writeNeed } from '../../../src/modules/matching/index.ts';
import type { Db } from '../../../src/platform/db/index.ts';
import type { CaseSheet, Today } from '../cases/case-sheet.ts';
import { momentsOf } from '../cases/moments.ts';
import { CASES } from '../cases/sheets.ts';
import { KALISZ } from '../municipality.ts';
import type { AccountKey } from '../people.ts';
import { insertRows, table } from './rows.ts';

const CASE = table('cases.case_file', {
  city: 'text',
  number: 'text',
  code_name: 'text',
  kind: 'text',
  locale: 'text',
  need: 'text',
  site_id: 'bigint',
  stage: 'text',
  assigned_to: 'bigint',
  received_at: 'timestamptz',
  answer_due: 'timestamptz',
  first_answered_at: 'timestamptz',
  closed_at: 'timestamptz',
  version: 'int',
  synthetic: 'boolean',
});
const PARTY = table('cases.party', {
  case_id: 'bigint',
  city: 'text',
  name: 'text',
  email: 'text',
  phone: 'text',
  company: 'text',
  synthetic: 'boolean',
});
const MESSAGE = table('cases.message', {
  city: 'text',
  case_id: 'bigint',
  direction: 'text',
  author_account: 'bigint',
  body: 'text',
  sent_at: 'timestamptz',
});

/** The office answers by the close of the next working day, 15:30. */
const CLOSES = 15 * 60 + 30;
const dueAfter = (moment: Date): Date => instantInPoland(addWorkingDays(clockInPoland(moment).day, 1), CLOSES);

const city = KALISZ.teryt;
type Numbers = { readonly accounts: Record<AccountKey, number>; readonly sites: ReadonlyMap<string, number> };
type Dated = {
  readonly sheet: CaseSheet;
  readonly messages: readonly Date[];
  readonly closed: Date | null;
  readonly number: string;
};

/** The cases in the order in which they came, numbered as the counter would. */
export async function writeCases(tx: Db, numbers: Numbers, today: Today): Promise<void> {
  const { cases, counters } = numbered(today);
  await insertRows(tx, table('cases.counter', { city: 'text', year: 'int', last: 'int' }), counters);
  await insertRows(
    tx,
    CASE,
    cases.map((one) => caseRow(one, numbers)),
  );
  const { rows } = await sql<{ id: number; number: string }>`select id, number from cases.case_file`.execute(tx);
  const ids = new Map(rows.map(({ id, number }) => [number, id]));
  const idOf = ({ number }: Dated): number => ids.get(number)!;
  const parties = cases.map((one) => ({ ...one.sheet.party, city, case_id: idOf(one), synthetic: true }));
  await insertRows(tx, PARTY, parties);
  await insertRows(
    tx,
    MESSAGE,
    cases.flatMap((one) => messageRows(one, idOf(one), numbers)),
  );
  for (const one of cases) await leaveTrail(tx, one, idOf(one));
}

function numbered(today: Today): { cases: Dated[]; counters: { city: string; year: number; last: number }[] } {
  const dated = CASES.map((sheet) => ({ sheet, ...momentsOf(sheet, today) }));
  const inOrder = dated.sort((a, b) => a.messages[0]!.getTime() - b.messages[0]!.getTime());
  const last = new Map<number, number>();
  const cases = inOrder.map((one) => {
    const year = Number(clockInPoland(one.messages[0]!).day.slice(0, 4));
    const running = (last.get(year) ?? 0) + 1;
    last.set(year, running);
    return { ...one, number: `${KALISZ.case_prefix}-${year}-${String(running).padStart(4, '0')}` };
  });
  return { cases, counters: [...last].map(([year, count]) => ({ city, year, last: count })) };
}

function caseRow({ sheet, messages, closed, number }: Dated, { accounts, sites }: Numbers): object {
  const [received] = messages;
  const answer = sheet.messages.findIndex(({ direction }) => direction === 'out');
  const reply = sheet.messages.findLastIndex(({ direction }) => direction === 'in');
  // A reply after an answer starts the promise anew, as in the use case.
  const promiseFrom = answer >= 0 && reply > answer && closed === null ? messages[reply]! : received!;
  return {
    city,
    number,
    code_name: sheet.codeName,
    kind: sheet.kind,
    locale: sheet.locale,
    need: writeNeed(sheet.need).toString(),
    site_id: sheet.site === undefined ? null : sites.get(sheet.site)!,
    stage: sheet.stage,
    assigned_to: sheet.assigned === undefined ? null : accounts[sheet.assigned],
    received_at: received,
    answer_due: dueAfter(promiseFrom),
    first_answered_at: answer < 0 ? null : messages[answer],
    closed_at: closed,
    version: sheet.messages.length,
    synthetic: true,
  };
}

function messageRows({ sheet, messages }: Dated, caseId: number, { accounts }: Numbers): object[] {
  return sheet.messages.map(({ direction, by, body }, at) => ({
    city,
    case_id: caseId,
    direction,
    author_account: by === undefined ? null : accounts[by],
    body,
    sent_at: messages[at],
  }));
}

/** One event for each case. Its later steps leave none: the trail can't be written backwards, and today's hour would lie. */
async function leaveTrail(tx: Db, { sheet, number }: Dated, id: number): Promise<void> {
  const details = { number, hasNeed: true, hasSite: sheet.site !== undefined };
  await recordEvent(tx, { actor: 'system', action: 'case.opened', object: { kind: 'case', id }, details });
}
