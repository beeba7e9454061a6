import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import type { Utility } from '../message-codes.ts';

/** Days in which an operator must state the terms of connection; unread in the acts themselves, so unverified. */
export const CONNECTION_DAYS: Readonly<Record<Utility, readonly DatedRow<number>[]>> = {
  // Groups III and VI above 1 kV without a source of their own; lower groups have 21 or 30 days.
  power: [row(60, 'Prawo energetyczne', 'art. 7 ust. 8g')],
  // Group B-I has 30 days, A and B-II 60, C 90.
  gas: [row(60, 'Prawo energetyczne', 'art. 7 ust. 8g')],
  water: [row(45, 'Ustawa o zbiorowym zaopatrzeniu w wodę i zbiorowym odprowadzaniu ścieków', 'art. 19a')],
  sewage: [row(45, 'Ustawa o zbiorowym zaopatrzeniu w wodę i zbiorowym odprowadzaniu ścieków', 'art. 19a')],
};

function row(value: number, act: string, article: string): DatedRow<number> {
  return { from: day('2021-01-01'), to: null, value, clause: { act, article, page: null, url: null }, checkedOn: null };
}
