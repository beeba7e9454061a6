import type { Quantity, Unit } from '../../../../kernel/quantity.ts';
import type { Need, Weight } from './need.ts';
import { priceUnit } from './need.ts';

/** Lines of a need that are one number with a weight. */
export const NUMBER_LINES = [
  'area',
  'length',
  'width',
  'height',
  'power',
  'gas',
  'water',
  'sewage',
  'axle',
  'road',
  'price',
] as const;

export type NumberLine = (typeof NUMBER_LINES)[number];

export const WEIGHTED_LINES = [...NUMBER_LINES, 'rail', 'tenure', 'start'] as const;

export type WeightedLine = (typeof WEIGHTED_LINES)[number];

const MUST_UNLESS_SAID: ReadonlySet<string> = new Set(['area', 'length', 'width', 'height', 'power']);

/** The weight of a line for which the investor chose none. */
export const defaultWeight = (line: WeightedLine): Weight => (MUST_UNLESS_SAID.has(line) ? 'must' : 'wish');

/** The largest value that is still a need and not a slip of the pen, in the unit in which it is typed. */
const MOST: Readonly<Record<Exclude<NumberLine, 'area' | 'price'>, Quantity>> = {
  length: { value: 2000, unit: 'm' },
  width: { value: 1000, unit: 'm' },
  height: { value: 200, unit: 'm' },
  power: { value: 1000, unit: 'MW' },
  gas: { value: 100_000, unit: 'm3/h' },
  water: { value: 100_000, unit: 'm3/d' },
  sewage: { value: 100_000, unit: 'm3/d' },
  axle: { value: 30, unit: 't/axle' },
  road: { value: 200, unit: 'km' },
};

export const MOST_JOBS: Quantity = { value: 100_000, unit: 'jobs' };
export const MOST_OUTLAY: Quantity = { value: 100_000_000_000, unit: 'PLN' };
export const SQUARE_METRES_IN_HECTARE = 10_000;

/** The unit in which a line is typed, and the most that it may be. Land is asked in hectares. */
export function mostOf(line: NumberLine, need: Pick<Need, 'kind' | 'tenure'>): Quantity {
  if (line === 'area') return need.kind === 'land' ? { value: 1000, unit: 'ha' } : { value: 1_000_000, unit: 'm2' };
  if (line !== 'price') return MOST[line];
  const unit: Unit = priceUnit(need);
  return { value: unit === 'PLN/m2' ? 100_000 : 10_000, unit };
}
