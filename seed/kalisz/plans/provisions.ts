import { addDays, addMonths, type Day } from '../../../src/kernel/day.ts';
import type { ProvisionKind } from '../../../src/kernel/provision.ts';
import type { ActSheet, ZoneSheet } from './act-sheet.ts';

/** Point of "ust. 3" that speaks of each limit; the use stands in "ust. 1". */
const POINTS = {
  'building-line': 1,
  'max-cover': 2,
  'min-green': 3,
  'max-height': 4,
  'min-intensity': 5,
  'max-intensity': 6,
  parking: 7,
} as const;

type CodedKind = keyof typeof POINTS | 'use';

/** Two people, so that nobody checks what they coded themselves. Invented. */
const CODED_BY = 'Tomasz Przykładny';
const CHECKED_BY = 'Alicja Wzorcowa';

export type ProvisionWords = {
  readonly kind: ProvisionKind;
  readonly limit_value: number | null;
  readonly words: string | null;
  readonly classes: readonly string[];
  readonly additional_classes: readonly string[];
  readonly act: string;
  readonly article: string;
  readonly page: number;
  readonly valid_from: Day | null;
  readonly coded_by: string;
  readonly coded_on: Day;
  readonly checked_by: string | null;
  readonly checked_on: Day | null;
};

/** The day on which the act came into force, or null. */
export const inForceFrom = (act: ActSheet, today: Day): Day | null =>
  act.monthsInForce === null ? null : addMonths(today, -act.monthsInForce);

/** What the act says of the zone, clause by clause. */
export function provisionsOf(act: ActSheet, zone: ZoneSheet, today: Day): ProvisionWords[] {
  const codedOn = addMonths(today, -9);
  const one = (kind: CodedKind, limit: number | null, words: string | null = null): ProvisionWords => {
    const checked = zone.unchecked !== 'all' && !zone.unchecked?.includes(kind);
    return {
      kind,
      limit_value: limit,
      words,
      classes: kind === 'use' ? zone.use : [],
      additional_classes: kind === 'use' ? (zone.also ?? []) : [],
      act: act.title,
      article: clauseOf(zone.paragraph, kind),
      page: 3 + Math.floor(zone.paragraph / 2),
      valid_from: inForceFrom(act, today),
      coded_by: CODED_BY,
      coded_on: codedOn,
      checked_by: checked ? CHECKED_BY : null,
      checked_on: checked ? addDays(codedOn, 16) : null,
    };
  };
  const limits = Object.entries(zone.limits).map(([kind, limit]) => one(kind as CodedKind, limit));
  return [one('use', null), ...limits, ...(zone.parking ? [one('parking', null, zone.parking)] : [])];
}

const clauseOf = (paragraph: number, kind: CodedKind): string =>
  kind === 'use' ? `§ ${paragraph} ust. 1` : `§ ${paragraph} ust. 3 pkt ${POINTS[kind]}`;
