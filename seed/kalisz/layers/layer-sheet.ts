import type { Line } from '../../../src/geometry/buildable/lines.ts';
import type { MultiPolygon } from '../../../src/geometry/polygon.ts';
import type { LayerKind, Thing } from '../../../src/modules/layers/index.ts';
import type { Block } from '../generator/block.ts';
import type { Ring } from '../generator/mesh.ts';
import { placedRing } from '../generator/place.ts';

/** A layer as it was handed over; days are counted back from the day of seeding. */
export type LayerSheet = {
  readonly kind: LayerKind;
  readonly source: string;
  /** Null: the whole city. */
  readonly area: { readonly name: string; readonly shape: MultiPolygon } | null;
  readonly ago: number;
  /** Days from the day of seeding to the last on which it may be relied on; negative when it has passed. */
  readonly until: number;
  readonly things: readonly Thing[];
};

export const SAMPLE = ' (dane przykładowe)';

type Named = Pick<Thing, 'name' | 'attributes'>;

export const surface = (named: Named, shape: MultiPolygon): Thing => ({ ...named, shape, lines: [] });
export const axis = (named: Named, ...lines: Line[]): Thing => ({ ...named, shape: null, lines });

/** A ring in the frame of a block of land, closed here. */
export const onBlock = ({ frame }: Block, corners: Ring): MultiPolygon => [
  [placedRing(frame, [...corners, corners[0]!])],
];

/** A line in the frame of a block. */
export const alongBlock = ({ frame }: Block, points: Ring): Line => placedRing(frame, points);
