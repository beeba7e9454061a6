import { day } from '../../../../../kernel/day.ts';
import type { DatedRow } from '../../../../../kernel/law/dated.ts';

export type PowerStrip = {
  /** Metres on either side of an overhead line, from the highest voltage (kV) down. */
  readonly overhead: readonly { readonly from: number; readonly metres: number }[];
  readonly cable: number;
};

/**
 * How wide operators usually want the strip along a line. No act sets it: a plan or an easement does, or the operator agrees to a building
 * (inzynierbudownictwa.pl, 17.02.2020; investorrealestateexpert.co, 5/2021; sluzebnosc-przesylu.pl). The transmission operator states 70 m
 * across for 400 kV, 35 m on a side (linia-krajnik-baczyna.pl, budowalinii400kv.pl). The figures below 400 kV are from memory of such
 * agreements; no public text was found that confirms or contradicts them. Unverified.
 */
export const POWER_STRIP: readonly DatedRow<PowerStrip>[] = [
  {
    from: day('2000-01-01'),
    to: null,
    value: {
      overhead: [
        { from: 400, metres: 35 },
        { from: 220, metres: 25 },
        { from: 60, metres: 20 },
        { from: 1, metres: 7.5 },
        { from: 0, metres: 3 },
      ],
      cable: 1,
    },
    clause: {
      act: 'Praktyka operatorów sieci (pas technologiczny linii), nie przepis',
      article: null,
      page: null,
      url: 'https://inzynierbudownictwa.pl/sytuowanie-obiektow-i-zagospodarowanie-terenu-w-sasiedztwie-linii-nn/',
    },
    checkedOn: null,
  },
];
