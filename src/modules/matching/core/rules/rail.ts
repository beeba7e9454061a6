import { unknownBy } from '../judging/compare.ts';
import { readChoice } from '../judging/fact-reading.ts';
import { say } from '../message-codes.ts';
import { judgement, take, type Rule } from '../judging/rule.ts';

type Presence = 'present' | 'possible' | 'none';

export const railRule: Rule = {
  requirement: 'rail',
  asked: (need) => need.rail?.weight ?? null,
  judge: ({ dossier, asOf }) => {
    const needed = say('needed-rail', {});
    const reading = readChoice(dossier, 'rail-siding', asOf);
    if (reading.state === 'unknown') return unknownBy(needed, reading);
    const presence = reading.value as Presence;
    const base = { needed, found: say('found-rail', { presence }), grounds: [reading.ground] };
    if (presence === 'present') return judgement({ ...base, verdict: 'pass', reason: say('rail-present', {}) });
    if (presence === 'none') return judgement({ ...base, verdict: 'fail', reason: say('rail-none', {}), slack: -1 });
    const takes = [take('take-build-siding', {}, { who: 'rail-manager' })];
    return judgement({ ...base, verdict: 'conditional', reason: say('rail-possible', {}), takes });
  },
  offer: ({ dossier, asOf }) => {
    const reading = readChoice(dossier, 'rail-siding', asOf);
    return {
      offers: reading.state === 'fresh' ? say('found-rail', { presence: reading.value as Presence }) : null,
      grounds: [reading.ground],
    };
  },
};
