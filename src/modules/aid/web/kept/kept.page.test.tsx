import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../../boot/app.tsx';
import { fixedClock } from '../../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import { readCities } from '../../../../platform/web/index.ts';
import { forgetCalculations } from '../../usecases/keep-calculation.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

const DAY_MS = 86_400_000;
const QUESTION =
  'municipality=3061011&size=medium&investment=20000000&newActivity=yes&reinvestment=no&research=no&services=no&losing=no' +
  '&start=2027-02-01&aidDay1=2025-03-01&aidEur1=12000&land=20000&building=8000&structures=3000000&rate=4.30';

/** `days` after the tests' day. */
async function send(path: string, form: Record<string, string> | null = null, days = 0) {
  const app = createApp({
    database: opened.database,
    clock: fixedClock(new Date(TEST_NOW.getTime() + days * DAY_MS).toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
  });
  const answer = await app.request(`http://localhost${path}`, {
    ...(form && {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    }),
  });
  return {
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    type: answer.headers.get('content-type') ?? '',
    headers: answer.headers,
    html: (await answer.text()).replaceAll('\u00a0', ' '),
  };
}

let mark = 0;
async function keep(question = QUESTION, key = `kept-calculation-${String((mark += 1)).padStart(4, '0')}`) {
  const { status, to } = await send('/pomoc-publiczna/zachowaj', { question, key });
  expect(status).toBe(303);
  return to.split('?')[0]!;
}

const rows = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from aid.calculation`.execute(opened.db)).rows[0]!.n;

describe('a calculation that was kept', () => {
  test('opens by its private link alone, closed to others, with the answer as it was', async () => {
    const address = await keep();
    const { status, html, headers } = await send(address);
    expect(status).toBe(200);
    for (const said of [
      'Obliczenie pomocy z',
      '7 000 000 zł',
      '288 000 euro',
      'Dzisiejsze prawo odpowiedziałoby tak samo',
    ])
      expect(html).toContain(said);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    for (const wrong of [
      `${address}0`,
      address.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      '/pomoc-publiczna/zachowane/abc',
    ])
      expect((await send(wrong)).status).toBe(404);
  });

  test('is kept once for one form, and not without a question or a form of ours', async () => {
    const before = await rows();
    expect(await keep(QUESTION, 'kept-calculation-same')).toBe(await keep(QUESTION, 'kept-calculation-same'));
    expect(await rows()).toBe(before + 1);
    for (const question of ['', 'municipality=99&investment=5', 'x'.repeat(9000)])
      expect((await send('/pomoc-publiczna/zachowaj', { question, key: 'kept-calculation-none' })).status).toBe(422);
    expect((await send('/pomoc-publiczna/zachowaj', { question: QUESTION, key: 'x' })).status).toBe(422);
    expect(await rows()).toBe(before + 1);
  });

  test('keeps its own values, and says where the law of a later day answers differently', async () => {
    const address = await keep();
    const { html } = await send(address, null, 60);
    expect(html).toContain('7 000 000 zł');
    expect(html).toContain('Dzisiejsze prawo odpowiedziałoby inaczej');
    expect(html).toMatch(/Najwyższa pomoc regionalna: było 7 000 000 zł, warunkowo, dziś nie wiadomo/);
  });

  test('is deleted by who has the link, and by the program after a year', async () => {
    const address = await keep();
    expect((await send(address, { do: 'something' })).status).toBe(422);
    expect((await send(address, { do: 'erase' })).html).toContain('Obliczenie zostało usunięte');
    expect((await send(address)).status).toBe(404);
    const old = await keep();
    expect((await send(old, null, 365)).status).toBe(200);
    expect((await send(old, null, 366)).status).toBe(404);
    const city = (await readCities(opened.database.whole)).find(({ teryt }) => teryt === TEST_CITY)!;
    const now = new Date(TEST_NOW.getTime() + 366 * DAY_MS);
    expect(await forgetCalculations({ db: opened.db, city, now })).toBeGreaterThan(0);
    expect(await rows()).toBe(0);
    const { rows: events } = await sql<{ action: string }>`
      select action from audit.event where action like 'aid.%' order by seq desc limit 2`.execute(opened.db);
    expect(events.map(({ action }) => action)).toContain('aid.forgotten');
  });

  test('goes with an enquiry, stays with its case, and is shown in the room', async () => {
    const address = await keep();
    const link = address.split('/').at(-1)!;
    const asked = await send(`/zapytanie?aid=${link}`);
    expect(asked.html).toContain('Obliczenie pomocy z');
    expect(asked.html).toContain('7 000 000 zł');
    const party = { name: 'Maria Nowak', email: 'maria@aid.test', phone: '', company: '', codeName: '', message: '' };
    const carried = await send(`/zapytanie?key=some-mark-0123456789&question=${encodeURIComponent(QUESTION)}`);
    expect(carried.html).toContain('7 000 000 zł');
    for (const [n, aid] of [link, QUESTION].entries()) {
      const opened_ = await send('/zapytanie', { ...party, key: `aid-enquiry-mark-000${n}`, aid });
      expect(opened_.status).toBe(303);
      const room = await send(opened_.to);
      expect(room.html).toContain('Obliczenie pomocy publicznej');
      const shown = /href="(\/pomoc-publiczna\/zachowane\/[^"]+)"/.exec(room.html)![1]!;
      const kept = await send(shown, null, 800);
      expect(kept.status).toBe(200);
      expect(kept.html).toContain('należy do sprawy');
      expect((await send(shown, { do: 'erase' })).status).toBe(409);
    }
  });
});

describe('keeping calculations', () => {
  test('may not be kept without end from one place', async () => {
    const answers: number[] = [];
    for (let n = 0; n < 31; n += 1)
      answers.push(
        (await send('/pomoc-publiczna/zachowaj', { question: QUESTION, key: `kept-too-often-${n}-000` })).status,
      );
    expect(answers.at(-1)).toBe(429);
  });
});

describe('the answer as a file', () => {
  test('is a tagged PDF', { timeout: 60_000 }, async () => {
    await sql`delete from platform.rate`.execute(opened.database.whole);
    const address = await keep();
    const { status, type, html } = await send(`${address}/pdf`);
    expect(status).toBe(200);
    expect(type).toBe('application/pdf');
    expect(html.startsWith('%PDF-1.7')).toBe(true);
    expect(html).toContain('/StructTreeRoot');
  });

  test('is led to the form where there is nothing to answer', async () => {
    expect((await send('/pomoc-publiczna/pdf')).to).toBe('/pomoc-publiczna');
    expect((await send('/pomoc-publiczna/pdf?question=municipality%3D99')).to).toBe('/pomoc-publiczna?municipality=99');
    expect((await send('/pomoc-publiczna/pdf?municipality=99')).to).toBe('/pomoc-publiczna?municipality=99');
    expect((await send('/pomoc-publiczna/zachowane/abc/pdf')).status).toBe(404);
    expect((await send('/pomoc-publiczna/zachowaj')).to).toBe('/pomoc-publiczna');
  });
});
