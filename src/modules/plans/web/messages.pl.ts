import type { PluralForms } from '../../../ui/quantity.ts';
import type { PlanFaultKind } from '../core/check/fault.ts';
import type { CoverageMeter } from '../core/desk/coverage.ts';
import type { ActKind, ActStatus } from '../core/plan.ts';
import type { ProvisionKind } from '../../../kernel/provision.ts';

export type ZoneCounts = {
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
};

const faultKinds: Record<PlanFaultKind, string> = {
  gap: 'luka',
  overlap: 'nakładanie',
  'outside-boundary': 'poza granicą',
  'self-intersection': 'przecięcie granicy',
  'unknown-symbol': 'nieznany symbol',
  'symbol-mismatch': 'niezgodny symbol',
  'bad-designation': 'złe oznaczenie',
  'duplicate-id': 'powtórzony identyfikator',
  'duplicate-designation': 'powtórzone oznaczenie',
  precision: 'dokładność wartości',
  'out-of-range': 'wartość spoza zakresu',
  'missing-field': 'brak pola',
  'profile-not-allowed': 'niedozwolony profil',
  'date-order': 'kolejność dat',
  'crs-mismatch': 'układ współrzędnych',
  'not-well-formed': 'plik nie do odczytania',
};
const actKinds: Record<ActKind, string> = {
  mpzp: 'plan miejscowy',
  planOgolny: 'plan ogólny',
  studium: 'studium',
  planWojewodztwa: 'plan województwa',
  mpo: 'miejscowy plan odbudowy',
  mpr: 'miejscowy plan rewitalizacji',
  zpi: 'zintegrowany plan inwestycyjny',
};
const statuses: Record<ActStatus, string> = {
  legalForce: 'obowiązuje',
  elaboration: 'w przygotowaniu',
  adoption: 'w toku uchwalania',
  obsolete: 'uchylony',
};
const kinds: Record<ProvisionKind, string> = {
  use: 'przeznaczenie terenu',
  'max-cover': 'powierzchnia zabudowy, najwyżej',
  'min-intensity': 'intensywność zabudowy, co najmniej',
  'max-intensity': 'intensywność zabudowy, najwyżej',
  'max-height': 'wysokość zabudowy, najwyżej',
  'min-green': 'teren biologicznie czynny, co najmniej',
  'building-line': 'linia zabudowy od granicy terenu',
  parking: 'miejsca parkingowe, co najmniej',
  setback: 'odległość zabudowy',
  'obligatory-line': 'obowiązująca linia zabudowy',
  'no-cross-line': 'nieprzekraczalna linia zabudowy',
  other: 'inne ustalenie',
};

export const pl = {
  faultKinds,
  actKinds,
  statuses,
  kinds,
  check: {
    title: 'Sprawdź plan',
    lede: 'Wgraj pliki planu w standardzie APP 2.0 albo 3.0 (GML): akt i strefy, w jednym pliku albo w kilku. Pokażemy każdy błąd: czego dotyczy, gdzie leży i ile wynosi. Plików nie zapisujemy.',
    files: 'Pliki GML',
    filesHint: 'Razem najwyżej 20 MB. Akt wgraj razem ze strefami, wtedy sprawdzimy też luki i wyjście poza granicę.',
    submit: 'Sprawdź',
    submitJson: 'Sprawdź i pobierz wynik jako JSON',
    noFiles: 'Wybierz co najmniej jeden plik.',
    tooLarge:
      'Pliki mają razem ponad 20 MB. Wgraj je w mniejszych częściach albo sprawdź je poleceniem „calisia check plan”.',
    tooMany: 'Wybierz najwyżej 20 plików.',
    wait: (minutes: number) => `To już dużo sprawdzeń z tego miejsca. Spróbuj ponownie za ${minutes} min.`,
    apart: {
      'too-slow':
        'Sprawdzanie trwało zbyt długo i zostało przerwane. Podziel plan na części albo sprawdź go poleceniem „calisia check plan”.',
      'too-large':
        'Pliku nie da się sprawdzić na stronie: wymaga zbyt dużo pamięci. Podziel plan na części albo sprawdź go poleceniem „calisia check plan”.',
      busy: 'Sprawdzamy właśnie inne plany. Spróbuj ponownie za minutę.',
      broken:
        'Tego pliku nie udało się sprawdzić: odczyt przerwał się na jego treści. Sprawdź, czy plik otwiera się w Twoim programie, i zapisz go jeszcze raz.',
    },
    noFaults: 'Nie ma błędów',
    found: (n: number, noun: string) => `${n} ${noun}`,
    faultForms: { one: 'błąd', few: 'błędy', many: 'błędów', other: 'błędu' } as PluralForms,
    counted: (acts: number, zones: number) => `Sprawdzono: akty ${acts}, strefy ${zones}.`,
    files2: 'Pliki',
    download: 'Pobierz wynik jako JSON',
    columns: {
      n: 'Nr',
      object: 'Obiekt',
      kind: 'Błąd',
      message: 'Opis',
      measure: 'Wielkość',
      at: 'Miejsce (E, N)',
      file: 'Plik',
    },
    drawing: 'Rysunek planu z błędami',
    drawingText: (zones: number, marks: number) =>
      `Granica aktu i strefy (${zones}); numery w kołach wskazują miejsca błędów z tabeli (${marks}). Strefy z błędami są zakreskowane.`,
    again: 'Sprawdź inne pliki',
    what: 'Co sprawdzamy',
    whatList: [
      'luki i nakładanie się stref, wyjście poza granicę aktu, przecięcia granic: z powierzchnią w m² i punktem',
      'symbole, nazwy, oznaczenia i profile stref',
      'powtórzone identyfikatory i oznaczenia',
      'wartości: dokładność i zakres; pola obowiązkowe; kolejność dat; układ współrzędnych',
    ],
    shown: (n: number) => `Na stronie widać pierwsze ${n}; wszystkie są w pliku JSON.`,
  },
  plans: {
    title: 'Plany',
    lede: 'Akty planistyczne, ich tereny i to, co z ich tekstu czyta program. Wybierz dzień, żeby zobaczyć, co wtedy obowiązywało.',
    day: 'Stan na dzień',
    show: 'Pokaż',
    badDay: 'Podaj dzień, który istnieje, na przykład 2026-11-23.',
    check: 'Sprawdź plan',
    import: 'Wgraj tereny starszego planu',
    none: 'Nie ma jeszcze żadnego planu.',
    noneNext: 'Wgraj plan poleceniem „calisia import plan” albo tereny starszego planu na stronie.',
    columns: { act: 'Akt', kind: 'Rodzaj', status: 'Stan', zones: 'Tereny', coverage: 'Ustalenia' },
    on: { held: 'obowiązywał', holds: 'obowiązuje', not: 'nie obowiązuje' },
    noZones: 'Tego dnia akt nie miał terenów w bazie.',
    text: 'Tekst uchwały',
    drawing: 'Rysunek planu',
    journal: 'Dziennik urzędowy',
    resolution: 'Uchwała',
    source: 'Źródło',
    since: 'Obowiązuje od',
    until: 'Obowiązuje do',
    open: 'bezterminowo',
    zoneColumns: { zone: 'Teren', symbol: 'Symbol', area: 'Powierzchnia', span: 'Obowiązuje', coverage: 'Ustalenia' },
    earlier: 'Wcześniejsze wersje',
    earlierNone: 'Nie było poprawek.',
    earlierColumns: { when: 'Zastąpiono', what: 'Co', which: 'Oznaczenie' },
    objects: { act: 'akt', zone: 'teren', provision: 'ustalenie' } as Record<string, string>,
    coverage: ({ machine, waiting, person, all }: CoverageMeter) =>
      `Ustalenia: ${all}. Czyta program: ${machine}; czekają na sprawdzenie przez drugą osobę: ${waiting}; do przeczytania przez człowieka: ${person}.`,
  },
  import: {
    title: 'Wgraj tereny starszego planu',
    lede: 'Starsze plany miejscowe nie mają terenów w standardzie APP. Wgraj je z pliku GeoJSON, GeoPackage albo Shapefile (zip) i wskaż, która kolumna co znaczy. Wskazania zostaną zapisane pod nazwą, na następny raz.',
    file: 'Plik z terenami',
    fileHint:
      'GeoJSON, GeoPackage albo Shapefile w archiwum zip, najwyżej 20 MB. Większe wgrywa polecenie „calisia import plan --mapping”.',
    mapping: 'Zapisane wskazania',
    newMapping: 'nowe, wypełnione niżej',
    mappingHint: 'Gdy wybierzesz zapisane, pola niżej nie mają znaczenia.',
    name: 'Nazwa wskazań',
    nameHint: 'Na przykład „Dobrzec 2019, pracownia X”.',
    actTitle: 'Tytuł planu',
    actTitleHint: 'Niekonieczny, gdy plan nazywa kolumna.',
    resolution: 'Uchwała',
    url: 'Adres tekstu uchwały',
    drawingUrl: 'Adres rysunku planu',
    from: 'Obowiązuje od',
    columns: 'Kolumny pliku',
    designation: 'Kolumna z oznaczeniem terenu',
    symbol: 'Kolumna z symbolem',
    nameColumn: 'Kolumna z nazwą',
    actColumn: 'Kolumna z nazwą planu',
    fromColumn: 'Kolumna z dniem wejścia w życie',
    limit: (kind: string) => `Kolumna: ${kind}`,
    submit: 'Wgraj',
    dryRun: 'Tylko pokaż, co by się stało',
    faults: {
      file: 'Wybierz plik, najwyżej 20 MB.',
      name: 'Podaj nazwę, najwyżej 80 znaków.',
      designation: 'Podaj nazwę kolumny z oznaczeniem terenu.',
      title: 'Podaj tytuł planu albo kolumnę, która go nazywa.',
      url: 'Podaj adres, który zaczyna się od https://',
      drawingUrl: 'Podaj adres, który zaczyna się od https://',
      from: 'Podaj dzień, który istnieje, na przykład 2019-03-28.',
      mapping: 'Takich wskazań nie ma.',
    } as Record<string, string>,
    unreadable: (kind: string, detail: string) =>
      `Pliku nie da się odczytać: ${kind}${detail === '' ? '' : ` (${detail})`}.`,
    noColumns: (columns: readonly string[], known: string) =>
      `W pliku nie ma ${columns.length === 1 ? 'kolumny' : 'kolumn'}: ${columns.map((one) => `„${one}”`).join(', ')}. Są w nim: ${known}.`,
    kinds: {
      empty: 'jest pusty',
      'unknown-format': 'to nie jest GeoJSON, GeoPackage ani Shapefile w archiwum zip',
      'not-utf8': 'tekst nie jest w UTF-8',
      'not-json': 'JSON jest uszkodzony albo urwany',
      'not-a-feature-collection': 'to nie jest zbiór obiektów (FeatureCollection)',
      'not-a-geopackage': 'baza GeoPackage jest uszkodzona',
      'no-layer': 'nie ma w nim warstwy z obiektami',
      'bad-zip': 'archiwum jest uszkodzone',
      'zip-encrypted': 'archiwum ma hasło',
      'zip-too-large': 'po rozpakowaniu jest za duży',
      'no-shapefile': 'w archiwum nie ma plików .shp i .dbf',
      'several-shapefiles': 'w archiwum jest kilka warstw; zostaw jedną',
      'bad-shapefile': 'plik .shp jest uszkodzony',
      'bad-dbf': 'plik .dbf jest uszkodzony',
      'unknown-crs': 'nie da się rozpoznać układu współrzędnych',
      'too-many-features': 'ma za dużo obiektów',
      'no-features': 'nie ma w nim żadnego obiektu',
    } as Record<string, string>,
    apart: {
      'too-slow':
        'Odczyt pliku trwał zbyt długo i został przerwany. Podziel plik na części albo wgraj go poleceniem „calisia import plan --mapping”.',
      'too-large':
        'Odczyt pliku wymaga zbyt dużo pamięci i został przerwany. Podziel plik na części albo wgraj go poleceniem „calisia import plan --mapping”.',
      busy: 'Czytamy właśnie inne pliki. Spróbuj ponownie za minutę.',
      broken:
        'Tego pliku nie udało się odczytać: odczyt przerwał się na jego treści. Sprawdź, czy otwiera się w Twoim programie, i zapisz go jeszcze raz.',
    },
    unread: 'Wartości, których program nie odczytał: zakoduje je człowiek',
    column: 'Kolumna',
    value: 'Wartość',
    stored: 'Wgrano.',
    notStored: 'Niczego nie zapisano.',
    wouldStore: 'To tylko próba: niczego nie zapisano.',
    report: ({ inserted, changed, unchanged, removed }: ZoneCounts) =>
      `Tereny: nowe ${inserted}, zmienione ${changed}, bez zmian ${unchanged}, usunięte ${removed}.`,
    provisions: (n: number, shares: number) => `Zmienione ustalenia: ${n}; policzone udziały działek: ${shares}.`,
    refused: 'Odrzucone',
    refusedColumns: { object: 'Teren', why: 'Powód' },
    why: {
      'no-id': 'brak identyfikatora',
      'bad-date': 'daty nie da się odczytać',
      'missing-field': 'brak pola',
      'no-surface': 'brak powierzchni albo granica się przecina',
      'other-municipality': 'inna gmina',
      'outside-municipality': 'leży poza granicą gminy, środek terenu',
      'unknown-type': 'nieznany rodzaj',
      'duplicate-id': 'powtórzony identyfikator',
      'no-act': 'brak aktu',
    } as Record<string, string>,
  },
  zone: {
    title: (designation: string, name: string) => `Teren ${designation}: ${name}`,
    sub: 'Jedna osoba koduje ustalenie, druga porównuje je ze stroną uchwały i potwierdza. Do tego czasu ustalenie nie daje wyniku „spełnia”.',
    ended: (day: string) => `Ta wersja terenu obowiązywała do ${day}.`,
    provisions: 'Ustalenia',
    none: 'Nie zakodowano jeszcze żadnego ustalenia.',
    columns: { kind: 'Ustalenie', value: 'Treść', clause: 'Zapis', people: 'Kto', work: 'Czynność' },
    coded: (who: string, day: string) => `zakodował(a): ${who}, ${day}`,
    checked: (who: string, day: string) => `sprawdził(a): ${who}, ${day}`,
    waiting: 'czeka na drugą osobę',
    own: 'To Twoje kodowanie; potwierdza je inna osoba.',
    confirm: 'Zgadza się z uchwałą',
    withdraw: 'Wycofaj…',
    remove: 'Potwierdź wycofanie',
    ownDoubt: 'To Twoje wycofanie; potwierdza je albo odrzuca inna osoba.',
    doubted: (who: string, day: string, why: string) => `do wycofania, ${who}, ${day}: „${why}”`,
    look: {
      title: { withdraw: 'Wycofać ustalenie?', code: 'Zastąpić sprawdzone ustalenie?' },
      follows: {
        withdraw:
          'Od razu przestanie dawać wynik „spełnia”: będzie się liczyć jak niesprawdzone. Z bazy zniknie dopiero wtedy, gdy druga osoba to potwierdzi; jego treść zostanie w historii.',
        code: 'Nowa treść będzie niesprawdzona, więc nie da wyniku „spełnia”, dopóki druga osoba nie porówna jej z uchwałą. Dotychczasowa zostanie w historii.',
      },
      why: 'Powód',
      whyHint: 'Na przykład: w § 9 ust. 2 jest 12 m, a nie 15 m.',
      noReason: 'Podaj powód, najwyżej 1000 znaków.',
      sure: { withdraw: 'Wycofaj, do potwierdzenia', code: 'Zastąp, do sprawdzenia' },
      back: 'Wróć bez zmian',
    },
    page: (n: number) => `s. ${n}`,
    noClause: 'zbiór danych bez paragrafów',
    from: (day: string) => `od ${day}`,
    to: (day: string) => `do ${day}`,
    add: 'Zakoduj ustalenie',
    kind: 'Rodzaj',
    choose: 'wybierz',
    limit: 'Liczba',
    limitHint:
      'Procent, metry, wskaźnik albo miejsca; zależy od rodzaju. Zamiast liczby parkingów albo odległości mogą być słowa.',
    classes: 'Klasy albo symbole przeznaczenia',
    classesHint: 'Na przykład P, U albo 2.P/U. Tylko dla przeznaczenia.',
    additional: 'Przeznaczenie uzupełniające',
    words: 'Treść słowami',
    wordsHint: 'Tak jak w uchwale. Konieczna dla innych ustaleń.',
    lines: 'Punkty linii zabudowy',
    linesHint:
      'Współrzędne w układzie miasta, jeden punkt w wierszu: wschód, odstęp, północ. Pusty wiersz zaczyna nową linię.',
    article: 'Paragraf',
    articleHint: 'Na przykład § 24 ust. 3 pkt 4',
    pageField: 'Strona uchwały (PDF)',
    url: 'Adres uchwały w sieci',
    fromField: 'Obowiązuje od',
    submit: 'Zapisz, do sprawdzenia',
    faults: {
      kind: 'Wybierz rodzaj ustalenia.',
      limit: 'Podaj liczbę właściwą dla tego rodzaju, na przykład 12,5.',
      classes: 'Podaj co najmniej jedną klasę, na przykład P.',
      additional: 'Podaj klasy rozdzielone przecinkami.',
      words: 'Podaj treść, najwyżej 4000 znaków.',
      lines: 'Podaj co najmniej dwa punkty we współrzędnych miasta, po jednym w wierszu.',
      article: 'Podaj paragraf, najwyżej 120 znaków.',
      page: 'Podaj numer strony.',
      url: 'Podaj adres, który zaczyna się od https://',
      from: 'Podaj dzień, który istnieje, na przykład 2026-11-23.',
    },
    done: {
      code: 'Zapisano. Ustalenie czeka na drugą osobę.',
      check: 'Potwierdzono. Ustalenie liczy się od teraz w wynikach.',
      withdraw: 'Ustalenie liczy się od teraz jak niesprawdzone. Z bazy usunie je druga osoba, jeśli się zgodzi.',
      remove: 'Wycofano ustalenie. Jego treść została w historii.',
    } as Record<string, string>,
    refused: {
      own: 'Kodowała to ta sama osoba. Potwierdzić musi ktoś inny.',
      'own-doubt': 'Wycofanie zgłosiła ta sama osoba. Potwierdzić musi ktoś inny.',
      already: 'Ktoś już to zrobił.',
      gone: 'Tego ustalenia już nie ma: ktoś je wycofał albo zastąpił.',
    } as Record<string, string>,
    lineCount: (lines: number, points: number) => `${lines} linie, ${points} punktów`,
    back: 'Wszystkie tereny aktu',
    whichAct: 'Akt',
  },
};

type Widened<T> = T extends string
  ? string
  : T extends (...args: never[]) => unknown
    ? T
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widened<T[K]> };

export type Messages = Widened<typeof pl>;
