import { type Certificate, certificate } from '../../../../geometry/fit/certificate.ts';
import type { FitCurve } from '../../../../geometry/fit/fit-curve.ts';
import { curveOf, largestHall } from '../../../../geometry/fit/hall-fit.ts';
import type { LargestRectangle } from '../../../../geometry/fit/largest-rectangle.ts';
import { maxLengthAtWidth } from '../../../../geometry/fit/longest-hall.ts';
import { type NearestMiss, nearestMisses } from '../../../../geometry/fit/nearest-miss.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import { onDay } from '../../../../kernel/law/dated.ts';
import { useOf } from '../activities/use-of-need.ts';
import { judgeSite } from '../assess.ts';
import type { Dossier } from '../dossier.ts';
import { roundDown } from '../judging/rounding.ts';
import { knownLand } from '../land/known-land.ts';
import { SETBACK } from '../law/setback.ts';
import type { Need } from '../need/need.ts';
import type { NeedFinding, SiteAnswer } from '../site-answer.ts';
import { type BuildableArea, buildableArea } from './buildable/buildable-area.ts';
import { knownEnvelope } from './envelope.ts';
import { type HallSize, knownFit } from './fit-hall.ts';

/** Another hall, asked of the same rule again. */
export type OtherHall = HallSize & {
  readonly change: NearestMiss['change'] | 'longest' | 'largest';
  readonly verdict: Verdict;
};

export type LandAnswer = {
  readonly answer: SiteAnswer;
  /** Null where no side of a hall was given. */
  readonly fit: NeedFinding | null;
  readonly area: BuildableArea;
  /** Why nothing of the size can stand, in the widest room that could be allowed; null where it was not proven. */
  readonly proof: Certificate | null;
  readonly others: readonly OtherHall[];
  /** Of the land that is left after all strips; null where nothing is, or its border is too long. */
  readonly curve: FitCurve | null;
};

type Question = { readonly dossier: Dossier; readonly need: Need; readonly asOf: Day };

/** Metres to which other halls are named. */
const DECIMALS = 1;

/** All that land without a name can say of a hall: the verdicts of the rules, the strips, the proof and what would stand instead. */
export function answerLand(question: Question): LandAnswer {
  const { dossier, need, asOf } = question;
  const answer = judgeSite({ ...question, brief: true });
  const fit = answer.findings.find(({ requirement }) => requirement === 'fit') ?? null;
  const land = knownLand(dossier, useOf(need)?.use ?? 'building', asOf);
  const area = buildableArea({ dossier, land, layers: {}, asOf });
  const curve = curveOf(area.rest);
  const size = need.length && need.width ? { length: need.length.value, width: need.width.value } : null;
  const stands = size !== null && fit !== null && fit.verdict !== 'fail' && fit.reason.code !== 'fit-near';
  return {
    answer,
    fit,
    area,
    proof: size && !stands && curve.ok ? proofOf(question, size) : null,
    others: curve.ok && !stands ? othersOf(question, size, area.rest) : [],
    curve: curve.ok ? curve.value : null,
  };
}

const largestOf = (rest: MultiPolygon): LargestRectangle | null => {
  const found = largestHall(rest);
  return found.ok && found.value.placement ? found.value : null;
};

/** In the room in which even unknown and unread rules would let a hall stand, so that the proof holds whatever they say. */
function proofOf({ dossier, need, asOf }: Question, size: HallSize): Certificate | null {
  const setback = onDay(SETBACK, asOf)?.value;
  if (!setback) return null;
  const land = knownLand(dossier, useOf(need)?.use ?? 'building', asOf);
  const fit = knownFit(knownEnvelope(dossier, land, asOf), size, setback);
  return fit.answer === 'fits' || fit.room.length === 0 ? null : certificate(fit.room, size);
}

function othersOf(question: Question, size: HallSize | null, rest: MultiPolygon): OtherHall[] {
  const proposed = [
    ...(size ? nearestMisses(rest, size) : besideOneSide(question.need, rest)),
    ...largestProposal(rest),
  ];
  return proposed.flatMap(({ change, ...hall }): OtherHall[] => {
    const [length, width] = [roundDown(hall.length, DECIMALS), roundDown(hall.width, DECIMALS)];
    if (length <= 0 || width <= 0) return [];
    const verdict = verdictOn(question, { length, width });
    return verdict === 'fail' ? [] : [{ change, length, width, verdict }];
  });
}

type Proposal = HallSize & { readonly change: OtherHall['change'] };

/** Where one side is known, the longest hall that has it. */
function besideOneSide({ length, width }: Need, rest: MultiPolygon): Proposal[] {
  const side = (width ?? length)?.value;
  if (side === undefined) return [];
  const other = maxLengthAtWidth(rest, side).length;
  return [{ change: 'longest', length: width ? other : side, width: width ? side : other }];
}

function verdictOn({ need, ...question }: Question, { length, width }: HallSize): Verdict {
  const asked = {
    ...need,
    length: { value: length, weight: 'must' },
    width: { value: width, weight: 'must' },
  } as const;
  const { findings } = judgeSite({ ...question, need: asked, brief: true });
  return findings.find(({ requirement }) => requirement === 'fit')?.verdict ?? 'unknown';
}

function largestProposal(rest: MultiPolygon): Proposal[] {
  const found = largestOf(rest)?.placement;
  return found ? [{ change: 'largest', length: found.length, width: found.width }] : [];
}
