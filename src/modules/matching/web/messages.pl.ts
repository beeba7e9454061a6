import type { Widened } from '../../../kernel/locale.ts';
import type { SiteKind } from '../../sites/index.ts';

const kinds: Record<SiteKind, { choice: string; name: string; hint: string; many: string; one: string }> = {
  land: {
    choice: 'Działka pod budowę',
    name: 'Działka',
    hint: 'grunt, na którym zbudujesz sam',
    many: 'działki',
    one: 'działka',
  },
  hall: {
    choice: 'Gotowa hala',
    name: 'Hala',
    hint: 'gotowy budynek produkcyjny lub magazyn',
    many: 'hale',
    one: 'hala',
  },
  office: { choice: 'Biuro', name: 'Biuro', hint: 'powierzchnia do pracy umysłowej', many: 'biura', one: 'biuro' },
  premises: {
    choice: 'Lokal',
    name: 'Lokal',
    hint: 'sklep, usługa, gastronomia, warsztat',
    many: 'lokale',
    one: 'lokal',
  },
};

const places = { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' };
const WORDS = [
  'Zero',
  'Jedno',
  'Dwa',
  'Trzy',
  'Cztery',
  'Pięć',
  'Sześć',
  'Siedem',
  'Osiem',
  'Dziewięć',
  'Dziesięć',
  'Jedenaście',
  'Dwanaście',
  'Trzynaście',
  'Czternaście',
  'Piętnaście',
  'Szesnaście',
  'Siedemnaście',
  'Osiemnaście',
  'Dziewiętnaście',
  'Dwadzieścia',
];
const format = new Intl.NumberFormat('pl-PL');
const count = (n: number): string => WORDS[n] ?? format.format(n);
/** Cztery pasują, pięć pasuje. */
const verb = (n: number, several: string, other: string): string =>
  n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14) ? several : other;
const noun = (n: number): string => (n === 1 ? places.one : verb(n, places.few, places.many));

const IN_MONTH = [
  'w\u00a0styczniu',
  'w\u00a0lutym',
  'w\u00a0marcu',
  'w\u00a0kwietniu',
  'w\u00a0maju',
  'w\u00a0czerwcu',
  'w\u00a0lipcu',
  'w\u00a0sierpniu',
  'we wrześniu',
  'w\u00a0październiku',
  'w\u00a0listopadzie',
  'w\u00a0grudniu',
];

export const pl = {
  kinds,
  placesForms: places,
  home: {
    title: 'Miejsce na inwestycję',
    promise: (city: string) =>
      `Powiemy Ci w\u00a0kilka minut, czy ${city} ma miejsce na Twoją inwestycję i\u00a0czego jeszcze brakuje.`,
    description:
      'Miejsca pod inwestycję z odpowiedzią na każde wymaganie: co spełnia, czego nie wiadomo i skąd to wiemy.',
    question: 'Czego potrzebuje Twoja inwestycja?',
    kind: 'Czego szukasz',
    hall: 'Hala, długość i szerokość',
    hallLength: 'Długość hali w metrach',
    hallWidth: 'Szerokość hali w metrach',
    power: 'Moc przyłączeniowa',
    show: 'Pokaż miejsca',
    offer: (n: number, fresh: number) =>
      `W ofercie ${verb(n, 'są', 'jest')} ${n} ${noun(n)}. Każda z ${fresh} aktualnych danych o nich ma źródło i dzień.`,
    offerLarge: (sites: string) => `Liczba miejsc w ofercie: ${sites}.`,
    offerEmpty: 'W ofercie nie ma jeszcze żadnego miejsca. Opisz potrzebę, poszukamy.',
    whole: 'Opisz całą potrzebę',
    wholeAfter: ', wystarczy kwadrans i nie trzeba konta.',
    pledge: 'Co obiecujemy',
    pledgeMeasured: (month: number, year: number) =>
      `Co obiecujemy i\u00a0jak nam poszło ${IN_MONTH[month - 1] ?? ''} ${year}`,
    firstAnswer: 'Pierwsza odpowiedź człowieka w\u00a0jeden dzień roboczy',
    allVerdicts: 'Każde miejsce z odpowiedzią na każde wymaganie, od razu',
    unknownSaid: 'Czego nie wiemy, to mówimy, zamiast zgadywać',
    samePerson: 'Jedna osoba z imieniem i telefonem przy każdym miejscu',
    ofCases: (n: number) => (n === 1 ? 'z 1 sprawy' : `z ${n} spraw`),
    notMeasured: 'jeszcze nie zmierzone',
    notMeasuredWhy: (n: number, least: number) =>
      `Pokażemy wynik, gdy minie termin ${least} spraw; na razie ${n === 1 ? 'minął 1' : verb(n, `minęły ${n}`, `minęło ${n}`)}.`,
    median: (hours: string) => `Mediana ${hours} godz. roboczych.`,
    measuredSynthetic: 'Wśród liczonych spraw są przykładowe.',
    measuredFrom: 'Liczone z przebiegu spraw, nie wpisywane ręcznie.',
    staleFacts: (n: number) =>
      n === 0 ? 'Żadna nie straciła ważności.' : `Straciło ważność i czeka na potwierdzenie: ${n}.`,
    freshOf: (n: number) => `z ${n} danych świeżych`,
    contactOf: (n: number) => (n === 1 ? 'z 1 miejsca' : `z ${n} miejsc`),
    doors: 'Z czym przychodzisz?',
    investor: {
      title: 'Inwestuję',
      text: 'Miejsce, odpowiedź na każde wymaganie i jedna osoba, która prowadzi sprawę przez urząd i operatorów.',
      sites: 'Miejsca w ofercie',
      need: 'Dopasuj miejsce do potrzeby',
      fit: 'Sprawdź, czy hala zmieści się na działce',
      ask: 'Zapytaj człowieka',
    },
    firm: {
      title: 'Prowadzę firmę w mieście',
      text: 'Lokal albo większa hala, przeprowadzka, rozbudowa. Także dla warsztatu i restauracji.',
      premises: 'Lokale w ofercie',
      halls: 'Hale w ofercie',
      ask: 'Opowiedz o firmie',
    },
    innovator: {
      title: 'Mam pomysł lub wynalazek',
      text: 'Napisz, co potrafi i czego mu brakuje. Odpowie osoba, która zna uczelnię, firmy i instytucje w mieście.',
      ask: 'Opowiedz o pomyśle',
    },
    map: (n: number, area: string | null) => (area === null ? `${n} ${noun(n)}` : `${n} ${noun(n)}, razem ${area}`),
    all: 'Zobacz wszystkie na liście',
  },
  need: {
    title: 'Czego potrzebuje Twoja inwestycja?',
    lede: 'Wpisz tyle, ile wiesz. „Nie wiem” to dobra odpowiedź: pokażemy, od czego zależy.',
    of: (n: number, all: number) => `${n} z ${all}`,
    groups: {
      what: 'Co powstanie',
      place: 'Teren i budynek',
      media: 'Media',
      access: 'Dojazd i sąsiedztwo',
      terms: 'Pieniądze i terminy',
    },
    fields: {
      kind: { label: 'Czego szukasz', hint: '' },
      activity: { label: 'Czym się zajmiecie', hint: 'Własnymi słowami, na przykład: obróbka metali dla lotnictwa.' },
      pkd: { label: 'Kod PKD 2025', hint: 'Jeżeli go znasz. Od niego zależy, czy plan dopuszcza taką działalność.' },
      area: { label: 'Powierzchnia', hint: 'Co najmniej tyle. Przy działce podaj hektary.' },
      length: { label: 'Długość hali', hint: '' },
      width: { label: 'Szerokość hali', hint: '' },
      height: { label: 'Wysokość', hint: 'Budynku w kalenicy, a w gotowej hali w świetle.' },
      power: { label: 'Moc przyłączeniowa', hint: 'Suma dla całego zakładu po rozruchu.' },
      gas: { label: 'Gaz', hint: '' },
      water: { label: 'Woda', hint: '' },
      sewage: { label: 'Ścieki przemysłowe', hint: '' },
      axle: { label: 'Dojazd ciężarówek', hint: 'Nacisk na oś, który musi znieść droga do bramy.' },
      rail: { label: 'Bocznica kolejowa', hint: '' },
      road: { label: 'Do drogi krajowej najwyżej', hint: 'Liczone drogami od bramy.' },
      tenure: { label: 'Na jakich zasadach', hint: '' },
      price: { label: 'Cena lub czynsz do', hint: 'Netto. Przy najmie za miesiąc.' },
      start: { label: 'Miejsce potrzebne do', hint: 'Na przykład 31.03.2027.' },
      jobs: { label: 'Miejsca pracy', hint: 'Ile osób zatrudnicie. Niektóre plany liczą od tego miejsca postojowe.' },
      outlay: { label: 'Nakłady', hint: 'W przybliżeniu. Nie wpływają na werdykty, pomagają w odpowiedzi.' },
    },
    axleOptions: {
      '': 'bez wymagań',
      '11.5': '11,5 t/oś, zestawy 16,5 m',
      '10': '10 t/oś',
      '8': '8 t/oś, mniejsze ciężarówki',
    } as Record<string, string>,
    axleOther: (t: string) => `${t} t/oś`,
    railNeeded: 'potrzebna',
    tenureOptions: { '': 'obojętnie', sale: 'kupno', lease: 'najem lub dzierżawa' } as Record<string, string>,
    findPkd: 'Znajdź kod',
    pkdKnown: 'Wybrany kod:',
    show: 'Pokaż miejsca',
    keep: 'Zapisz i dokończ później',
    kept: 'Odpowiedzi są w adresie tej strony',
    keptText: 'Skopiuj adres albo dodaj stronę do zakładek. Nic nie zapisujemy u siebie, dopóki nie wyślesz zapytania.',
    keptLabel: 'Adres do skopiowania',
    live: 'Wynik na żywo',
    liveLarge: 'Oferta jest duża. Ile miejsc odpowiada, powiemy na liście.',
    liveEmpty: 'Zaznacz, czego szukasz, a policzymy miejsca.',
    liveLater: 'Popraw zaznaczone pola, a policzymy miejsca.',
    mustTitle: '„musi” czy „życzenie”?',
    mustText: 'To, co musi być, może miejsce wykluczyć. Życzenie tylko zmienia kolejność.',
    privacyText: 'Nie pytamy, kim jesteś. Adres podasz dopiero, gdy zechcesz odpowiedzi człowieka.',
    faults: {
      required: 'Zaznacz, czego szukasz: działki, hali, biura czy lokalu',
      'unknown-choice': 'Wybierz jedną z podanych możliwości',
      repeated: 'Podaj jedną wartość zamiast kilku',
      'not-a-number': 'Wpisz liczbę, na przykład 2,5',
      'not-positive': 'Podaj liczbę większą od zera albo zaznacz „nie wiem”',
      'too-large': 'Sprawdź liczbę: przyjmujemy najwyżej {max}',
      'ambiguous-number': 'Napisz {whole} bez przecinka i kropki albo {decimal} z jedną cyfrą mniej po przecinku',
      'not-whole': 'Podaj liczbę całkowitą',
      'not-a-day': 'Wpisz dzień, który istnieje, na przykład 31.03.2027',
      past: 'Ten dzień już minął. Podaj późniejszy albo zaznacz „nie wiem”',
      'too-far': 'Podaj dzień w ciągu najbliższych 30 lat',
      'not-a-pkd': 'To nie jest kod PKD 2025. Wpisz na przykład 25.53.Z albo poszukaj kodu',
      'unknown-pkd': 'Kodu {code} nie ma w PKD 2025. Najbliższe kody: {near}',
      'old-pkd': 'Kod {code} jest z PKD 2007 i od 2025 roku nie obowiązuje. Zamiast niego: {near}',
      'too-long': 'Skróć do {max} znaków',
      'bad-characters': 'Usuń niewidoczne znaki, wpisz tekst z klawiatury',
    } as Record<string, string>,
    faultOther: 'Sprawdź to pole',
  },
  pkd: {
    title: 'Znajdź kod PKD 2025',
    lede: 'Napisz, czym się zajmujecie. Wybrany kod wróci do formularza razem z resztą odpowiedzi.',
    question: 'Czym się zajmujecie',
    hint: 'Jedno lub dwa słowa, na przykład: piekarnia, obróbka metali, magazyn. Albo początek kodu.',
    search: 'Szukaj',
    back: 'Wróć do formularza bez kodu',
    found: (n: number) => `Znaleziono: ${n}`,
    none: 'Niczego nie znaleźliśmy. Spróbuj innego słowa albo zostaw pole puste: napisz działalność własnymi słowami.',
    choose: (code: string) => `Wybierz ${code}`,
    source:
      'Kody według Polskiej Klasyfikacji Działalności 2025 (Dz.U. 2024 poz. 1936). Nazwy są nasze, krótsze niż urzędowe. Znamy wszystkie 728 podklas.',
    options: 'Podpowiedzi kodów PKD',
  },
  results: {
    titleAll: 'Miejsca w ofercie',
    /** More than can be held against a need at once. */
    unjudged: (n: number) =>
      `Potrzebę sprawdziliśmy na pierwszych miejscach, które przechodzą filtry. Niesprawdzonych zostało: ${n.toLocaleString('pl-PL')}. Zawęź filtrami, a sprawdzimy wszystkie.`,
    ledeAll: (n: number) =>
      n === 0
        ? 'W ofercie nie ma teraz miejsc. Opisz potrzebę, a poszukamy wśród gruntów, które nie są jeszcze w ofercie.'
        : `${count(n)} ${noun(n)} z danymi, które mają źródło i dzień. Opisz potrzebę, a każde odpowie na każde Twoje wymaganie.`,
    titleNeed: 'Miejsca dla Twojej potrzeby',
    heading: ({ pass, maybe, fail }: { pass: number; maybe: number; fail: number }) => {
      if (pass > 0) return `${count(pass)} ${noun(pass)} ${verb(pass, 'spełniają', 'spełnia')} wszystko, co musi być`;
      if (maybe > 0) return `${count(maybe)} ${noun(maybe)} ${verb(maybe, 'mogą', 'może')} pasować`;
      return fail > 0 ? 'Żadne miejsce nie pasuje w całości' : 'Nie ma jeszcze miejsca tego rodzaju';
    },
    lede: ({ pass, maybe, fail }: { pass: number; maybe: number; fail: number }) => {
      const rest =
        fail === 0
          ? ''
          : ` ${count(fail)} ${fail === 1 ? 'inne odpada' : verb(fail, 'inne odpadają', 'innych odpada')} i piszemy dlaczego.`;
      if (pass > 0 && maybe > 0)
        return `${count(maybe)} ${verb(maybe, 'dalsze mają', maybe === 1 ? 'dalsze ma' : 'dalszych ma')} jeszcze warunek do spełnienia albo daną do sprawdzenia.${rest}`;
      if (maybe > 0) return `Każde ma jeszcze warunek do spełnienia albo daną do sprawdzenia.${rest}`;
      if (pass > 0) return rest.trim();
      return fail > 0
        ? 'Poniżej są miejsca, którym brakuje najmniej, z powodem przy każdym. Czasem wystarczy zmienić jedno wymaganie.'
        : 'Wyślij nam potrzebę: poszukamy u właścicieli prywatnych i w sąsiedztwie.';
    },
    yourNeed: 'Twoja potrzeba:',
    change: 'Zmień potrzebę',
    describe: 'Opisz potrzebę',
    sort: 'Kolejność: najpierw miejsca, które spełniają wszystko, co musi być, potem te z warunkiem i z niewiadomą; te, które odpadają, na końcu.',
    sortAll: 'Kolejność: według rodzaju, potem od największych.',
    filterAll: 'Wszystkie',
    filterLabel: 'Rodzaj miejsca',
    view: 'Widok',
    list: 'Lista',
    map: 'Mapa',
    listHeading: 'Lista miejsc',
    outHeading: (n: number) =>
      `${n === 1 ? 'Odpada jedno miejsce' : `${count(n)} ${noun(n)} ${verb(n, 'odpadają', 'odpada')}`}`,
    otherKinds: (n: number) => `Innego rodzaju: ${n} ${noun(n)}`,
    outRest: (n: number) =>
      n === 1 ? 'Jeszcze jedno miejsce, któremu brakuje więcej' : `Jeszcze ${n} ${noun(n)}, którym brakuje więcej`,
    outText: 'Najbliższe na początku. Przy każdym stoi to, czego nie da się pogodzić z potrzebą.',
    area: 'powierzchnia',
    road: 'do drogi krajowej',
    hall: 'hala',
    notChecked: 'nie sprawdzono',
    power: 'prąd',
    price: 'cena',
    rent: 'czynsz',
    clearHeight: 'wysokość',
    nothingInTheWay: 'Nic nie stoi na przeszkodzie.',
    wishesShort: (n: number) => `Życzenia niespełnione: ${n}.`,
    drawnLand: 'granica narysowana przez biuro',
    parcels: (numbers: string, many: boolean) => `${many ? 'działki' : 'działka'} ${numbers}`,
    ask: 'Nic nie pasuje?',
    askLink: 'Wyślij nam tę potrzebę',
    askAfter: ': poszukamy wśród działek prywatnych i sąsiednich, odpowie człowiek.',
    onMap: (name: string) => `${name} na mapie`,
    mapHeading: 'Mapa miejsc',
    mapLater: 'Mapa będzie tu wkrótce. Lista obok jest kompletna.',
    mapCaption:
      'Numery jak na liście; znak przy numerze to najsłabszy werdykt. Rysunek do orientacji, nie do mierzenia.',
    asOf: (day: string) => `Werdykty są informacją na dzień ${day}, nie decyzją.`,
    print: 'Wydrukuj listę',
    total: (n: number) => `Razem ${n} ${n === 1 ? 'wymaganie' : verb(n, 'wymagania', 'wymagań')}.`,
    summary: {
      dims: (l: string, w: string) => `${l} × ${w} m`,
      height: (v: string) => `wysokość ${v}`,
      area: (v: string) => `od ${v}`,
      water: (v: string) => `woda ${v}`,
      sewage: (v: string) => `ścieki ${v}`,
      gas: (v: string) => `gaz ${v}`,
      axle: (v: string) => `dojazd ${v}`,
      rail: 'bocznica',
      road: (v: string) => `do drogi krajowej najwyżej ${v}`,
      price: (v: string) => `do ${v}`,
      sale: 'kupno',
      lease: 'najem lub dzierżawa',
      start: (v: string) => `miejsce do ${v}`,
      length: (v: string) => `hala długa na ${v}`,
      width: (v: string) => `hala szeroka na ${v}`,
    },
  },
  counted: ({ pass, maybe, fail }: { pass: number; maybe: number; fail: number }) => ({
    big: pass + maybe === 0 ? 'Żadne' : `${pass > 0 ? pass : maybe} ${noun(pass > 0 ? pass : maybe)}`,
    rest:
      pass > 0
        ? `${verb(pass, 'pasują', 'pasuje')}${maybe > 0 ? `, ${maybe} po sprawdzeniu` : ''}.`
        : maybe > 0
          ? `${verb(maybe, 'pasują', 'pasuje')} po sprawdzeniu.`
          : 'miejsce nie pasuje w całości, pokażemy najbliższe.',
    more: fail > 0 ? `${fail} ${verb(fail, 'odpadają', 'odpada')}.` : '',
  }),
};

export type Messages = Widened<typeof pl>;
