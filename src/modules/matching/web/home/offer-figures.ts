import type { Day } from '../../../../kernel/day.ts';
import { freshness } from '../../../../kernel/fact.ts';
import type { Dossier } from '../../core/dossier.ts';

/** True counts of the offer on a day. */
export type OfferFigures = {
  readonly sites: number;
  /** Land on offer, m². */
  readonly landM2: number;
  /** Current public facts, and how many of them may still be relied on. */
  readonly facts: number;
  readonly fresh: number;
  readonly withContact: number;
};

export function offerFigures(dossiers: readonly Dossier[], asOf: Day): OfferFigures {
  const current = dossiers.flatMap(({ facts }) =>
    Object.values(facts).flatMap((statements) => statements.find((fact) => fact.confirmedOn <= asOf) ?? []),
  );
  const open = current.filter((fact) => fact.visibility === 'public');
  return {
    sites: dossiers.length,
    landM2: dossiers.reduce((sum, { parcels }) => sum + parcels.reduce((area, parcel) => area + parcel.areaM2, 0), 0),
    facts: open.length,
    fresh: open.filter((fact) => freshness(fact, asOf) === 'fresh').length,
    withContact: dossiers.filter(({ site }) => site.contact.name !== '' && site.contact.phone !== '').length,
  };
}
