import { compared, unknownBy } from '../judging/compare.ts';
import { readNumber } from '../judging/fact-reading.ts';
import { say } from '../message-codes.ts';
import type { Rule } from '../judging/rule.ts';

const kilometres = (value: number) => ({ value: Number(value.toFixed(6)), unit: 'km' }) as const;

/** Distance to a national road, at most. */
export const roadRule: Rule = {
  requirement: 'road',
  asked: (need) => need.road?.weight ?? null,
  judge: ({ need, dossier, asOf }) => {
    const asked = need.road!.value;
    const needed = say('needed-road', { distance: kilometres(asked) });
    const reading = readNumber(dossier, 'national-road-distance', asOf);
    if (reading.state === 'unknown') return unknownBy(needed, reading);
    const { value } = reading;
    return compared({
      needed,
      found: say('found-road', { distance: kilometres(value) }),
      margin: asked - value,
      asked,
      unit: 'km',
      pass: say('road-near', {}),
      fail: say('road-far', { over: kilometres(value - asked) }),
      grounds: [reading.ground],
    });
  },
  offer: ({ dossier, asOf }) => {
    const reading = readNumber(dossier, 'national-road-distance', asOf);
    const offers = reading.state === 'fresh' ? say('found-road', { distance: kilometres(reading.value) }) : null;
    return { offers, grounds: [reading.ground] };
  },
};
