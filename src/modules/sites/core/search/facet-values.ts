import { type Day, addMonths } from '../../../../kernel/day.ts';
import { foldWord } from './words.ts';
import { type ChoiceFacet, type RangeFacet, UNKNOWN } from './filter.ts';
import type { Amount, Listed, SiteListing } from './listing.ts';

/** The value while it may be relied on; null when it is stale or was never said. */
export const freshValue = <Value>(listed: Listed<Value>, asOf: Day): Value | null =>
  listed === null || (listed.until !== null && listed.until < asOf) ? null : listed.value;

const MOST_DISTRICTS_KEPT = 10_000;
const districtCodes = new Map<string, string>();

/** A district as a code in an address: "Śródmieście, obszar rewitalizacji" is `srodmiescie-obszar-rewitalizacji`. */
export function districtCode(district: string): string {
  const known = districtCodes.get(district);
  if (known !== undefined) return known;
  const words = district.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const code = words.map(foldWord).join('-');
  if (districtCodes.size >= MOST_DISTRICTS_KEPT) districtCodes.clear();
  districtCodes.set(district, code);
  return code;
}

/** Values of `available`: exclusive bands of the day on which the site can be taken. */
export const AVAILABLE = ['now', 'half-year', 'year', 'later'] as const;

/** Facets that read alike on every day on which the row holds. */
export const STEADY: ReadonlySet<ChoiceFacet> = new Set(['kind', 'district', 'hall', 'services']);

/** The site's values in a facet, never none; a site for sale or lease has two in `tenure`. */
export function valuesOf(listing: SiteListing, facet: ChoiceFacet, asOf: Day): readonly string[] {
  switch (facet) {
    case 'kind':
      return [listing.kind];
    case 'district':
      return [districtCode(listing.district.pl)];
    case 'hall':
    case 'services':
      return [listing[facet]];
    case 'gas':
    case 'water':
    case 'sewage':
      return [supplyOf(freshValue(listing[facet], asOf))];
    case 'tenure': {
      const tenure = freshValue(listing.tenure, asOf);
      return tenure === 'both' ? ['sale', 'lease'] : [tenure ?? UNKNOWN];
    }
    case 'available':
      return [bandOf(freshValue(listing.available, asOf), asOf)];
    case 'rail':
    case 'owner':
      return [freshValue(listing[facet], asOf) ?? UNKNOWN];
  }
}

/** Zero says as much as "checked: none". */
function supplyOf(amount: Amount | null): string {
  if (amount === null) return UNKNOWN;
  return amount === 'none' || amount === 0 ? 'none' : 'present';
}

function bandOf(from: Day | null, asOf: Day): string {
  if (from === null) return UNKNOWN;
  if (from <= asOf) return 'now';
  const [half, year] = bandsFrom(asOf);
  if (from <= half) return 'half-year';
  return from <= year ? 'year' : 'later';
}

let bands: { readonly asOf: Day; readonly ends: readonly [Day, Day] } | null = null;

/** The last days of the bands `half-year` and `year`. */
export function bandsFrom(asOf: Day): readonly [Day, Day] {
  if (bands?.asOf !== asOf) bands = { asOf, ends: [addMonths(asOf, 6), addMonths(asOf, 12)] };
  return bands.ends;
}

/** The site's number in a facet; `none` where there is none for sure: no power, not for sale, not to let. */
export function numberOf(listing: SiteListing, facet: RangeFacet, asOf: Day): Amount | typeof UNKNOWN {
  const said = freshValue<Amount>(listing[facet], asOf);
  if (said !== null) return said;
  const tenure = freshValue(listing.tenure, asOf);
  const otherwise = (facet === 'price' && tenure === 'lease') || (facet === 'rent' && tenure === 'sale');
  return otherwise ? 'none' : UNKNOWN;
}
