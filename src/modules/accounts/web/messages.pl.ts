import type { PluralForms } from '../../../ui/quantity.ts';

export const pl = {
  signIn: {
    title: 'Logowanie do biura',
    lede: 'To wejście dla pracowników Biura Obsługi Inwestora. Inwestor otwiera swoją sprawę prywatnym odnośnikiem z wiadomości, bez konta.',
    email: 'Adres e-mail',
    password: 'Hasło',
    submit: 'Zaloguj',
    wrong: 'Nie ma konta z takim adresem i hasłem. Sprawdź jedno i drugie; wielkość liter w haśle ma znaczenie.',
    tooMany: (minutes: number, noun: string) =>
      `Za dużo prób z tego miejsca. Spróbuj ponownie za ${minutes} ${noun}. Konta nikt nie zablokował: z innego miejsca można się zalogować.`,
    minutes: { one: 'minutę', few: 'minuty', many: 'minut', other: 'minuty' } as PluralForms,
    forgotten: 'Zapomniane hasło zmienia administrator systemu w urzędzie.',
    demo: 'Adresy i hasła wypisuje program przy uruchomieniu.',
    already: (name: string) => `Pracuje: ${name}`,
    toOffice: 'Przejdź do skrzynki spraw',
  },
  audit: {
    title: 'Dziennik zdarzeń',
    lede: 'Każda zmiana w systemie zostawia tu ślad, którego nie da się cofnąć ani poprawić. W dzienniku nie ma danych osobowych ani nazw firm.',
    object: 'Rzecz',
    objectHint: 'Rodzaj i numer, na przykład case:17 albo account:3',
    actor: 'Kto',
    anyone: 'ktokolwiek',
    day: 'Dzień',
    filter: 'Pokaż',
    clear: 'Pokaż wszystko',
    columns: { seq: 'Nr', when: 'Kiedy', who: 'Kto', what: 'Co się stało', object: 'Rzecz', details: 'Szczegóły' },
    actors: { visitor: 'gość', system: 'system', command: 'polecenie administratora' } as Record<string, string>,
    unknownAccount: (id: number) => `konto ${id}`,
    older: 'Starsze zdarzenia',
    newest: 'Najnowsze zdarzenia',
    pages: 'Strony dziennika',
    empty: 'Nic nie pasuje do tych warunków.',
    emptyNext: 'Zmień warunki albo pokaż wszystko.',
    check: 'Sprawdź cały łańcuch',
    whole: (events: number, hash: string) =>
      `Łańcuch jest cały: sprawdzono wszystkie zdarzenia, ostatnie ma numer ${events}. Skrót ostatniego zdarzenia: ${hash}. Zapisz go poza systemem, a później pokaże, czy niczego nie ucięto.`,
    broken: (seq: number) =>
      `Łańcuch jest przerwany: zdarzenie ${seq} zmieniono, usunięto albo dopisano poza systemem. Zawiadom administratora i niczego nie kasuj.`,
    faults: {
      object: 'Podaj rodzaj i numer rozdzielone dwukropkiem, na przykład case:17.',
      actor: 'Wybierz osobę z listy.',
      day: 'Podaj dzień, który istnieje, na przykład 2026-11-23.',
      before: 'Numer strony w adresie jest uszkodzony.',
    },
    actions: {
      'account.created': 'założono konto',
      'account.disabled': 'wyłączono konto',
      'account.role-changed': 'zmieniono rolę',
      'account.password-set': 'ustawiono hasło',
      'session.opened': 'zalogowano',
      'session.refused': 'odmówiono logowania',
      'session.closed': 'wylogowano',
      'case.opened': 'wpłynęło zapytanie',
      'case.answered': 'wysłano odpowiedź',
      'case.reply-received': 'inwestor napisał',
      'case.assigned': 'przydzielono sprawę',
      'case.note-added': 'dopisano notatkę',
      'case.stage-changed': 'zmieniono etap',
      'case.link-renewed': 'zmieniono prywatny odnośnik',
      'mail.failed': 'nie doręczono listu',
      'city.seeded': 'wgrano dane pokazowe',
      'parcels.imported': 'wgrano działki',
      'plan.imported': 'wgrano plan',
      'site.fact-added': 'dopisano daną o miejscu',
      'site.published': 'opublikowano miejsce',
    } as Record<string, string>,
    details: {
      number: 'numer',
      to: 'na',
      from: 'z',
      role: 'rola',
      first: 'pierwsza',
      inTime: 'w terminie',
      hasNeed: 'z potrzebą',
      hasSite: 'z miejscem',
      tries: 'prób',
      sites: 'miejsc',
      parcels: 'działek',
    } as Record<string, string>,
    yes: 'tak',
    no: 'nie',
  },
};

type Widened<T> = T extends string
  ? string
  : T extends (...args: never[]) => unknown
    ? T
    : { readonly [K in keyof T]: Widened<T[K]> };

export type Messages = Widened<typeof pl>;
