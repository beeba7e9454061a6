import type { Bilingual } from './locale.ts';

/** Whom the pages speak for: one municipality, as `places.municipality` holds it. */
export type CityProfile = {
  /** Seven digits. */
  readonly teryt: string;
  readonly slug: string;
  readonly name: Bilingual;
  readonly office: Bilingual;
  readonly address: string;
  /** Of the office, Monday to Friday: `7:30–15:30`. */
  readonly openingHours: string;
  readonly email: string;
  readonly phone: string;
  /** PL-2000 zone of the stored geometry, 2176–2179. */
  readonly epsg: number;
  readonly casePrefix: string;
  readonly synthetic: boolean;
  /** Grows with every change of land, plans, sites and facts. */
  readonly revision: number;
};
