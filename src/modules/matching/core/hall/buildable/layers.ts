import { bufferLinesSafely, dilateSafely } from '../../../../../geometry/buildable/keep-away.ts';
import type { Line } from '../../../../../geometry/buildable/lines.ts';
import { union } from '../../../../../geometry/overlay.ts';
import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import type { Verdict } from '../../../../../kernel/finding.ts';
import { type DatedRow, onDay } from '../../../../../kernel/law/dated.ts';
import { type FactKey, standingOf } from '../../../../sites/index.ts';
import type { Dossier } from '../../dossier.ts';
import { ROAD_DISTANCE, type RoadClass } from '../../law/road-distance.ts';

/** What beside plan and borders may keep land free, in the order in which it is taken off. */
export const LAYERS = [
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
export type LayerKind = (typeof LAYERS)[number];

/** One thing of a layer. Metres of the municipality's zone. */
export type LayerFeature = {
  /** "DK 25", "linia 110 kV", as the source names it. */
  readonly name: string;
  readonly shape: MultiPolygon | null;
  /** Lines, where it is drawn as an axis. */
  readonly lines: readonly Line[];
  /** Kept free on every side of it; 0: the shape itself. */
  readonly metres: number;
  /** `forbids` building; `asks`: somebody's consent is needed there, and nothing is taken off. */
  readonly effect: 'forbids' | 'asks';
  /** Where the distance stands. */
  readonly law: Pick<DatedRow<unknown>, 'clause' | 'checkedOn'>;
};

/** Layers as given; a kind that is left out nobody has looked at, an empty list was looked at and holds nothing. */
export type Layers = Readonly<Partial<Record<LayerKind, readonly LayerFeature[]>>>;

type Road = {
  readonly name: string;
  readonly carriageway: MultiPolygon;
  readonly road: RoadClass;
  readonly builtUp: boolean | null;
};

/** A road with the distance that held on the day; of an unknown built-up area the greater one. Null on a day without a row. */
export function roadFeature({ name, carriageway, road, builtUp }: Road, asOf: Day): LayerFeature | null {
  const law = onDay(ROAD_DISTANCE, asOf);
  if (law === null) return null;
  const { inside, outside } = law.value[road];
  const metres = builtUp === true ? inside : outside;
  return { name, shape: carriageway, lines: [], metres, effect: 'forbids', law };
}

/** The places that a feature keeps free. */
export function keptFreeBy({ shape, lines, metres }: LayerFeature): MultiPolygon {
  const around = lines.length > 0 && metres > 0 ? bufferLinesSafely(lines, metres) : [];
  const own = shape === null ? [] : metres > 0 ? dilateSafely(shape, metres) : shape;
  return around.length === 0 ? own : union([around, own]);
}

/** Facts by which somebody may have confirmed that there is nothing of the kind. */
const FACTS: Readonly<Partial<Record<LayerKind, readonly FactKey[]>>> = {
  'power-line': ['ground-obstacles'],
  'gas-pipe': ['underground-obstacles'],
  easement: ['encumbrances'],
  flood: ['flood'],
  heritage: ['heritage'],
  nature: ['ecological-restrictions', 'buffer-zones'],
};

/** Whether a fresh fact says "checked, none". */
export const isCheckedNone = (dossier: Dossier, layer: LayerKind, asOf: Day): boolean => {
  const keys = FACTS[layer] ?? [];
  return (
    keys.length > 0 &&
    keys.every((key) => {
      const { state, current } = standingOf(key, dossier.facts[key], asOf);
      return state === 'fresh' && current?.value.kind === 'none';
    })
  );
};

/** What a layer that nobody has looked at leaves open: a refusal that nobody could lift, or a consent that somebody can give. */
export const MISSING: Readonly<Record<LayerKind, Extract<Verdict, 'conditional' | 'unknown'>>> = {
  road: 'conditional',
  forest: 'unknown',
  watercourse: 'unknown',
  'power-line': 'unknown',
  'gas-pipe': 'unknown',
  easement: 'unknown',
  flood: 'unknown',
  heritage: 'conditional',
  nature: 'conditional',
};
