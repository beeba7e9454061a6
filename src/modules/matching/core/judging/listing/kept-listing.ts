import type { Day } from '../../../../../kernel/day.ts';
import type { FactKey, siteSearch } from '../../../../sites/index.ts';
import type { Dossier } from '../../dossier.ts';
import { lawTurns } from '../../law/land-law.ts';
import { listingOf } from '../listing-of.ts';
import { comingFacts, readyAhead } from './ready-ahead.ts';
import { after, heldAround, planTurns } from '../turns.ts';

/** Count it up when listings of the same dossier come out otherwise than before: all are then made again. */
export const LISTING_EDITION = '3';

/** A listing as it is kept, with the days on which `listingOf` says the same of the dossier (null: from or to ever). */
export type KeptListing = siteSearch.PlacedListing & {
  readonly name: siteSearch.SiteListing['name'];
  readonly holdsFrom: Day | null;
  readonly holdsTo: Day | null;
};

/** Facts that listings are made of. */
const KEYS: readonly FactKey[] = [
  'usable-area',
  'price-sale',
  'rent',
  'power-capacity',
  'gas-capacity',
  'water-capacity',
  'sewage-capacity',
  'rail-siding',
  'owner',
  'tenure',
  'available-from',
];

export function keptListingOf(dossier: Dossier, asOf: Day): KeptListing {
  const { site, parcels } = dossier;
  const { holdsFrom, holdsTo } = heldAround(turnsOf(dossier, asOf), asOf);
  const { pieces, from, to } = readyAhead(dossier, asOf, holdsTo);
  return {
    ...listingOf(dossier, asOf),
    id: site.id,
    landM2: parcels.reduce((sum, parcel) => sum + parcel.areaM2, 0),
    place: [site.easting, site.northing],
    ready: pieces,
    holdsFrom: holdsFrom === null || (from !== null && from > holdsFrom) ? from : holdsFrom,
    holdsTo: to,
  };
}

/**
 * Days from which on the listing may read otherwise. That the only statement of a key goes stale is no such day ahead: the
 * listing itself says until when it holds. Where there are several, another may then speak, or a dispute end.
 */
function turnsOf(dossier: Dossier, asOf: Day): Day[] {
  const said = KEYS.flatMap((key) => {
    const statements = dossier.facts[key] ?? [];
    const ends = statements.flatMap(({ validUntil }) => after(validUntil));
    const turns = statements.length > 1 ? ends : ends.filter((end) => end <= asOf);
    return [...statements.map(({ confirmedOn }) => confirmedOn), ...turns];
  });
  return [
    ...said,
    ...comingFacts(dossier, asOf),
    ...planTurns(dossier),
    ...lawTurns(dossier.law, ['land-use-classes', 'warunki-zabudowy']),
  ];
}
