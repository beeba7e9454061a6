import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';

/** Days for a decision on warunki zabudowy; from memory, so unverified. */
export const WARUNKI_ZABUDOWY_DAYS: readonly DatedRow<number>[] = [
  {
    from: day('2022-01-03'),
    to: null,
    value: 90,
    clause: {
      act: 'Ustawa o planowaniu i zagospodarowaniu przestrzennym',
      article: 'art. 64 w zw. z art. 51 ust. 2',
      page: null,
      url: null,
    },
    checkedOn: null,
  },
];
