import type { Widened } from '../kernel/locale.ts';
import type { Verdict } from '../kernel/finding.ts';

const verdict: Record<Verdict, string> = {
  pass: 'spełnia',
  conditional: 'warunkowo',
  unknown: 'nie wiadomo',
  fail: 'nie spełnia',
};

export const pl = {
  language: { code: 'en', name: 'English' },
  skip: 'Przejdź do treści',
  demoLabel: 'Uwaga o danych',
  demoStrong: 'Dane pokazowe.',
  demoText: 'Miejsca, działki, osoby i liczby są zmyślone albo przykładowe. Nie są ofertą miasta.',
  navLabel: 'Główna',
  nav: {
    sites: 'Miejsca',
    need: 'Dopasuj miejsce',
    enquiry: 'Napisz do nas',
    office: 'Sprawy',
    officeSites: 'Baza miejsc',
    officeWork: 'Do sprawdzenia',
    officeSubmissions: 'Zgłoszenia właścicieli',
    officePlans: 'Plany',
    officeRegisters: 'Wykazy',
    officeLaw: 'Prawo',
    officeAudit: 'Dziennik',
  },
  officeNavLabel: 'Biuro',
  signOut: 'Wyloguj',
  weekdays: (hours: string) => `pon.–pt. ${hours}`,
  signedInAs: (name: string) => `Pracuje: ${name}`,
  disclaimer:
    'Odpowiedzi są informacją, nie decyzją. Przy każdej piszemy, skąd ją znamy, z jakiego dnia i kto rozstrzyga.',
  footLabel: 'O serwisie',
  fitCheck: 'Czy hala się zmieści?',
  aid: 'Jaka pomoc publiczna',
  permitPath: 'Ścieżka pozwoleń',
  law: 'Prawo, z którego liczymy',
  submitSite: 'Zgłoś teren lub budynek',
  accessibility: 'Deklaracja dostępności',
  placeSearch: 'Szukaj działki lub ulicy',
  privacy: 'Dane osobowe i tajemnica firmy',
  forOffice: 'Wejście dla pracowników',
  testInbox: 'Poczta testowa',
  theme: { label: 'Wygląd', auto: 'jak w systemie', light: 'jasny', dark: 'ciemny' },
  printedFrom: 'Wydruk strony',
  verdict,
  verdictCount: {
    pass: () => verdict.pass,
    conditional: () => verdict.conditional,
    unknown: () => verdict.unknown,
    fail: () => verdict.fail,
  } as Record<Verdict, (count: number) => string>,
  form: {
    dontKnow: 'nie wiem',
    must: 'musi',
    wish: 'życzenie',
    howImportant: (label: string) => `Jak ważne: ${label}`,
    error: 'Błąd:',
    errorTitlePrefix: 'Błąd: ',
    optional: 'nieobowiązkowe',
    summary: (count: number, few: string) => `${count} ${few} do poprawienia`,
    summaryOne: 'Jedna rzecz do poprawienia',
    summaryForms: { one: 'rzecz', few: 'rzeczy', many: 'rzeczy', other: 'rzeczy' },
  },
  fault: {
    requestId: 'Numer zgłoszenia błędu',
    home: 'Strona główna',
    sites: 'Lista miejsc',
    retryIn: (minutes: number) => `Spróbuj ponownie za ${minutes} min.`,
    400: {
      title: 'Nie rozumiemy tego adresu',
      why: 'Adres albo wysłane dane są uszkodzone: za długie lub zawierają niedozwolone znaki.',
      next: 'Wróć na poprzednią stronę i spróbuj jeszcze raz albo zacznij od strony głównej.',
    },
    401: {
      title: 'Trzeba się zalogować',
      why: 'Ta strona jest dla pracowników urzędu, a sesja wygasła albo jej nie było.',
      next: 'Zaloguj się i otwórz stronę jeszcze raz.',
    },
    403: {
      title: 'Tego nie możemy zrobić',
      why: 'Nie masz uprawnień do tej strony albo formularz nie został wysłany z naszej strony.',
      next: 'Otwórz formularz u nas i wyślij go jeszcze raz. Nic nie zostało zapisane.',
    },
    404: {
      title: 'Nie ma takiej strony',
      why: 'Adres jest niepełny, strona została przeniesiona albo miejsce wycofano z oferty.',
      next: 'Sprawdź adres albo przejdź do listy miejsc.',
    },
    405: {
      title: 'Tej strony nie da się tak użyć',
      why: 'Strona nie przyjmuje takiego rodzaju żądania.',
      next: 'Otwórz ją zwyczajnie, z paska adresu albo z odnośnika.',
    },
    409: {
      title: 'Ktoś był szybszy',
      why: 'Od chwili, gdy otworzono tę stronę, ktoś zmienił te same dane.',
      next: 'Otwórz stronę ponownie, sprawdź, co się zmieniło, i powtórz zmianę.',
    },
    413: {
      title: 'To za dużo naraz',
      why: 'Wysłana treść jest większa niż 64 kB.',
      next: 'Skróć tekst i wyślij jeszcze raz. Większe materiały przyjmiemy pocztą elektroniczną.',
    },
    415: {
      title: 'Nie przyjmujemy danych w tej postaci',
      why: 'Formularz przyszedł w formacie, którego nie znamy.',
      next: 'Wypełnij formularz na stronie i wyślij go z niej.',
    },
    422: {
      title: 'Coś trzeba poprawić',
      why: 'Część odpowiedzi jest niepełna albo sprzeczna.',
      next: 'Wróć do formularza: przy polach napisaliśmy, co poprawić.',
    },
    429: {
      title: 'Za dużo prób',
      why: 'Z tego miejsca przyszło wiele żądań w krótkim czasie. Chronimy w ten sposób formularze i konta.',
      next: 'Odczekaj i spróbuj jeszcze raz. Nic nie zostało zapisane.',
    },
    500: {
      title: 'Coś się u nas zepsuło',
      why: 'To nasz błąd, nie Twój. Został zapisany i ktoś go przeczyta.',
      next: 'Odśwież stronę za chwilę. Jeżeli wysyłano formularz, sprawdź najpierw, czy nie przyszło potwierdzenie.',
    },
    503: {
      title: 'Chwilowo nie działamy',
      why: 'Trwa przerwa, baza danych nie odpowiada albo naraz wysyłano zbyt wiele plików.',
      next: 'Spróbuj ponownie za chwilę. Jeżeli wysyłano plik, wyślij go jeszcze raz: nic z niego nie zostało zapisane.',
    },
  },
};

export type UiMessages = Widened<typeof pl>;
