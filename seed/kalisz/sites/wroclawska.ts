import type { Bilingual } from '../../../src/kernel/locale.ts';
import { nature, roads, say, terms, utilities } from './say.ts';
import { ENERGA, OWNER, type SiteSheet, SURVEY } from './site-sheet.ts';

const DISTRICT: Bilingual = { pl: 'Wrocławska, przy DK 25', en: 'Wrocławska, on national road 25' };
const BACK_STREET: Bilingual = {
  pl: 'droga dojazdowa za pierwszą linią, asfalt 7 m',
  en: 'access road behind the first row, asphalt 7 m',
};
const FROM_DK25: Bilingual = {
  pl: 'zjazd z Wrocławskiej za zgodą zarządcy drogi',
  en: 'entrance from Wrocławska, if the road authority agrees',
};
const SAND: Bilingual = { pl: 'piaski i pospółki, grunt nośny', en: 'sand and gravel, load-bearing' };

export const WROCLAWSKA_SITES: readonly SiteSheet[] = [
  {
    slug: 'wroclawska-front',
    kind: 'land',
    name: { pl: 'Wrocławska, pierwsza linia', en: 'Wrocławska, first row' },
    district: DISTRICT,
    summary: {
      pl: 'Teren z widokiem na drogę krajową. Linia zabudowy odsuwa budynki o 20 m od jezdni.',
      en: 'Land in view of the national road. The building line keeps buildings 20 m from the carriageway.',
    },
    parcels: ['0903.302/1'],
    contact: 'alicja',
    facts: [
      ...utilities({
        power: [3.6, 0, 30],
        gas: [500, 15, 75],
        water: [140, 0, 62],
        sewage: [110, 0, 62],
        heat: 280,
        fibre: 'present',
      }),
      ...terms({ owner: 'municipal', tenure: 'sale', price: 148, from: 40, encumbrances: 'none', ago: 26 }),
      ...roads({ axle: 11.5, access: BACK_STREET, rail: 'none', ago: 77 }),
      ...nature({
        ground: SAND,
        groundwater: 4.2,
        slope: 1.5,
        flood: 'none',
        heritage: 'none',
        use: { pl: 'nieużytek', en: 'unused land' },
        buildings: 'none',
        ago: 170,
      }),
    ],
  },
  {
    slug: 'wroclawska-uslugi',
    kind: 'land',
    name: { pl: 'Wrocławska, usługi przy trasie', en: 'Wrocławska, roadside services' },
    district: DISTRICT,
    summary: {
      pl: 'Pod usługi, handel i gastronomię przy trasie. Produkcji plan nie dopuszcza.',
      en: 'For services, retail and food by the road. The plan does not admit production.',
    },
    parcels: ['0903.303'],
    contact: 'tomasz',
    facts: [
      ...utilities({
        power: [1.5, 20, 90],
        gas: [250, 12, 92],
        water: [90, 0, 96],
        sewage: [80, 0, 96],
        fibre: 'present',
      }),
      ...terms({ owner: 'private', tenure: 'sale', price: 210, from: 30, encumbrances: 'none', ago: 150 }),
      ...roads({ axle: 11.5, access: FROM_DK25, rail: 'none', ago: 77 }),
      ...nature({ slope: 1.1, flood: 'none', heritage: 'none', use: { pl: 'sad', en: 'orchard' }, ago: 200 }),
    ],
  },
  {
    slug: 'wroclawska-druga-linia',
    kind: 'land',
    name: { pl: 'Wrocławska, druga linia', en: 'Wrocławska, second row' },
    district: DISTRICT,
    summary: {
      pl: 'Pięć hektarów z dużą mocą, bo główny punkt zasilania jest niedaleko. Bocznicę można rozważyć z zarządcą kolei.',
      en: 'Five hectares with plenty of power, since the main substation is near. A rail siding can be discussed with the railway.',
    },
    parcels: ['0903.304/1', '0903.304/2'],
    contact: 'alicja',
    facts: [
      ...utilities({
        power: [8, 150, 38],
        gas: [1200, 60, 80],
        water: [200, 10, 62],
        sewage: [160, 10, 62],
        heat: 420,
        fibre: 'present',
      }),
      ...terms({ owner: 'municipal', tenure: 'sale', price: 115, from: 180, encumbrances: 'none', ago: 45 }),
      ...roads({ axle: 11.5, access: BACK_STREET, rail: 'possible', ago: 77 }),
      ...nature({
        ground: SAND,
        groundwater: 3.8,
        slope: 2.4,
        flood: 'none',
        heritage: 'none',
        use: { pl: 'pole uprawne', en: 'farmed field' },
        buildings: 'none',
        ago: 170,
      }),
      say('power-capacity', 5.5, { by: ENERGA, ago: 290 }),
    ],
  },
  {
    slug: 'wroclawska-plac',
    kind: 'land',
    name: { pl: 'Wrocławska, plac po bazie transportowej', en: 'Wrocławska, former haulage yard' },
    district: DISTRICT,
    summary: {
      pl: 'Utwardzony plac Skarbu Państwa. Nośność drogi jest znana, ale moc i gaz trzeba dopiero ustalić.',
      en: 'A paved State yard. The axle load is known, but power and gas have yet to be asked.',
    },
    parcels: ['0903.305'],
    contact: 'tomasz',
    facts: [
      ...utilities({ power: [null, 70, 340], water: [50, 25, 340], sewage: [40, 25, 340] }),
      ...terms({ owner: 'state', tenure: 'lease', rent: 1.3, from: 90, ago: 110 }),
      ...roads({ axle: 11.5, access: BACK_STREET, rail: 'possible', ago: 77 }),
      ...nature({
        slope: 0.6,
        flood: 'none',
        heritage: 'none',
        use: { pl: 'plac utwardzony, pusty', en: 'paved yard, empty' },
        buildings: { pl: 'waga i kontener biurowy', en: 'weighbridge and an office cabin' },
        ago: 190,
      }),
    ],
  },
  {
    slug: 'hala-wroclawska',
    kind: 'hall',
    name: { pl: 'Hala przy Wrocławskiej', en: 'Hall on Wrocławska' },
    district: DISTRICT,
    summary: {
      pl: 'Mniejsza hala z suwnicą 5 t, do wynajęcia w całości. Właściciel wyremontował dach.',
      en: 'A smaller hall with a 5 t crane, let as a whole. The owner has renewed the roof.',
    },
    parcels: ['0903.301'],
    contact: 'tomasz',
    facts: [
      say('usable-area', 2450, { by: OWNER, ago: 80 }),
      say('clear-height', 7.2, { by: SURVEY, ago: 500 }),
      say('floor-load', 30, { by: OWNER, ago: 820 }),
      ...utilities({
        power: [0.4, 0, 200],
        gas: [90, 0, 75],
        water: [20, 0, 62],
        sewage: [20, 0, 62],
        fibre: 'present',
      }),
      ...terms({ owner: 'private', tenure: 'both', price: 2350, rent: 18, from: 60, encumbrances: 'none', ago: 80 }),
      ...roads({ axle: 11.5, access: BACK_STREET, rail: 'none', ago: 77 }),
      ...nature({
        flood: 'none',
        heritage: 'none',
        use: { pl: 'magazyn do końca umowy', en: 'storage until the present lease ends' },
        buildings: { pl: 'hala 72 × 34 m z 1986 r.', en: 'hall of 72 × 34 m, built in 1986' },
        ago: 80,
      }),
    ],
  },
];
