import type { Line } from '../../../geometry/buildable/lines.ts';
import type { Bounds, MultiPolygon, Point } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Attributes } from './attributes.ts';

/** Words of geometry for rooms that compute none. */
export type Box = Bounds;
export type Surface = MultiPolygon;
export type Place = Point;

/** What beside plan and borders may keep land free, in the order in which it is taken off. */
export const LAYER_KINDS = [
  'road',
  'forest',
  'watercourse',
  'power-line',
  'gas-pipe',
  'easement',
  'flood',
  'heritage',
  'nature',
] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

export const isLayerKind = (text: string): text is LayerKind => (LAYER_KINDS as readonly string[]).includes(text);

/** Whether everybody may see a layer of that kind where nobody said otherwise: easements come out of registers that name persons. */
export const isOpenKind = (kind: LayerKind): boolean => kind !== 'easement';

/** Metres around land within which a thing may decide over it, and up to which a whole municipality’s layer reaches beyond the border. */
export const REACH = 150;

/** One thing as its source gives it: a surface or axes, metres of the municipality's zone. */
export type Thing = {
  /** "DK 25", "linia 110 kV"; empty where the source names none. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly shape: MultiPolygon | null;
  readonly lines: readonly Line[];
};

/** For which land, by whom and as of when a layer was handed over. */
export type Supply = {
  readonly id: number;
  readonly kind: LayerKind;
  readonly source: string;
  /** Null: the whole municipality. */
  readonly area: MultiPolygon | null;
  readonly asOf: Day;
  readonly validUntil: Day;
  /** Read off contours of the land register. */
  readonly derived: boolean;
  readonly synthetic: boolean;
};

/** A thing near land, and the supply that it came with. */
export type NearThing = Thing & { readonly id: number; readonly kind: LayerKind; readonly supplyId: number };

/** All that is known of the surroundings of some land. */
export type Surroundings = { readonly things: readonly NearThing[]; readonly supplies: readonly Supply[] };
