import { footprintOf, hallWeight, judgeFootprint } from '../land/footprint.ts';
import { groundsOf, limitsOf } from '../land/limits.ts';
import { say } from '../message-codes.ts';
import { type Rule, judgement, take } from '../judging/rule.ts';

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
    if (most.verdict !== 'pass') return most;
    const limits = limitsOf(asked.land, 'min-intensity', asked.asOf);
    const least = Math.min(...limits.local.map(({ limit, piece }) => (limit ?? 0) * piece.areaM2));
    const grounds = [...most.grounds, ...groundsOf(limits.local)];
    const unread = limits.local.filter(({ limit, grounds: given }) => limit === null && given.length > 0);
    if (unread.length > 0) {
      const zones = unread.map(({ piece }) => piece.zone.designation).join(', ');
      const takes = [take('take-check-provision', { zones }, { who: 'planning-department' })];
      return judgement({ ...most, verdict: 'unknown', reason: say('limit-unknown', { zones }), takes, grounds });
    }
    if (footprintOf(asked.need) >= least) return { ...most, grounds };
    const quantity = { value: Math.round(least), unit: 'm2' } as const;
    const takes = [take('take-larger-building', { least: quantity }, { who: 'investor' })];
    return judgement({
      ...most,
      verdict: 'conditional',
      reason: say('intensity-too-low', { least: quantity }),
      takes,
      grounds,
    });
  },
};
