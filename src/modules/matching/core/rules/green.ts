import { hallWeight, judgeFootprint } from '../land/footprint.ts';
import type { Rule } from '../judging/rule.ts';

/** What the least biologically active share, percent, leaves to build on; yards and parking come on top. */
export const greenRule: Rule = {
  requirement: 'green',
  asked: (need, dossier) => (planned(dossier) ? hallWeight(need, dossier) : null),
  judge: (asked) =>
    judgeFootprint(asked, {
      kind: 'min-green',
      allowed: (percent, areaM2) => (1 - Math.min(Math.max(percent, 0), 100) / 100) * areaM2,
      unread: (areaM2) => areaM2,
    }),
};

const planned = (dossier: Parameters<Rule['asked']>[1]): boolean => dossier.zones.length > 0;
