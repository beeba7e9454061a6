import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type TestDatabase, openTestDatabase } from '../../../platform/db/testing.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { addFact } from '../../sites/index.server.ts';
import { rectangle } from '../core/dossiers.cases.ts';
import { parseNeed } from '../core/need/parse-need.ts';
import { answerNeed, countFits, dossierOf, publishedDossiers } from './answer-need.ts';

const TODAY = day('2026-11-23');
let test_: TestDatabase;
let db: Db;

/** Two sites on one parcel of 200 × 150 m under one checked plan: one published, one a draft. */
async function plant(tx: Db): Promise<void> {
  const geometry = JSON.stringify(rectangle(6_500_000, 5_730_000, [200, 150]));
  const box = '((6500200,5730150),(6500000,5730000))';
  await sql`insert into places.parcel (city, id, precinct, number, geometry, bounds, area_m2, source, synthetic)
            values (platform.city(), '306101_1.0033.2/20', '0033', '2/20', ${geometry}::jsonb, ${box}::box, 30000, 'test', true)`.execute(
    tx,
  );
  await sql`insert into plans.act (city, identifier, kind, title, status, in_force_from, source, synthetic)
            values (platform.city(), 'mpzp-1', 'mpzp', 'Plan', 'legalForce', '2021-12-01', 'test', true)`.execute(tx);
  await sql`insert into plans.zone (city, act_id, identifier, designation, symbol_raw, name_pl, name_en, geometry, bounds, area_m2, in_force_from, synthetic)
            select platform.city(), id, '2P', '2P', '2P', 'produkcja', 'production', ${geometry}::jsonb, ${box}::box, 30000, '2021-12-01', true from plans.act`.execute(
    tx,
  );
  await sql`insert into plans.provision (city, zone_id, kind, limit_value, classes, act, valid_from, coded_by, coded_on, checked_by, checked_on, synthetic)
            select platform.city(), z.id, p.kind, p.value, p.classes, 'Uchwała', '2021-12-01', 'a', '2026-01-01', 'b', '2026-02-01', true
            from plans.zone z, (values ('use', null::float8, '{P}'::text[]), ('max-height', 15, '{}'), ('building-line', 6, '{}')) p (kind, value, classes)`.execute(
    tx,
  );
  await sql`insert into plans.parcel_zone (city, parcel_id, zone_id, area_m2) select platform.city(), '306101_1.0033.2/20', id, 30000 from plans.zone`.execute(
    tx,
  );
  await sql`insert into sites.contact (city, name, role_pl, role_en, phone, email, languages, synthetic)
            values (platform.city(), 'A. B.', 'opiekun', 'officer', '1', 'a@example.org', '{pl,en}', true)`.execute(tx);
  await sql`insert into sites.site (city, slug, kind, name_pl, name_en, district_pl, district_en, easting, northing, contact_id, synthetic)
            select platform.city(), slug, 'land', slug, slug, 'Dobrzec', 'Dobrzec', 6500000, 5730000, id, true
            from sites.contact, unnest(array['dobrzec-1', 'dobrzec-2']) slug`.execute(tx);
  await sql`insert into sites.site_parcel (city, site_id, parcel_id) select platform.city(), id, '306101_1.0033.2/20' from sites.site`.execute(
    tx,
  );
  await recordEvent(tx, { actor: 'system', action: 'test.planted', object: { kind: 'test', id: 1 } });
}

const need = (query: string) => {
  const parsed = parseNeed(new URLSearchParams(query), TODAY);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const power = (megawatts: number, key = 'power-capacity') => ({
  key,
  value: { kind: 'number', value: megawatts, unit: key === 'power-capacity' ? 'MW' : 'm' } as const,
  source: { kind: 'operator', name: 'Operator', reference: 'P/1', url: null } as const,
  confirmedOn: TODAY,
  visibility: 'public' as const,
});
const add = (fact: Parameters<typeof addFact>[1]['fact'], slug = 'dobrzec-1') =>
  addFact(db, { slug, fact, actor: 'system', today: TODAY });

beforeAll(async () => {
  test_ = await openTestDatabase('migrated');
  db = test_.db;
  await db.transaction().execute(plant);
});
afterAll(() => test_.close());

describe('the office offers sites', () => {
  test('a draft is offered to nobody until it is published', async () => {
    expect(await publishedDossiers(db)).toEqual([]);
    await db.transaction().execute(async (tx) => {
      await sql`update sites.site set status = 'published', published_on = ${TODAY} where slug = 'dobrzec-1'`.execute(
        tx,
      );
      await recordEvent(tx, { actor: 'system', action: 'site.published', object: { kind: 'site', id: 1 } });
    });
    expect((await publishedDossiers(db)).map(({ site }) => [site.slug, site.publishedOn])).toEqual([
      ['dobrzec-1', TODAY],
    ]);
    expect(await dossierOf(db, 'dobrzec-2')).toBeNull();
  });

  test('a need is answered from the plan and the land', async () => {
    const { answers, revision } = await answerNeed(
      db,
      need('kind=land&pkd=25.53.Z&area=2&length=100&width=60&height=12&power=1'),
      TODAY,
    );
    expect(revision).toBeGreaterThan(1);
    expect(answers[0]!.findings.map(({ requirement, verdict }) => `${requirement} ${verdict}`)).toEqual([
      'kind pass',
      'area pass',
      'use pass',
      // Nobody handed over a layer in this city.
      'fit conditional',
      'height pass',
      'cover unknown',
      'green unknown',
      'intensity unknown',
      'parking unknown',
      'yard conditional',
      'power unknown',
    ]);
  });

  test('a fact that arrives changes the answer at once, and the older one is kept', async () => {
    const ask = async () => (await answerNeed(db, need('kind=land&power=1'), TODAY)).answers[0]!.standing;
    expect(await ask()).toBe('unknown');
    expect(await add(power(0.5))).toMatchObject({ ok: true });
    expect(await ask()).toBe('fail');
    expect(await add(power(2))).toMatchObject({ ok: true });
    expect(await ask()).toBe('conditional');
    expect(await add(power(0, 'power-distance'))).toMatchObject({ ok: true });
    expect(await ask()).toBe('pass');
    const facts = (await dossierOf(db, 'dobrzec-1'))!.facts['power-capacity']!;
    expect(facts.map(({ value, validUntil }) => [value.kind === 'number' && value.value, validUntil])).toEqual([
      [2, '2027-05-23'],
      [0.5, '2027-05-23'],
    ]);
  });

  test('what is only for the office reaches no public answer', async () => {
    await add({ ...power(900), visibility: 'office' });
    expect((await dossierOf(db, 'dobrzec-1'))!.facts['power-capacity']).toHaveLength(2);
  });

  test('a bad fact is refused whole and leaves no trace', async () => {
    const events = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from audit.event`.execute(db)).rows[0]!.n;
    const before = await events();
    expect(await add({ ...power(-1) })).toMatchObject({
      error: { kind: 'bad-fact', faults: [{ code: 'out-of-range' }] },
    });
    expect(await add(power(1), 'nowhere')).toMatchObject({ error: { kind: 'no-such-site' } });
    expect(await events()).toBe(before);
  });

  test('each change is in the audit trail', async () => {
    const { rows } = await sql<{ action: string; details: unknown }>`
      select action, details from audit.event where object_kind = 'site' order by seq`.execute(db);
    expect(rows.filter(({ action }) => action === 'site.fact-added')).toHaveLength(4);
  });

  test('sites are counted by verdict beside the form', async () =>
    expect(await countFits(db, need('kind=land&area=4'), TODAY)).toEqual({
      pass: 0,
      conditional: 0,
      unknown: 0,
      fail: 1,
    }));

  test('dossiers are read once until something changes, are frozen, and belong to one city', async () => {
    const [first, second] = await Promise.all([publishedDossiers(db), publishedDossiers(db)]);
    expect(first).toBe(second);
    expect(Object.isFrozen(first[0]!.facts['power-capacity']![0]!.source)).toBe(true);
    await add(power(3));
    expect(await publishedDossiers(db)).not.toBe(first);
    expect(await publishedDossiers(test_.database.city('0264011'))).toEqual([]);
  });

  test('a page that knows its city’s revision is never given sites of before it, nor of another city', async () => {
    const revision = async () =>
      (await sql<{ n: number }>`select revision as n from places.municipality`.execute(db)).rows[0]!.n;
    const at = async () => ({ teryt: '3061011', revision: await revision() });
    const slugs = async () => (await publishedDossiers(db, await at())).map(({ site }) => site.slug);
    expect(await slugs()).toEqual(['dobrzec-1']);
    await db.transaction().execute(async (tx) => {
      await sql`update sites.site set status = 'draft', published_on = null where slug = 'dobrzec-1'`.execute(tx);
      await recordEvent(tx, { actor: 'system', action: 'test.withdrawn', object: { kind: 'test', id: 2 } });
    });
    expect(await slugs()).toEqual([]);
    expect(await dossierOf(db, 'dobrzec-1', await at())).toBeNull();
    const other = { teryt: '0264011', revision: await revision() };
    expect(await publishedDossiers(test_.database.city('0264011'), other)).toEqual([]);
  });
});
