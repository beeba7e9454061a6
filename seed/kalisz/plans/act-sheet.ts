import type { Bilingual } from '../../../src/kernel/locale.ts';
import type { ProvisionKind } from '../../../src/kernel/provision.ts';
import type { Block } from '../generator/block.ts';

type Limit = Extract<
  ProvisionKind,
  'max-cover' | 'min-intensity' | 'max-intensity' | 'max-height' | 'min-green' | 'building-line'
>;

/** A plan written by hand. Every number in it is invented. */
export type ActSheet = {
  readonly identifier: string;
  readonly title: string;
  readonly resolution: string;
  readonly block: Block;
  /** Cells under the plan; every cell of the block when absent. */
  readonly cells?: string;
  /** Whole months since it came into force; null while it is being prepared. */
  readonly monthsInForce: number | null;
  readonly zones: readonly ZoneSheet[];
};

export type ZoneSheet = {
  readonly designation: string;
  readonly symbol: string;
  readonly name: Bilingual;
  readonly cells: string;
  /** The paragraph (§) of the resolution that speaks of the zone. */
  readonly paragraph: number;
  readonly use: readonly string[];
  readonly also?: readonly string[];
  /** Percent, metres, ratio: as in `Provision`. */
  readonly limits: Partial<Record<Limit, number>>;
  /** Parking norm in the words of the act; left out: the act says none, or nobody has coded it. */
  readonly parking?: string;
  /** What the second person has not read yet. */
  readonly unchecked?: readonly (Limit | 'use' | 'parking')[] | 'all';
};

export const PRODUCTION: Bilingual = { pl: 'tereny produkcji, składów i magazynów', en: 'production and storage' };
export const PRODUCTION_AND_SERVICES: Bilingual = {
  pl: 'tereny produkcji, składów i usług',
  en: 'production, storage and services',
};
export const SERVICES: Bilingual = { pl: 'tereny usług', en: 'services' };
export const ACCESS_ROAD: Bilingual = { pl: 'drogi publiczne klasy dojazdowej', en: 'public access roads' };

/** A street of the plan: nothing may stand there. */
export const road = (designation: string, cells: string, paragraph: number): ZoneSheet => ({
  designation,
  symbol: 'KDD',
  name: ACCESS_ROAD,
  cells,
  paragraph,
  use: ['KDD'],
  limits: {},
});
