import type { CaseSheet } from './case-sheet.ts';
import { LAST_MONTH } from './last-month.ts';
import { FITTINGS_FACTORY, OFFICE, RESTAURANT, WAREHOUSE, WORKSHOP } from './needs.ts';

const NINE = 9 * 60;
const TEN = 10 * 60;
const ONE = 13 * 60;

/** People, firms and letters are invented; their addresses end in reserved domains and reach nobody. */
export const CASES: readonly CaseSheet[] = [
  {
    codeName: 'Projekt Zawilec',
    kind: 'investor',
    locale: 'pl',
    party: {
      name: 'Jan Zmyślony',
      email: 'jan.zmyslony@okucia.example',
      phone: '+48 600 000 001',
      company: 'Zmyślona Fabryka Okuć sp. z o.o.',
    },
    need: FITTINGS_FACTORY,
    site: 'tylna-teren-uzbrojony',
    stage: 'new',
    messages: [
      {
        direction: 'in',
        when: { hoursAgo: 2 },
        body: 'Dzień dobry,\n\nplanujemy halę produkcyjną około 120 na 60 metrów, wysoką na 12 metrów. Potrzebujemy 2 MW i odbioru ścieków. Teren przy Tylnej wygląda dobrze. Czy plac do zawracania nie przeszkodzi w ustawieniu hali wzdłuż ulicy?\n\nPozdrawiam\nJan Zmyślony',
      },
    ],
  },
  {
    codeName: 'Projekt Kowadło',
    kind: 'local-firm',
    locale: 'pl',
    party: { name: 'Maria Nieistniejąca', email: 'maria@kuznia.example', phone: null, company: 'Kuźnia Nieistniejąca' },
    need: WORKSHOP,
    site: 'rypinek-warsztaty',
    stage: 'new',
    messages: [
      {
        direction: 'in',
        when: { daysAgo: 7, minutes: TEN },
        body: 'Prowadzę kuźnię i warsztat ślusarski, jest nas dziewięcioro. W obecnym miejscu zrobiło się ciasno. Szukam niewielkiego terenu pod warsztat 40 na 20 metrów, najlepiej w dzierżawę. Czy mogę obejrzeć teren na Rypinku?',
      },
    ],
  },
  {
    codeName: 'Project Heron',
    kind: 'investor',
    locale: 'en',
    party: {
      name: 'Erika Beispiel',
      email: 'erika.beispiel@logistik.example',
      phone: '+49 30 000000',
      company: 'Beispiel Logistik GmbH',
    },
    need: WAREHOUSE,
    stage: 'open',
    assigned: 'clerk',
    messages: [
      {
        direction: 'in',
        when: { hoursAgo: 5 },
        body: 'Good morning,\n\nwe are looking for 3.5 to 7 hectares for a spare-parts warehouse of 200 × 80 metres. Trucks come around the clock, so we need a road for 11.5 t per axle and a short way to a national road. We would like to buy.\n\nCould you tell us which sites have no housing nearby?\n\nKind regards\nErika Beispiel',
      },
      {
        direction: 'note',
        by: 'clerk',
        when: { hoursAgo: 3 },
        body: 'Rozmawiałam przez telefon: ważniejsza jest data niż cena, chcą zacząć budowę wiosną. Pytam MZDiK o nośność Inwestorskiej na całej długości i PWiK o ścieki na Inwestorskiej Północ.',
      },
    ],
  },
  {
    codeName: 'Project Lighthouse',
    kind: 'investor',
    locale: 'en',
    party: {
      name: 'Sam Sample',
      email: 'sam.sample@services.example',
      phone: '+44 20 0000 0000',
      company: 'Imaginary Services Ltd',
    },
    need: OFFICE,
    site: 'biurowiec-srodmiescie',
    stage: 'answered',
    assigned: 'colleague',
    messages: [
      {
        direction: 'in',
        when: { daysAgo: 9, minutes: ONE },
        body: 'Hello,\n\nwe plan a service centre for about 110 people and need roughly 1,500 m² of office space on a lease. Is the former school available as a whole, and is there fibre in the building?\n\nSam Sample',
      },
      {
        direction: 'out',
        by: 'colleague',
        when: { later: 1, minutes: TEN },
        body: 'Dear Sam,\n\nthank you for writing. The former school has 1,860 m² on three floors and can be let as a whole. Fibre is in the building. It stands in a conservation zone, so changes to the front have to be agreed with the conservator; partition walls do not.\n\nWhich day suits you for a visit? We can invite the building’s manager and the fibre operator.\n\nTomasz Przykładny',
      },
    ],
  },
  {
    codeName: 'Projekt Bazylia',
    kind: 'local-firm',
    locale: 'pl',
    party: {
      name: 'Ola Przykładowska',
      email: 'ola@bazylia.example',
      phone: '+48 600 000 005',
      company: 'Restauracja Wymyślona Bazylia',
    },
    need: RESTAURANT,
    site: 'lokal-na-restauracje',
    stage: 'open',
    assigned: 'colleague',
    messages: [
      {
        direction: 'in',
        when: { daysAgo: 6, minutes: NINE },
        body: 'Dzień dobry, szukam lokalu na restaurację na 40 miejsc. Czy w lokalu jest wentylacja kuchni i czy można wystawić ogródek?',
      },
      {
        direction: 'out',
        by: 'colleague',
        when: { later: 1, minutes: ONE },
        body: 'Dzień dobry,\n\nwentylacja kuchni i przyłącze gazu są. Ogródek uzgadnia MZDiK, wniosek jest krótki i pomożemy go wypełnić. Czynsz to 32 zł za m² miesięcznie.\n\nProszę napisać, kiedy chce Pani obejrzeć lokal.\n\nTomasz Przykładny',
      },
      {
        direction: 'in',
        when: { hoursAgo: 3 },
        body: 'Dziękuję, to dobre wiadomości! Pasuje mi czwartek po 14:00. Czy na miejscu będzie ktoś, kto pokaże przyłącza?',
      },
    ],
  },
  ...LAST_MONTH,
];
