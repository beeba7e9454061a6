import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';

/** What cars and lorries take of the land. */
export type Paving = {
  /** m² for one parking place together with the way to it. */
  readonly place: number;
  /** Metres of manoeuvring yard before one long side of a hall for goods. */
  readonly yardDepth: number;
};

/** An assumption of the office, not law: a place of 2.5 × 5 m with its half of a two-way lane, and a yard in which a lorry and trailer turns. */
export const PAVING: readonly DatedRow<Paving>[] = [
  {
    from: day('2026-01-01'),
    to: null,
    value: { place: 25, yardDepth: 30 },
    clause: { act: 'Założenie Biura Obsługi Inwestora, nie przepis', article: null, page: null, url: null },
    checkedOn: null,
  },
];
