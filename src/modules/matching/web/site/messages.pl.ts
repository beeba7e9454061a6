import type { StepCode } from '../../core/judging/readiness.ts';
import type { ProvisionKind, ProvisionState } from '../../../../kernel/provision.ts';
import type { SourceKind } from '../../../../kernel/fact.ts';
import { plural } from '../../../../ui/quantity.ts';

const provisionKinds: Record<ProvisionKind, string> = {
  use: 'Przeznaczenie',
  'max-cover': 'Powierzchnia zabudowy, najwyżej',
  'min-intensity': 'Intensywność zabudowy, co najmniej',
  'max-intensity': 'Intensywność zabudowy, najwyżej',
  'max-height': 'Wysokość zabudowy, najwyżej',
  'min-green': 'Teren biologicznie czynny, co najmniej',
  'building-line': 'Linia zabudowy od granicy terenu',
  parking: 'Miejsca parkingowe, co najmniej',
  setback: 'Odległość zabudowy',
  'obligatory-line': 'Obowiązująca linia zabudowy',
  'no-cross-line': 'Nieprzekraczalna linia zabudowy',
  other: 'Inne ustalenie',
};
const provisionStates: Record<ProvisionState, string> = {
  'in-force': 'sprawdzony przez drugą osobę',
  'not-yet': 'jeszcze nie obowiązuje',
  outdated: 'już nie obowiązuje',
  unchecked: 'czeka na sprawdzenie przez drugą osobę',
};
const sources: Record<SourceKind, string> = {
  register: 'rejestr',
  operator: 'operator sieci',
  owner: 'właściciel',
  broker: 'pośrednik',
  department: 'wydział urzędu',
  clerk: 'pracownik biura',
  document: 'dokument',
  measurement: 'pomiar',
};

export const pl = {
  provisionKinds,
  provisionStates,
  sources,
  back: 'Miejsca dla Twojej potrzeby',
  backAll: 'Wszystkie miejsca',
  parcels: (ids: readonly string[]) => (ids.length === 1 ? `Działka ${ids[0]}.` : `Działki ${ids.join(', ')}.`),
  drawnLand: (day: string) =>
    `Granicę tego terenu narysowało biuro ${day}. Nie jest to granica z ewidencji gruntów i może się od niej różnić.`,
  noParcels: 'Miejsce bez własnej działki; położenie pokazuje punkt na mapie.',
  identifiers: 'Identyfikatory działek',
  freshness: (fresh: number, all: number) => {
    if (all === 0) return 'O tym miejscu nic jeszcze nie potwierdzono.';
    if (all === 1) return `Jedyna potwierdzona dana jest ${fresh === 1 ? 'aktualna' : 'nieaktualna'}.`;
    if (fresh === 0) return `Żadna z ${all} danych nie jest aktualna.`;
    const are = { one: 'jest aktualna', few: 'są aktualne', many: 'jest aktualnych', other: 'jest aktualnych' };
    return `${fresh} z ${all} danych ${plural('pl', fresh, are)}.`;
  },
  staleCount: (n: number) => `Nieaktualne: ${n}.`,
  disputed: 'źródła podają różne wartości',
  disputedCount: (n: number) => `Źródła sprzeczne: ${n}.`,
  missingCount: (n: number) => `Nie sprawdzono: ${n}.`,
  synthetic: 'Miejsce przykładowe: dane są zmyślone na potrzeby pokazu.',
  ask: 'Zadaj pytanie',
  keep: 'Zapisz na krótkiej liście',
  card: 'Karta do druku (A4)',
  permits: 'Jakie pozwolenia będą potrzebne',
  otherHall: 'Sprawdź inną halę na tym terenie',
  check: 'Sprawdź dla swojej potrzeby',
  change: 'Zmień potrzebę',
  facts: {
    title: 'Co może wykluczyć',
    area: 'Powierzchnia',
    use: 'Przeznaczenie',
    height: 'Wysokość do',
    power: 'Prąd',
    access: 'Dojazd',
    price: 'Cena',
    rent: 'Czynsz',
    owner: 'Właściciel',
    available: 'Do objęcia',
    noPlan: 'brak planu miejscowego',
    notCoded: 'zapisu nie ma w bazie',
    asDrawn: 'jak na rysunku planu',
    from: (day: string) => `od ${day}`,
    geometry: 'obliczone z granic działek',
    register: (area: string) => `w ewidencji ${area}`,
  },
  notChecked: 'nie sprawdzono',
  none: 'sprawdzono: nie ma',
  stale: (day: string) => `nieaktualne od ${day}`,
  validUntil: (day: string) => `ważne do ${day}`,
  verdicts: {
    heading: (n: { pass: number; conditional: number; unknown: number; fail: number }) => {
      if (n.conditional + n.unknown + n.fail === 0) return 'Dla Twojej potrzeby: wszystko spełnione';
      const parts = [
        n.fail > 0
          ? `${n.fail === 1 ? 'jedno' : n.fail} ${forms(n.fail, ['wymaganie niespełnione', 'wymagania niespełnione', 'wymagań niespełnionych'])}`
          : '',
        n.conditional > 0
          ? `${n.conditional === 1 ? 'jeden' : n.conditional} ${forms(n.conditional, ['warunek', 'warunki', 'warunków'])}`
          : '',
        n.unknown > 0
          ? `${n.unknown === 1 ? 'jedna' : n.unknown} ${forms(n.unknown, ['niewiadoma', 'niewiadome', 'niewiadomych'])}`
          : '',
      ];
      return `Dla Twojej potrzeby: ${parts.filter(Boolean).join(', ')}`;
    },
    order: 'Najpierw to, co wymaga działania.',
    columns: {
      requirement: 'Wymaganie',
      verdict: 'Werdykt',
      needed: 'Potrzeba',
      found: 'To miejsce',
      margin: 'Zapas',
      grounds: 'Podstawa i data',
    },
    wish: 'życzenie',
    takes: 'Co trzeba zrobić:',
    open: 'Pokaż podstawę',
    asOf: (day: string, office: string) =>
      `Werdykty są informacją na ${day}, nie decyzją. O zgodności z planem rozstrzyga decyzja o pozwoleniu na budowę albo o warunkach zabudowy; wydaje ją prezydent miasta. W sprawie tych odpowiedzi: ${office}.`,
    noNeed: 'Czy pasuje do Twojej inwestycji?',
    noNeedText:
      'Opisz potrzebę, a każde wymaganie dostanie odpowiedź: spełnia, warunkowo, nie wiadomo albo nie spełnia, z powodem i źródłem.',
    left: 'Czego nie podano, a to miejsce ma',
  },
  grounds: {
    fact: (label: string) => `Dana: ${label}`,
    source: (name: string, kind: string) => `${name} (${kind})`,
    confirmed: (day: string) => `potwierdzono ${day}`,
    missing: 'nikt jeszcze tego nie sprawdził',
    page: (n: number) => `s.\u00a0${n}`,
    checked: (day: string) => `sprawdzono ${day}`,
    geometry: (day: string, from: string) => `Obliczone ${day} z: ${from}`,
    drawn: (day: string) => `granica narysowana ${day}, a nie z ewidencji gruntów`,
    law: 'Przepis',
    verified: 'przepis sprawdzony przez człowieka',
    unverified: 'przepis jeszcze nie sprawdzony przez człowieka',
    openSource: 'otwórz',
  },
  plan: {
    title: 'Rysunek działki',
    titleHall: 'Gdzie na działce stanie hala',
    strips: 'Linia przerywana: obszar, który zostaje pod zabudowę. Litery pasów wyjaśnia tabela pod rysunkiem.',
    intricate: 'Granice tego terenu są zbyt złożone, żeby policzyć pasy na tej stronie.',
    figures: 'Ustawienie hali w liczbach',
    map: 'Gdzie to jest',
    mapHint: 'Na mapie ruchomej hala stoi tam, gdzie na rysunku, i przesuwa się razem z nią.',
    sheet: 'Arkusz A3 w skali do druku',
    svg: 'Rysunek jako plik SVG',
    drawnNote:
      'Granicę narysowało biuro; nie pochodzi z ewidencji gruntów. Północ u góry. Rysunek nie zastępuje mapy do celów projektowych.',
    note: 'Rysunek z granic ewidencyjnych, północ u góry. Nie zastępuje mapy do celów projektowych.',
    buildable: 'Linia przerywana: obszar, w którym hala może stanąć, z odległościami od granic i linią zabudowy.',
    hallSure: 'Pokazano jedno z możliwych ustawień hali.',
    hallUnsure: 'Ustawienie jest możliwe, ale zależy od rzeczy jeszcze niepewnych; są w tabeli werdyktów.',
    name: (name: string, place: string) => `${name}, ${place}`,
  },
  sheet: {
    land: 'Teren',
    drawn: 'bez numerów, w narysowanej granicy',
    area: 'Powierzchnia',
    areas: (land: string, rest: string) => `${land}, pod zabudowę zostaje ${rest}`,
    plan: 'Plan',
    noPlan: 'brak planu w naszej bazie',
    scale: 'Skala',
    scaleText: (scale: string, paper: string) => `1 : ${scale} na ${paper}`,
    system: 'Układ, północ u góry',
    day: 'Stan na dzień',
    standing: 'Znaczenie',
    standingText: 'Informacja, nie decyzja. Nie zastępuje mapy do celów projektowych.',
    rest: 'Zostaje pod zabudowę',
    plot: 'Razem: cały teren',
    unknown: (list: string) => `Czego nie wiemy: ${list}.`,
    noHall: (hall: string) => `Hala ${hall} nie ma tu miejsca, które moglibyśmy pokazać.`,
    source: (address: string, day: string) => `Ze strony ${address}, ${day}.`,
  },
  provisions: {
    title: 'Co mówi plan',
    none: 'Tego miejsca nie obejmuje żaden plan, który mamy w bazie. Rozstrzygają warunki zabudowy.',
    columns: { rule: 'Ustalenie', limit: 'Granica', clause: 'Zapis', state: 'Stan' },
    zone: (designation: string, name: string) => `Teren ${designation}: ${name}`,
    share: (area: string) => `obejmuje ${area} tego miejsca`,
    act: (title: string, resolution: string | null) => (resolution === null ? title : `${title}, ${resolution}`),
    inForce: (day: string) => `obowiązuje od ${day}`,
    additional: (list: string) => `uzupełniająco: ${list}`,
    noClause: 'zbiór danych bez podanego paragrafu',
  },
  readiness: {
    title: (level: number, name: string) => `Gotowość: ${level} z 4, ${name}`,
    land: [
      'pomysł',
      'wiadomo, czyje to i na jakich zasadach',
      'plan pozwala budować',
      'media i dojazd są znane',
      'gotowe do budowy',
    ],
    rooms: [
      'pomysł',
      'wiadomo, czyje to i na jakich zasadach',
      'wiadomo, jakie są pomieszczenia',
      'media są znane',
      'gotowe do wprowadzenia się',
    ],
    reached: 'jest',
    next: 'następny krok',
    later: (n: number) => `brakuje: ${n}`,
    ask: (list: string) => `Sprawdzić: ${list}`,
    askPlan: 'Potwierdzić zapisy planu przez drugą osobę',
    noPrice: 'nikt jeszcze nie podał kosztu ani czasu',
    note: 'Skala Biura Obsługi Inwestora, liczona z danych poniżej. Koszt i czas podajemy tylko wtedy, gdy podał je operator albo właściciel.',
    work: {
      parcels: 'Wskazać działki',
      owner: 'Ustalić właściciela',
      plan: 'Uchwalić plan miejscowy albo uzyskać warunki zabudowy',
      hazards: 'Sprawdzić zagrożenia',
      'utilities-known': 'Ustalić media',
      road: 'Ustalić dojazd',
      'power-there': 'Doprowadzić prąd do granicy',
      'water-there': 'Doprowadzić wodę do granicy',
      'sewage-there': 'Doprowadzić kanalizację do granicy',
      geology: 'Wykonać badania geologiczne',
      pollution: 'Zbadać i usunąć zanieczyszczenie',
      encumbrances: 'Usunąć obciążenia',
      disputes: 'Zakończyć spory prawne',
      price: 'Podać cenę',
      available: 'Poczekać, aż będzie można objąć miejsce',
      rooms: 'Zmierzyć pomieszczenia',
      state: 'Wyremontować',
    } as Record<StepCode, string>,
  },
  data: {
    title: 'Dane o miejscu',
    missing: 'Tego jeszcze nie sprawdzono',
    missingText: 'Brak danej to nie „nie ma”. O każdą można zapytać, sprawdzimy.',
  },
  contact: {
    title: 'Kto odpowiada za to miejsce',
    languages: (list: string) => `Mówi: ${list}.`,
    promise: 'Odpowiada w jeden dzień roboczy.',
    action: 'Zadaj pytanie o to miejsce',
    languageNames: { pl: 'po polsku', en: 'po angielsku', de: 'po niemiecku', uk: 'po ukraińsku' } as Record<
      string,
      string
    >,
  },
  printed: (address: string, day: string) =>
    `Źródła i daty stoją przy każdej liczbie. Ta karta: ${address}, stan na ${day}. Pod tym adresem sprawdzisz, czy coś się zmieniło.`,
};

function forms(n: number, [one, few, many]: readonly [string, string, string]): string {
  if (n === 1) return one;
  return n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14) ? few : many;
}
