import { bufferLinesSafely, dilateSafely } from '../../../../../geometry/buildable/keep-away.ts';
import type { Line } from '../../../../../geometry/buildable/lines.ts';
import { union } from '../../../../../geometry/overlay.ts';
import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import type { Ground, Verdict } from '../../../../../kernel/finding.ts';
import type { DatedRow } from '../../../../../kernel/law/dated.ts';
import { LAYER_KINDS, type LayerKind, type Supply } from '../../../../layers/index.ts';
import { type FactKey, standingOf } from '../../../../sites/index.ts';
import type { Dossier } from '../../dossier.ts';
import type { HeldRow } from '../../law/land-law.ts';
import { lawGround } from '../../law/law-ground.ts';

export { LAYER_KINDS as LAYERS, type LayerKind };

/** One thing of a layer. Metres of the municipality's zone. */
export type LayerFeature = {
  /** "DK 25", "linia 110 kV", as the source names it. */
  readonly name: string;
  readonly shape: MultiPolygon | null;
  /** Lines, where it is drawn as an axis. */
  readonly lines: readonly Line[];
  /** Kept free on every side of it; 0: the shape itself. */
  readonly metres: number;
  /** Metres at which no reading of the rule would reach; left out: twice what it keeps, as long as no person has read it. */
  readonly clear?: number;
  /** Half the width of what is drawn as an axis, metres. */
  readonly half?: number;
  /** What the law asks of it is not known: the widest distance is kept. */
  readonly unsure?: boolean;
  /** Who handed it over, and as of when. */
  readonly supply?: Pick<Supply, 'source' | 'asOf' | 'synthetic'>;
  /** `forbids` building; `asks`: somebody's consent is needed there, and nothing is taken off. */
  readonly effect: 'forbids' | 'asks';
  /** Where the distance stands. */
  readonly law: Pick<DatedRow<unknown>, 'clause' | 'checkedOn'> | HeldRow<unknown>;
};

/** Layers as given; a kind that is left out nobody has looked at, an empty list was looked at and holds nothing. */
export type Layers = Readonly<Partial<Record<LayerKind, readonly LayerFeature[]>>>;

/** The places that a feature keeps free, or those within another distance of it. */
export function keptFreeBy({ shape, lines, half = 0, ...kept }: LayerFeature, metres = kept.metres): MultiPolygon {
  const around = lines.length > 0 && metres + half > 0 ? bufferLinesSafely(lines, metres + half) : [];
  const own = shape === null ? [] : metres > 0 ? dilateSafely(shape, metres) : shape;
  return around.length === 0 ? own : union([around, own]);
}

/** Metres beyond which a yes does not rest on the rule: an unread value may be wrong, but not by half. */
export const clearOf = ({ metres, clear, law, unsure }: LayerFeature): number =>
  law.checkedOn !== null && !unsure ? metres : Math.max(metres, clear ?? 2 * metres);

export const featureGround = (layer: LayerKind, { law }: LayerFeature): Ground[] =>
  'parameter' in law
    ? lawGround(layer, law)
    : [{ kind: 'law', key: layer, clause: law.clause, status: law.checkedOn === null ? 'unverified' : 'verified' }];

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
