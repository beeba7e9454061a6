import type { Day } from '../../../../kernel/day.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import type { SiteKind } from '../site.ts';
import type { ReadyUntil } from './ready.ts';

/** A public value and the last day on which it may be relied on (null: it does not age). Null: nobody has said. */
export type Listed<Value> = { readonly value: Value; readonly until: Day | null } | null;

/** `none`: checked, there is none. */
export type Amount = number | 'none';

/** What the plans answer to "may I build that here?", as the rule of use answers it. */
export type BuildAnswer = 'yes' | 'conditional' | 'no' | 'unknown';

/** What the search knows of one published site. Numbers in the units named; codes as in `FACT_KINDS`. */
export type SiteListing = {
  readonly slug: string;
  readonly kind: SiteKind;
  readonly name: Bilingual;
  readonly district: Bilingual;
  /** `wordsOf` everything that can be searched for; each once. */
  readonly words: readonly string[];
  /** m²: land by its parcels, rooms by their usable area. */
  readonly area: Listed<number>;
  /** PLN/m² */
  readonly price: Listed<number>;
  /** PLN/m²/month */
  readonly rent: Listed<number>;
  /** MW */
  readonly power: Listed<Amount>;
  /** m³/h */
  readonly gas: Listed<Amount>;
  /** m³/d */
  readonly water: Listed<Amount>;
  readonly sewage: Listed<Amount>;
  /** `present`, `possible` or `none` */
  readonly rail: Listed<string>;
  readonly owner: Listed<string>;
  /** `sale`, `lease` or `both` */
  readonly tenure: Listed<string>;
  readonly available: Listed<Day>;
  /** As of the day on which the listing was made: plans change from a day, so listings are made anew each day. */
  readonly hall: BuildAnswer;
  readonly services: BuildAnswer;
  /** Where it stands on the ladder of readiness, from the day on which the listing was made. Never none. */
  readonly ready: readonly ReadyUntil[];
  /** Day of its latest public fact; null: there is none. Facts of days to come make the listing anew on that day. */
  readonly confirmed: Day | null;
};
