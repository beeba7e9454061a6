import type { FactKey } from '../../../sites/index.ts';
import { compared, unknownBy } from '../judging/compare.ts';
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
    const needed = say('needed-price', { price: inUnit(need, asked) });
    const reading = readNumber(dossier, keyOf(need), asOf);
    if (reading.state === 'unknown') return unknownBy(needed, reading);
    return compared({
      needed,
      found: say('found-price', { price: inUnit(need, reading.value) }),
      margin: asked - reading.value,
      asked,
      unit: priceUnit(need),
      pass: say('price-within', {}),
      fail: say('price-over', { over: inUnit(need, reading.value - asked) }),
      grounds: [reading.ground],
    });
  },
  offer: ({ need, dossier, asOf }) => {
    const reading = readNumber(dossier, keyOf(need), asOf);
    const offers = reading.state === 'fresh' ? say('found-price', { price: inUnit(need, reading.value) }) : null;
    return { offers, grounds: [reading.ground] };
  },
};
