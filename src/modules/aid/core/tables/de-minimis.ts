import { ACTS } from './acts.ts';
import { numbers } from './row.ts';

const [FROM, TO] = ['2024-01-01', '2030-12-31'] as const;

/** Per single undertaking in any three years. Before 2024 other years were counted, so that those days are a gap. */
export const DE_MINIMIS_CEILING = numbers(
  { key: 'de-minimis.ceiling', pl: 'pułap pomocy de minimis', en: 'ceiling of de minimis aid', unit: 'cents' },
  [FROM, TO, 30_000_000, ACTS.deMinimis],
);

export const DE_MINIMIS_MONTHS = numbers(
  {
    key: 'de-minimis.months',
    pl: 'okres liczenia pomocy de minimis',
    en: 'months over which de minimis aid is counted',
    unit: 'months',
  },
  [FROM, TO, 36, ACTS.deMinimis],
);
