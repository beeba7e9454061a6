import { plCompared } from './pl-compared.ts';

/** What each parameter of a sentence reads as. */
type P = (name: string) => string;

/** Sentences of explanations, by their code. */
export const pl = {
  gap: (p: P) => `W tablicach nie ma przepisu na dzień ${p('day')}. Nie bierzemy liczby z innego roku.`,
  'gap.of': (p: P) => `Brakuje: ${p('what')}.`,
  'rate-needed': () =>
    'Podaj kurs euro: przy tych kosztach od kursu zależy, czy projekt jest duży (próg liczy się w euro).',

  'incentive.lost': (p: P) =>
    `Prace mają się zacząć ${p('start')}, a wniosek może być złożony najwcześniej ${p('asOf')}. Kto zacznie prace przed wnioskiem, traci pomoc w całości.`,
  'incentive.same-day': (p: P) =>
    `Prace i wniosek przypadają na ten sam dzień, ${p('start')}. Wniosek musi być pierwszy; bezpieczniej przesunąć prace.`,
  'incentive.open': (p: P) =>
    `Prace mają się zacząć ${p('start')}. Złóż wniosek wcześniej i przed wnioskiem niczego nie zamawiaj.`,
  'incentive.unknown': () =>
    'Nie wiemy, kiedy zaczną się prace. Wniosek musi być złożony wcześniej, inaczej pomoc przepada w całości.',
  'incentive.what': () =>
    'Rozpoczęcie prac to roboty budowlane albo pierwsze wiążące zamówienie urządzeń. Zakup gruntu i starania o pozwolenia się do tego nie zaliczają. Koszty PSI liczą się dopiero po dniu decyzji.',

  size: (p: P) => `Wielkość firmy: ${p('size')}. Liczy się razem z firmami powiązanymi i partnerskimi.`,
  'size.unknown': () => 'Nie podano wielkości firmy, dlatego są tu wyniki dla każdej z czterech.',
  intensity: (p: P) => `Pomoc regionalna może pokryć do ${p('share')} kosztów.`,
  'intensity.none': () => 'Ta gmina leży poza obszarem pomocy regionalnej.',
  'intensity.area': (p: P) => `Duża firma, ${p('area')}: ${p('share')}.`,
  'intensity.large': () => 'To duży projekt inwestycyjny, więc zwiększenie dla mniejszych firm się nie liczy.',
  'intensity.transition': () =>
    'Źródła nie są zgodne, czy w tym obszarze obowiązuje zwiększenie o 10 punktów za plan sprawiedliwej transformacji.',
  'intensity.no-transition-list': () =>
    'W części tego województwa może obowiązywać zwiększenie o 10 punktów za plan sprawiedliwej transformacji. Listy gmin jeszcze nie mamy, dlatego nie doliczamy go.',

  ceiling: (p: P) => `Najwyżej ${p('amount')} pomocy regionalnej ze wszystkich źródeł razem.`,
  'costs.investment': (p: P) => `Podstawa to koszty inwestycji: ${p('costs')}.`,
  'costs.labour': (p: P) => `Podstawa to dwuletnie koszty pracy, bo są wyższe od kosztów inwestycji: ${p('costs')}.`,
  'ceiling.plain': (p: P) => `${p('share')} tych kosztów.`,
  'ceiling.tranches': (p: P) =>
    `Duży projekt: ${p('share')} z sumy ${p('a')} w całości, ${p('b')} w ${p('middle')} i ${p('c')} w ${p('above')}.`,
  'ceiling.conditions': () =>
    'Inwestycje tej samej grupy rozpoczęte w ciągu 3 lat w tym samym podregionie sumuje się jako jeden projekt.',

  'minimum.reached': (p: P) => `Potrzeba co najmniej ${p('amount')} kosztów inwestycji. Twoje ${p('costs')} wystarczą.`,
  'minimum.either': (p: P) =>
    `Próg to ${p('amount')}, zależnie od tego, czego jeszcze nie wiadomo. Twoje koszty: ${p('costs')}.`,
  'minimum.missed': (p: P) =>
    `Potrzeba co najmniej ${p('amount')} kosztów inwestycji. Twoje ${p('costs')} nie wystarczą.`,
  'minimum.refused': (p: P) => `Firma nie może dostać tu decyzji o wsparciu. Sam próg wynosiłby ${p('amount')}.`,
  'minimum.ratio-given': (p: P) => `Bezrobocie powiatu to ${p('share')} średniej krajowej, według Twoich danych.`,
  'minimum.ratio-january': () =>
    'Bezrobocie według danych GUS ze stycznia 2026 r. Rozporządzenie każe brać obwieszczenie na 30 czerwca, którego jeszcze nie mamy.',
  'minimum.ratio-unknown': () => 'Nie znamy stopy bezrobocia tego powiatu, dlatego pokazujemy wszystkie progi.',
  'minimum.losing-unknown': () =>
    'Nie jest potwierdzone, czy gmina jest na liście miast tracących funkcje lub przy nich leży; wtedy podstawą progu jest 10 mln zł. Potwierdza to zarządca strefy.',
  'minimum.losing': () => 'Przyjęto, że gmina jest na liście miast tracących funkcje lub do nich przylega.',
  'minimum.medium': () => 'Źródła nie są zgodne, czy średnia firma ponosi 10 czy 20 % progu.',
  'minimum.claimed': (p: P) => `Uwzględniono zniżkę: ${p('what')}.`,
  'minimum.open': (p: P) => `Nie wiadomo, czy należy się zniżka: ${p('what')}. Pokazujemy próg z nią i bez niej.`,
  'minimum.c-area': () =>
    'Duża firma dostaje tu decyzję tylko na nową działalność gospodarczą; rozbudowa istniejącego zakładu odpada.',
  'minimum.c-area-open': () =>
    'Duża firma dostaje tu decyzję tylko na nową działalność gospodarczą. Napisz, czy to nowa działalność.',
  'minimum.c-area-refused': () =>
    'Na tym obszarze duża firma dostaje decyzję tylko na nową działalność gospodarczą, a ta inwestycja nią nie jest.',
  'minimum.binding': () => 'To wstępna ocena. Wiąże tylko decyzja o wsparciu.',
  'activity.allowed': (p: P) => `Działalność ${p('pkd')} nie jest wyłączona z Polskiej Strefy Inwestycji.`,
  'activity.denied': (p: P) => `Działalność ${p('pkd')} jest wyłączona z Polskiej Strefy Inwestycji.`,
  'activity.by-hand': (p: P) => `Działalność ${p('pkd')} trzeba ocenić osobno: zapytaj biuro albo zarządcę strefy.`,
  years: (p: P) => `Decyzja o wsparciu obowiązuje ${p('years')}.`,
  'years.since-finished': () => 'Zwolnienia można używać dopiero od miesiąca zakończenia inwestycji.',
  points: (p: P) => `Potrzeba ${p('points')} z ${p('most')}.`,
  'points.groups': (p: P) => `W każdej z dwóch grup (gospodarczej i społecznej) co najmniej ${p('least')}.`,
  'points.economic': () =>
    'Gospodarcze: strategiczny sektor lub regionalna specjalizacja, eksport, badania i rozwój, klaster kluczowy lub centrum usług, mniejsza firma.',
  'points.social': () =>
    'Społeczne: stałe i wyspecjalizowane miejsca pracy, mały wpływ na środowisko, położenie, szkolenia i szkoły zawodowe, opieka nad pracownikami.',

  room: (p: P) => `Zostało ${p('amount')} pomocy de minimis na dzień ${p('day')}.`,
  'room.full': () => 'Limit pomocy de minimis jest wyczerpany.',
  'room.open': (p: P) => `Nie wiemy, ile pomocy de minimis firma już dostała. Zostało najwyżej ${p('amount')}.`,
  'room.members': (p: P) =>
    `Jedno przedsiębiorstwo to ${p('names')} (firm: ${p('count')}). Liczy się pomoc każdej z nich.`,
  'room.others': (p: P) => `Nie liczymy pomocy firm, które do niego nie należą: ${p('names')}.`,
  'room.through': () => 'Osoba fizyczna ani władza publiczna nie łączy firm w jedno przedsiębiorstwo.',
  'room.converted': (p: P) =>
    `${p('pln')} z ${p('day')} to ${p('eur')} po kursie ${p('rate')} zł z tego dnia (średni kurs NBP, art. 11 ust. 3 ustawy z 30.04.2004).`,
  'room.group': () =>
    'Liczy się pomoc całego „jednego przedsiębiorstwa”: firm powiązanych głosami, władzami, umową lub porozumieniem, także przez inne firmy.',
  'room.later': (p: P) => `Nie liczymy pomocy z dni po dniu obliczenia (pozycji: ${p('count')}).`,
  'room.grows': (p: P) => `Od ${p('day')} przybędzie ${p('amount')}, bo wcześniejsza pomoc przestanie się liczyć.`,

  tax: (p: P) => `Podatek od nieruchomości: ${p('amount')} rocznie.`,
  'tax.most': (p: P) =>
    `Podatek od nieruchomości: najwyżej ${p('amount')} rocznie. To stawki maksymalne; stawek gminy na ten rok nie mamy.`,
  'tax.open': () => 'Podaj powierzchnię gruntu i budynków oraz wartość budowli, aby policzyć podatek.',
  'tax.land': (p: P) => `Grunt ${p('m2')} m²: ${p('amount')}.`,
  'tax.building': (p: P) => `Budynki ${p('m2')} m² powierzchni użytkowej: ${p('amount')}.`,
  'tax.structures': (p: P) => `Budowle o wartości ${p('value')}: ${p('amount')}.`,
  'tax.first-year': () =>
    'Nowy budynek jest opodatkowany od 1 stycznia roku po zakończeniu budowy lub rozpoczęciu użytkowania.',
  'tax.first-year-from': (p: P) =>
    `Nowy budynek i budowle są opodatkowane od ${p('day')}: od 1 stycznia roku po zakończeniu budowy lub rozpoczęciu użytkowania.`,
  'tax.storeys': (p: P) => `Z ${p('whole')} m² liczy się ${p('usable')} m², według wysokości pomieszczeń.`,
  'tax.rounding': () =>
    'Podstawę i podatek zaokrągla się do pełnych złotych. Powierzchnia o wysokości 1,40–2,20 m liczy się w połowie, niższa wcale.',

  relief: (p: P) => `Zwolnienie de minimis w Kaliszu: ${p('years')}, razem ${p('amount')}.`,
  'relief.other-city': () => 'Uchwał tej gminy o zwolnieniach nie mamy w tablicach. Zapytaj urząd gminy.',
  'relief.fits': (p: P) => `To ${p('amount')}; mieści się w limicie de minimis (${p('room')}).`,
  'relief.cut': (p: P) => `To ${p('amount')}; limit de minimis pozwala tylko na ${p('room')}.`,
  'relief.room-open': () =>
    'Nie wiadomo, ile pomocy de minimis firma już dostała, więc nie wiadomo, czy zwolnienie się zmieści.',
  'relief.rate-needed': () => 'Podaj kurs euro, aby sprawdzić, czy zwolnienie mieści się w limicie de minimis.',
  'relief.jobs-contested': () =>
    'Uchwała XLVI/630/2014 (lata zwolnienia za nowe miejsca pracy) jest na starszej stronie miasta, a na nowszej już nie. Pokazujemy wynik z nią i bez niej.',
  'relief.regional.production': (p: P) =>
    `Albo pomoc regionalna na produkcję: do ${p('years')}, do ${p('amount')}, w granicach pułapu mapy.`,
  'relief.regional.warehouse': (p: P) =>
    `Albo pomoc regionalna na magazyn: do ${p('years')}, do ${p('amount')}, w granicach pułapu mapy.`,
  'relief.regional.services': (p: P) =>
    `Albo pomoc regionalna na usługi dla biznesu: do ${p('years')}, do ${p('amount')}, w granicach pułapu mapy.`,
  'relief.regional.too-small': () =>
    'Na pomoc regionalną powierzchnia jest za mała: magazyn potrzebuje 2000 m², biura usług 1500 m².',
  'relief.regional.no': () => 'Ta działalność nie daje zwolnienia jako pomoc regionalna.',
  'relief.regional.unknown': () => 'Podaj dokładny kod PKD, aby sprawdzić zwolnienie jako pomoc regionalną (do 5 lat).',
  'relief.notice': () => 'Zamiar trzeba zgłosić przed rozpoczęciem inwestycji.',

  scheme: (p: P) => `Zwolnienie na ${p('years')}: do ${p('amount')}.`,
  'scheme.none': () => 'Tego zwolnienia projekt nie dostanie.',
  'scheme.within': () =>
    'To regionalna pomoc inwestycyjna: razem z inną pomocą na te same koszty nie przekroczy pułapu mapy.',
  'scheme.new': () => 'Dla gruntów i budynków nowo nabytych lub nowo zbudowanych pod działalność.',
  'scheme.jobs': () => '5 miejsc pracy to rok zwolnienia, 10 to dwa lata, 15 to trzy, 25 to cztery, a 40 to pięć lat.',
  'scheme.de-minimis': () => 'To pomoc de minimis: mieści się tylko w limicie, który został.',
  'scheme.barriers': () =>
    'Uchwała XV/173/2015 zwalnia budynki przystosowane dla osób z niepełnosprawnościami (de minimis). Lat i warunków nie mamy: zapytaj biuro.',

  rent: (p: P) => `Niższy czynsz lokalu miejskiego daje przez dwa lata ${p('amount')}.`,
  'rent.private': () => 'Obniżka dotyczy tylko lokali miejskich.',
  'rent.first': (p: P) => `Przez pierwsze 12 miesięcy ${p('share')} czynszu mniej.`,
  'rent.second': (p: P) => `Przez następne 12 miesięcy ${p('share')} czynszu mniej, potem czynsz jest pełny.`,
  renewal: (p: P) => `Dotacja do remontu w Specjalnej Strefie Rewitalizacji: do ${p('amount')}.`,
  'renewal.outside': () => 'Dotacja jest tylko dla budynków w Specjalnej Strefie Rewitalizacji.',
  'renewal.share': (p: P) => `Najwyżej ${p('share')} kosztów i najwyżej ${p('most')}.`,
  'renewal.call': (p: P) => `Nabory kończyły się dotąd 31 października; najbliższy taki dzień to ${p('day')}.`,
  'premises.other-costs': () =>
    'To inne koszty niż inwestycja, więc nie wchodzą do wspólnego pułapu. Zapytaj, czy to pomoc de minimis.',
  'premises.confirm': () =>
    'Nikt w biurze nie sprawdził jeszcze, czy te zasady nadal obowiązują: potwierdzi je Biuro Rewitalizacji.',

  ...plCompared,
  stack: (p: P) => `Na te same koszty razem ${p('amount')}; pułap mapy to ${p('ceiling')}.`,
  'stack.part': (p: P) => `${p('what')}: do ${p('amount')}.`,
  'stack.income-tax': () =>
    'Zwolnienie z podatku dochodowego jest warte tyle, ile podatku firma w tym czasie by zapłaciła.',
  'stack.income-tax-given': () =>
    'Zwolnienie z podatku dochodowego liczymy z podatku, którego się spodziewasz, przez lata decyzji.',
  'stack.order': () =>
    'Kolejność: najpierw dotacje, potem podatek od nieruchomości, na końcu podatek dochodowy, który wypełnia, co zostało do pułapu.',
  'stack.same-costs': () => 'Pomoc z różnych źródeł na te same koszty nigdy nie przekracza pułapu mapy.',
  'stack.either': () =>
    'Ten sam podatek od nieruchomości można zwolnić albo jako pomoc regionalną, albo de minimis; pomoc de minimis na te same koszty też liczy się do pułapu.',
  'stack.other-costs': () =>
    'Czynsz, remont, szkolenia i stanowiska pracy to inne koszty: ta pomoc stoi obok i ma własne limity.',
  own: (p: P) => `Co najmniej ${p('amount')} (${p('share')} kosztów) firma płaci sama, bez wsparcia publicznego.`,
  keeping: (p: P) => `Inwestycja zostaje na miejscu co najmniej ${p('years')} po zakończeniu.`,
  'keeping.relocation': (p: P) =>
    `Bez przenoszenia tej samej działalności w Europejskim Obszarze Gospodarczym: ${p('years')} przed i po.`,
  'keeping.difficulty': () => 'Firma w trudnej sytuacji albo z niezwróconą pomocą nie dostanie nowej.',
};

export type StepCode = keyof typeof pl;

/** Names of values that are no law. */
export const plNames: Readonly<Record<string, string>> = {
  'size.micro': 'mikro',
  'size.small': 'mała',
  'size.medium': 'średnia',
  'size.large': 'duża',
  'claim.reinvestment': 'reinwestycja',
  'claim.research': 'badania i rozwój',
  'claim.businessServices': 'nowoczesne usługi dla biznesu',
  'instrument.grant': 'Inna pomoc na te same koszty',
  'instrument.de-minimis': 'Zwolnienie z podatku od nieruchomości (de minimis)',
  'instrument.property-tax': 'Zwolnienie z podatku od nieruchomości (pomoc regionalna)',
  'instrument.income-tax': 'Zwolnienie z podatku dochodowego (Polska Strefa Inwestycji)',
  'asks.size': 'wielkość firmy',
  'asks.losingFunctions': 'gmina tracąca funkcje',
  'asks.unemploymentRatio': 'bezrobocie wobec średniej',
  'asks.reinvestment': 'reinwestycja',
  'asks.researchAndDevelopment': 'badania i rozwój',
  'asks.modernBusinessServices': 'nowoczesne usługi dla biznesu',
  'asks.newEconomicActivity': 'nowa działalność gospodarcza',
  'asks.zoneOpen': 'decyzja o wsparciu możliwa',
  'asks.sizeBefore': 'wielkość firmy dotąd',
  'asks.zoneThreshold': 'próg strefy osiągnięty',
  'asks.zoneActivity': 'działalność dopuszczona do strefy',
  'asks.municipalPremises': 'lokal miejski',
  'asks.inRevitalisationZone': 'budynek w strefie rewitalizacji',
  'asks.deMinimisReceived': 'pomoc de minimis otrzymana',
  'answer.true': 'tak',
  'answer.false': 'nie',
  'answer.none': 'żadna',
  'answer.all': 'cały limit',
};
