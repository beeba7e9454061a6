import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../platform/db/testing.ts';
import type { App } from '../../platform/web/index.ts';
import { ROUTES } from '../../routes.ts';
import { createApp } from '../app.tsx';

let opened: TestDatabase;
let app: App;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp(
    {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
    },
    { clientFolder: '/nonexistent' },
  );
});
afterAll(() => opened.close());

/** Every page whose address is its key. */
const PAGES = Object.entries(ROUTES).flatMap(([name, paths]) =>
  paths.pl.includes(':link')
    ? [
        [name, paths.pl],
        [name, paths.en],
      ]
    : [],
) as [string, string][];
/** With that link, and where one step of the permit path is asked for, with a step that there is. */
const filled = (path: string, link: string): string =>
  path.replace(':link', encodeURIComponent(link)).replace(':step', 'P11');

const MADE_UP = [
  `1-${'0'.repeat(40)}`,
  `zzzzzzzzzzz-${'f'.repeat(40)}`,
  '1',
  '../../etc/passwd',
  "1'--",
  'x'.repeat(300),
];

const send = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(
    app.request(`http://localhost${path}`, { ...init, headers: { 'sec-fetch-site': 'same-origin', ...init.headers } }),
  );
const plain = { 'content-type': 'application/x-www-form-urlencoded' };
const parts = { 'content-type': 'multipart/form-data; boundary=x' };

test('all kinds of private pages are looked at here', () =>
  expect(new Set(PAGES.map(([name]) => name))).toEqual(
    new Set([
      'aidKept',
      'aidKeptPdf',
      'caseRoom',
      'caseCalendar',
      'caseFile',
      'caseLetter',
      'casePapers',
      'confirmation',
      'submissionRoom',
      'shortlist',
      'savedSearch',
      'savedQuestion',
      'stopAlert',
    ]),
  ));

describe.each(PAGES)('%s at %s', (_, path) => {
  test('says kindly that it knows no such link, and its address is kept, found and passed on by nobody', async () => {
    for (const link of MADE_UP) {
      const answer = await send(filled(path, link));
      expect(answer.status, link).toBe(404);
      expect(await answer.text()).toContain('<h1');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-robots-tag')).toContain('noindex');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('takes nothing without its link: neither a form nor a file, whose bytes are not even read', async () => {
    for (const link of MADE_UP.slice(0, 3)) {
      const address = filled(path, link);
      expect((await send(address, { method: 'POST', headers: plain, body: 'do=delete' })).status).toBe(404);
      const unread = new ReadableStream({ pull: () => Promise.reject(new Error('the file was read')) });
      const file = { method: 'POST', headers: parts, body: unread, duplex: 'half' } as RequestInit;
      expect([404, 415]).toContain((await send(address, file)).status);
    }
  });
});
