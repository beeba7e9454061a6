import type { Bilingual } from '../../../kernel/locale.ts';
import { BUILDING } from './kinds/building.ts';
import { EXTENT } from './kinds/extent.ts';
import { GROUND, RESTRICTIONS } from './kinds/ground.ts';
import type { FactGroup, FactKind } from './kinds/kind.ts';
import { AID, TERMS } from './kinds/terms.ts';
import { TRANSPORT } from './kinds/transport.ts';
import { UTILITIES } from './kinds/utilities.ts';
import type { SiteKind } from './site.ts';

export type { FactGroup, FactKind } from './kinds/kind.ts';

export const FACT_GROUPS: Readonly<Record<FactGroup, Bilingual>> = {
  extent: { pl: 'Teren', en: 'Land' },
  building: { pl: 'Budynek', en: 'Building' },
  utilities: { pl: 'Media', en: 'Utilities' },
  transport: { pl: 'Dojazd', en: 'Transport' },
  terms: { pl: 'Warunki', en: 'Terms' },
  ground: { pl: 'Grunt', en: 'Ground' },
  restrictions: { pl: 'Ograniczenia', en: 'Restrictions' },
  aid: { pl: 'Pomoc publiczna', en: 'Public aid' },
};

const KINDS = {
  ...EXTENT,
  ...BUILDING,
  ...UTILITIES,
  ...TRANSPORT,
  ...TERMS,
  ...GROUND,
  ...RESTRICTIONS,
  ...AID,
} as const satisfies Record<string, FactKind>;

export type FactKey = keyof typeof KINDS;

/** What can be known of a site: the shape of its value, its unit and how fast it ages. Order is reading order. */
export const FACT_KINDS: Readonly<Record<FactKey, FactKind>> = KINDS;

/** Whether this version knows facts of that key. */
export const isFactKey = (key: string): key is FactKey => Object.hasOwn(KINDS, key);

const KEYS = Object.keys(KINDS) as FactKey[];

/** What is asked of a site of that kind, in reading order. */
export const keysFor = (kind: SiteKind): FactKey[] =>
  KEYS.filter(
    (key) => (FACT_KINDS[key].of ?? 'both') === 'both' || (FACT_KINDS[key].of === 'land') === (kind === 'land'),
  );
