import { type Certificate, certificate } from '../../../../geometry/fit/certificate.ts';
import type { FitCurve } from '../../../../geometry/fit/fit-curve.ts';
import { curveOf, largestHall } from '../../../../geometry/fit/hall-fit.ts';
import type { LargestRectangle } from '../../../../geometry/fit/largest-rectangle.ts';
import { maxLengthAtWidth } from '../../../../geometry/fit/longest-hall.ts';
import { type NearestMiss, nearestMisses } from '../../../../geometry/fit/nearest-miss.ts';
import { union } from '../../../../geometry/overlay.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { useOf } from '../activities/use-of-need.ts';
import { judgeSite } from '../assess.ts';
import type { Dossier } from '../dossier.ts';
import { roundDown } from '../judging/rounding.ts';
import { knownLand } from '../land/known-land.ts';
import type { LandReading } from '../land/land-reading.ts';
import { lawOn } from '../law/land-law.ts';
import type { Need } from '../need/need.ts';
import type { NeedFinding, SiteAnswer } from '../site-answer.ts';
import { type BuildableArea, buildableArea } from './buildable/buildable-area.ts';
import { footprintLimits } from './buildable/footprint-limits.ts';
import { knownEnvelope } from './envelope.ts';
import { type HallSize, knownFit } from './fit-hall.ts';

/** Another hall, asked of the same rule again. */
export type OtherHall = HallSize & {
  readonly change: NearestMiss['change'] | 'lower' | 'longest' | 'largest';
  readonly verdict: Verdict;
  /** Metres; only where the height that was asked for breaks the plan's limit, and this one keeps it. */
  readonly height?: number;
};

/** A strip, and the longest hall of the asked width (metres) that would stand were this strip alone free. */
export type BindingStrip = { readonly strip: BuildableArea['strips'][number]; readonly longest: number };

export type LandAnswer = {
  readonly answer: SiteAnswer;
  /** Null where no side of a hall was given. */
  readonly fit: NeedFinding | null;
  readonly area: BuildableArea;
  /** Why nothing of the size can stand, in the widest room that could be allowed; null where it was not proven. */
  readonly proof: Certificate | null;
  /** What keeps the hall from standing, the rule that costs it most first; empty unless it was proven that it can't. */
  readonly binding: readonly BindingStrip[];
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
  const answer = judgeSite(question);
  const fit = answer.findings.find(({ requirement }) => requirement === 'fit') ?? null;
  const land = knownLand(dossier, useOf(need)?.use ?? 'building', asOf);
  const area = buildableArea({ dossier, land, asOf });
  const curve = curveOf(area.rest);
  const size = need.length && need.width ? { length: need.length.value, width: need.width.value } : null;
  const stands = size !== null && fit !== null && fit.verdict !== 'fail' && fit.reason.code !== 'fit-near';
  const height = lowerHeight(answer);
  const lower = stands && height !== null ? [{ change: 'lower', ...size } as const] : [];
  const proposals = !curve.ok ? [] : stands ? lower : proposalsOf(question, size, { area, land });
  const proof = size && !stands && curve.ok ? proofOf(question, size) : null;
  return {
    answer,
    fit,
    area,
    proof,
    binding: proof && size ? bindingStrips(area, size) : [],
    others: proposals.flatMap((proposal) => tried({ ...question, height }, proposal)),
    curve: curve.ok ? curve.value : null,
  };
}

/** Metres that the plan allows at most; null where the height that was asked for breaks no limit. */
function lowerHeight({ findings }: SiteAnswer): number | null {
  const broken = findings.find(({ requirement, verdict }) => requirement === 'height' && verdict === 'fail')?.found;
  if (broken?.code !== 'found-height-limit') return null;
  return roundDown((broken.params['height'] as Quantity).value, DECIMALS);
}

const largestOf = (rest: MultiPolygon): LargestRectangle | null => {
  const found = largestHall(rest);
  return found.ok && found.value.placement ? found.value : null;
};

/** In the room in which even unknown and unread rules would let a hall stand, so that the proof holds whatever they say. */
function proofOf({ dossier, need, asOf }: Question, size: HallSize): Certificate | null {
  const setback = lawOn(dossier.law, 'setback', asOf)?.value;
  if (!setback) return null;
  const land = knownLand(dossier, useOf(need)?.use ?? 'building', asOf);
  const fit = knownFit(knownEnvelope(dossier, land, asOf), size, setback);
  return fit.answer === 'fits' || fit.room.length === 0 ? null : certificate(fit.room, size);
}

type Ground = { readonly area: BuildableArea; readonly land: LandReading };

/** Strips that are tried: the widest; each costs a search through all angles. */
const MOST_STRIPS = 12;

/** Each strip given back alone: how long a hall of the width could be then. Those that give it nothing do not bind. */
function bindingStrips({ strips, rest }: BuildableArea, { length, width }: HallSize): BindingStrip[] {
  const [long, short] = [Math.max(length, width), Math.min(length, width)];
  const now = rest.length === 0 ? 0 : maxLengthAtWidth(rest, short).upperBound;
  return strips
    .toSorted((a, b) => b.areaM2 - a.areaM2)
    .slice(0, MOST_STRIPS)
    .map((strip) => ({ strip, longest: Math.min(long, maxLengthAtWidth(union([rest, strip.shape]), short).length) }))
    .filter(({ longest }) => longest > now)
    .toSorted((a, b) => b.longest - a.longest);
}

type Proposal = HallSize & { readonly change: OtherHall['change'] };

// oxlint-disable-next-line max-params
function proposalsOf({ need, asOf }: Question, size: HallSize | null, ground: Ground): Proposal[] {
  const { rest } = ground.area;
  return [...(size ? nearestMisses(rest, size) : besideOneSide(need, rest)), ...largestProposal(ground, asOf)];
}

/** Asked of the same rules, no higher than the plan allows; nothing where they refuse it. */
function tried(question: Question & { readonly height: number | null }, { change, ...hall }: Proposal): OtherHall[] {
  const [length, width] = [roundDown(hall.length, DECIMALS), roundDown(hall.width, DECIMALS)];
  if (length <= 0 || width <= 0) return [];
  const { height } = question;
  const verdict = verdictOn(question, { length, width });
  return verdict === 'fail' ? [] : [{ change, length, width, verdict, ...(height !== null && { height }) }];
}

/** Where one side is known, the longest hall that has it. */
function besideOneSide({ length, width }: Need, rest: MultiPolygon): Proposal[] {
  const side = (width ?? length)?.value;
  if (side === undefined) return [];
  const other = maxLengthAtWidth(rest, side).length;
  return [{ change: 'longest', length: width ? other : side, width: width ? side : other }];
}

function verdictOn(
  { need, height, ...question }: Question & { readonly height: number | null },
  { length, width }: HallSize,
): Verdict {
  const must = (value: number) => ({ value, weight: 'must' }) as const;
  const asked = { ...need, length: must(length), width: must(width), ...(height !== null && { height: must(height) }) };
  return standing(judgeSite({ ...question, need: asked, brief: true }));
}

/**
 * What the rules say together of a hall that was asked for: a no of any of them is a no, and a yes is plain only where all agree. That unread
 * distances and layers nobody handed over keep it from being one, the hall rule says itself (ADR 25). No verdict gets better here.
 */
export function standing({ findings }: SiteAnswer): Verdict {
  const fit = findings.find(({ requirement }) => requirement === 'fit')?.verdict ?? 'unknown';
  if (findings.some(({ verdict }) => verdict === 'fail')) return 'fail';
  const sure = findings.every(({ verdict }) => verdict === 'pass');
  return fit === 'pass' && !sure ? 'conditional' : fit;
}

/** The largest rectangle of the room, no wider than the plan lets be built over. */
function largestProposal({ area, land }: Ground, asOf: Day): Proposal[] {
  const found = largestOf(area.rest)?.placement;
  if (!found) return [];
  const allowed = footprintLimits({ land, restM2: area.restM2, paved: null, asOf }).effective?.m2 ?? Infinity;
  const { length, width } = found;
  return [{ change: 'largest', length, width: Math.min(width, allowed / length) }];
}
