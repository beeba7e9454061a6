import type { Day } from '../../../../kernel/day.ts';
import { type FactKey, siteSearch, standingOf } from '../../../sites/index.ts';
import type { Dossier } from '../../core/dossier.ts';

/** True counts of the offer on a day. */
export type OfferFigures = {
  readonly sites: number;
  /** Land on offer, m². */
  readonly landM2: number;
  /** What is told of a small offer only: to count it, every fact is read. */
  readonly known: KnownFigures | null;
};

export type KnownFigures = {
  /** Facts that are known, and how many of them may be relied on: neither out of date nor disputed. */
  readonly facts: number;
  readonly fresh: number;
  readonly withContact: number;
};

export function offerFigures(dossiers: readonly Dossier[], asOf: Day): OfferFigures {
  const known = dossiers.flatMap(({ facts }) =>
    (Object.keys(facts) as FactKey[])
      .map((key) => standingOf(key, facts[key], asOf).state)
      .filter((state) => state !== 'missing'),
  );
  return {
    sites: dossiers.length,
    landM2: dossiers.reduce((sum, { parcels }) => sum + parcels.reduce((area, parcel) => area + parcel.areaM2, 0), 0),
    known: {
      facts: known.length,
      fresh: known.filter((state) => state === 'fresh').length,
      withContact: dossiers.filter(({ site }) => site.contact.name !== '' && site.contact.phone !== '').length,
    },
  };
}

/** Of a large offer: what the search knows. */
export const largeOfferFigures = (columns: siteSearch.ListingColumns): OfferFigures => ({
  sites: columns.live,
  landM2: siteSearch.landOf(columns),
  known: null,
});
