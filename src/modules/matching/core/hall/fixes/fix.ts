import type { Placement } from '../../../../../geometry/placement.ts';
import type { Day } from '../../../../../kernel/day.ts';
import type { Ground, Message, Verdict } from '../../../../../kernel/finding.ts';
import { useOf } from '../../activities/use-of-need.ts';
import { askedOf } from '../../assess.ts';
import type { Dossier } from '../../dossier.ts';
import { underDrawnBorder } from '../../land/drawn-land.ts';
import { readLand } from '../../land/land-reading.ts';
import type { UseKind } from '../../land/uses.ts';
import type { Authority } from '../../law/relaxations.ts';
import { lawOn } from '../../law/land-law.ts';
import type { Need } from '../../need/need.ts';
import { fitRule } from '../../rules/fit.ts';
import type { StripCode } from '../buildable/buildable-area.ts';
import { envelopeFor, SURENESS } from '../envelope.ts';
import { fitHall, type HallFit, type HallSize } from '../fit-hall.ts';

type Checked = {
  /** What the same rules say once it is done: at best conditional, since somebody has to do it. */
  readonly verdict: Extract<Verdict, 'conditional'>;
  /** Of the rule of the hall, asked again; null where the rule itself would have to give way. */
  readonly reason: Message | null;
  /** Verified; metres of the municipality's zone. */
  readonly placement: Placement;
};

export type AddedParcel = {
  readonly id: string;
  readonly number: string;
  readonly areaM2: number;
  /** Null: nobody has told whose it is. */
  readonly city: boolean | null;
};

/** A rule that would have to give way, and who could let it. */
export type RelaxedRule = {
  readonly rule: StripCode;
  /** The zone or the thing; empty where the plot's own border decides. */
  readonly of: string;
  /** What the rule keeps and the most that it might keep, metres to 0.1; null where it would have to go altogether. */
  readonly metres: { readonly now: number; readonly needed: number } | null;
  readonly authority: Authority;
  readonly ground: Ground;
};

/** A change beside the hall's own sides that lets it stand, asked of the same engine again. */
export type Fix =
  | (Checked & {
      readonly kind: 'neighbours';
      readonly parcels: readonly AddedParcel[];
      readonly addedM2: number;
    })
  /** One rule, or two together. */
  | (Checked & { readonly kind: 'relaxed'; readonly rules: readonly RelaxedRule[] });

export type FixAsked = {
  readonly dossier: Dossier;
  readonly need: Need;
  readonly asOf: Day;
  /** Left out: that of the need's activity. */
  readonly use?: UseKind;
};

export const usedFor = ({ use, need }: FixAsked): UseKind => use ?? useOf(need)?.use ?? 'building';

export const sizeOf = ({ length, width }: Need): HallSize | null =>
  length && width ? { length: length.value, width: width.value } : null;

/** The hall on land that is looked at once: nothing of it is remembered. Null on a day without a distance from the border. */
// oxlint-disable-next-line max-params
export function tryHall(
  asked: FixAsked,
  size: HallSize,
  setback = lawOn(asked.dossier.law, 'setback', asked.asOf)?.value,
) {
  if (!setback) return null;
  const { dossier, asOf } = asked;
  const land = readLand(dossier, usedFor(asked), asOf);
  return fitHall(envelopeFor(dossier, land, asOf), size, setback);
}

/** How little stands between a hall and a plain yes: smaller is better. */
export const rankOf = (fit: HallFit | null): number =>
  fit?.answer === 'fits' ? SURENESS.indexOf(fit.sureness) : SURENESS.length;

/** The rule of the hall asked of the changed land; null where it does not stand there either, or nobody knows. */
export function checked(asked: FixAsked, fit: HallFit | null): Checked | null {
  if (fit?.answer !== 'fits') return null;
  const land = readLand(asked.dossier, usedFor(asked), asked.asOf);
  const judged = underDrawnBorder('fit', asked.dossier, fitRule.judge({ ...askedOf(asked), land, brief: true }));
  if (judged.verdict === 'fail' || judged.verdict === 'unknown') return null;
  return { verdict: 'conditional', reason: judged.reason, placement: fit.placement };
}
