import type { Day } from '../../../../kernel/day.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';

export const INSTRUMENT_KINDS = ['labour', 'training', 'grant', 'loan', 'guarantee', 'premises', 'advice'] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** Which answers of the question decide: everything else is asked. */
export type Rule =
  /** For firms below large. */
  | { readonly kind: 'smaller' }
  /** For micro and small firms. */
  | { readonly kind: 'small' }
  /** For new jobs. */
  | { readonly kind: 'jobs' }
  /** Only in municipalities whose code begins so. */
  | { readonly kind: 'place'; readonly prefixes: readonly string[] }
  /** For research and development. */
  | { readonly kind: 'research' }
  /** For renovating one's own building in the zone. */
  | { readonly kind: 'renovation' }
  /** For premises rented from the city. */
  | { readonly kind: 'rent' };

/** A kind of support beside those that are computed: what is known of it on which days. */
export type SupportInstrument = {
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly name: Bilingual;
  readonly giver: Bilingual;
  readonly conditions: Bilingual;
  /** When one may apply. */
  readonly calls: Bilingual;
  readonly contact: { readonly name: string; readonly url: string | null };
  readonly source: { readonly act: Bilingual; readonly url: string | null };
  /** The days on which this description holds; null: no end is known. */
  readonly from: Day;
  readonly to: Day | null;
  readonly rules: readonly Rule[];
  /** The day on which a person read the source; null: nobody has. */
  readonly checkedOn: Day | null;
};
