import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';

/** Least distance of a wall from the border of a building plot, metres. */
export type Setback = {
  /** A wall with windows or doors. */
  readonly open: number;
  /** A wall without. */
  readonly blank: number;
};

/** Technical conditions of buildings, § 12; from a secondary source, so unverified. */
export const SETBACK: readonly DatedRow<Setback>[] = [
  {
    from: day('2002-12-16'),
    to: null,
    value: { open: 4, blank: 3 },
    clause: {
      act: 'Rozporządzenie w sprawie warunków technicznych, jakim powinny odpowiadać budynki i ich usytuowanie',
      article: '§ 12 ust. 1',
      page: null,
      url: null,
    },
    checkedOn: null,
  },
];
