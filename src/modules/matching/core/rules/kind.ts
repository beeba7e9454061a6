import type { Dossier } from '../dossier.ts';
import { judgement, take, type Rule } from '../judging/rule.ts';
import { say } from '../message-codes.ts';
import type { Need } from '../need/need.ts';

/** Rooms for people at work can change between office and premises; a hall and bare land can't stand for one another. */
const CONVERTIBLE: ReadonlySet<string> = new Set(['office', 'premises']);

/** Nothing that the site has can make up for its kind: it is named apart, and need not be judged further. */
export const isOfOtherKind = (need: Need, { site }: Dossier): boolean =>
  site.kind !== need.kind && !(CONVERTIBLE.has(site.kind) && CONVERTIBLE.has(need.kind));

export const kindRule: Rule = {
  requirement: 'kind',
  asked: () => 'must',
  judge: ({ need, dossier }) => {
    const kind = dossier.site.kind;
    const needed = say('needed-kind', { kind: need.kind });
    const found = say('found-kind', { kind });
    if (kind === need.kind) return judgement({ verdict: 'pass', needed, found, reason: say('kind-same', {}) });
    if (!isOfOtherKind(need, dossier)) {
      const takes = [take('take-change-of-use', {}, { who: 'planning-department' })];
      return judgement({ verdict: 'conditional', needed, found, reason: say('kind-convertible', { kind }), takes });
    }
    return judgement({ verdict: 'fail', needed, found, reason: say('kind-other', { kind }), slack: -1 });
  },
};
