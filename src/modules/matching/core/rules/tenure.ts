import { unknownBy } from '../judging/compare.ts';
import { readChoice } from '../judging/fact-reading.ts';
import { say } from '../message-codes.ts';
import type { Tenure } from '../need/need.ts';
import { judgement, type Rule } from '../judging/rule.ts';

export const tenureRule: Rule = {
  requirement: 'tenure',
  asked: (need) => need.tenure?.weight ?? null,
  judge: ({ need, dossier, asOf }) => {
    const asked = need.tenure!.value;
    const needed = say('needed-tenure', { tenure: asked });
    const reading = readChoice(dossier, 'tenure', asOf);
    if (reading.state === 'unknown') return unknownBy(needed, reading);
    const tenure = reading.value as Tenure | 'both';
    const base = { needed, found: say('found-tenure', { tenure }), grounds: [reading.ground] };
    return tenure === asked || tenure === 'both'
      ? judgement({ ...base, verdict: 'pass', reason: say('tenure-offered', {}) })
      : judgement({ ...base, verdict: 'fail', reason: say('tenure-other', { tenure }), slack: -1 });
  },
  offer: ({ dossier, asOf }) => {
    const reading = readChoice(dossier, 'tenure', asOf);
    const tenure = reading.state === 'fresh' ? (reading.value as Tenure | 'both') : null;
    return { offers: tenure ? say('found-tenure', { tenure }) : null, grounds: [reading.ground] };
  },
};
