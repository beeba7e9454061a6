import { sql } from 'kysely';
import type { CityProfile } from '../../kernel/city-profile.ts';
import type { Db } from '../db/index.ts';

type Row = {
  teryt: string;
  slug: string;
  name_pl: string;
  name_en: string;
  office_pl: string;
  office_en: string;
  address: string;
  opening_hours: string;
  email: string;
  phone: string;
  epsg: number;
  case_prefix: string;
  synthetic: boolean;
  revision: number;
};

/** The city that answers at `host`; an installation of one city answers at any. Throws when there is none. */
export async function readCity(whole: Db, host: string): Promise<CityProfile> {
  const { rows } = await sql<Row>`
    select teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix,
           synthetic, revision
    from places.municipality order by host is not distinct from ${host} desc, host is null desc, teryt limit 1`.execute(
    whole,
  );
  const row = rows[0];
  if (!row) throw new Error('no municipality in the database');
  return {
    teryt: row.teryt,
    slug: row.slug,
    name: { pl: row.name_pl, en: row.name_en },
    office: { pl: row.office_pl, en: row.office_en },
    address: row.address,
    openingHours: row.opening_hours,
    email: row.email,
    phone: row.phone,
    epsg: row.epsg,
    casePrefix: row.case_prefix,
    synthetic: row.synthetic,
    revision: row.revision,
  };
}
