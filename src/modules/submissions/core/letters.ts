import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Locale } from '../../../kernel/locale.ts';

export type Words = { readonly subject: string; readonly text: string };

type To = { readonly id: number; readonly link: string; readonly city: CityProfile };

type Said = { readonly subject: string; readonly lines: readonly string[] };

const TEXTS: Readonly<
  Record<'received' | 'asked' | 'accepted' | 'declined' | 'renewed', Record<Locale, (reason: string) => Said>>
> = {
  received: {
    pl: () => ({
      subject: 'przyjęliśmy zgłoszenie terenu',
      lines: [
        'przyjęliśmy zgłoszenie terenu lub budynku. Biuro je przejrzy i napisze, co dalej.',
        'Pod tym odnośnikiem zobaczysz stan zgłoszenia, dodasz zdjęcia i dokumenty i poprawisz dane:',
      ],
    }),
    en: () => ({
      subject: 'we have your submission',
      lines: [
        'we have received your submission of land or a building. The office will review it and write what comes next.',
        'Behind this link you see its state, add photos and documents, and correct facts:',
      ],
    }),
  },
  asked: {
    pl: (reason) => ({
      subject: 'prosimy o uzupełnienie zgłoszenia',
      lines: [reason, 'Odpowiesz i uzupełnisz dane tutaj:'],
    }),
    en: (reason) => ({ subject: 'please complete your submission', lines: [reason, 'Answer and complete it here:'] }),
  },
  accepted: {
    pl: () => ({
      subject: 'przyjęliśmy teren do bazy',
      lines: [
        'przyjęliśmy zgłoszenie. Biuro sprawdzi dane, a druga osoba opublikuje miejsce w ofercie miasta.',
        'Dane, które podasz tutaj później, zapiszemy jako oświadczenie właściciela z dniem zmiany:',
      ],
    }),
    en: () => ({
      subject: 'your site is in the base',
      lines: [
        'we have accepted your submission. The office checks the facts and a second person publishes the site.',
        'Facts that you give here later are recorded as the owner’s statement with the day of the change:',
      ],
    }),
  },
  declined: {
    pl: (reason) => ({
      subject: 'nie przyjęliśmy zgłoszenia',
      lines: ['Nie możemy przyjąć tego zgłoszenia.', reason, 'Szczegóły:'],
    }),
    en: (reason) => ({
      subject: 'we could not accept your submission',
      lines: ['We can’t accept this submission.', reason, 'Details:'],
    }),
  },
  renewed: {
    pl: () => ({
      subject: 'nowy prywatny odnośnik',
      lines: ['poprzedni odnośnik do zgłoszenia już nie działa. Nowy jest tutaj:'],
    }),
    en: () => ({
      subject: 'a new private link',
      lines: ['the earlier link to your submission no longer works. The new one is here:'],
    }),
  },
};

const CLOSE: Readonly<Record<Locale, string>> = {
  pl: 'To prywatny odnośnik: kto go ma, widzi zgłoszenie. Nie przekazuj go dalej. Jeżeli to nie Ty nas o to prosisz, zignoruj tę wiadomość.',
  en: 'This is a private link: whoever has it sees the submission. Please do not pass it on. If you did not send it, ignore this message.',
};

/** To the owner. Nothing that a visitor typed stands in it: anyone can type a stranger's address into a form. */
export function ownerLetter(kind: keyof typeof TEXTS, to: To & { reason?: string }, locale: Locale): Words {
  const { subject, lines } = TEXTS[kind][locale](to.reason ?? '');
  const hello = locale === 'pl' ? 'Dzień dobry,' : 'Good day,';
  const number = locale === 'pl' ? `Zgłoszenie ${to.id}: ` : `Submission ${to.id}: `;
  return { subject: number + subject, text: assemble([hello, ...lines, to.link, CLOSE[locale]], to.city, locale) };
}

/** To the office's mailbox: no names, only where to look. */
export function officeLetter(what: 'new' | 'reply', to: To): Words {
  const line =
    what === 'new' ? 'Wpłynęło zgłoszenie terenu od właściciela.' : 'Właściciel odpisał w sprawie zgłoszenia.';
  return {
    subject: `Zgłoszenie ${to.id}: ${what === 'new' ? 'nowe' : 'odpowiedź właściciela'}`,
    text: assemble([line, to.link], to.city, 'pl'),
  };
}

function assemble(paragraphs: readonly string[], city: CityProfile, locale: Locale): string {
  const signature = [city.office[locale], city.address, `${city.phone}, ${city.email}`];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n\n-- \n${signature.join('\n')}\n`;
}
