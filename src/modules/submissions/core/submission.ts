import type { FactValue } from '../../../kernel/fact.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { FactKey, LandCharacter, SiteKind } from '../../sites/index.ts';

/** received: waits for the office · asked: waits for the owner · accepted: a draft was made of it · declined: the office said no. */
export type SubmissionState = 'received' | 'asked' | 'accepted' | 'declined';

export const STATES: readonly SubmissionState[] = ['received', 'asked', 'accepted', 'declined'];

/** In whose name the submitter speaks. */
export type Mandate = 'owner' | 'proxy' | 'broker';

export const MANDATES: readonly Mandate[] = ['owner', 'proxy', 'broker'];

export type StatedFacts = Readonly<Partial<Record<FactKey, FactValue>>>;

export type Submission = {
  readonly id: number;
  readonly locale: Locale;
  readonly linkVersion: number;
  readonly kind: SiteKind;
  readonly character: LandCharacter | null;
  readonly parcels: readonly string[];
  readonly address: string;
  readonly description: string;
  readonly facts: StatedFacts;
  readonly mandate: Mandate;
  readonly state: SubmissionState;
  readonly receivedAt: Date;
  readonly decidedAt: Date | null;
  /** When personal data were erased. */
  readonly erasedAt: Date | null;
  readonly siteId: number | null;
  readonly siteSlug: string | null;
  readonly siteStatus: string | null;
  readonly version: number;
};

const OF_LAND: readonly FactKey[] = [
  'power-capacity',
  'water-distance',
  'sewage-distance',
  'gas-distance',
  'road-access',
  'price-sale',
  'tenure',
  'available-from',
  'encumbrances',
];
const OF_BUILDINGS: readonly FactKey[] = [
  'usable-area',
  'clear-height',
  'power-capacity',
  'heating',
  'rent',
  'price-sale',
  'tenure',
  'available-from',
];

/** The few facts that an owner knows and that decide first. */
export const factsAsked = (kind: SiteKind): readonly FactKey[] => (kind === 'land' ? OF_LAND : OF_BUILDINGS);

/** All that is asked of any kind, in the order of the form. */
export const ALL_ASKED: readonly FactKey[] = [...new Set([...OF_LAND, ...OF_BUILDINGS])];
