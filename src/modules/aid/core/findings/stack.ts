import type { Region } from '../area/region.ts';
import { both, chain, type Known, map, settled, valuesOf } from '../known.ts';
import { pln } from '../money.ts';
import { propertyTax } from '../property/tax.ts';
import { regionalExemption, regionalYears } from '../property/relief.ts';
import type { AidQuestion } from '../project.ts';
import { mayApply } from '../psi/rules.ts';
import { minimumCost } from '../psi/minimum-cost.ts';
import { aidCeiling } from '../regional/ceiling.ts';
import { type Instrument, stack, type Stacked } from '../stack.ts';
import { type AidFinding, gapStep, informs, isGap, money, said, step, type Step, usedBy } from './finding.ts';

/** Exemption from property tax as regional aid, over its years, grosze; nothing where the activity is not exempt. */
function taxRelief(region: Region, question: AidQuestion): Known<number> {
  const { property } = question.project;
  const exempt = regionalExemption(question).readings[0]?.value;
  const none = { readings: [{ value: 0, where: [] }], used: [] };
  if (property === null || region.municipality !== '3061011') return none;
  if (exempt !== 'production' && exempt !== 'warehouse' && exempt !== 'services') return none;
  return both(
    propertyTax(property, region.municipality, question).tax,
    regionalYears(question),
    ({ total }, years) => total * years,
  );
}

const instruments = (relief: number, zone: number): readonly Instrument[] => [
  { id: 'property-tax', order: 1, amount: relief, counts: true },
  { id: 'income-tax', order: 2, amount: zone, counts: true },
];

/** Property tax first, because it is sure; the exemption from income tax fills what the ceiling leaves. */
export function aidStack(region: Region, question: AidQuestion): AidFinding {
  const ceiling = aidCeiling(region, question);
  const reached = map(minimumCost(region, question), (least) => question.project.investment >= least);
  const open = settled(
    both(settled(reached, 'zoneThreshold'), mayApply(region, question), (a, b) => a && b),
    'zoneOpen',
  );
  const zone = both(ceiling, open, (most, yes) => (yes ? most : 0));
  const stacked = chain(ceiling, (most) =>
    both(taxRelief(region, question), zone, (relief, of) => stack(instruments(relief, of), most)),
  );
  const total = map(stacked, (given) => given.reduce((sum, one) => sum + one.given, 0));
  const values = map(total, (minor) => money(pln(minor)));
  const part = (id: string): Step =>
    step('stack.part', {
      what: { named: `instrument.${id}` },
      amount: said(map(stacked, (given) => pln(givenOf(given, id)))),
    });
  return {
    id: 'aid-stack',
    verdict: informs(total),
    values: values.readings,
    explanation: isGap(total)
      ? gapStep(total, question.asOf)
      : total.readings.length === 0
        ? step('rate-needed')
        : step('stack', { amount: said(values), ceiling: valuesOf(map(ceiling, pln)) }, [
            part('property-tax'),
            part('income-tax'),
            step('stack.income-tax'),
            step('stack.same-costs'),
          ]),
    used: usedBy(total),
  };
}

const givenOf = (stacked: readonly Stacked[], id: string): number => stacked.find((one) => one.id === id)?.given ?? 0;
