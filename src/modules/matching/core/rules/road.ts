import type { Message } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { measured, offered } from '../judging/compare.ts';
import { readNumber } from '../judging/fact-reading.ts';
import { say } from '../message-codes.ts';
import type { Rule } from '../judging/rule.ts';

const kilometres = (value: number): Quantity => ({ value: Number(value.toFixed(6)), unit: 'km' });
const found = (value: number): Message => say('found-road', { distance: kilometres(value) });

/** Distance to a national road, at most. */
export const roadRule: Rule = {
  requirement: 'road',
  asked: (need) => need.road?.weight ?? null,
  judge: ({ need, dossier, asOf }) => {
    const asked = need.road!.value;
    return measured(readNumber(dossier, 'national-road-distance', asOf), {
      asked,
      unit: 'km',
      needed: say('needed-road', { distance: kilometres(asked) }),
      found,
      margin: (value) => asked - value,
      pass: () => say('road-near', {}),
      fail: (over) => say('road-far', { over: kilometres(over) }),
    });
  },
  offer: ({ dossier, asOf }) => offered(readNumber(dossier, 'national-road-distance', asOf), found),
};
