import type { Parameter } from '../../../../kernel/law/parameter.ts';
import { clause } from './acts.ts';
import { fee } from './dated-terms.ts';

const charge = (key: string, soil: string, value: number): Parameter<number> => ({
  ...fee({
    key: `farmland-${key}`,
    name: { pl: `Wyłączenie z produkcji: ${soil}, za hektar`, en: `Taking out of farming: ${soil}, per hectare` },
    values: [value],
    clause: clause('farmland', 'art. 12'),
  }),
  unit: 'PLN/ha',
});

/** One-off charges for taking land out of farming, PLN per hectare by use and class; the market value of the land is taken off. */
export const FARMLAND_CHARGES: readonly Parameter<number>[] = [
  charge('r-i', 'R I', 437_175),
  charge('r-ii', 'R II', 378_885),
  charge('r-iiia', 'R IIIa', 320_595),
  charge('r-iiib', 'R IIIb', 262_305),
  charge('meadow-i', 'Ł i Ps I', 437_175),
  charge('meadow-ii', 'Ł i Ps II', 361_398),
  charge('meadow-iii', 'Ł i Ps III', 291_450),
];
