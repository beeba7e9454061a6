import { sql } from 'kysely';
import type { CityProfile } from '../../kernel/city-profile.ts';
import { type Db, readTogether } from '../db/index.ts';

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

const HOSTS_KEPT = 64;
const readers = new WeakMap<Db, Map<string, () => Promise<CityProfile>>>();

/**
 * The city that answers at `host`; an installation of one city answers at any. Throws when there is none. The same
 * object for as long as its row stays the same.
 */
export function readCity(whole: Db, host: string): Promise<CityProfile> {
  const known = readers.get(whole) ?? new Map<string, () => Promise<CityProfile>>();
  readers.set(whole, known);
  const before = known.get(host);
  if (before) return before();
  // A caller may send any host.
  if (known.size >= HOSTS_KEPT) known.clear();
  const reader = readerOf(whole, host);
  known.set(host, reader);
  return reader();
}

function readerOf(whole: Db, host: string): () => Promise<CityProfile> {
  let last: { text: string; profile: CityProfile } | null = null;
  return readTogether(async () => {
    const row = await cityRow(whole, host);
    const text = JSON.stringify(row);
    if (last?.text !== text) last = { text, profile: Object.freeze(profileOf(row)) };
    return last.profile;
  });
}

/** Every city of the installation, for work that no request asks for. */
export async function readCities(whole: Db): Promise<CityProfile[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from places.municipality order by teryt`.execute(whole);
  return rows.map(profileOf);
}

const COLUMNS =
  sql.raw(`teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg,
  case_prefix, synthetic, revision`);

async function cityRow(whole: Db, host: string): Promise<Row> {
  const { rows } = await sql<Row>`
    /* prepared city_of_host */
    select ${COLUMNS} from places.municipality order by host is not distinct from ${host} desc, host is null desc, teryt limit 1`.execute(
    whole,
  );
  const [row] = rows;
  if (!row) throw new Error('no municipality in the database');
  return row;
}

const profileOf = (row: Row): CityProfile => ({
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
});
