import { daysBetween } from '../../../../kernel/day.ts';
import { unknownBy } from '../judging/compare.ts';
import { readDay } from '../judging/fact-reading.ts';
import { say } from '../message-codes.ts';
import { judgement, type Rule } from '../judging/rule.ts';

/** A year late is as far from the need as nothing at all. */
const DAYS_OF_A_WHOLE_MISS = 365;

export const startRule: Rule = {
  requirement: 'start',
  asked: (need) => need.start?.weight ?? null,
  judge: ({ need, dossier, asOf }) => {
    const asked = need.start!.value;
    const needed = say('needed-start', { day: asked });
    const reading = readDay(dossier, 'available-from', asOf);
    if (reading.state === 'unknown') return unknownBy(needed, reading);
    const spare = daysBetween(reading.value, asked);
    const base = {
      needed,
      found: say('found-start', { day: reading.value }),
      margin: { value: spare, unit: 'days' as const },
      slack: spare / DAYS_OF_A_WHOLE_MISS,
      grounds: [reading.ground],
    };
    return spare >= 0
      ? judgement({ ...base, verdict: 'pass', reason: say('start-in-time', {}) })
      : judgement({ ...base, verdict: 'fail', reason: say('start-late', { late: { value: -spare, unit: 'days' } }) });
  },
  offer: ({ dossier, asOf }) => {
    const reading = readDay(dossier, 'available-from', asOf);
    return {
      offers: reading.state === 'fresh' ? say('found-start', { day: reading.value }) : null,
      grounds: [reading.ground],
    };
  },
};
