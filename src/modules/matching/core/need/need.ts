import type { Day } from '../../../../kernel/day.ts';
import type { SiteKind } from '../../../sites/index.ts';

/** A wish never excludes a site. */
export type Weight = 'must' | 'wish';

/** Null: the investor does not know, or was not asked. */
export type Line<T> = { readonly value: T; readonly weight: Weight } | null;

export type Tenure = 'sale' | 'lease';

/** What an investor looks for. The kind is always a must. */
export type Need = {
  readonly kind: SiteKind;
  readonly activity: { readonly text: string | null; /** PKD 2025, `25.53.Z` */ readonly pkd: string | null };
  /** m² */
  readonly area: Line<number>;
  /** The hall, metres. */
  readonly length: Line<number>;
  readonly width: Line<number>;
  readonly height: Line<number>;
  /** MW */
  readonly power: Line<number>;
  /** m³/h */
  readonly gas: Line<number>;
  /** m³/d */
  readonly water: Line<number>;
  readonly sewage: Line<number>;
  /** Tonnes on an axle that the access road must bear. */
  readonly axle: Line<number>;
  readonly rail: Line<true>;
  /** Kilometres to a national road at most. */
  readonly road: Line<number>;
  /** PLN/m² for a sale, PLN/m²/month for a lease, at most (`priceUnit`). */
  readonly price: Line<number>;
  readonly tenure: Line<Tenure>;
  /** The last day on which the site must be there to take. */
  readonly start: Line<Day>;
  readonly jobs: number | null;
  /** PLN */
  readonly outlay: number | null;
};

/** A need that asks for nothing but the kind yet. */
export const openNeed = (kind: SiteKind, activity: Need['activity'] = { text: null, pkd: null }): Need => ({
  kind,
  activity,
  area: null,
  length: null,
  width: null,
  height: null,
  power: null,
  gas: null,
  water: null,
  sewage: null,
  axle: null,
  rail: null,
  road: null,
  price: null,
  tenure: null,
  start: null,
  jobs: null,
  outlay: null,
});

/** What the ceiling in `price` is counted in: by tenure, and where none is said, land is bought and rooms are let. */
export function priceUnit(need: Pick<Need, 'kind' | 'tenure'>): 'PLN/m2' | 'PLN/m2/month' {
  const tenure = need.tenure?.value ?? (need.kind === 'land' ? 'sale' : 'lease');
  return tenure === 'sale' ? 'PLN/m2' : 'PLN/m2/month';
}
