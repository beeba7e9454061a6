import type { Line } from '../../../../../geometry/buildable/lines.ts';
import { difference, intersection, union } from '../../../../../geometry/overlay.ts';
import { area as areaOf, type MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import { lawStatus } from '../../../../../kernel/law/dated.ts';
import type { Dossier } from '../../dossier.ts';
import { lawOn } from '../../law/land-law.ts';
import type { Setback } from '../../law/setback.ts';
import { type Envelope, knownEnvelope, SURENESS, type Sureness } from '../envelope.ts';
import type { LandReading } from '../../land/land-reading.ts';
import { plotOf } from '../../land/plot.ts';
import type { BuildableArea, BuildableStrip } from './buildable-area.ts';
import { footprintLimits } from './footprint-limits.ts';
import { knownLayers, unreliable } from './known-layers.ts';
import { LAYERS } from './layers.ts';

/** What a hall that a reader moves about the land is held against. */
export type MovingGround = {
  /** All parcels as one. */
  readonly plot: MultiPolygon;
  /** What is left when only the strips are taken that surely may not be built on: beyond it nothing can stand. */
  readonly most: MultiPolygon;
  /** Why a hall that enters the strip is no plain yes, in the order of the strips. */
  readonly strips: readonly ('refused' | 'unread' | 'blank' | 'asks')[];
  /** Of the plot, what takes a hall ever less surely; each holds the one before it, and those that add nothing are left out. */
  readonly steps: readonly { readonly kind: 'sure' | 'line' | 'weaker' | 'unknown'; readonly shape: MultiPolygon }[];
  /** Metres to a parcel's border: of a wall with windows, of one without, and at which no reading of the act refuses one. */
  readonly setback: Setback & { readonly clear: number };
  /** Zones in which a wall has to stand on a line, with what of them lies behind it. */
  readonly obliging: readonly { readonly land: MultiPolygon; readonly lines: readonly Line[] }[];
  readonly layersKnown: boolean;
  /** The most that the plan lets be built over, m²; null where no rule of the plan says it. */
  readonly mostM2: number | null;
};

type Asked = {
  readonly dossier: Dossier;
  readonly land: LandReading;
  readonly area: BuildableArea;
  readonly asOf: Day;
};

/** The ground of a hall that is moved, from the strips of the same land. */
export function movingGround({ dossier, land, area, asOf }: Asked): MovingGround {
  const plot = plotOf(dossier);
  const strips = area.strips.map(whyOf);
  const envelope = knownEnvelope(dossier, land, asOf);
  const sure = area.strips.filter((_, i) => strips[i] === 'refused').map(({ shape }) => shape);
  const { effective } = footprintLimits({ land, restM2: area.restM2, paved: null, asOf });
  return {
    plot,
    most: sure.length === 0 ? plot : difference(plot, union(sure)),
    strips,
    steps: stepsOf(envelope),
    setback: setbackOf(dossier, asOf),
    obliging: envelope.obliging.map(({ lines, land: behind }) => ({ lines, land: intersection(plot, behind()) })),
    layersKnown: unreliable(knownLayers(dossier, asOf)).length === 0,
    mostM2: effective && effective.kind !== 'room' ? effective.m2 : null,
  };
}

const KINDS = {
  sure: 'sure',
  'line-obliges': 'line',
  'no-line': 'weaker',
  'near-strip': 'weaker',
  'in-strip': 'weaker',
  conditional: 'weaker',
  unknown: 'unknown',
} as const satisfies Record<Sureness, MovingGround['steps'][number]['kind']>;

/** m² that one step adds to another by rounding alone. */
const NOTHING = 0.01;

function stepsOf(envelope: Envelope): MovingGround['steps'] {
  const steps: MovingGround['steps'][number][] = [];
  let before = 0;
  for (const sureness of SURENESS) {
    if (!envelope.adds(sureness)) continue;
    const shape = envelope.room({ sureness, parcel: null, setback: 0 });
    const here = areaOf(shape);
    if (here - before > NOTHING) steps.push({ kind: KINDS[sureness], shape });
    before = Math.max(before, here);
  }
  return steps;
}

/** Metres that no land is wide: on a day without a distance from the border nothing is said to stand. */
const NEVER = 1e9;

function setbackOf({ law }: Dossier, asOf: Day): MovingGround['setback'] {
  const held = lawOn(law, 'setback', asOf);
  if (!held) return { open: NEVER, blank: NEVER, clear: NEVER };
  return { ...held.value, clear: (lawStatus(held) === 'unverified' ? 2 : 1) * held.value.open };
}

/** Somebody may agree to a strip of a layer (ADR 25); a no rests on nothing that nobody has read (ADR 8). */
function whyOf({ reason: { code, sureness } }: BuildableStrip): MovingGround['strips'][number] {
  if (code === 'border-open') return 'blank';
  if ((LAYERS as readonly string[]).includes(code)) return 'asks';
  return sureness === 'unread' ? 'unread' : 'refused';
}
