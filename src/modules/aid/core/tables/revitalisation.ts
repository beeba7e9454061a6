import { ACTS } from './acts.ts';
import { millionPln, numbers, percent } from './row.ts';

/** Grants of the special revitalisation zone to owners who renovate. The zone is of 2018; until when it lasts was not found. */
export const RENEWAL_GRANT = {
  share: numbers(
    {
      key: 'kalisz.renewal.share',
      pl: 'dotacja Specjalnej Strefy Rewitalizacji: część kosztów, najwyżej',
      en: 'grant of the special revitalisation zone: share of the costs, at most',
      unit: 'basis-points',
    },
    ['2018-01-01', null, percent(50), ACTS.zoneOfRenewal],
  ),
  most: numbers(
    {
      key: 'kalisz.renewal.most',
      pl: 'dotacja Specjalnej Strefy Rewitalizacji: najwyżej',
      en: 'grant of the special revitalisation zone: at most',
      unit: 'grosze',
    },
    ['2018-01-01', null, millionPln(0.2), ACTS.zoneOfRenewal],
  ),
} as const;
