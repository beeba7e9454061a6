import type { AidAnswer } from '../core/answer.ts';
import type { Offered } from '../core/catalogue/offered.ts';
import { plainAmount } from '../core/money.ts';
import type { Range } from '../core/stack/package.ts';
import { PARTS } from '../core/stack/package.ts';
import type { Scenario } from '../core/stack/scenarios.ts';
import type { Change } from '../core/stack/sensitivity.ts';
import { sentence, tellFinding, tellParameter } from './tell-finding.ts';

const amount = (minor: number): object => ({ amount: plainAmount({ minor, currency: 'PLN' }), currency: 'PLN' });
const range = (of: Range | null): object | null => of && { least: amount(of.least), most: amount(of.most) };

const scenario = ({ id, about, verdict, ceiling, parts, total, today, missing }: Scenario): object => ({
  id,
  name: sentence(about),
  verdict,
  ceiling: range(ceiling),
  parts: Object.fromEntries(PARTS.map((one) => [one, range(parts[one])])),
  nominal: range(total),
  discounted: range(today),
  missing: missing && sentence(missing),
});

const change = ({ id, total, deMinimis, crossed, next }: Change): object => ({
  id,
  nominal: range(total),
  withDeMinimisRelief: range(deMinimis),
  crossed: crossed.map(sentence),
  next: next.map(sentence),
});

const offered = ({ instrument: one, verdict, why }: Offered): object => ({
  id: one.id,
  kind: one.kind,
  name: one.name,
  giver: one.giver,
  verdict,
  why: why.map(sentence),
  conditions: one.conditions,
  calls: one.calls,
  contact: one.contact,
  source: { act: one.source.act, url: one.source.url, from: one.from, to: one.to },
  status: one.checkedOn === null ? 'unverified' : 'verified',
  checkedOn: one.checkedOn,
});

/** The whole answer as other programs read it. */
export function tellAnswer(asOf: string, answer: AidAnswer): object {
  const [rate] = answer.discount.readings;
  return {
    asOf,
    findings: answer.findings.map(tellFinding),
    scenarios: answer.scenarios.map(scenario),
    discount: {
      percent: rate === undefined ? null : rate.value / 100,
      parameters: answer.discount.used.map(tellParameter),
    },
    perYear: answer.years.map(({ year, parts, total }) => ({
      year,
      parts: Object.fromEntries(PARTS.map((one) => [one, amount(parts[one])])),
      total: amount(total),
    })),
    sensitivity: answer.changes.map(change),
    catalogue: answer.catalogue.map(offered),
  };
}
