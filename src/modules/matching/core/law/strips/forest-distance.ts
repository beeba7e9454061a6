import { type Day, day } from '../../../../../kernel/day.ts';
import type { DatedRow } from '../../../../../kernel/law/dated.ts';

/** Least distance of a building from the border of a forest (Ls in the land register, or a plan's forest), metres. */
export type ForestDistance = {
  /** Of a hall with up to 1000 MJ/m² of fire load. */
  readonly least: number;
  /** With more than 4000 MJ/m²; 22.5 m in between. What burns in a hall nobody knows before it is designed. */
  readonly most: number;
};

const row = (from: Day, to: Day | null, article: string): DatedRow<ForestDistance> => ({
  from,
  to,
  value: { least: 12, most: 30 },
  clause: {
    act: 'Rozporządzenie w sprawie warunków technicznych, jakim powinny odpowiadać budynki i ich usytuowanie',
    article,
    page: null,
    url: 'https://muratordom.pl/prawo/porady-prawne/odleglosc-budynku-od-lasu-w-jakiej-odleglosci-od-granicy-lasu-mozna-zbudowac-dom-aa-8fCB-ZMnr-vqnf.html',
  },
  checkedOn: null,
});

/**
 * § 271 (8): as from a building with a roof that spreads fire, so 8, 15 or 20 m of (1) and half as much again by (2). Since 2018 (8a) lets
 * small buildings of § 213 stand at 4 m, which no hall is. That (8) measures from a human-occupancy (ZL) building with a roof that spreads fire
 * is quoted at zawod-architekt.pl/501; the table of (1) and the half of (2) are from a secondary source. Unverified.
 */
export const FOREST_DISTANCE: readonly DatedRow<ForestDistance>[] = [
  row(day('2002-12-16'), day('2017-12-31'), '§ 271 ust. 1, 2 i 8'),
  row(day('2018-01-01'), null, '§ 271 ust. 1, 2, 8 i 8a'),
];
