import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { createWeb, type App } from '../../../platform/web/index.ts';
import { FaultPage } from '../../../ui/fault-page.tsx';
import { mountPlaceSearch } from '../../places/web/index.ts';
import { siteFinder } from './site-finder.ts';

let opened: TestDatabase;
let app: App;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createWeb({
    rooms: {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'https://kalisz.example', demo: true, developmentMail: false },
    },
    faultPage: (frame, fault) => <FaultPage frame={frame} status={fault.status} requestId={fault.requestId} />,
  });
  mountPlaceSearch(app, [siteFinder]);
});
afterAll(() => opened.close());

test('a site is found by its name in any case, before streets of that name', async () => {
  const answer = await app.request('/szukaj?q=Inwestorskiej', { headers: { accept: 'application/json' } });
  const [first] = (await answer.json()) as { kind: string; href: string }[];
  expect(first?.kind).toBe('site');
  expect(first?.href).toMatch(/^\/miejsca\//);
});

test('a place tells what is on offer near it', async () => {
  const html = await (await app.request('/szukaj?at=51.7558,18.0375&name=Inwestorska')).text();
  expect(html).toContain('<h1>Inwestorska</h1>');
  expect(html).toMatch(/href="\/miejsca\/[^"]+"/);
});

test('a reserved site is found as it is listed; a withdrawn one is not', async () => {
  const found = async (): Promise<string> =>
    (await app.request('/szukaj?q=Inwestorskiej', { headers: { accept: 'application/json' } })).text();
  const [{ href } = { href: '' }] = JSON.parse(await found()) as { href: string }[];
  const become = (status: string) =>
    opened.db.transaction().execute(async (tx) => {
      await sql`update sites.site set status = ${status} where slug = ${href.split('/').at(-1)!}`.execute(tx);
      await sql`select audit.append('system', 'site.status-changed', 'site', '1', '{}')`.execute(tx);
    });
  await become('reserved');
  expect(await found()).toContain(`"${href}"`);
  await become('withdrawn');
  expect(await found()).not.toContain(`"${href}"`);
});
