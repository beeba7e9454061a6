import { setImmediate } from 'node:timers/promises';
import { CopiedRow, copyOut, type Db } from '../../../platform/db/index.ts';
import { type Amount, type Listed, type PlacedListing, dayOf, unpackReady } from '../core/search/site-search.ts';

const NUMBERS = ['area', 'price', 'rent', 'power', 'gas', 'water', 'sewage'] as const;
const CODES = ['rail', 'owner', 'tenure'] as const;
const HEAD = 'site_id, slug, kind, district_pl, district_en, words, land_m2, easting, northing, hall, services';
const AGEING = [...NUMBERS, ...CODES, 'available'].flatMap((field) => [field, `${field}_until`]);
const COLUMNS = [HEAD, ...AGEING, 'ready', 'confirmed'].join(', ');
/** Where what ages begins. */
const FIRST = HEAD.split(',').length;
const WIDTH = COLUMNS.split(',').length;

/** Nobody waits for the last row, while others ask meanwhile. */
const TURN_MS = 4;

/**
 * All listings on offer, in no order, read as they stand: who asks holds the lock under which they are reckoned. Gives way to others
 * in between; throws when they do not come whole.
 */
// oxlint-disable-next-line max-params
export async function eachOffered(db: Db, take: (listing: PlacedListing) => void): Promise<void> {
  const row = new CopiedRow(WIDTH);
  const select = `select ${COLUMNS} from sites.listing where city = platform.city() and offered`;
  let begun = performance.now();
  for await (const chunk of copyOut(db, select)) {
    row.add(chunk);
    while (row.next()) take(listingOf(row));
    if (performance.now() - begun < TURN_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
  if (!row.isWhole) throw new Error('the listings broke off');
}

function listingOf(row: CopiedRow): PlacedListing {
  return {
    id: row.int8(0),
    slug: row.text(1),
    kind: row.text(2) as PlacedListing['kind'],
    district: { pl: row.text(3), en: row.text(4) },
    words: row.texts(5),
    landM2: row.float(6),
    place: [row.float(7), row.float(8)],
    hall: row.text(9) as PlacedListing['hall'],
    services: row.text(10) as PlacedListing['services'],
    area: numberAt(row, FIRST),
    price: numberAt(row, FIRST + 2),
    rent: numberAt(row, FIRST + 4),
    power: amountAt(row, FIRST + 6),
    gas: amountAt(row, FIRST + 8),
    water: amountAt(row, FIRST + 10),
    sewage: amountAt(row, FIRST + 12),
    rail: codeAt(row, FIRST + 14),
    owner: codeAt(row, FIRST + 16),
    tenure: codeAt(row, FIRST + 18),
    available: listed(row, FIRST + 20, (at) => dayOf(row.days(at))),
    ready: unpackReady(row.ints(FIRST + 22)),
    confirmed: row.isNull(FIRST + 23) ? null : dayOf(row.days(FIRST + 23)),
  };
}

// oxlint-disable-next-line max-params
function listed<Value>(row: CopiedRow, at: number, read: (at: number) => Value): Listed<Value> {
  if (row.isNull(at)) return null;
  return { value: read(at), until: row.isNull(at + 1) ? null : dayOf(row.days(at + 1)) };
}

// oxlint-disable-next-line max-params
const numberAt = (row: CopiedRow, at: number): Listed<number> => listed(row, at, row.float);

/** -Infinity: checked, there is none. */
// oxlint-disable-next-line max-params
const amountAt = (row: CopiedRow, at: number): Listed<Amount> =>
  listed(row, at, () => (row.float(at) === -Infinity ? 'none' : row.float(at)));

// oxlint-disable-next-line max-params
const codeAt = (row: CopiedRow, at: number): Listed<string> => listed(row, at, row.text);
