import type { Added, DatedRow } from '../../../kernel/law/dated.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { formatDay } from '../../../ui/quantity.ts';

const WORDS = {
  pl: {
    nobody: 'nikt z biura jeszcze tego nie przeczytał',
    checked: (day: string) => `sprawdzone ${day}`,
    by: (role: string) => ` przez biuro (${role})`,
    contested: 'źródła nie są zgodne',
    added: (by: string, accepted: string, day: string) =>
      `wpisało biuro (${by}), potwierdziła druga osoba (${accepted}) ${day}`,
  },
  en: {
    nobody: 'nobody at the office has read this yet',
    checked: (day: string) => `checked on ${day}`,
    by: (role: string) => ` by the office (${role})`,
    contested: 'sources disagree',
    added: (by: string, accepted: string, day: string) =>
      `entered by the office (${by}), confirmed by a second person (${accepted}) on ${day}`,
  },
};

type Checked = Pick<DatedRow<unknown>, 'checkedOn' | 'checkedBy' | 'contested'> & {
  readonly added?: Added | null;
};

/** For everybody: who read a number of law in its act, and which two of the office added it, with the days; their parts, never a name. */
export function checkedWords({ checkedOn, checkedBy, contested, added }: Checked, locale: Locale): string {
  const words = WORDS[locale];
  const said =
    checkedOn === null
      ? words.nobody
      : words.checked(formatDay(checkedOn, locale)) + (checkedBy ? words.by(checkedBy[locale]) : '');
  const entered = added ? words.added(added.by[locale], added.acceptedBy[locale], formatDay(added.on, locale)) : '';
  return [contested ? words.contested : '', said, entered].filter((one) => one !== '').join('; ');
}
