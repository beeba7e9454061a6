import { hallWeight, judgeFootprint } from '../land/footprint.ts';
import type { Rule } from '../judging/rule.ts';

/** The most of the plot that buildings may cover, percent. */
export const coverRule: Rule = {
  requirement: 'cover',
  asked: hallWeight,
  judge: (asked) =>
    judgeFootprint(asked, {
      kind: 'max-cover',
      allowed: (percent, areaM2) => (Math.min(percent, 100) / 100) * areaM2,
      unread: (areaM2) => areaM2,
    }),
};
