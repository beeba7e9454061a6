import type { Day } from '../../../kernel/day.ts';
import type { Finding, Ground, Message, Verdict } from '../../../kernel/finding.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import type { Site } from '../../sites/index.ts';
import type { Weight } from './need/need.ts';

/** Every requirement that can be judged, in reading order. */
export const REQUIREMENTS = [
  'kind',
  'area',
  'use',
  'fit',
  'height',
  'cover',
  'green',
  'intensity',
  'parking',
  'yard',
  'power',
  'gas',
  'water',
  'sewage',
  'axle',
  'rail',
  'road',
  'tenure',
  'price',
  'start',
] as const;

export type Requirement = (typeof REQUIREMENTS)[number];

/** A finding of this house's requirements, with the weight that the investor gave it. */
export type NeedFinding = Finding & {
  readonly requirement: Requirement;
  readonly weight: Weight;
  /** The margin as a part of what was asked; negative is short, null can't be measured. */
  readonly slack: number | null;
};

/** A line that the investor left open, and what the site offers there. `offers` is null when nothing fresh is known. */
export type OpenQuestion = {
  readonly requirement: Requirement;
  readonly offers: Message | null;
  readonly grounds: readonly Ground[];
};

export type Tally = Readonly<Record<Verdict, number>>;

export type SiteAnswer = {
  readonly site: Site;
  readonly asOf: Day;
  readonly findings: readonly NeedFinding[];
  readonly open: readonly OpenQuestion[];
  readonly musts: Tally;
  readonly wishes: Tally;
  /** The worst verdict among the musts: what the site is for this need. */
  readonly standing: Verdict;
  /** What stands in the way, at most two reasons; empty when nothing does. */
  readonly blocking: readonly NeedFinding[];
  /** What is on offer: land by its parcels, rooms by usable area. Null when nothing fresh is known. */
  readonly area: Quantity | null;
};

/** Who does what an answer takes; pages name them. */
export const ACTORS = [
  'planning-department',
  'surveying-department',
  'road-manager',
  'power-operator',
  'gas-operator',
  'water-operator',
  'rail-manager',
  'owner',
  'investor',
  'investor-office',
] as const;

export type Actor = (typeof ACTORS)[number];
