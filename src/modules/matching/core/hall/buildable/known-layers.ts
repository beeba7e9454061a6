import { clipLines } from '../../../../../geometry/buildable/lines.ts';
import { intersection } from '../../../../../geometry/overlay.ts';
import { bounds, type MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import {
  LAYER_KINDS,
  type LayerKind,
  type LayerStanding,
  layerStanding,
  type NearThing,
  REACH,
} from '../../../../layers/index.ts';
import type { Dossier } from '../../dossier.ts';
import { plotOf } from '../../land/plot.ts';
import { featureOf } from './features.ts';
import { isCheckedNone, type LayerFeature, type Layers } from './layers.ts';

export type KnownLayers = {
  /** What stands around the land, by layer; a layer in which nothing does has none. */
  readonly features: Layers;
  /** A fresh fact that says "checked, none" makes its layer fresh. */
  readonly standing: Readonly<Record<LayerKind, LayerStanding>>;
};

const known = new WeakMap<Dossier, Map<Day, KnownLayers>>();

/** What the city's layers say of a site's land on a day; read once for as long as the dossier lives. */
export function knownLayers(dossier: Dossier, asOf: Day): KnownLayers {
  const before = known.get(dossier) ?? new Map<Day, KnownLayers>();
  known.set(dossier, before);
  const here = before.get(asOf) ?? readLayers(dossier, asOf);
  before.set(asOf, here);
  return here;
}

/** Layers as somebody gives them: a kind that is left out nobody has looked at. */
// oxlint-disable-next-line max-params
export function givenLayers(dossier: Dossier, asOf: Day, features: Layers): KnownLayers {
  const standing = LAYER_KINDS.map((kind) => {
    const looked = features[kind] !== undefined || isCheckedNone(dossier, kind, asOf);
    return [kind, looked ? 'fresh' : 'missing'] as const;
  });
  return { features, standing: Object.fromEntries(standing) as KnownLayers['standing'] };
}

/** Kinds of which something stands on the land or near enough to decide over it, in their order. */
export function layersNear(dossier: Dossier, asOf: Day): LayerKind[] {
  const { features } = knownLayers(dossier, asOf);
  return LAYER_KINDS.filter((kind) => (features[kind]?.length ?? 0) > 0);
}

/** Layers that can't be relied on over the land, in their order. */
export const unreliable = ({ standing }: KnownLayers): LayerKind[] =>
  LAYER_KINDS.filter((kind) => standing[kind] !== 'fresh');

function readLayers(dossier: Dossier, asOf: Day): KnownLayers {
  const { things = [], supplies = [] } = dossier.layers ?? {};
  const land = once(() => plotOf(dossier));
  const window = once(() => windowAround(land()));
  const byId = new Map(supplies.map((supply) => [supply.id, supply]));
  const features = new Map<LayerKind, LayerFeature[]>();
  for (const thing of things) {
    const supply = byId.get(thing.supplyId);
    // What was handed over before it was true says nothing of the day.
    if (!supply || supply.asOf > asOf) continue;
    const near = clipped(thing, window());
    const feature = near && featureOf(near, supply, { law: dossier.law, asOf });
    if (feature) features.set(thing.kind, [...(features.get(thing.kind) ?? []), feature]);
  }
  const standing = (kind: LayerKind): LayerStanding => {
    if (isCheckedNone(dossier, kind, asOf)) return 'fresh';
    if (supplies.length === 0 || dossier.parcels.length === 0) return 'missing';
    return layerStanding(supplies, { kind, land, asOf });
  };
  return {
    features: Object.fromEntries(features),
    standing: Object.fromEntries(LAYER_KINDS.map((kind) => [kind, standing(kind)])) as KnownLayers['standing'],
  };
}

/** Of a river only what may decide is reckoned with. */
function clipped(thing: NearThing, window: MultiPolygon): NearThing | null {
  const shape = thing.shape && intersection(thing.shape, window);
  const lines = clipLines(thing.lines, window);
  return (shape?.length ?? 0) + lines.length === 0 ? null : { ...thing, shape, lines };
}

function windowAround(land: MultiPolygon): MultiPolygon {
  const { minX, minY, maxX, maxY } = bounds(land);
  const [west, south, east, north] = [minX - REACH, minY - REACH, maxX + REACH, maxY + REACH];
  return [[[[west, south], [east, south], [east, north], [west, north], [west, south]]]]; // prettier-ignore
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
