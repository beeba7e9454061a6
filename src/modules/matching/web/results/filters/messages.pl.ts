import { formatNumber } from '../../../../../ui/quantity.ts';
import type { Widened } from '../../../../../kernel/locale.ts';

const noun = (n: number): string => {
  if (n === 1) return 'miejsce';
  const last = n % 10;
  return last >= 2 && last <= 4 && (n % 100 < 12 || n % 100 > 14) ? 'miejsca' : 'miejsc';
};

const format = new Intl.NumberFormat('pl-PL');
const count = (n: number): string => format.format(n);

export const pl = {
  search: {
    label: 'Szukaj w ofercie',
    hint: 'Nazwa, ulica, część miasta albo numer działki. Końcówki i ogonki nie mają znaczenia.',
    submit: 'Szukaj',
    sort: 'Kolejność',
    city: 'Szukaj w całym mieście',
    sortApply: 'Ułóż',
  },
  sorts: {
    best: 'według rodzaju i wielkości',
    bestNeed: 'najlepsza odpowiedź',
    area: 'największa powierzchnia',
    price: 'najniższa cena, potem czynsz',
    power: 'największa moc',
    known: 'najwięcej pewnych danych',
    ready: 'najbliżej gotowości',
    confirmed: 'ostatnio potwierdzone',
  },
  confirmed: {
    on: (day: string) => `Ostatnie potwierdzenie: ${day}`,
    never: 'Nikt jeszcze nic nie potwierdził',
  },
  inWindow: 'tylko w widoku mapy',
  inView: (n: number) =>
    n === 0 ? 'W tym widoku mapy nie ma miejsc, które pasują.' : `W tym widoku mapy: ${count(n)} ${noun(n)}.`,
  listInView: 'Pokaż tylko te na liście',
  reading: (read: number, of: number) =>
    `Wczytujemy ofertę miasta: ${count(read)} z ${count(of)} miejsc. Lista otworzy się sama.`,
  readingTitle: 'Chwila, wczytujemy ofertę',
  readingAgain: 'Spróbuj teraz',
  orderedOn: (day: string) => `Kolejność według tego, co wiadomo na dzień ${day}.`,
  late: 'W ofercie zmienia się teraz bardzo dużo naraz. Ta lista jest sprzed chwili; odśwież ją za minutę.',
  onMap: 'pokaż na mapie',
  alert: {
    hint: 'Zmieniasz pytanie swojego powiadomienia. Zawęź listę, wybierz „Pokaż miejsca”, a potem zapisz.',
    save: 'Zapisz w moim powiadomieniu',
    leave: 'Przeglądaj bez zmieniania',
  },
  units: { label: 'Powierzchnia działek', auto: 'ha i m²', ha: 'ha', m2: 'm²' },
  title: 'Zawęź ofertę',
  chosen: (n: number) => (n === 1 ? 'wybrano 1' : `wybrano ${n}`),
  show: 'Pokaż miejsca',
  showCount: (n: number) => (n === 0 ? 'Żadne miejsce nie pasuje' : `Pokaż ${n} ${noun(n)}`),
  clear: 'Wyczyść wszystko',
  countsNote:
    'Liczba przy odpowiedzi mówi, ile miejsc ją ma przy pozostałych Twoich wyborach. „Nie wiadomo” znaczy, że nikt tego nie potwierdził albo dana straciła ważność: to nie jest „nie”.',
  applied: 'Wybrane:',
  remove: (what: string) => `Usuń: ${what}`,
  facets: {
    kind: 'Rodzaj',
    district: 'Część miasta',
    hall: 'Czy wybuduję halę?',
    services: 'Czy mogę prowadzić usługi lub biuro?',
    gas: 'Czy jest gaz?',
    water: 'Czy jest woda?',
    sewage: 'Czy jest kanalizacja?',
    rail: 'Bocznica kolejowa',
    owner: 'Właściciel',
    tenure: 'Na jakich zasadach',
    available: 'Kiedy można objąć',
    area: 'Powierzchnia',
    power: 'Moc przyłączeniowa',
    price: 'Cena sprzedaży',
    rent: 'Czynsz',
    text: 'Słowa',
  },
  values: {
    unknown: 'nie wiadomo',
    yes: 'tak',
    conditional: 'pod warunkiem',
    no: 'nie',
    present: 'jest',
    possible: 'możliwa',
    none: 'nie ma',
    sale: 'kupno',
    lease: 'najem lub dzierżawa',
    now: 'od zaraz',
    'half-year': 'w ciągu pół roku',
    year: 'w ciągu roku',
    later: 'później',
  } as Record<string, string>,
  from: 'od',
  to: 'do',
  orUnknown: (n: number) => `także gdzie nie wiadomo (${n})`,
  span: (min: string, max: string, unknown: number) =>
    `${min === max ? `W ofercie ${min}.` : `W ofercie od ${min} do ${max}.`}${unknown > 0 ? ` Nie wiadomo: ${unknown}.` : ''}`,
  spanNone: (unknown: number) => (unknown > 0 ? `Nie wiadomo: ${unknown}.` : 'Żadne z tych miejsc tego nie ma.'),
  between: (min: string, max: string) => `${min}–${max}`,
  atLeast: (min: string) => `od ${min}`,
  atMost: (max: string) => `do ${max}`,
  withUnknown: (range: string) => `${range} lub nie wiadomo`,
  shown: (n: number, of: number) =>
    n === of
      ? `Pokazujemy wszystkie ${count(of)} ${noun(of)}.`
      : `Pokazujemy ${count(n)} z ${count(of)} ${of === 1 ? 'miejsca' : 'miejsc'}.`,
  guessed: (asked: string, words: string) => `Nie ma słowa „${asked}”, szukamy podobnych: ${words}.`,
  unmatched: (asked: string) => `Słowa „${asked}” nie ma w ofercie.`,
  nothing: {
    title: 'Żadne miejsce nie ma tego wszystkiego naraz',
    title_one: 'Żadne miejsce tego nie ma',
    why: 'Co można odpuścić, a ile miejsc wtedy zostanie:',
    whyNone: 'Odpuszczenie jednego wyboru nie wystarczy.',
    relax: (part: string, n: number) => `bez „${part}”: ${n} ${noun(n)}`,
    relaxZero: (part: string) => `bez „${part}”: nadal żadne`,
    extent: (max: string) => `najwięcej w ofercie: ${max}`,
    nearest: 'Najbliżej są:',
    misses: (parts: string) => `nie przechodzi: ${parts}`,
    clear: 'Pokaż całą ofertę',
  },
  needFiltered: 'Filtry zmieniają tylko to, które miejsca widać. Werdykty zostają takie same.',
  layers: {
    label: 'O co pytasz mapę?',
    none: 'Gdzie są miejsca?',
    hall: 'Czy wybuduję halę?',
    limits: 'Co ogranicza zabudowę?',
    services: 'Czy mogę prowadzić usługi lub biuro?',
    power: 'Czy jest prąd?',
    gas: 'Czy jest gaz?',
    sewage: 'Czy jest kanalizacja?',
    available: 'Czy wejdę w ciągu pół roku?',
    text: 'Odpowiedzi mapy słowami',
    answers: {
      pass: 'tak',
      conditional: 'pod warunkiem',
      unknown: 'nie wiadomo',
      fail: 'nie',
    },
    nobody: 'żadne',
  },
  pages: {
    label: 'Strony listy',
    page: (n: number, of: number) => `Strona ${n} z ${of}`,
    next: 'Następne miejsca',
    previous: 'Poprzednie miejsca',
  },
  downloads: 'Pobierz tę listę:',
  fileEnds: (most: number) => `do ${formatNumber(most, 'pl')} miejsc: zawęź listę`,
  marked: {
    pick: 'zaznacz',
    compare: 'Porównaj zaznaczone',
    keep: 'Zapisz zaznaczone na liście',
    hint: 'Zaznacz od 2 do 5 miejsc, żeby je porównać. Zapisać możesz dowolne; listę wyślesz potem odnośnikiem.',
    watch: 'Powiadom mnie o nowych',
  },
  faults: {
    'not-a-number': 'Wpisz liczbę, na przykład 2,5',
    'not-positive': 'Wpisz liczbę większą od zera albo zero',
    'ambiguous-number': 'Napisz {whole} bez przecinka i kropki albo {decimal} z jedną cyfrą mniej po przecinku',
    'upside-down': 'Górna granica jest mniejsza od dolnej',
  } as Record<string, string>,
};

export type FilterMessages = Widened<typeof pl>;
