import { sql } from 'kysely';
import { pointInside } from '../../src/geometry/inside-point.ts';
import { addMonths, type Day } from '../../src/kernel/day.ts';
import type { FactValue } from '../../src/kernel/fact.ts';
import { recordEvent } from '../../src/modules/audit/index.server.ts';
import { addFact } from '../../src/modules/sites/index.server.ts';
import type { Db } from '../../src/platform/db/index.ts';
import type { Ground } from './choose-land.ts';

type Unit = Extract<FactValue, { kind: 'number' }>['unit'];
const number = (value: number, unit: Unit): FactValue => ({ kind: 'number', value, unit });

/** A handful of invented facts: fresh, stale and missing in turn, so that every state of knowledge is met. */
function factsOf(n: number): { key: string; value: FactValue; monthsAgo: number }[] {
  const all = [
    { key: 'power-capacity', value: number([0.1, 0.5, 2, 5][n % 4]!, 'MW'), monthsAgo: n % 3 === 0 ? 20 : 2, from: 0 },
    { key: 'power-distance', value: number(40 * (n % 5), 'm'), monthsAgo: 2, from: 0 },
    { key: 'national-road-distance', value: number(1 + (n % 8), 'km'), monthsAgo: 3, from: 0 },
    { key: 'water-capacity', value: number(20 * (1 + (n % 5)), 'm3/d'), monthsAgo: 4, from: 1 },
    { key: 'price-sale', value: number(35 + 15 * (n % 5), 'PLN/m2'), monthsAgo: 1, from: 1 },
    {
      key: 'tenure',
      value: { kind: 'choice', code: n % 4 === 0 ? 'lease' : 'sale' } as FactValue,
      monthsAgo: 1,
      from: 1,
    },
    { key: 'axle-load', value: number(n % 2 === 0 ? 11.5 : 8, 't/axle'), monthsAgo: 5, from: 2 },
    {
      key: 'rail-siding',
      value: (n % 6 === 0 ? { kind: 'choice', code: 'possible' } : { kind: 'none' }) as FactValue,
      monthsAgo: 5,
      from: 0,
    },
  ];
  return all.filter(({ from }) => n % 5 >= from);
}

/** Published sites on the grounds, each with a contact, its parcels and its facts. Answers how many. */
export async function makeSites(
  db: Db,
  grounds: readonly Ground[],
  given: { today: Day; name: string },
): Promise<number> {
  const { today, name } = given;
  await db.transaction().execute(async (tx) => {
    const contact = await sql<{ id: number }>`
      insert into sites.contact (city, name, role_pl, role_en, phone, email, languages, synthetic)
      values (platform.city(), 'Próba', 'próba', 'trial', '000', 'proba@example.invalid', '{pl}', true) returning id`.execute(
      tx,
    );
    for (const [n, { parcels, shape }] of grounds.entries()) {
      const [east, north] = pointInside(shape);
      const title = `${name} ${n + 1}: ${parcels.map((parcel) => parcel.number).join(', ')}`;
      const site = await sql<{ id: number }>`
        insert into sites.site (city, slug, kind, name_pl, name_en, district_pl, district_en, easting, northing, status, published_on, contact_id, synthetic)
        values (platform.city(), ${`proba-${n + 1}`}, 'land', ${title}, ${title}, ${parcels[0]!.precinct}, ${parcels[0]!.precinct},
          ${east}, ${north}, 'published', ${today}, ${contact.rows[0]!.id}, true) returning id`.execute(tx);
      for (const parcel of parcels) {
        await sql`insert into sites.site_parcel (city, site_id, parcel_id) values (platform.city(), ${site.rows[0]!.id}, ${parcel.id})`.execute(
          tx,
        );
      }
    }
    await recordEvent(tx, {
      actor: 'command',
      action: 'trial.sites-made',
      object: { kind: 'trial', id: name },
      details: { sites: grounds.length },
    });
  });
  for (const n of grounds.keys()) {
    for (const { key, value, monthsAgo } of factsOf(n)) {
      const source = { kind: 'clerk', name: 'próba', reference: null, url: null } as const;
      const fact = {
        key,
        value,
        source,
        confirmedOn: addMonths(today, -monthsAgo),
        visibility: 'public',
        synthetic: true,
      } as const;
      const added = await addFact(db, { slug: `proba-${n + 1}`, fact, actor: 'command', today });
      if (!added.ok) throw new Error(`fact ${key}: ${JSON.stringify(added.error)}`);
    }
  }
  return grounds.length;
}
