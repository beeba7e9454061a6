import { footprintOf, hallWeight, judgeFootprint } from '../land/footprint.ts';
import { type PieceLimit, groundsOf, limitsOf, zonesOf } from '../land/limits.ts';
import { reaches, roundUp } from '../judging/rounding.ts';
import { say } from '../message-codes.ts';
import { type Asked, type Judgement, type Rule, judgement, take } from '../judging/rule.ts';

/** Floor area above ground to the area of the plot; a hall is taken as one floor. */
export const intensityRule: Rule = {
  requirement: 'intensity',
  asked: (need, dossier) => (dossier.zones.length > 0 ? hallWeight(need, dossier) : null),
  judge: (asked) => {
    const most = judgeFootprint(asked, {
      kind: 'max-intensity',
      allowed: (ratio, areaM2) => ratio * areaM2,
      unread: (areaM2) => (areaM2 > 0 ? Infinity : 0),
    });
    return most.verdict === 'pass' ? notTooLittle(asked, most) : most;
  },
};

/**
 * The least intensity of the zones that may carry the hall. A plan has to set one (upzp art. 15 ust. 2 pkt 6 [to check]), so a zone without
 * one is not read to the end rather than free of it; a plan that sets none is coded as 0.
 */
function notTooLittle({ need, land, asOf }: Asked, most: Judgement): Judgement {
  const footprint = footprintOf(need);
  const largest = limitsOf(land, 'max-intensity', asOf).local;
  const carrying = limitsOf(land, 'min-intensity', asOf).local.filter(({ piece }) =>
    largest.some((given) => given.piece === piece && reaches((given.limit ?? 0) * piece.areaM2, footprint)),
  );
  const leastOf = ({ limit, piece }: PieceLimit): number => (limit === null ? Infinity : limit * piece.areaM2);
  const grounds = [...most.grounds, ...groundsOf(carrying)];
  const kept = carrying.find((limit) => reaches(footprint, leastOf(limit)));
  if (kept)
    return { ...most, grounds: [...groundsOf(largest.filter(({ piece }) => piece === kept.piece)), ...kept.grounds] };
  const unread = carrying.filter(({ limit }) => limit === null);
  if (unread.length > 0) {
    const zones = zonesOf(unread);
    const takes = [take('take-check-provision', { zones }, { who: 'planning-department' })];
    return judgement({ ...most, verdict: 'unknown', reason: say('limit-unknown', { zones }), takes, grounds });
  }
  const least = { value: roundUp(Math.min(...carrying.map(leastOf)), 0), unit: 'm2' } as const;
  const takes = [take('take-larger-building', { least }, { who: 'investor' })];
  return judgement({ ...most, verdict: 'conditional', reason: say('intensity-too-low', { least }), takes, grounds });
}
