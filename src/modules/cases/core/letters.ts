import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Locale } from '../../../kernel/locale.ts';

/** A letter's words. Investors' own texts never stand in them: anyone can type a stranger's address into a form. */
export type Words = { readonly subject: string; readonly text: string };

type CaseLetter = { readonly number: string; readonly link: string; readonly city: CityProfile };

/** To the investor, at once. */
export function receivedLetter(to: CaseLetter & { due: Date }, locale: Locale): Words {
  const due = momentInWords(to.due, locale);
  const { subject, lines } =
    locale === 'pl'
      ? {
          subject: `${to.number}: przyjęliśmy zapytanie`,
          lines: [
            'Dzień dobry,',
            `przyjęliśmy zapytanie. Numer sprawy: ${to.number}.`,
            `Odpowie pracownik biura. Najpóźniej: ${due}.`,
            'Przebieg sprawy, odpowiedź i miejsce na wiadomość są tutaj:',
            to.link,
            'To prywatny odnośnik: kto go ma, widzi sprawę. Nie przekazuj go dalej.',
            'Jeżeli zapytanie nie pochodzi od Ciebie, zignoruj tę wiadomość.',
          ],
        }
      : {
          subject: `${to.number}: we have your enquiry`,
          lines: [
            'Good day,',
            `we have received your enquiry. Case number: ${to.number}.`,
            `A member of the office will answer. At the latest: ${due}.`,
            'The course of the case, the answer and a place to write are here:',
            to.link,
            'This is a private link: whoever has it sees the case. Please do not pass it on.',
            'If you did not send an enquiry, please ignore this message.',
          ],
        };
  return { subject, text: assemble(lines, to.city, locale) };
}

/** To the investor: what the clerk wrote. */
export function answerLetter(to: CaseLetter & { answer: string }, locale: Locale): Words {
  const link = locale === 'pl' ? 'Cała sprawa i miejsce na Twoją odpowiedź:' : 'The whole case and a place to reply:';
  return {
    subject: locale === 'pl' ? `${to.number}: odpowiedź biura` : `${to.number}: an answer from the office`,
    text: assemble([to.answer, link, to.link], to.city, locale),
  };
}

/** To the investor: a new private link; the old one no longer opens the case. */
export function newLinkLetter(to: CaseLetter, locale: Locale): Words {
  const line =
    locale === 'pl'
      ? 'Zmieniliśmy prywatny odnośnik do sprawy. Poprzedni już nie działa. Nowy:'
      : 'We have changed the private link to your case. The old one no longer works. The new one:';
  return {
    subject: locale === 'pl' ? `${to.number}: nowy odnośnik do sprawy` : `${to.number}: a new link to your case`,
    text: assemble([line, to.link], to.city, locale),
  };
}

/** To the office's mailbox: no names, no texts, only what is to be done, where and by when. */
export function officeLetter(to: CaseLetter & { what: 'new-case' | 'reply'; due: Date }): Words {
  const line = to.what === 'new-case' ? 'Wpłynęło nowe zapytanie.' : 'Inwestor napisał w sprawie.';
  return {
    subject: to.what === 'new-case' ? `${to.number}: nowe zapytanie` : `${to.number}: wiadomość od inwestora`,
    text: assemble([line, `Odpowiedź najpóźniej: ${momentInWords(to.due, 'pl')}.`, to.link], to.city, 'pl'),
  };
}

/** To the office's mailbox: no names, no file names, only where to look. */
export const papersLetter = ({ number, link, city }: CaseLetter): Words => ({
  subject: `${number}: dokumenty od inwestora`,
  text: assemble(
    ['Inwestor przekazał dokumenty do wniosków. Sprawdź je w planie pozwoleń tej sprawy:', link],
    city,
    'pl',
  ),
});

/** To the investor: a paper has to be improved; the sentence itself stands behind the link. */
export function improveLetter({ number, link, city }: CaseLetter, locale: Locale): Words {
  const lines = {
    pl: [
      'Dzień dobry,',
      'przejrzeliśmy dokumenty, które zbierasz przed złożeniem wniosku. Jeden z nich trzeba poprawić. Co dokładnie, napisaliśmy tutaj, w części „Ścieżka pozwoleń”:',
      link,
    ],
    en: [
      'Good day,',
      'we have looked at the papers that you collect before filing. One of them has to be improved. What exactly stands here, under “Permit path”:',
      link,
    ],
  };
  return {
    subject: locale === 'pl' ? `${number}: dokument do poprawienia` : `${number}: a paper to improve`,
    text: assemble(lines[locale], city, locale),
  };
}

const MOMENT = { pl: momentFormat('pl-PL'), en: momentFormat('en-GB') };

function momentFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    timeZone: 'Europe/Warsaw',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** "poniedziałek, 23 listopada 2026, godz. 15:30"; clocks in Poland. */
export function momentInWords(moment: Date, locale: Locale): string {
  const part = Object.fromEntries(MOMENT[locale].formatToParts(moment).map(({ type, value }) => [type, value]));
  const day = `${part['weekday']}, ${part['day']} ${part['month']} ${part['year']}`;
  const time = `${Number(part['hour'])}:${part['minute']}`;
  return locale === 'pl' ? `${day}, godz. ${time}` : `${day}, ${time} (Polish time)`;
}

function assemble(paragraphs: readonly string[], city: CityProfile, locale: Locale): string {
  const signature = [city.office[locale], city.address, `${city.phone}, ${city.email}`];
  return `${paragraphs.join('\n\n')}\n\n-- \n${signature.join('\n')}\n`;
}
