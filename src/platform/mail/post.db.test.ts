import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../db/index.ts';
import { openTestDatabase, TEST_CITY, type TestDatabase } from '../db/testing.ts';
import { startJobs, type Jobs } from '../jobs/index.ts';
import { startCatcher } from './catcher.ts';
import { deliver } from './deliver.ts';
import { caughtMails, failedLetters, queueMail, startPost, type Letter } from './index.ts';
import { eraseOldLetters, handOver } from './outbox.ts';
import { openTransport } from './transport.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
let opened: TestDatabase;
let jobs: Jobs;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  jobs = await startJobs({ url: opened.urls.ownerUrl, onError: () => {} });
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
  await sql`delete from platform.outbox`.execute(opened.database.whole);
  await sql`delete from platform.caught_mail`.execute(opened.database.whole);
});
afterAll(async () => {
  await jobs.stop();
  await opened.close();
});

const letter: Letter = {
  city: TEST_CITY,
  to: 'lena@firma.test',
  subject: 'INW-2026-0001: zażółć gęślą jaźń',
  text: 'Dzień dobry,\n\nhttp://localhost/sprawa/1-abc\n',
  about: 'case:1',
  now: NOW,
};
const queue = (part: Partial<Letter> = {}, db: Db = opened.db) =>
  db.transaction().execute((tx) => queueMail(tx, { ...letter, ...part }));
const whole = (): Db => opened.database.whole;
const outbox = async () =>
  (
    await sql<{ id: number; state: string; tries: number; last_error: string | null; message_id: string }>`
      select id, state, tries, last_error, message_id from platform.outbox order by id`.execute(whole())
  ).rows;

async function until<Value>(look: () => Promise<Value | null | false>, milliseconds = 8000): Promise<Value> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not happen');
}

/** A receiver that answers a letter's recipient with this code. */
async function receiver(answer: () => number | null): Promise<string> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      const code = answer();
      done(code === null ? null : Object.assign(new Error('no such mailbox'), { responseCode: code }));
    },
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', () => done());
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  stops.push(() => new Promise((resolve) => server.close(() => resolve())));
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

describe('a letter', () => {
  it('that was committed arrives in under two seconds, in its own letters, marked as sent by a machine', async () => {
    const post = await startPost({ database: opened.database, smtpUrl: null, jobs });
    stops.push(() => post.stop());
    const start = Date.now();
    await queue({ replyTo: 'biuro@kalisz.test' });
    const [mail] = await until(async () => {
      const mails = await caughtMails(whole(), 10);
      return mails.length > 0 && mails;
    });
    expect(Date.now() - start).toBeLessThan(2000);
    expect(mail).toMatchObject({ subject: letter.subject, recipients: ['lena@firma.test'] });
    expect(mail!.body).toContain('http://localhost/sprawa/1-abc');
    const { rows } = await sql<{ raw: Buffer }>`select raw from platform.caught_mail`.execute(whole());
    const raw = rows[0]!.raw.toString();
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).not.toMatch(/^List-Unsubscribe/m);
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(raw).toMatch(/^Reply-To: biuro@kalisz.test\r$/m);
    expect(raw).toContain((await outbox())[0]!.message_id);
    await until(async () => (await outbox())[0]!.state === 'sent');
  });

  it('that comes in a row says where it is stopped, by one click only over https', async () => {
    const post = await startPost({ database: opened.database, smtpUrl: null, jobs });
    stops.push(() => post.stop());
    await queue({ unsubscribe: 'https://kalisz.test/alerty/1-a/koniec' });
    await queue({ unsubscribe: 'http://localhost/alerty/1-a/koniec' });
    const raw = await until(async () => {
      const { rows } = await sql<{ raw: Buffer }>`select raw from platform.caught_mail order by id`.execute(whole());
      return rows.length === 2 && rows.map((row) => row.raw.toString()).join('\n');
    });
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/kalisz\.test\/alerty\/1-a\/koniec>\r$/m);
    expect(raw).toMatch(/^List-Unsubscribe: <http:\/\/localhost\/alerty\/1-a\/koniec>\r$/m);
    expect(raw.match(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/gm)).toHaveLength(1);
  });

  it('that was rolled back never goes', async () => {
    await expect(
      opened.db.transaction().execute(async (tx) => {
        await queueMail(tx, letter);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await outbox()).toEqual([]);
    expect(await handOver(whole(), jobs)).toBe(0);
  });

  it('is kept once when the process died after sending it and before noting that', async () => {
    const catcher = await startCatcher(whole());
    stops.push(catcher.stop);
    const transport = openTransport(catcher.url);
    stops.push(async () => transport.close());
    await queue();
    const { id } = (await outbox())[0]!;
    const means = { whole: whole(), transport, onFailed: () => Promise.resolve() };
    await deliver(means, id, { number: 1, last: false });
    await sql`update platform.outbox set state = 'waiting' where id = ${id}`.execute(whole());
    await deliver(means, id, { number: 2, last: false });
    expect(await caughtMails(whole(), 10)).toHaveLength(1);
    await deliver(means, id, { number: 3, last: false });
    expect((await outbox())[0]).toMatchObject({ state: 'sent', tries: 2 });
  });

  it('goes to the queue once, also when two processes take letters over at the same time', async () => {
    for (let number = 0; number < 20; number += 1) await queue({ subject: `nr ${number}` });
    const taken = await Promise.all([handOver(whole(), jobs), handOver(whole(), jobs), handOver(whole(), jobs)]);
    expect(taken.reduce((sum, count) => sum + count)).toBe(20);
    expect(await handOver(whole(), jobs)).toBe(0);
  });

  it('that the receiver refuses for good is given up at once, with the reason, and the office is told', async () => {
    const told: string[] = [];
    const post = await startPost({
      database: opened.database,
      smtpUrl: await receiver(() => 550),
      jobs,
      onFailed: async ({ about }) => void told.push(about ?? ''),
    });
    stops.push(() => post.stop());
    await queue();
    await until(async () => (await outbox())[0]!.state === 'failed');
    await until(async () => told.length > 0);
    expect(told).toEqual(['case:1']);
    const [failed] = await failedLetters(opened.db, 'case:1');
    expect(failed!.reason).toMatch(/EENVELOPE.*no such mailbox/);
    expect(await failedLetters(opened.db, 'case:2')).toEqual([]);
  });

  it('that the receiver puts off waits, with the reason, and its text is not in the queue', async () => {
    const post = await startPost({ database: opened.database, smtpUrl: await receiver(() => 451), jobs });
    stops.push(() => post.stop());
    await queue();
    await until(async () => (await outbox())[0]!.last_error !== null);
    expect((await outbox())[0]).toMatchObject({ state: 'waiting', tries: 1 });
    const queued = await until(async () => {
      const { rows } = await sql<{ text: string; state: string; later: boolean }>`
        select j::text as text, state, start_after > now() as later from pgboss.job j
        where name = 'mail' and state = 'retry' order by created_on desc limit 1`.execute(whole());
      return rows[0] ?? null;
    });
    expect(queued.later).toBe(true);
    expect(queued.text).not.toMatch(/lena@firma|Dzień/);
  });

  it('is given up after the last try', async () => {
    const transport = openTransport('smtp://127.0.0.1:9');
    stops.push(async () => transport.close());
    await queue();
    const { id } = (await outbox())[0]!;
    const told: number[] = [];
    const means = {
      whole: whole(),
      transport,
      onFailed: async ({ tries }: { tries: number }) => void told.push(tries),
    };
    await expect(deliver(means, id, { number: 40, last: false })).rejects.toThrow(/another try/);
    await deliver(means, id, { number: 41, last: true });
    expect((await outbox())[0]).toMatchObject({ state: 'failed', tries: 2 });
    expect(told).toEqual([41]);
  });
});

describe('old letters', () => {
  it('are erased a month after they went; what waits stays, what was given up stays three months', async () => {
    for (const to of ['went-long-ago', 'went-yesterday', 'waits', 'failed-lately', 'failed-long-ago']) {
      await queue({ to: `${to}@firma.test` });
    }
    const set = (to: string, state: string, days: number) =>
      sql`
      update platform.outbox set state = ${state}, sent_at = case when ${state} = 'sent' then ${NOW}::timestamptz - ${days} * interval '1 day' end,
             created_at = ${NOW}::timestamptz - ${days} * interval '1 day'
      where recipient = ${`${to}@firma.test`}`.execute(whole());
    await set('went-long-ago', 'sent', 31);
    await set('went-yesterday', 'sent', 1);
    await set('waits', 'waiting', 40);
    await set('failed-lately', 'failed', 31);
    await set('failed-long-ago', 'failed', 91);
    expect(await eraseOldLetters(whole(), NOW)).toBe(2);
    const { rows } = await sql<{ recipient: string }>`select recipient from platform.outbox order by id`.execute(
      whole(),
    );
    expect(rows.map(({ recipient }) => recipient.split('@')[0])).toEqual(['went-yesterday', 'waits', 'failed-lately']);
  });
});

describe('the outbox refuses', () => {
  it.each([
    ['a header in the subject', { subject: 'Sprawa\r\nBcc: all@firma.test' }],
    ['a header in the address', { to: 'lena@firma.test\r\nBcc: all@firma.test' }],
    ['two addresses', { to: 'lena@firma.test, all@firma.test' }],
    ['a name and an address', { to: 'Lena <lena@firma.test>' }],
    ['no address', { to: '' }],
    ['a header in the reply address', { replyTo: 'a@b.test\nX: y' }],
    ['a lone surrogate in the subject', { subject: 'a\ud800' }],
  ])('%s, and keeps nothing', async (_, part) => {
    await expect(queue(part)).rejects.toThrow(RangeError);
    expect(await outbox()).toEqual([]);
  });
});
