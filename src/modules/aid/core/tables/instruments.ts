import { day } from '../../../../kernel/day.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import type { SupportInstrument } from '../catalogue/instrument.ts';
import { KALISZ } from './kalisz.ts';
import { TRANSITION_WIELKOPOLSKA } from './map-areas.ts';

const said = (pl: string, en: string): Bilingual => ({ pl, en });

const ASK_WHEN = said(
  'Nabory ogłasza instytucja; zapytaj o najbliższy.',
  'The institution announces its calls; ask for the next one.',
);
const LABOUR_ACT = said(
  'Ustawa z 20.03.2025 o rynku pracy i służbach zatrudnienia (Dz.U. 2025 poz. 620)',
  'Act of 20.03.2025 on the labour market and employment services (Dz.U. 2025 item 620)',
);
const LABOUR = { name: 'Powiatowy Urząd Pracy w Kaliszu', url: 'https://kalisz.praca.gov.pl' };
const LABOUR_GIVER = said('Powiatowy Urząd Pracy w Kaliszu', 'County Labour Office in Kalisz');
const KALISZ_AND_COUNTY = ['3061', '3007'];
const FROM_MEMORY = { checkedOn: null } as const;

/** Instruments beside those that are computed. Nobody has read their terms: each names whom to ask. */
export const SUPPORT_INSTRUMENTS: readonly SupportInstrument[] = [
  {
    id: 'labour-equipment',
    kind: 'labour',
    name: said('Refundacja wyposażenia stanowiska pracy', 'Refund for equipping a workplace'),
    giver: LABOUR_GIVER,
    conditions: said(
      'Zatrudnienie skierowanej osoby bezrobotnej i utrzymanie stanowiska; pomoc de minimis. Kwoty zależą od przeciętnego wynagrodzenia.',
      'Hiring an unemployed person who was referred and keeping the job; de minimis aid. Amounts follow the average wage.',
    ),
    calls: said('W ciągu roku, dopóki są środki.', 'All year, while there is money.'),
    contact: LABOUR,
    source: { act: LABOUR_ACT, url: null },
    from: day('2025-06-01'),
    to: null,
    rules: [{ kind: 'place', prefixes: KALISZ_AND_COUNTY }, { kind: 'jobs' }],
    ...FROM_MEMORY,
  },
  {
    id: 'labour-wages',
    kind: 'labour',
    name: said('Prace interwencyjne i dofinansowanie wynagrodzeń', 'Intervention works and wage subsidies'),
    giver: LABOUR_GIVER,
    conditions: said(
      'Zatrudnienie skierowanych osób na umówiony czas; pomoc de minimis.',
      'Hiring people who were referred, for an agreed time; de minimis aid.',
    ),
    calls: said('W ciągu roku, dopóki są środki.', 'All year, while there is money.'),
    contact: LABOUR,
    source: { act: LABOUR_ACT, url: null },
    from: day('2025-06-01'),
    to: null,
    rules: [{ kind: 'place', prefixes: KALISZ_AND_COUNTY }, { kind: 'jobs' }],
    ...FROM_MEMORY,
  },
  {
    id: 'training-fund',
    kind: 'training',
    name: said('Krajowy Fundusz Szkoleniowy (KFS)', 'National Training Fund (KFS)'),
    giver: LABOUR_GIVER,
    conditions: said(
      'Szkolenia pracowników i pracodawcy w ramach priorytetów na dany rok; część kosztów, mikrofirmy więcej. Zwykle pomoc de minimis.',
      'Training of employees and the employer within the priorities of the year; part of the costs, more for micro firms. Usually de minimis aid.',
    ),
    calls: said(
      'Najczęściej na początku roku; termin ogłasza urząd pracy.',
      'Mostly early in the year; the labour office announces it.',
    ),
    contact: LABOUR,
    source: { act: LABOUR_ACT, url: null },
    from: day('2025-06-01'),
    to: null,
    rules: [],
    ...FROM_MEMORY,
  },
  {
    id: 'feng-smart',
    kind: 'grant',
    name: said('FENG, Ścieżka SMART', 'FENG, SMART path'),
    giver: said('PARP i NCBR', 'PARP and NCBR'),
    conditions: said(
      'Projekty z badaniami i rozwojem lub wdrożeniem innowacji; intensywność według mapy pomocy regionalnej i GBER.',
      'Projects with research and development or the use of an innovation; intensity by the regional aid map and GBER.',
    ),
    calls: said(
      'Konkursy w latach 2021–2027; aktualny harmonogram u instytucji.',
      'Calls within 2021–2027; ask the institution for the schedule.',
    ),
    contact: { name: 'Punkt Informacyjny Funduszy Europejskich', url: 'https://www.funduszeeuropejskie.gov.pl' },
    source: {
      act: said(
        'Program Fundusze Europejskie dla Nowoczesnej Gospodarki 2021–2027',
        'European Funds for a Modern Economy 2021–2027',
      ),
      url: 'https://www.funduszeeuropejskie.gov.pl',
    },
    from: day('2022-01-01'),
    to: day('2029-12-31'),
    rules: [{ kind: 'research' }],
    ...FROM_MEMORY,
  },
  {
    id: 'few',
    kind: 'grant',
    name: said('Fundusze Europejskie dla Wielkopolski 2021–2027', 'European Funds for Wielkopolska 2021–2027'),
    giver: said('Urząd Marszałkowski Województwa Wielkopolskiego', 'Marshal’s Office of Wielkopolska'),
    conditions: said(
      'Inwestycje mniejszych firm w naborach programu; warunki i poziom wsparcia w każdym naborze osobno.',
      'Investments of smaller firms in the calls of the programme; terms and level of support in each call.',
    ),
    calls: ASK_WHEN,
    contact: { name: 'Punkt Informacyjny Funduszy Europejskich', url: 'https://funduszeue.wielkopolskie.pl' },
    source: { act: said('Program FEW 2021–2027', 'FEW programme 2021–2027'), url: null },
    from: day('2022-01-01'),
    to: day('2029-12-31'),
    rules: [{ kind: 'place', prefixes: ['30'] }, { kind: 'smaller' }],
    ...FROM_MEMORY,
  },
  {
    id: 'just-transition',
    kind: 'grant',
    name: said('Fundusz na rzecz Sprawiedliwej Transformacji', 'Just Transition Fund'),
    giver: said('Urząd Marszałkowski Województwa Wielkopolskiego', 'Marshal’s Office of Wielkopolska'),
    conditions: said(
      'Tylko m. Konin i powiaty koniński, kolski, słupecki i turecki. Kalisz leży poza tym obszarem.',
      'Only the city of Konin and the counties of Konin, Koło, Słupca and Turek. Kalisz lies outside this area.',
    ),
    calls: ASK_WHEN,
    contact: { name: 'ARR Transformacja', url: 'https://arrtransformacja.org.pl' },
    source: {
      act: said('Program FEW 2021–2027, działanie 10', 'FEW programme 2021–2027, measure 10'),
      url: 'https://arrtransformacja.org.pl',
    },
    from: day('2022-01-01'),
    to: day('2029-12-31'),
    rules: [{ kind: 'place', prefixes: TRANSITION_WIELKOPOLSKA }],
    ...FROM_MEMORY,
  },
  {
    id: 'incubator',
    kind: 'premises',
    name: said('Inkubator przedsiębiorczości: lokale i doradztwo', 'Business incubator: premises and advice'),
    giver: said('Fundacja Kaliski Inkubator Przedsiębiorczości', 'Kalisz Business Incubator Foundation'),
    conditions: said(
      'Lokale dla młodych i małych firm; warunki najmu i doradztwa ustala fundacja.',
      'Premises for young and small firms; the foundation sets the terms of rent and advice.',
    ),
    calls: said('Stale, gdy jest wolny lokal.', 'Always, when premises are free.'),
    contact: { name: 'Fundacja Kaliski Inkubator Przedsiębiorczości', url: null },
    source: { act: said('Informacje fundacji', 'Information of the foundation'), url: 'https://twojeinnowacje.pl' },
    from: day('1995-01-01'),
    to: null,
    rules: [{ kind: 'place', prefixes: KALISZ_AND_COUNTY }, { kind: 'small' }],
    ...FROM_MEMORY,
  },
  {
    id: 'regional-loans',
    kind: 'loan',
    name: said('Pożyczki dla mniejszych firm', 'Loans for smaller firms'),
    giver: said(
      'Fundusze pożyczkowe i Wielkopolski Fundusz Rozwoju',
      'Loan funds and the Wielkopolska Development Fund',
    ),
    conditions: said(
      'Oprocentowanie rynkowe albo niższe; niższe jest pomocą de minimis i zmniejsza jej limit.',
      'Interest at the market rate or below; below, it is de minimis aid and takes from its limit.',
    ),
    calls: said('Stale, dopóki są środki.', 'Always, while there is money.'),
    contact: { name: 'Wielkopolski Fundusz Rozwoju', url: 'https://wfr.org.pl' },
    source: { act: said('Oferta instytucji', 'The institution’s offer'), url: null },
    from: day('2020-01-01'),
    to: null,
    rules: [{ kind: 'place', prefixes: ['30'] }, { kind: 'smaller' }],
    ...FROM_MEMORY,
  },
  {
    id: 'guarantee',
    kind: 'guarantee',
    name: said('Gwarancje i poręczenia kredytów', 'Guarantees and sureties for loans'),
    giver: said(
      'Bank Gospodarstwa Krajowego przez banki, fundusze poręczeniowe',
      'Bank Gospodarstwa Krajowego through banks, guarantee funds',
    ),
    conditions: said(
      'Zabezpieczenie kredytu mniejszej firmy; zwykle pomoc de minimis.',
      'Security for a loan of a smaller firm; usually de minimis aid.',
    ),
    calls: said('Stale, w banku, który udziela kredytu.', 'Always, at the bank that gives the loan.'),
    contact: { name: 'Bank Gospodarstwa Krajowego', url: 'https://www.bgk.pl' },
    source: { act: said('Oferta BGK', 'Offer of BGK'), url: 'https://www.bgk.pl' },
    from: day('2020-01-01'),
    to: null,
    rules: [{ kind: 'smaller' }],
    ...FROM_MEMORY,
  },
  {
    id: 'renewal-grant',
    kind: 'grant',
    name: said('Dotacja Specjalnej Strefy Rewitalizacji', 'Grant of the special revitalisation zone'),
    giver: said('Miasto Kalisz, Biuro Rewitalizacji', 'City of Kalisz, Revitalisation Office'),
    conditions: said(
      'Dla właścicieli budynków w strefie: najwyżej połowa kosztów remontu i 200 000 zł. W 2022 r. było 12 beneficjentów.',
      'For owners of buildings in the zone: at most half the costs of renovation, and PLN 200,000. In 2022 there were 12 of them.',
    ),
    calls: said('Dotąd do 31 października.', 'So far until 31 October.'),
    contact: { name: 'Biuro Rewitalizacji', url: 'https://rewitalizacjakalisz.pl' },
    source: {
      act: said(
        'Uchwała o Specjalnej Strefie Rewitalizacji z 2018 r.',
        'Resolution on the special revitalisation zone of 2018',
      ),
      url: 'https://rewitalizacjakalisz.pl',
    },
    from: day('2018-01-01'),
    to: null,
    rules: [{ kind: 'place', prefixes: [KALISZ] }, { kind: 'renovation' }],
    ...FROM_MEMORY,
  },
  {
    id: 'rent-reduction',
    kind: 'premises',
    name: said('Niższy czynsz lokalu miejskiego', 'Lower rent of municipal premises'),
    giver: said('Miasto Kalisz', 'City of Kalisz'),
    conditions: said(
      'Połowa czynszu przez 12 miesięcy, potem przez 12 miesięcy o jedną czwartą mniej.',
      'Half the rent for 12 months, then a quarter less for 12 months.',
    ),
    calls: said('Przy wynajęciu lokalu; zapytaj o wolne.', 'When premises are let; ask which are free.'),
    contact: { name: 'Wydział Gospodarowania Mieniem', url: 'https://www.kalisz.pl' },
    source: {
      act: said('Zasady najmu lokali Miasta Kalisza', 'Terms of letting of the City of Kalisz'),
      url: 'https://www.kalisz.pl/en/business/business-support',
    },
    from: day('2021-01-01'),
    to: null,
    rules: [{ kind: 'place', prefixes: [KALISZ] }, { kind: 'rent' }],
    ...FROM_MEMORY,
  },
];
