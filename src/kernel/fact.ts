import type { Day } from './day.ts';
import type { Bilingual } from './locale.ts';
import type { Unit } from './quantity.ts';

/**
 * What is known of a site. `none` says "checked: there is none"; a fact that nobody checked is absent
 * from the record and reads as missing. Missing is never zero.
 */
export type FactValue =
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit }
  | { readonly kind: 'choice'; readonly code: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'text'; readonly text: Bilingual }
  | { readonly kind: 'none' };

export type SourceKind =
  | 'register'
  | 'operator'
  | 'owner'
  | 'broker'
  | 'department'
  | 'clerk'
  | 'document'
  | 'measurement';

export type Source = {
  readonly kind: SourceKind;
  /** Who says so, as people read it: "PWiK Kalisz". */
  readonly name: string;
  /** Letter, register entry, page. */
  readonly reference: string | null;
  readonly url: string | null;
};

export type Visibility = 'public' | 'partners' | 'office';

export type Fact = {
  readonly id: string;
  readonly key: string;
  readonly value: FactValue;
  readonly source: Source;
  readonly confirmedOn: Day;
  /** The last day on which it may still be relied on; null when it does not age. */
  readonly validUntil: Day | null;
  readonly visibility: Visibility;
  /** Invented for the demonstration. */
  readonly synthetic: boolean;
};

export type Freshness = 'fresh' | 'stale' | 'missing';

/** Stale begins the day after `validUntil`; a fact confirmed after `asOf` was not known then. */
export function freshness(fact: Fact | undefined, asOf: Day): Freshness {
  if (!fact || fact.confirmedOn > asOf) return 'missing';
  return fact.validUntil !== null && fact.validUntil < asOf ? 'stale' : 'fresh';
}
