import { judgement, take, type Rule } from '../judging/rule.ts';
import { say } from '../message-codes.ts';

/** Rooms for people at work can change between office and premises; a hall and bare land can't stand for one another. */
const CONVERTIBLE: ReadonlySet<string> = new Set(['office', 'premises']);

export const kindRule: Rule = {
  requirement: 'kind',
  asked: () => 'must',
  judge: ({ need, dossier }) => {
    const kind = dossier.site.kind;
    const needed = say('needed-kind', { kind: need.kind });
    const found = say('found-kind', { kind });
    if (kind === need.kind) return judgement({ verdict: 'pass', needed, found, reason: say('kind-same', {}) });
    if (CONVERTIBLE.has(kind) && CONVERTIBLE.has(need.kind)) {
      const takes = [take('take-change-of-use', {}, { who: 'planning-department' })];
      return judgement({ verdict: 'conditional', needed, found, reason: say('kind-convertible', { kind }), takes });
    }
    return judgement({ verdict: 'fail', needed, found, reason: say('kind-other', { kind }), slack: -1 });
  },
};
