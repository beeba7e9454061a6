import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';

export const ROAD_CLASSES = ['motorway', 'expressway', 'national', 'provincial', 'district', 'municipal'] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** Least distance of a building from the outer edge of the carriageway, metres. */
export type RoadDistance = {
  /** In a built-up area. */
  readonly inside: number;
  readonly outside: number;
};

export type RoadDistances = Readonly<Record<RoadClass, RoadDistance>>;

/**
 * Public Roads Act, art. 43 (1), of every building object beside a road: the table in Dz.U. 2024 poz. 320 as sip.lex.pl shows it has these
 * twelve distances. Art. 43 (2) lets the road's manager agree to less beside roads open to all, not beside motorways and expressways. A
 * program read it and no person, so unverified.
 */
export const ROAD_DISTANCE: readonly DatedRow<RoadDistances>[] = [
  {
    from: day('2003-12-09'),
    to: null,
    value: {
      motorway: { inside: 30, outside: 50 },
      expressway: { inside: 20, outside: 40 },
      national: { inside: 10, outside: 25 },
      provincial: { inside: 8, outside: 20 },
      district: { inside: 8, outside: 20 },
      municipal: { inside: 6, outside: 15 },
    },
    clause: {
      act: 'Ustawa o drogach publicznych',
      article: 'art. 43 ust. 1',
      page: null,
      url: 'https://sip.lex.pl/akty-prawne/dzu-dziennik-ustaw/drogi-publiczne-16791834/art-43',
    },
    checkedOn: null,
  },
];
