import type { Day } from '../../../../kernel/day.ts';
import type { Message } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { measured, offered } from '../judging/compare.ts';
import type { Dossier } from '../dossier.ts';
import { landGround } from '../land/drawn-land.ts';
import { type FactReading, readNumber } from '../judging/fact-reading.ts';
import { roundDown, roundUp } from '../judging/rounding.ts';
import { say } from '../message-codes.ts';
import type { Rule } from '../judging/rule.ts';

const atLeast = (value: number): Quantity => ({ value: roundDown(value, 2), unit: 'm2' });
const atMost = (value: number): Quantity => ({ value: roundUp(value, 2), unit: 'm2' });

/** Land by its parcels, register area before computed; rooms by their usable area. */
export function areaOf(dossier: Dossier, asOf: Day): FactReading<number> {
  if (dossier.site.kind !== 'land') return readNumber(dossier, 'usable-area', asOf);
  const ground = landGround(dossier, asOf);
  if (dossier.parcels.length === 0) return { state: 'unknown', reason: say('area-no-parcels', {}), takes: [], ground };
  const value = dossier.parcels.reduce((sum, parcel) => sum + (parcel.registerAreaM2 ?? parcel.areaM2), 0);
  return { state: 'fresh', value, ground };
}

const found = (value: number): Message => say('found-area', { area: atLeast(value) });

export const areaRule: Rule = {
  requirement: 'area',
  asked: (need) => need.area?.weight ?? null,
  judge: ({ need, dossier, asOf }) => {
    const asked = need.area!.value;
    return measured(areaOf(dossier, asOf), {
      asked,
      unit: 'm2',
      needed: say('needed-area', { area: atMost(asked) }),
      found,
      margin: (value) => value - asked,
      pass: (spare) => say('area-enough', { spare: atLeast(spare) }),
      fail: (short) => say('area-short', { short: atMost(short) }),
    });
  },
  offer: ({ dossier, asOf }) => offered(areaOf(dossier, asOf), found),
};
