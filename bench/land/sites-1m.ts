import { addDays, type Day } from '../../src/kernel/day.ts';
import type { ReadyUntil } from '../../src/modules/sites/core/search/ready.ts';
import type { SiteKind } from '../../src/modules/sites/core/site.ts';
import type { Amount, BuildAnswer, Listed, SiteListing } from '../../src/modules/sites/core/search/listing.ts';
import { wordsOf } from '../../src/modules/sites/core/search/words.ts';
import { seeded } from '../envelopes.ts';

const DISTRICTS = ['Dobrzec', 'Winiary', 'Piwonice', 'Rypinek', 'Szczypiorno', 'Śródmieście', 'Zagorzynek', 'Tyniec'];
const STREETS = [
  'Wrocławska',
  'Metalowców',
  'Inwestorska',
  'Częstochowska',
  'Piwonicka',
  'Łódzka',
  'Poznańska',
  'Zachodnia',
];
const KINDS: readonly SiteKind[] = ['land', 'land', 'land', 'land', 'hall', 'hall', 'office', 'premises'];
const NOUNS = { land: 'Działka', hall: 'Hala', office: 'Biuro', premises: 'Lokal' } as const;
const BUILD: readonly BuildAnswer[] = ['yes', 'yes', 'conditional', 'no', 'unknown'];

export type GeneratedSite = { readonly listing: SiteListing; readonly place: readonly [number, number] };

/**
 * The set "sites-1m" (any size of it): made-up sites around Kalisz, in the order of the offer's first page. Three facts in
 * four are fresh, one in eight is stale and one in eight was never said. The same seed gives the same sites.
 */
export function* sitesListing(
  count: number,
  { seed = 20_261_122, asOf }: { seed?: number; asOf: Day },
): Generator<GeneratedSite> {
  const random = seeded(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const days = Array.from({ length: 1460 }, (_, i) => addDays(asOf, i - 730));
  const listed = <Value>(value: Value): Listed<Value> => {
    const state = random();
    if (state < 0.125) return null;
    return {
      value,
      until:
        state < 0.25
          ? days[Math.floor(random() * 730)]!
          : random() < 0.2
            ? null
            : days[730 + Math.floor(random() * 730)]!,
    };
  };
  const amount = (most: number): Listed<Amount> =>
    listed(random() < 0.15 ? 'none' : Math.round(random() ** 3 * most * 100) / 100);
  for (let n = 0; n < count; n += 1) {
    const kind = pick(KINDS);
    const [district, street] = [pick(DISTRICTS), pick(STREETS)];
    const parcel = `${1 + Math.floor(random() * 400)}/${1 + Math.floor(random() * 40)}`;
    const name = `${NOUNS[kind]} ${street} ${1 + Math.floor(random() * 250)}`;
    const tenure = pick(['sale', 'lease', 'both']);
    yield {
      listing: {
        slug: `${kind}-${n.toString(36)}-${Math.floor(random() * 1296).toString(36)}`,
        kind,
        name: { pl: name, en: name },
        district: { pl: district, en: district },
        words: wordsOf(`${name} ${district} ${parcel} media droga`),
        area: listed(Math.round(random() ** 3 * 120_000)),
        price: tenure === 'lease' ? null : listed(Math.round(20 + random() * 400)),
        rent: tenure === 'sale' ? null : listed(Math.round(5 + random() * 60)),
        power: amount(12),
        gas: amount(400),
        water: amount(300),
        sewage: amount(300),
        rail: listed(pick(['present', 'possible', 'none', 'none'])),
        owner: listed(pick(['municipal', 'state', 'private', 'private', 'mixed'])),
        tenure: listed(tenure),
        available: listed(days[400 + Math.floor(random() * 1060)]!),
        hall: pick(BUILD),
        services: pick(BUILD),
        ready: readyFrom(random, days),
        confirmed: random() < 0.1 ? null : days[Math.floor(random() * 730)]!,
      },
      place: [6_496_000 + random() * 16_000, 5_728_000 + random() * 16_000],
    };
  }
}

/** One to four pieces of days, the last without an end. `days`: two years before the day and two after. */
// oxlint-disable-next-line max-params
function readyFrom(random: () => number, days: readonly Day[]): ReadyUntil[] {
  const ends = Array.from({ length: Math.floor(random() * 4) }, () => 730 + Math.floor(random() * 730));
  const lasts = [...new Set(ends)].sort((a, b) => a - b).map((at) => days[at]!);
  return [...lasts, null].map((until) => ({
    level: Math.floor(random() * 5),
    missing: Math.floor(random() * 9),
    until,
  }));
}
