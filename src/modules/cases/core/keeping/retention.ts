import type { Day } from '../../../../kernel/day.ts';
import { day } from '../../../../kernel/day.ts';
import { inForce, type LawBook, type Parameter } from '../../../../kernel/law/parameter.ts';

/**
 * Years for which a case of this office is kept. The class of investor service in the list of files (JRWA) is each city's own, so the
 * category is one that the office sets in its book of law; until then B5, from memory.
 */
export const KEPT_YEARS: Parameter<number> = {
  key: 'cases.kept-years',
  name: {
    pl: 'Kategoria archiwalna spraw inwestorów: lata przechowywania',
    en: 'Archive category of cases: years kept',
  },
  unit: 'years',
  rows: [
    {
      from: day('2011-01-18'),
      to: null,
      value: 5,
      clause: {
        act: 'Rozporządzenie Prezesa Rady Ministrów w sprawie instrukcji kancelaryjnej (Dz.U. 2011 nr 14 poz. 67)',
        article: 'załącznik nr 6 (JRWA), kategoria B5',
        page: null,
        url: 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20110140067',
      },
      checkedOn: null,
    },
  ],
  read: (value) => (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 50 ? value : null),
};

export const CASE_PARAMETERS: readonly Parameter<unknown>[] = [KEPT_YEARS];

/** Until when a case is kept. `until` is null where the law of the day on which it closed names no term, or it is still open. */
export type Keeping = {
  readonly years: number | null;
  readonly until: Day | null;
  /** The term has passed: it may be disposed of once the archive consents. */
  readonly over: boolean;
  readonly status: 'verified' | 'unverified' | 'contested' | 'gap';
};

/** The last day on which it is kept: years count from 1 January after the year in which it was closed. */
export const keptUntil = (closedOn: Day, years: number): Day => day(`${Number(closedOn.slice(0, 4)) + years}-12-31`);

/** How long a case that closed on that day is kept, by the law of that day; of contested terms the longest. */
export function keepingOf(closedOn: Day | null, book: LawBook, today: Day): Keeping {
  if (closedOn === null) return { years: null, until: null, over: false, status: 'gap' };
  const found = inForce(book, KEPT_YEARS, closedOn);
  if (found.state === 'gap') return { years: null, until: null, over: false, status: 'gap' };
  const years = found.state === 'contested' ? Math.max(...found.readings.map(({ value }) => value)) : found.row.value;
  const until = keptUntil(closedOn, years);
  return { years, until, over: until < today, status: found.state };
}
