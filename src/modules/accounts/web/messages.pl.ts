import type { PluralForms } from '../../../ui/quantity.ts';

/** Stages of a case and statuses of a site stand in the trail as what was left and what was reached. */
export const states = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([code, word]) => ['from', 'to'].map((way) => [`${way} ${code}`, word])),
  );

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
    objectHint: 'Numer sprawy, na przykład INW-2026-0017, albo rodzaj i numer, na przykład account:3',
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
      object: 'Podaj numer sprawy, która istnieje, albo rodzaj i numer rozdzielone dwukropkiem, na przykład account:3.',
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
      'register.imported': 'wgrano rejestr',
      'plan.imported': 'wgrano plan',
      'plan.provision-coded': 'zapisano ustalenie planu',
      'plan.provision-checked': 'sprawdzono ustalenie planu',
      'plan.provision-withdrawn': 'wycofano ustalenie planu',
      'site.fact-added': 'dopisano daną o miejscu',
      'site.published': 'opublikowano miejsce',
      'site.created': 'założono miejsce',
      'site.edited': 'zmieniono opis miejsca',
      'site.status-changed': 'zmieniono status miejsca',
      'site.file-added': 'dodano plik do miejsca',
      'site.file-changed': 'zmieniono plik miejsca',
      'site.file-removed': 'usunięto plik miejsca',
    } as Record<string, string>,
    objects: {
      account: 'konto',
      case: 'sprawa',
      city: 'miasto',
      'parcel-import': 'import działek',
      plan: 'plan',
      provision: 'ustalenie planu',
      site: 'miejsce',
    } as Record<string, string>,
    /** A detail's name and its code. */
    values: {
      'role clerk': 'pracownik biura',
      'role administrator': 'administrator',
      ...states({ new: 'nowa', open: 'w toku', answered: 'odpowiedź wysłana', closed: 'zamknięta' }),
      ...states({
        draft: 'szkic',
        'in-review': 'do sprawdzenia',
        published: 'w ofercie',
        reserved: 'zarezerwowane',
        sold: 'sprzedane',
        withdrawn: 'wycofane',
      }),
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
      inserted: 'nowych',
      changed: 'zmienionych',
      refused: 'odrzuconych',
      removed: 'usuniętych',
      acts: 'aktów',
      zones: 'stref',
      provisions: 'ustaleń',
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
