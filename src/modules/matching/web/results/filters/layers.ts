import type { Day } from '../../../../../kernel/day.ts';
import type { Verdict } from '../../../../../kernel/finding.ts';
import { siteSearch } from '../../../../sites/index.ts';

/** The few questions that the map can answer by colour and shape, in reading order; what limits building it answers by what it draws. */
export const LAYERS = ['hall', 'limits', 'services', 'power', 'gas', 'sewage', 'available'] as const;

export type Layer = (typeof LAYERS)[number];
/** A question that each site answers for itself. */
export type AnsweredLayer = Exclude<Layer, 'limits'>;

export const answeredBySites = (layer: Layer | null): AnsweredLayer | null => (layer === 'limits' ? null : layer);

const BY_VALUE: Readonly<Record<string, Verdict>> = {
  yes: 'pass',
  conditional: 'conditional',
  no: 'fail',
  present: 'pass',
  none: 'fail',
  now: 'pass',
  'half-year': 'pass',
  year: 'fail',
  later: 'fail',
};

/** What the site answers to a question of the map; what nobody has confirmed lately is unknown, never a no. */
export function layerAnswer(layer: AnsweredLayer, listing: siteSearch.SiteListing, asOf: Day): Verdict {
  if (layer !== 'power') return BY_VALUE[siteSearch.valuesOf(listing, layer, asOf)[0] ?? ''] ?? 'unknown';
  const power = siteSearch.numberOf(listing, 'power', asOf);
  if (power === 'unknown') return 'unknown';
  return power === 'none' || power === 0 ? 'fail' : 'pass';
}
