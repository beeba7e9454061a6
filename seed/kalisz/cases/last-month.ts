import type { CaseSheet } from './case-sheet.ts';
import { EXISTING_HALL, OFFICE, RESTAURANT, WAREHOUSE, WORKSHOP } from './needs.ts';

const NINE = 9 * 60;
const ELEVEN = 11 * 60;
const TWO = 14 * 60;

/** Closed cases of the month before, so that the promise can be measured; one answer came too late. Invented. */
export const LAST_MONTH: readonly CaseSheet[] = [
  {
    codeName: 'Projekt Przekładnia',
    kind: 'investor',
    locale: 'pl',
    party: {
      name: 'Piotr Wymyślony',
      email: 'piotr.wymyslony@maszyny.example',
      phone: '+48 600 000 006',
      company: 'Wymyślone Maszyny S.A.',
    },
    need: EXISTING_HALL,
    site: 'hala-wroclawska',
    stage: 'closed',
    assigned: 'clerk',
    closed: { later: 0, minutes: TWO },
    messages: [
      {
        direction: 'in',
        when: { lastMonth: 5, minutes: NINE },
        body: 'Szukamy hali około 2 000 m² do montażu maszyn, z suwnicą. Chcemy wynająć od nowego roku.',
      },
      {
        direction: 'out',
        by: 'clerk',
        when: { later: 1, minutes: NINE },
        body: 'Dzień dobry,\n\nhala przy Wrocławskiej ma 2 450 m², 7,2 m wysokości i suwnicę 5 t. Właściciel zaprasza w przyszły wtorek. Nośność posadzki potwierdzono dawno, poprosiliśmy o nowe badanie.\n\nAlicja Wzorcowa',
      },
      {
        direction: 'in',
        when: { later: 9, minutes: ELEVEN },
        body: 'Dziękujemy za pomoc. Wybraliśmy halę w innym mieście, bliżej głównego odbiorcy. Obsługa była wzorowa.',
      },
      {
        direction: 'note',
        by: 'clerk',
        when: { later: 1, minutes: NINE },
        body: 'Powód rezygnacji: odległość od odbiorcy, nie warunki hali.',
      },
    ],
  },
  {
    codeName: 'Project Granite',
    kind: 'investor',
    locale: 'en',
    party: { name: 'Ada Placeholder', email: 'ada@freight.example', phone: null, company: 'Fictional Freight BV' },
    need: WAREHOUSE,
    site: 'inwestorska-polnoc',
    stage: 'closed',
    assigned: 'colleague',
    closed: { later: 6, minutes: NINE },
    messages: [
      {
        direction: 'in',
        when: { lastMonth: 7, minutes: TWO },
        body: 'Hello, could Inwestorska North be bought in two steps, first the western parcel and the other a year later?',
      },
      {
        direction: 'out',
        by: 'colleague',
        when: { later: 1, minutes: ELEVEN },
        body: 'Hello Ada,\n\nthe city sells land by tender, and each parcel would need one of its own. We cannot promise the second parcel, but we can tell you early when its tender is planned. Shall we set up a call with the property department?\n\nTomasz Przykładny',
      },
    ],
  },
  {
    codeName: 'Projekt Jarzębina',
    kind: 'local-firm',
    locale: 'pl',
    party: {
      name: 'Ewa Urojona',
      email: 'ewa@pracownia.example',
      phone: '+48 600 000 008',
      company: 'Urojona Pracownia Ceramiki',
    },
    need: {
      ...RESTAURANT,
      activity: { text: 'pracownia ceramiki', pkd: '23.41.Z' },
      area: { value: 60, weight: 'must' },
      gas: null,
      water: null,
    },
    site: 'pracownia-w-podworzu',
    stage: 'closed',
    assigned: 'colleague',
    closed: { later: 3, minutes: TWO },
    messages: [
      {
        direction: 'in',
        when: { lastMonth: 12, minutes: ELEVEN },
        body: 'Dzień dobry, czy w pracowni w podwórzu można postawić piec ceramiczny? Potrzebuję 20 kW.',
      },
      {
        direction: 'out',
        by: 'colleague',
        when: { later: 0, minutes: TWO },
        body: 'Dzień dobry,\n\nmoc przyłączeniowa lokalu to 30 kW, więc piec 20 kW się zmieści. Kominiarz sprawdzi wentylację, umówimy go na oględziny.\n\nTomasz Przykładny',
      },
    ],
  },
  {
    codeName: 'Projekt Wiklina',
    kind: 'investor',
    locale: 'pl',
    party: {
      name: 'Adam Przykładowy',
      email: 'adam@uslugi.example',
      phone: null,
      company: 'Przykładowe Usługi Wspólne sp. z o.o.',
    },
    need: OFFICE,
    stage: 'closed',
    assigned: 'clerk',
    closed: { later: 4, minutes: ELEVEN },
    messages: [
      {
        direction: 'in',
        when: { lastMonth: 14, minutes: NINE },
        body: 'Szukamy biura dla 90 osób. Czy w mieście jest coś powyżej 1 500 m² z szybkim internetem?',
      },
      {
        direction: 'out',
        by: 'clerk',
        when: { later: 3, minutes: ELEVEN },
        body: 'Dzień dobry,\n\nprzepraszam, odpowiadam o dwa dni za późno. W ofercie jest dawna szkoła w Śródmieściu, 1 860 m², ze światłowodem. Kamienica biurowa czeka na nowy pomiar powierzchni.\n\nAlicja Wzorcowa',
      },
    ],
  },
  {
    codeName: 'Project Sycamore',
    kind: 'investor',
    locale: 'en',
    party: {
      name: 'Max Muster',
      email: 'max.muster@werkstatt.example',
      phone: '+49 30 000001',
      company: 'Muster Werkstatt GmbH',
    },
    need: WORKSHOP,
    site: 'metalowcow-narozna',
    stage: 'closed',
    assigned: 'clerk',
    closed: { later: 2, minutes: NINE },
    messages: [
      {
        direction: 'in',
        when: { lastMonth: 18, minutes: ELEVEN },
        body: 'Good day, may a workshop at the corner of Metalowców and Zachodnia work two shifts?',
      },
      {
        direction: 'out',
        by: 'clerk',
        when: { later: 1, minutes: NINE },
        body: 'Good day,\n\nthe plan sets no hours. Noise limits at the nearest homes apply at night, so the second shift should end by 22:00 or stay indoors. The environment department can look at your machines’ data before you decide.\n\nAlicja Wzorcowa',
      },
    ],
  },
];
