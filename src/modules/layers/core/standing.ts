import { difference, union } from '../../../geometry/overlay.ts';
import { dilate } from '../../../geometry/buffer.ts';
import { area as areaOf, type MultiPolygon } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import { type LayerKind, REACH, type Supply } from './layer.ts';

/**
 * How far a layer may be relied on over some land. `partly`: what was handed over ends on the land or too near to it; `stale`: its day has
 * passed; `missing`: nobody handed it over.
 */
export type LayerStanding = 'fresh' | 'partly' | 'stale' | 'missing';

/** On which day a supply may be relied on. */
export const holdsOn = ({ asOf, validUntil }: Supply, day: Day): boolean => asOf <= day && day <= validUntil;

type Asked = { readonly kind: LayerKind; readonly land: () => MultiPolygon; readonly asOf: Day };

/** m² that two drawings of one border may differ by. */
const NOISE = 1;

/** A layer over land, with the 150 m around it in which its things may decide. */
export function layerStanding(supplies: readonly Supply[], { kind, land, asOf }: Asked): LayerStanding {
  const own = supplies.filter((supply) => supply.kind === kind && supply.asOf <= asOf);
  if (own.length === 0) return 'missing';
  if (
    covers(
      own.filter((supply) => holdsOn(supply, asOf)),
      land,
    )
  )
    return 'fresh';
  if (covers(own, land)) return 'stale';
  return own.some(({ area }) => area !== null) ? 'partly' : 'stale';
}

function covers(supplies: readonly Supply[], land: () => MultiPolygon): boolean {
  if (supplies.some(({ area }) => area === null)) return true;
  const areas = supplies.map(({ area }) => area!);
  if (areas.length === 0) return false;
  const left = difference(dilate(land(), REACH), union(areas));
  return areaOf(left) <= NOISE;
}
