import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../../platform/db/index.ts';
import type { TestDatabase } from '../../../../platform/db/testing.ts';
import type { App } from '../../../../platform/web/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { openDemoPages } from '../index.cases.tsx';
import { mountMatchingPages } from '../index.ts';

let opened: TestDatabase;
let app: App;

beforeAll(async () => {
  ({ opened, app } = await openDemoPages(mountMatchingPages));
});
afterAll(() => opened.close());

const list = async (length: number): Promise<string> => {
  const asked = `/miejsca?kind=land&length=${length}&width=60&power=2&w-power=must`;
  const first = await app.request(asked);
  const answer = first.status === 302 ? await app.request(first.headers.get('Location')!) : first;
  expect(answer.status).toBe(200);
  return answer.text();
};

const written = (write: (tx: Db) => Promise<unknown>): Promise<unknown> =>
  opened.db.transaction().execute(async (tx) => {
    await write(tx);
    await recordEvent(tx, { actor: 'system', action: 'trial.change', object: { kind: 'site', id: 'x' } });
  });

const rowOf = (html: string, slug: string): string | null =>
  new RegExp(`<li class="site[^>]*id="miejsce-${slug}".*?</li>(?=<li|</ol>)`, 's').exec(html)?.[0] ?? null;

describe('parts of the list that are kept between needs', () => {
  let slug: string;
  beforeEach(async () => {
    const html = await list(70);
    slug = /id="miejsce-([\w-]+)"/.exec(html)![1]!;
    // A second need draws from what the first one left.
    await list(71);
  });

  test('say at once that a fact is another', async () => {
    const before = rowOf(await list(72), slug)!;
    await written((tx) =>
      sql`update sites.site set name_pl = 'Pod nową nazwą' where city = platform.city() and slug = ${slug}`.execute(tx),
    );
    const after = await list(72.5);
    expect(before).not.toContain('Pod nową nazwą');
    expect(rowOf(after, slug)).toContain('Pod nową nazwą');
    expect(after.slice(after.indexOf('id="mapa"'))).toContain('Pod nową nazwą');
  });

  test('show at once that power is no longer known, in the row, the facets and the verdicts', async () => {
    const before = await list(73);
    const unknown = (html: string): string => /data-span="power"[^>]*>([^<]*)</.exec(html)![1]!;
    await written((tx) =>
      sql`delete from sites.fact where city = platform.city() and key = 'power-capacity'
        and site_id = (select id from sites.site where slug = ${slug})`.execute(tx),
    );
    const after = await list(73.5);
    expect(unknown(after)).not.toBe(unknown(before));
    expect(rowOf(after, slug)).not.toBe(rowOf(before, slug));
  });

  test('leave out at once a site that is no longer on offer', async () => {
    await written((tx) =>
      sql`update sites.site set status = 'withdrawn' where city = platform.city() and slug = ${slug}`.execute(tx),
    );
    expect(await list(74)).not.toContain(`miejsce-${slug}"`);
  });
});
