import type { Day } from '../../../kernel/day.ts';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { SiteStatus } from './status.ts';

export type { SiteStatus } from './status.ts';

export type SiteKind = 'land' | 'hall' | 'office' | 'premises';

export const SITE_KINDS: readonly SiteKind[] = ['land', 'hall', 'office', 'premises'];

/** Land that was never built on, or land that was used before. */
export type LandCharacter = 'greenfield' | 'brownfield';

/** A person with a name who answers for a site. */
export type SiteContact = {
  readonly name: string;
  readonly role: Bilingual;
  readonly phone: string;
  readonly email: string;
  /** ISO 639-1: `pl`, `en`, `de`. */
  readonly languages: readonly string[];
  readonly synthetic: boolean;
};

export type Site = {
  readonly id: number;
  readonly slug: string;
  readonly kind: SiteKind;
  /** Of land, where the office has said; null of buildings. */
  readonly character?: LandCharacter | null;
  readonly name: Bilingual;
  readonly district: Bilingual;
  readonly summary: Bilingual;
  /** Metres in the municipality's PL-2000 zone. */
  readonly easting: number;
  readonly northing: number;
  readonly status: SiteStatus;
  readonly publishedOn: Day | null;
  readonly contact: SiteContact;
  readonly synthetic: boolean;
};
