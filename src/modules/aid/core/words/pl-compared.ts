/** What each parameter of a sentence reads as. */
type P = (name: string) => string;

/** Sentences about the size of a firm, scenarios side by side, and further support. */
export const plCompared = {
  firm: (p: P) => `Z podanych liczb wynika wielkość firmy: ${p('size')}.`,
  'firm.own': (p: P) =>
    `Sama firma w ostatnim roku: ${p('people')} osób, obrót ${p('turnover')}, suma bilansowa ${p('balance')}.`,
  'firm.linked': (p: P) =>
    `Firma powiązana ${p('n')} liczy się w całości: ${p('people')} osób, ${p('turnover')}, ${p('balance')}.`,
  'firm.partner': (p: P) =>
    `Firma partnerska ${p('n')} liczy się w ${p('share')}: z ${p('people')} osób, ${p('turnover')}, ${p('balance')}.`,
  'firm.whole': (p: P) =>
    `Razem: ${p('people')} osób, obrót ${p('turnover')}, suma bilansowa ${p('balance')}. To firma: ${p('size')}.`,
  'firm.new': () => 'Firma nie zamknęła jeszcze dwóch lat, więc decyduje ostatni.',
  'firm.alike': (p: P) => `Oba zamknięte lata dają to samo: ${p('size')}.`,
  'firm.changed': (p: P) =>
    `Ostatni rok daje: ${p('last')}, poprzedni: ${p('earlier')}. Zmiana liczy się dopiero po dwóch latach z rzędu, więc zostaje wielkość dotychczasowa: ${p('before')}.`,
  'firm.changed-unknown': (p: P) =>
    `Ostatni rok daje: ${p('last')}, poprzedni: ${p('earlier')}. Zmiana liczy się dopiero po dwóch latach z rzędu; napisz, jaką wielkość firma miała przedtem.`,
  'firm.public': () =>
    'Władze publiczne mają co najmniej 25 % kapitału lub głosów: taka firma liczy się jako duża. Wyjątki ocenia biuro.',
  'firm.rule': () =>
    'Mniej osób niż próg, a obrót lub suma bilansowa nie wyższe niż progi. Powiązana jest firma, w której ktoś ma większość głosów; partnerska ma od 25 do 50 %.',

  'scenario.asked': () => 'Tak, jak w pytaniu',
  'scenario.zone-only': () => 'Tylko Polska Strefa Inwestycji',
  'scenario.local-only': () => 'Tylko zwolnienie z podatku od nieruchomości',
  'scenario.de-minimis': () => 'Strefa i zwolnienie de minimis zamiast regionalnego',
  'scenario.without-grant': () => 'Bez innej pomocy, o którą pytasz',
  'scenario.later': (p: P) => `Po zmianie prawa, ${p('day')}`,
  'scenario.as-micro': () => 'Gdyby firma była mikro',
  'scenario.as-small': () => 'Gdyby firma była mała',
  'scenario.as-medium': () => 'Gdyby firma była średnia',
  'scenario.as-large': () => 'Gdyby firma była duża',
  'scenario.elsewhere': (p: P) => `To samo w: ${p('place')}`,
  'crossed.zone': () => 'zmienia się, czy próg Polskiej Strefy Inwestycji jest osiągnięty',
  'crossed.large': () => 'projekt staje się duży i traci zwiększenie dla mniejszych firm',
  'crossed.jobs': () => 'zmienia się liczba lat zwolnienia za miejsca pracy',
  'next.zone': (p: P) => `do progu Polskiej Strefy Inwestycji brakuje ${p('amount')}`,
  'next.large': (p: P) => `do dużego projektu zostało ${p('amount')} kosztów`,
  'next.jobs': (p: P) =>
    `aby zwolnienie trwało ${p('years')}, brakuje miejsc pracy: ${p('count')} (jeśli uchwała XLVI/630/2014 obowiązuje)`,

  'offer.ask': () => 'Twoje odpowiedzi tego nie rozstrzygają: zapytaj.',
  'offer.smaller': () => 'Dla mikro-, małych i średnich firm.',
  'offer.not-smaller': () => 'Nie dla dużych firm.',
  'offer.small': () => 'Dla mikro- i małych firm.',
  'offer.not-small': () => 'Tylko dla mikro- i małych firm.',
  'offer.jobs': () => 'Powstają nowe miejsca pracy.',
  'offer.no-jobs': () => 'Nie powstają nowe miejsca pracy.',
  'offer.place': () => 'Gmina leży na tym obszarze.',
  'offer.elsewhere': () => 'Gmina leży poza tym obszarem.',
  'offer.research': () => 'Są badania i rozwój.',
  'offer.no-research': () => 'Nie ma badań i rozwoju.',
  'offer.zone': () => 'Budynek leży w strefie.',
  'offer.outside': () => 'Budynek leży poza strefą.',
  'offer.rent': () => 'Lokal jest miejski.',
  'offer.private': () => 'Lokal nie jest miejski.',
};
