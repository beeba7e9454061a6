import type { ErasureFault, Ground } from '../../../core/keeping/erasure.ts';

export const pl = {
  link: 'Usuń dane osoby',
  linkText: 'Na prośbę osoby albo po okresie przechowywania.',
  title: (number: string) => `Usuwanie danych: ${number}`,
  back: 'Sprawa',
  goes: 'Co zniknie',
  goesList: {
    person: 'Imię i nazwisko, adres, telefon i firma oraz nazwa robocza projektu.',
    messages: (count: number) => `Wiadomości w sprawie: ${count}.`,
    notes: (count: number) => `Notatki biura: ${count}.`,
    letters: (count: number) => `Listy czekające i wysłane: ${count}.`,
    calculations: (count: number) =>
      `Obliczenia pomocy publicznej: ${count}. Zostają, jeżeli dołączono je też do innej sprawy.`,
    files: (count: number) =>
      `Pliki do wniosków: ${count}, także to, co o dokumentach napisano. Ten sam plik u kogoś innego zostaje.`,
    plan: 'Plan pozwoleń i odpowiedzi, z których powstał.',
    link: 'Prywatny odnośnik: przestanie działać od razu.',
  },
  stays: 'Co zostanie, bez nazwisk',
  staysList: {
    case: 'Numer sprawy, dni wpływu, odpowiedzi i zamknięcia: z nich liczymy, jak biuro dotrzymuje terminów.',
    need: 'Potrzeba w liczbach, bez słów, i to, które miejsca pokazano (dziennik równego traktowania).',
    times: (count: number) => `Czas zakończonych kroków pozwoleń: ${count}. Liczą się dalej do czasów tego urzędu.`,
    trail: 'Dziennik zmian: kto z biura, co i kiedy. Osób spoza biura w nim nie ma.',
  },
  other: (numbers: string) => `Ten sam adres jest jeszcze w sprawach: ${numbers}. Każdą usuwa się osobno.`,
  elsewhere:
    'Powiadomienia o miejscach i zgłoszenia terenu to osobne zgody i sprawy: tu ich nie ma. Kopie zapasowe starzeją się same; po przywróceniu starszej kopii usuń dane jeszcze raz.',
  before: 'Jeżeli chcesz potwierdzić osobie, że dane usunięto, napisz do niej przedtem: potem nie będzie dokąd.',
  keeping: 'Czy wolno',
  open: 'Sprawa nie jest zamknięta, więc okres przechowywania jeszcze nie biegnie. Usunięcie ją zamknie.',
  until: (years: number, day: string) =>
    `Akta trzeba trzymać ${years} lat od 1 stycznia po zamknięciu, do ${day}. Wcześniej usuniesz dane tylko z ważnym powodem.`,
  over: (day: string) =>
    `Okres przechowywania minął ${day}. Brakowanie akt wymaga zgody archiwum państwowego: podaj jej znak.`,
  gap: 'Na dzień zamknięcia nie mamy w tablicach okresu przechowywania. Zapytaj archiwistę urzędu.',
  category: (status: string) => `Okres bierzemy z „Prawa” w biurze, pozycja „cases.kept-years”: ${status}.`,
  statuses: {
    verified: 'sprawdzony',
    unverified: 'z pamięci, nikt go nie sprawdził',
    contested: 'źródła nie są zgodne, liczymy najdłuższy',
    gap: 'brak wartości',
  },
  ground: 'Powód',
  grounds: {
    asked: 'Osoba prosi, a archiwista lub radca potwierdził, że wolno (RODO art. 17)',
    'no-record': 'To nie jest sprawa biura: próba formularza, spam, powtórka',
    'archive-consent': 'Minął okres przechowywania i archiwum zgodziło się na brakowanie',
  } satisfies Record<Ground, string>,
  why: 'Uzasadnienie albo znak zgody archiwum',
  whyHint: 'Zostaje na stałe, więc bez nazwisk, firm, adresów i telefonów.',
  choose: 'Wybierz powód',
  next: 'Dalej: sprawdź jeszcze raz',
  onlyAdministrator: 'Dane usuwa administrator. Pokaż mu tę stronę i podaj powód.',
  confirmTitle: (number: string) => `Na pewno usunąć dane ze sprawy ${number}?`,
  confirmText: 'Tego nie da się cofnąć. Jeszcze raz, co podano:',
  typed: 'Przepisz numer sprawy',
  erase: 'Usuń na zawsze',
  cancel: 'Nie usuwaj',
  badNumber: 'Przepisz numer tej sprawy, żeby potwierdzić',
  stale:
    'Sprawa zmieniła się, odkąd otworzono tę stronę. Niczego nie usunięto: sprawdź, co nowego, i zacznij jeszcze raz.',
  faults: {
    ground: { missing: 'Wybierz powód', 'not-over': 'Okres przechowywania jeszcze nie minął: wybierz inny powód' },
    why: {
      missing: 'Napisz, dlaczego, albo podaj znak zgody',
      'too-long': 'Skróć do 300 znaków',
      'control-characters': 'Usuń niewidoczne znaki, wpisz tekst z klawiatury',
      'names-person': 'Uzasadnienie wymienia kogoś z tej sprawy: napisz je bez nazwisk, firm, adresów i telefonów',
    },
  } satisfies {
    ground: Record<Extract<ErasureFault, { field: 'ground' }>['code'], string>;
    why: Record<Extract<ErasureFault, { field: 'why' }>['code'], string>;
  },
  erased: {
    title: (number: string) => `Sprawa ${number}`,
    text: (day: string) => `Dane osoby usunięto ${day}. Zostały dni i liczby, które nikogo nie wymieniają.`,
    received: 'Wpłynęła',
    answered: 'Pierwsza odpowiedź',
    closed: 'Zamknięta',
    ground: 'Powód',
    done: 'Usunięto dane osoby.',
  },
  list: {
    title: 'Sprawy po okresie przechowywania',
    lede: 'Spis do brakowania: sprawy zamknięte, których okres przechowywania minął. Nic nie znika samo: wyślij spis do archiwum państwowego, a po zgodzie usuń dane każdej sprawy.',
    none: 'Żadnej sprawie nie minął jeszcze okres przechowywania.',
    next: (day: string) => `Najbliższy termin mija ${day}.`,
    columns: {
      number: 'Sprawa',
      received: 'Wpłynęła',
      closed: 'Zamknięta',
      until: 'Przechowywana do',
      work: 'Usuwanie',
    },
    download: 'Pobierz spis (CSV)',
    open: 'Usuń dane',
    link: 'Sprawy po okresie przechowywania',
  },
};
