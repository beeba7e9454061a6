import type { DatedRow } from '../../../kernel/law/dated.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { formatDay } from '../../../ui/quantity.ts';

const WORDS = {
  pl: {
    nobody: 'nikt z biura jeszcze tego nie przeczytał',
    checked: (day: string) => `sprawdzone ${day}`,
    by: (role: string) => ` przez biuro (${role})`,
    contested: 'źródła nie są zgodne',
  },
  en: {
    nobody: 'nobody at the office has read this yet',
    checked: (day: string) => `checked on ${day}`,
    by: (role: string) => ` by the office (${role})`,
    contested: 'sources disagree',
  },
};

type Checked = Pick<DatedRow<unknown>, 'checkedOn' | 'checkedBy' | 'contested'>;

/** For everybody: who read a number of law in its act, and on which day; the part in the office, never a name. */
export function checkedWords({ checkedOn, checkedBy, contested }: Checked, locale: Locale): string {
  const words = WORDS[locale];
  const said =
    checkedOn === null
      ? words.nobody
      : words.checked(formatDay(checkedOn, locale)) + (checkedBy ? words.by(checkedBy[locale]) : '');
  return contested ? `${words.contested}; ${said}` : said;
}
