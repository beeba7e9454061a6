import type { FactKey } from '../../../sites/index.ts';
import { measured, offered } from '../judging/compare.ts';
import { readNumber } from '../judging/fact-reading.ts';
import { say } from '../message-codes.ts';
import { type Need, priceUnit } from '../need/need.ts';
import type { Rule } from '../judging/rule.ts';

const keyOf = (need: Need): FactKey => (priceUnit(need) === 'PLN/m2' ? 'price-sale' : 'rent');

const inUnit = (need: Need, value: number) => ({ value: Number(value.toFixed(6)), unit: priceUnit(need) });

/** The owner's price against the investor's ceiling, for a sale or a lease as the need says. */
export const priceRule: Rule = {
  requirement: 'price',
  asked: (need) => need.price?.weight ?? null,
  judge: ({ need, dossier, asOf }) => {
    const asked = need.price!.value;
    return measured(readNumber(dossier, keyOf(need), asOf), {
      asked,
      unit: priceUnit(need),
      needed: say('needed-price', { price: inUnit(need, asked) }),
      found: (value) => say('found-price', { price: inUnit(need, value) }),
      margin: (value) => asked - value,
      pass: () => say('price-within', {}),
      fail: (over) => say('price-over', { over: inUnit(need, over) }),
    });
  },
  offer: ({ need, dossier, asOf }) =>
    offered(readNumber(dossier, keyOf(need), asOf), (value) => say('found-price', { price: inUnit(need, value) })),
};
