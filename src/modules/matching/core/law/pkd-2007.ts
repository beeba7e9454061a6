import { day } from '../../../../kernel/day.ts';
import type { Parameter } from '../../../../kernel/law/parameter.ts';

/** Whether codes of PKD 2007 may still stand in registers. Needs are read in PKD 2025; investors bring extracts with old codes until then. */
export const PKD_2007: Parameter<boolean> = {
  key: 'matching.pkd-2007',
  name: { pl: 'kody PKD 2007 w rejestrach', en: 'codes of PKD 2007 in registers' },
  unit: null,
  rows: [
    {
      from: day('2025-01-01'),
      to: day('2026-12-31'),
      value: true,
      clause: {
        act: 'Rozporządzenie Rady Ministrów z 18.12.2024 w sprawie Polskiej Klasyfikacji Działalności (PKD), Dz.U. 2024 poz. 1936',
        article: null,
        page: null,
        url: null,
      },
      checkedOn: null,
    },
    {
      from: day('2027-01-01'),
      to: null,
      value: false,
      clause: {
        act: 'Rozporządzenie Rady Ministrów z 18.12.2024 w sprawie Polskiej Klasyfikacji Działalności (PKD), Dz.U. 2024 poz. 1936',
        article: null,
        page: null,
        url: null,
      },
      checkedOn: null,
    },
  ],
  read: (value) => (typeof value === 'boolean' ? value : null),
};
