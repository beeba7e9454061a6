import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { startProduct, type Product } from '../e2e/start-product.ts';
import { verifyChain } from '../src/modules/audit/index.server.ts';
import { embeddedUrls } from '../src/platform/db/embedded-postgres.ts';
import { openDatabase, type Db } from '../src/platform/db/index.ts';
import { temporaryFolder } from '../src/platform/files/temporary-folder.ts';
import { median, report } from './measure.ts';
import { readIfThere, treeOf } from './processes.ts';

/**
 * Sixteen writers send enquiries over HTTP while the application is killed with SIGKILL at a random moment, in every other
 * round the database with it. A form that got no answer is sent again after the restart, as a browser would. At the end
 * every acknowledged case stands once, numbers have no gap, the audit chain is whole, every letter went out once.
 */
const ROUNDS = Number(process.env['ROUNDS'] ?? 20);
const WRITERS = 16;
/** The office takes five tries an hour from one address. */
const MOST_TRIES = 5;
const CITY = '3061011';

type Form = {
  readonly email: string;
  readonly key: string;
  number: string | null;
  acknowledged: boolean;
  tries: number;
};
const forms: Form[] = [];
const folder = temporaryFolder('calisia-crash-');
const restarts: number[] = [];

/** A form is about one enquiry; its address is its own, so that no limit counts it with others. */
function newForm(): Form {
  const n = forms.length;
  const form = {
    email: `w${n}@inwestor.example`,
    key: `crash-${String(n).padStart(12, '0')}`,
    number: null,
    acknowledged: false,
    tries: 0,
  };
  forms.push(form);
  return form;
}

async function send(address: string, form: Form): Promise<void> {
  const n = forms.indexOf(form);
  form.tries += 1;
  const answer = await fetch(`${address}/zapytanie`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Origin: address,
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Forwarded-For': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
    },
    body: new URLSearchParams({ name: 'Próba', email: form.email, message: 'Szukamy gruntu.', key: form.key }),
  });
  if (answer.status !== 303) throw new Error(`${answer.status} instead of 303`);
  form.acknowledged = true;
  const room = await fetch(new URL(answer.headers.get('location')!, address));
  form.number = /[A-Z]+-\d{4}-\d{4,}/.exec(await room.text())?.[0] ?? null;
}

/** Writes until the application is gone; forms without an answer go first. */
async function write(address: string, over: () => boolean, waiting: Form[]): Promise<void> {
  while (!over()) {
    const form = waiting.pop() ?? newForm();
    try {
      await send(address, form);
    } catch (cause) {
      if (!over()) throw cause;
    }
  }
}

async function round(index: number): Promise<void> {
  const begun = performance.now();
  const product = await startProduct([], folder);
  if (index > 0) restarts.push((performance.now() - begun) / 1000);
  let over = false;
  const waiting = forms.filter((form) => !form.acknowledged && form.tries < MOST_TRIES);
  const writers = Array.from({ length: WRITERS }, () => write(product.address, () => over, waiting));
  await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 2500));
  over = true;
  if (index % 2 === 1) process.kill(postmaster(), 'SIGKILL');
  process.kill(application(product), 'SIGKILL');
  await Promise.all(writers);
  await product.stop();
}

const application = ({ pid }: Product): number =>
  treeOf(pid).find((one) => (readIfThere(`/proc/${one.pid}/cmdline`) ?? '').includes('src/boot/start.ts'))!.pid;

function postmaster(): number {
  const { cluster } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as { cluster: string };
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function check(whole: Db, db: Db): Promise<void> {
  const { rows: cases } = await sql<{ id: number; number: string; email: string }>`
    select c.id, c.number, p.email from cases.case_file c join cases.party p on p.case_id = c.id order by c.number`.execute(
    db,
  );
  const byEmail = Map.groupBy(cases, ({ email }) => email);
  const acknowledged = forms.filter((form) => form.acknowledged);
  const lost = acknowledged.filter(({ email }) => !byEmail.has(email));
  const doubled = forms.filter(({ email }) => (byEmail.get(email)?.length ?? 0) > 1);
  const renamed = forms.filter(({ email, number }) => number !== null && byEmail.get(email)?.[0]?.number !== number);
  const running = cases.map(({ number }) => Number(number.split('-').at(-1))).toSorted((a, b) => a - b);
  const gaps = running.filter((number, i) => i > 0 && number !== running[i - 1]! + 1);
  const chain = await verifyChain(db);
  const letters = await sql<{ letters: number; sent: number; caught: number; ours: number }>`
    select count(*) as letters, count(*) filter (where o.state = 'sent') as sent, count(distinct o.message_id) filter (
      where m.id is not null) as caught, count(m.id) as ours
    from platform.outbox o left join platform.caught_mail m on m.message_id = o.message_id
    where o.about = any (${cases.filter(({ email }) => email.endsWith('@inwestor.example')).map(({ id }) => `case:${id}`)})`.execute(
    whole,
  );
  const { letters: queued, caught, ours } = letters.rows[0]!;
  const opened = forms.filter(({ email }) => byEmail.has(email)).length;
  const line = (what: string, measured: number, atMost?: number): void =>
    report({ what, measured, unit: '', ...(atMost === undefined ? {} : { atMost }) });
  line('forms sent', forms.length);
  line('cases acknowledged', acknowledged.length);
  line('cases in the database', opened);
  line('acknowledged cases lost', lost.length, 0);
  line('forms that opened two cases', doubled.length, 0);
  line('cases under another number than was told', renamed.length, 0);
  line('gaps in the numbers', gaps.length, 0);
  line('audit chain broken', chain.ok ? 0 : 1, 0);
  line('letters due and not received', opened * 2 - caught, 0);
  line('letters received twice', ours - caught, 0);
  line('letters queued beyond two for each case', queued - opened * 2, 0);
  if (!chain.ok || lost.length + doubled.length + renamed.length + gaps.length > 0) process.exitCode = 1;
  if (opened * 2 !== caught || ours !== caught || queued !== caught) process.exitCode = 1;
}

/** Letters go out after the restart; a try that a crash cut short is made again when its job expires. */
async function settle(whole: Db): Promise<number> {
  const begun = performance.now();
  for (let tries = 0; tries < 240; tries += 1) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*) as waiting from platform.outbox where state = 'waiting'`.execute(whole);
    if (rows[0]!.waiting === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return (performance.now() - begun) / 1000;
}

for (let index = 0; index < ROUNDS; index += 1) await round(index);
const product = await startProduct([], folder);
const urls = (await embeddedUrls(folder))!;
const database = openDatabase({ url: urls.appUrl, ownerUrl: urls.ownerUrl });
report({ what: 'rounds; the database was killed too in every other', measured: ROUNDS, unit: '' });
report({ what: 'start after a kill to first answer, median', measured: median(restarts), unit: 's', atMost: 5 });
report({ what: 'start after a kill to first answer, longest', measured: Math.max(...restarts), unit: 's' });
report({ what: 'until the last letter was out', measured: await settle(database.whole), unit: 's' });
await check(database.whole, database.city(CITY));
await database.close();
await product.stop();
rmSync(folder, { recursive: true, force: true });
