import { difference, intersection, union } from '../../../../../geometry/overlay.ts';
import { area, type MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';

import { stripsAround } from '../buildable/strips-around.ts';
import type { Dossier } from '../../dossier.ts';
import type { LandReading } from '../../land/land-reading.ts';
import { plotOf } from '../../land/plot.ts';

/** Where of a site's land lorries may drive and turn; each shape is computed when first asked for. */
export type Pavable = {
  /** Of zones that admit the use for sure, and out of every strip at twice an unread distance. Borders and building lines keep walls away, not yards. */
  readonly sure: () => MultiPolygon;
  /** All that no zone surely refuses: in strips somebody has to agree. */
  readonly most: () => MultiPolygon;
  /** The whole plot is sure. */
  readonly whole: () => boolean;
};

/** m² that the parts of two drawings miss by chance. */
const NOTHING = 0.01;

const known = new WeakMap<LandReading, Map<Day, Pavable>>();

/** As `pavableLand`, once for as long as the reading of the land lives. */
// oxlint-disable-next-line max-params
export function knownPavable(dossier: Dossier, land: LandReading, asOf: Day): Pavable {
  const before = known.get(land) ?? new Map<Day, Pavable>();
  known.set(land, before);
  const here = before.get(asOf) ?? pavableLand(dossier, land, asOf);
  before.set(asOf, here);
  return here;
}

// oxlint-disable-next-line max-params
export function pavableLand(dossier: Dossier, land: LandReading, asOf: Day): Pavable {
  const plot = once(() => plotOf(dossier));
  const admitting = land.local.filter(({ permitBasis, admission }) => permitBasis && admission === 'full');
  const refusing = land.local.filter(({ admission }) => admission === 'none');
  const sure = once(() => {
    const around = stripsAround(dossier, asOf);
    const zones = intersection(plot(), union(admitting.map(({ zone }) => zone.geometry)));
    return around ? difference(zones, around.clear()) : zones;
  });
  return {
    sure,
    most: once(() =>
      refusing.length === 0 ? plot() : difference(plot(), union(refusing.map(({ zone }) => zone.geometry))),
    ),
    whole: once(() => area(plot()) - area(sure()) <= NOTHING),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
