import { compared, unknownBy } from '../judging/compare.ts';
import { readNumber } from '../judging/fact-reading.ts';
import { say } from '../message-codes.ts';
import type { Rule } from '../judging/rule.ts';

const load = (value: number) => ({ load: { value, unit: 't/axle' } }) as const;

export const axleRule: Rule = {
  requirement: 'axle',
  asked: (need) => need.axle?.weight ?? null,
  judge: ({ need, dossier, asOf }) => {
    const asked = need.axle!.value;
    const needed = say('needed-axle', load(asked));
    const reading = readNumber(dossier, 'axle-load', asOf);
    if (reading.state === 'unknown') return unknownBy(needed, reading);
    const { value } = reading;
    return compared({
      needed,
      found: say('found-axle', load(value)),
      margin: value - asked,
      asked,
      unit: 't/axle',
      pass: say('axle-enough', {}),
      fail: say('axle-short', { short: { value: Number((asked - value).toFixed(6)), unit: 't/axle' } }),
      grounds: [reading.ground],
    });
  },
  offer: ({ dossier, asOf }) => {
    const reading = readNumber(dossier, 'axle-load', asOf);
    const offers = reading.state === 'fresh' ? say('found-axle', load(reading.value)) : null;
    return { offers, grounds: [reading.ground] };
  },
};
