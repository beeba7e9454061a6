import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { openTestDatabase, type TestDatabase } from './testing.ts';

type Row = {
  name: string;
  city: boolean;
  row_security: boolean;
  forced: boolean;
  policy: string | null;
  event: boolean;
};

/** What belongs to the whole installation, not to one city. */
const OF_NO_CITY = [
  'accounts.role',
  'cases.answer_facts',
  'places.municipality',
  'places.uldk_turn',
  'platform.caught_mail',
  'platform.migration',
  'platform.rate',
  'platform.secret',
];
/** The owner's job sends for every city; it alone reads past the policy. */
const NOT_FORCED = ['platform.outbox'];
/**
 * Rows that leave no event of their own, and why: an import leaves one for the whole file, what belongs to a guarded row goes with it.
 */
const WITHOUT_EVENT: Readonly<Record<string, string>> = {
  'accounts.session': 'signing in leaves the event',
  'audit.event': 'the trail itself',
  'cases.answer_record': 'goes with the answer, a guarded message',
  'cases.counter': 'goes with the case that takes the number',
  'confirmations.sweep': 'the days that were swept; what was asked leaves its events',
  'layers.feature': 'goes with its supply, which is guarded',
  'places.base_feature': 'imported',
  'places.contour': 'imported',
  'places.land_use': 'imported, or measured again',
  'places.map_layer': 'configured with the city',
  'places.parcel': 'imported',
  'places.precinct': 'imported',
  'places.uldk_answer': 'a kept answer of a public register',
  'plans.earlier': 'written with the row that it was',
  'plans.parcel_zone': 'computed',
  'plans.zone': 'goes with its act, which is guarded',
  'platform.file_content': 'platform.stored_file names it',
  'platform.picture_version': 'made of a kept picture',
  'platform.outbox': 'written by the use case that leaves the event',
  'shortlists.alert_site': 'what was told; the letter leaves the event',
  'shortlists.round': 'the last state that was looked at',
  'sites.drawn_land': 'goes with its site, which is guarded',
  'sites.fit_curve': 'reckoned from land and plans',
  'sites.fit_curve_due': 'what is to be reckoned',
  'sites.fit_curve_edition': 'how it was reckoned',
  'sites.listing': 'reckoned from facts, land and plans',
  'sites.listing_due': 'what is to be reckoned',
  'sites.listing_edition': 'how it was reckoned',
  'sites.site_parcel': 'goes with its site, which is guarded',
};

let opened: TestDatabase;
let tables: Row[];
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  const found = await sql<Row>`
    select format('%s.%s', n.nspname, c.relname) as name,
           exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'city' and not a.attisdropped) as city,
           c.relrowsecurity as row_security, c.relforcerowsecurity as forced,
           (select pg_get_expr(p.polqual, p.polrelid) || ' / ' || pg_get_expr(p.polwithcheck, p.polrelid)
            from pg_policy p where p.polrelid = c.oid) as policy,
           exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'leaves_event') as event
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
    order by 1`.execute(opened.database.whole);
  tables = found.rows;
});
afterAll(() => opened.close());

describe('every table that the migrations make', () => {
  test('is known here, by its name', () => {
    const folder = path.join(PROJECT_ROOT, 'migrations');
    const written = readdirSync(folder).flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/create table (?:if not exists )?([\w.]+)/gi)].map(
        ([, name]) => name,
      ),
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(written));
    expect(tables.length).toBe(new Set(written).size);
  });

  test('belongs to a city, or to the few that do not', () => {
    expect(tables.filter(({ city }) => !city).map(({ name }) => name)).toEqual(OF_NO_CITY);
  });

  test('of a city shows and takes rows of the connection’s own city only, from its owner too', () => {
    for (const { name, row_security, forced, policy } of tables.filter(({ city }) => city)) {
      expect({ name, row_security, forced }).toEqual({ name, row_security: true, forced: !NOT_FORCED.includes(name) });
      expect(policy, name).toBe('(city = platform.city()) / (city = platform.city())');
    }
  });

  test('that people write leaves an event, or says here why not', () => {
    const without = tables.filter(({ city, event }) => city && !event).map(({ name }) => name);
    expect(without.filter((name) => !Object.hasOwn(WITHOUT_EVENT, name))).toEqual([]);
  });
});
