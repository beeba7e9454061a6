import { sql } from 'kysely';
import { pointInside } from '../../../src/geometry/inside-point.ts';
import { addDays, type Day } from '../../../src/kernel/day.ts';
import type { Db } from '../../../src/platform/db/index.ts';
import { type Parcel, parcelsOf } from '../generator/block.ts';
import type { Point } from '../generator/mesh.ts';
import { toMetres } from '../generator/place.ts';
import { chance } from '../generator/random.ts';
import { BLOCKS } from '../land/index.ts';
import { KALISZ } from '../municipality.ts';
import { CONTACTS } from '../people.ts';
import { factsOf } from '../sites/facts.ts';
import { SITES } from '../sites/index.ts';
import type { SiteSheet } from '../sites/site-sheet.ts';
import { insertRows, table } from './rows.ts';

const CONTACT = table('sites.contact', {
  city: 'text',
  name: 'text',
  role_pl: 'text',
  role_en: 'text',
  phone: 'text',
  email: 'text',
  languages: 'text[]',
  synthetic: 'boolean',
});
const SITE = table('sites.site', {
  city: 'text',
  slug: 'text',
  kind: 'text',
  name_pl: 'text',
  name_en: 'text',
  district_pl: 'text',
  district_en: 'text',
  summary_pl: 'text',
  summary_en: 'text',
  easting: 'float8',
  northing: 'float8',
  status: 'text',
  published_on: 'date',
  contact_id: 'bigint',
  synthetic: 'boolean',
});
const FACT = table('sites.fact', {
  city: 'text',
  site_id: 'bigint',
  key: 'text',
  value: 'jsonb',
  source_kind: 'text',
  source_name: 'text',
  source_reference: 'text',
  confirmed_on: 'date',
  valid_until: 'date',
  visibility: 'text',
  synthetic: 'boolean',
});

const city = KALISZ.teryt;
type Placed = { readonly site: SiteSheet; readonly parcels: readonly Parcel[]; readonly at: Point };

/** Contacts, sites, their parcels and facts. Answers the numbers of the sites by slug. */
export async function writeSites(tx: Db, today: Day): Promise<Map<string, number>> {
  const contacts = await writeContacts(tx);
  const placed = placedSites();
  const rows = placed.map((one) => siteRow(one, contacts.get(CONTACTS[one.site.contact].email)!, today));
  await insertRows(tx, SITE, rows);
  const ids = await numbered(tx, 'sites.site', 'slug');
  const owned = placed.flatMap(({ site, parcels }) =>
    parcels.map(({ id }) => ({ city, site_id: ids.get(site.slug), parcel_id: id })),
  );
  await insertRows(tx, table('sites.site_parcel', { city: 'text', site_id: 'bigint', parcel_id: 'text' }), owned);
  const facts = placed.flatMap(({ site, ...place }) =>
    factsOf(site, place, today).map((fact) => ({ ...fact, city, site_id: ids.get(site.slug), synthetic: true })),
  );
  await insertRows(tx, FACT, facts);
  return ids;
}

async function writeContacts(tx: Db): Promise<Map<string, number>> {
  const rows = Object.values(CONTACTS).map(({ role, ...contact }) => ({
    ...contact,
    city,
    role_pl: role.pl,
    role_en: role.en,
    synthetic: true,
  }));
  await insertRows(tx, CONTACT, rows);
  return numbered(tx, 'sites.contact', 'email');
}

async function numbered(tx: Db, table: string, by: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, ${sql.raw(by)} as name from ${sql.raw(table)}`.execute(tx);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

function placedSites(): Placed[] {
  const parcels = new Map(BLOCKS.flatMap(parcelsOf).map((parcel) => [`${parcel.precinct}.${parcel.number}`, parcel]));
  return SITES.map((site) => {
    const own = site.parcels.map((name) => {
      const parcel = parcels.get(name);
      if (!parcel) throw new Error(`${site.slug} stands on ${name}, which is not drawn`);
      return parcel;
    });
    const largest = own.reduce((best, one) => (one.areaM2 > best.areaM2 ? one : best));
    return { site, parcels: own, at: site.at ? toMetres(site.at) : pointInside(largest.geometry) };
  });
}

function siteRow({ site, at }: Placed, contact: number, today: Day): object {
  const status = site.status ?? 'published';
  const since = 40 + Math.floor(chance(site.slug, 'published') * 500);
  return {
    city,
    slug: site.slug,
    kind: site.kind,
    name_pl: site.name.pl,
    name_en: site.name.en,
    district_pl: site.district.pl,
    district_en: site.district.en,
    summary_pl: site.summary.pl,
    summary_en: site.summary.en,
    easting: at[0],
    northing: at[1],
    status,
    published_on: status === 'draft' ? null : addDays(today, -since),
    contact_id: contact,
    synthetic: true,
  };
}
