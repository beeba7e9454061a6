import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Bilingual, Locale } from '../../../kernel/locale.ts';

/** A letter's words: no value of a fact, no name of a person, nothing that a forwarded letter would give away. */
export type Words = { readonly subject: string; readonly text: string };

type Question = {
  readonly site: Bilingual;
  /** Labels of the facts that wait for an answer. */
  readonly facts: readonly string[];
  readonly link: string;
  readonly expiresOn: Day;
  readonly reminder: boolean;
  readonly city: CityProfile;
};

const DAYS = { pl: 'pl-PL', en: 'en-GB' } as const;

/** To whom can answer: what is asked about one site, and the link where it takes two minutes. */
export function questionLetter({ site, facts, link, expiresOn, reminder, city }: Question, locale: Locale): Words {
  const until = new Intl.DateTimeFormat(DAYS[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${expiresOn}T00:00:00Z`),
  );
  const list = facts.map((fact) => `- ${fact}`).join('\n');
  const name = site[locale];
  const paragraphs =
    locale === 'pl'
      ? [
          'Dzień dobry,',
          reminder
            ? `przypominamy o pytaniach o teren „${name}”. Czekają na odpowiedź:`
            : `prosimy o potwierdzenie danych o terenie „${name}”, który pokazujemy inwestorom:`,
          list,
          'Przy każdej danej wystarczy zaznaczyć: nadal prawda, teraz inaczej albo nie wiem. Zajmie to około dwóch minut, bez zakładania konta:',
          link,
          `Odnośnik działa do ${until}. Prosimy przekazać go tylko osobie, która odpowie w Państwa imieniu: odpowiedź trafi do bazy jako Państwa stanowisko z dzisiejszą datą.`,
          'Jeżeli to nie Państwo odpowiadacie za te dane, na tej samej stronie można to zaznaczyć jednym kliknięciem.',
        ]
      : [
          'Good day,',
          reminder
            ? `this is a reminder of our questions about the site “${name}”. These still wait for an answer:`
            : `please confirm what we show to investors about the site “${name}”:`,
          list,
          'For each fact it is enough to mark: still true, now different, or I don’t know. It takes about two minutes and needs no account:',
          link,
          `The link works until ${until}. Please pass it only to a person who answers on your behalf: the answer is recorded as your statement of that day.`,
          'If you are not the one to ask, you can say so on the same page with one click.',
        ];
  const signature = [city.office[locale], city.address, `${city.phone}, ${city.email}`];
  const subject =
    locale === 'pl'
      ? `${reminder ? 'Przypomnienie: ' : ''}${name}: czy te dane są nadal prawdziwe?`
      : `${reminder ? 'Reminder: ' : ''}${name}: are these facts still true?`;
  return { subject, text: `${paragraphs.join('\n\n')}\n\n-- \n${signature.join('\n')}\n` };
}
