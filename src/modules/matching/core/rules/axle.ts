import type { Message } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { measured, offered } from '../judging/compare.ts';
import { readNumber } from '../judging/fact-reading.ts';
import { say } from '../message-codes.ts';
import type { Rule } from '../judging/rule.ts';

const tonnes = (value: number): Quantity => ({ value: Number(value.toFixed(6)), unit: 't/axle' });
const found = (value: number): Message => say('found-axle', { load: tonnes(value) });

export const axleRule: Rule = {
  requirement: 'axle',
  asked: (need) => need.axle?.weight ?? null,
  judge: ({ need, dossier, asOf }) => {
    const asked = need.axle!.value;
    return measured(readNumber(dossier, 'axle-load', asOf), {
      asked,
      unit: 't/axle',
      needed: say('needed-axle', { load: tonnes(asked) }),
      found,
      margin: (value) => value - asked,
      pass: () => say('axle-enough', {}),
      fail: (short) => say('axle-short', { short: tonnes(short) }),
    });
  },
  offer: ({ dossier, asOf }) => offered(readNumber(dossier, 'axle-load', asOf), found),
};
