import { crc32 } from 'node:zlib';
import { getCookie } from 'hono/cookie';
import type { CityProfile } from '../../../kernel/city-profile.ts';
import { dayInPoland } from '../../../kernel/day.ts';
import type { PageContext } from '../environment.ts';
import { keptForLater, type Sheet } from './sheet.ts';

/** Of documents kept for one state of one city; some are kept compressed beside, at about a quarter. */
const MOST_BYTES = 6 * 1024 * 1024;

type Kept = { readonly sheet: Sheet; readonly pictureOrigins: readonly string[] | undefined };
type City = { readonly sheets: Map<string, Kept>; readonly met: Set<number>; bytes: number };

/** Addresses with a query, which strangers may make up: kept when they are asked for again. */
const MOST_MET = 4096;

/** By the city's profile, which is another object as soon as anything of its row changed, its revision too. */
const cities = new WeakMap<CityProfile, City>();

/**
 * The document made before for this address, day and look in this state of the city. From here on the request keeps
 * what it makes. Nobody who is signed in is given a kept one, and nothing made for them is kept.
 * @param beside what the page shows that no revision counts.
 */
export function keptSheet(c: PageContext, beside: string): Sheet | null {
  if (c.get('session')) return null;
  const day = dayInPoland(c.get('rooms').clock.now());
  const theme = getCookie(c, 'theme') ?? '';
  const address = c.req.url.slice(c.req.url.indexOf('/', 'https://'.length));
  const key = JSON.stringify([address, day, theme === 'light' || theme === 'dark' ? theme : '', beside]);
  const known = cities.get(c.get('city'))?.sheets.get(key);
  if (!known) {
    c.set('keepAs', key);
    return null;
  }
  c.set('pictureOrigins', known.pictureOrigins);
  return known.sheet;
}

/** Keeps what the request made, when `keptSheet` asked for it; the oldest give way. */
export function keepSheet(c: PageContext, sheet: Sheet): void {
  const key = c.get('keepAs');
  if (key === undefined) return;
  const city = cities.get(c.get('city')) ?? { sheets: new Map<string, Kept>(), met: new Set<number>(), bytes: 0 };
  cities.set(c.get('city'), city);
  if (c.get('url').search !== '' && isNew(city, key)) return;
  const kept = keptForLater(sheet);
  city.bytes += kept.bytes().length - (city.sheets.get(key)?.sheet.bytes().length ?? 0);
  city.sheets.set(key, { sheet: kept, pictureOrigins: c.get('pictureOrigins') });
  for (const [oldest, { sheet: old }] of city.sheets) {
    if (city.bytes <= MOST_BYTES) return;
    city.sheets.delete(oldest);
    city.bytes -= old.bytes().length;
  }
}

function isNew({ met }: City, key: string): boolean {
  const sum = crc32(key);
  if (met.has(sum)) return false;
  if (met.size >= MOST_MET) met.clear();
  met.add(sum);
  return true;
}
