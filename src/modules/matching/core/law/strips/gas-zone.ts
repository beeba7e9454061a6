import { day } from '../../../../../kernel/day.ts';
import type { DatedRow } from '../../../../../kernel/law/dated.ts';

/** Metres on either side of a pipe: half the width of its controlled zone. */
export type GasZone = {
  readonly lowAndMedium: number;
  /** Raised medium and high pressure, by nominal diameter in millimetres, each up to and with its own. */
  readonly higher: readonly { readonly upTo: number; readonly metres: number }[];
  /** Pipes permitted before this year keep the distances of their own time, which are wider: only the operator can say. */
  readonly since: number;
};

/**
 * Dz.U. 2013 poz. 640, § 10 (6) and annex 2 for pipes from before 12.12.2001. The act was found; of its figures none could be read. Of its
 * predecessor (Dz.U. 2001 nr 97 poz. 1055, § 9 (6)) a quotation at forum.budujemydom.pl gives 12 m across above DN 500, 6 m on a side, and
 * that it did not bind pipes permitted before 12.12.2001 (§ 89). The other figures are from memory: unverified.
 */
export const GAS_ZONE: readonly DatedRow<GasZone>[] = [
  {
    from: day('2013-09-05'),
    to: null,
    value: {
      lowAndMedium: 0.5,
      higher: [
        { upTo: 150, metres: 2 },
        { upTo: 300, metres: 3 },
        { upTo: 500, metres: 4 },
        { upTo: 2000, metres: 6 },
      ],
      since: 2002,
    },
    clause: {
      act: 'Rozporządzenie w sprawie warunków technicznych, jakim powinny odpowiadać sieci gazowe i ich usytuowanie',
      article: '§ 10 ust. 6',
      page: null,
      url: 'https://infor.pl/akt-prawny/DZU.2013.104.0000640,rozporzadzenie-ministra-gospodarki-w-sprawie-warunkow-technicznych-jakim-powinny-odpowiadac-sieci-gazowe-i-ich-usytuowanie.html',
    },
    checkedOn: null,
  },
];
