import { day } from '../../../../../kernel/day.ts';
import type { DatedRow } from '../../../../../kernel/law/dated.ts';

/**
 * Metres along the bank of public inland waters that may not be fenced off, so that nothing may stand there: 1.5 m at legeartis.org and
 * polskieszlakiwodne.pl. The water authority reads it as not binding at dammed waters (rp.pl/art42837321), and a ditch or pond on one's own
 * land is no public water; the strip is taken at each water all the same, because no layer says which is which. Unverified.
 */
export const WATER_STRIP: readonly DatedRow<number>[] = [
  {
    from: day('2018-01-01'),
    to: null,
    value: 1.5,
    clause: {
      act: 'Prawo wodne',
      article: 'art. 232 ust. 1',
      page: null,
      url: 'https://czasopismo.legeartis.org/2019/06/zakaz-grodzenia-brzegow-rzek.html',
    },
    checkedOn: null,
  },
];
