import type { Day } from '../../../../kernel/day.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { compared, unknownBy } from '../judging/compare.ts';
import type { Dossier } from '../dossier.ts';
import { type FactReading, readNumber } from '../judging/fact-reading.ts';
import { roundDown, roundUp } from '../judging/rounding.ts';
import { say } from '../message-codes.ts';
import type { Rule } from '../judging/rule.ts';

const atLeast = (value: number): Quantity => ({ value: roundDown(value, 2), unit: 'm2' });
const atMost = (value: number): Quantity => ({ value: roundUp(value, 2), unit: 'm2' });

/** Land by its parcels, register area before computed; rooms by their usable area. */
export function areaOf(dossier: Dossier, asOf: Day): FactReading<number> {
  if (dossier.site.kind !== 'land') return readNumber(dossier, 'usable-area', asOf);
  const from = dossier.parcels.map((parcel) => parcel.id).join(', ');
  const ground: Ground = { kind: 'geometry', computedOn: asOf, from };
  if (dossier.parcels.length === 0) return { state: 'unknown', reason: say('area-no-parcels', {}), takes: [], ground };
  const value = dossier.parcels.reduce((sum, parcel) => sum + (parcel.registerAreaM2 ?? parcel.areaM2), 0);
  return { state: 'fresh', value, ground };
}

export const areaRule: Rule = {
  requirement: 'area',
  asked: (need) => need.area?.weight ?? null,
  judge: ({ need, dossier, asOf }) => {
    const asked = need.area!.value;
    const needed = say('needed-area', { area: atMost(asked) });
    const reading = areaOf(dossier, asOf);
    if (reading.state === 'unknown') return unknownBy(needed, reading);
    const margin = reading.value - asked;
    return compared({
      needed,
      found: say('found-area', { area: atLeast(reading.value) }),
      margin,
      asked,
      unit: 'm2',
      pass: say('area-enough', { spare: atLeast(margin) }),
      fail: say('area-short', { short: atMost(-margin) }),
      grounds: [reading.ground],
    });
  },
  offer: ({ dossier, asOf }) => {
    const reading = areaOf(dossier, asOf);
    const offers = reading.state === 'fresh' ? say('found-area', { area: atLeast(reading.value) }) : null;
    return { offers, grounds: [reading.ground] };
  },
};
