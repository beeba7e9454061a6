import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import { ADMISSION_CHECKED_ON } from '../../../plans/index.ts';

/** The edition of our table: who reads the act compares it with this one. */
export const CLASS_TABLE = '2021';

/** Where the meaning of land-use classes stands. Our reading of it is the table in plans; it says of itself whether it was checked. */
export const LAND_USE_CLASSES: readonly DatedRow<string>[] = [
  {
    from: day('2021-12-24'),
    to: null,
    value: CLASS_TABLE,
    clause: {
      act: 'Rozporządzenie w sprawie wymaganego zakresu projektu miejscowego planu zagospodarowania przestrzennego, Dz.U. 2021 poz. 2404',
      article: null,
      page: null,
      url: null,
    },
    checkedOn: ADMISSION_CHECKED_ON,
  },
];
