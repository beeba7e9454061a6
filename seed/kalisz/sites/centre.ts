import type { Bilingual } from '../../../src/kernel/locale.ts';
import { nature, roads, say, terms, utilities } from './say.ts';
import { OWNER, type SiteSheet, SURVEY, WGM } from './site-sheet.ts';

const CENTRE: Bilingual = { pl: 'Śródmieście, obszar rewitalizacji', en: 'City centre, revitalisation area' };
const CITY_STREET: Bilingual = { pl: 'ulica miejska, dostawy do 10:00', en: 'city street, deliveries until 10:00' };

export const CENTRAL_SITES: readonly SiteSheet[] = [
  {
    slug: 'biurowiec-srodmiescie',
    kind: 'office',
    name: { pl: 'Biura w dawnej szkole', en: 'Offices in a former school' },
    district: CENTRE,
    summary: {
      pl: 'Trzy kondygnacje z windą, po remoncie. Można wynająć całość albo po piętrze.',
      en: 'Three floors with a lift, renovated. Let as a whole or floor by floor.',
    },
    parcels: ['0907.709', '0907.710'],
    contact: 'hanna',
    facts: [
      say('usable-area', 1860, { by: SURVEY, ago: 130 }),
      say('clear-height', 3.4, { by: SURVEY, ago: 130 }),
      ...utilities({ power: [0.18, 0, 65], water: [12, 0, 65], sewage: [12, 0, 65], heat: 0, fibre: 'present' }),
      ...terms({ owner: 'municipal', tenure: 'lease', rent: 38, from: 30, encumbrances: 'none', ago: 50 }),
      ...roads({ axle: 8, access: CITY_STREET, rail: 'none', ago: 240 }),
      ...nature({
        flood: 'none',
        heritage: 'zone',
        use: { pl: 'budynek pusty po remoncie', en: 'empty after renovation' },
        ago: 60,
      }),
    ],
  },
  {
    slug: 'kamienica-biurowa',
    kind: 'office',
    name: { pl: 'Kamienica biurowa', en: 'Office town house' },
    district: CENTRE,
    summary: {
      pl: 'Cała kamienica na biura, z podwórzem na rowery. Powierzchnię mierzono ponad dwa lata temu, czekamy na nowy pomiar.',
      en: 'A whole town house for offices, with a yard for bicycles. It was measured more than two years ago, and we are waiting for a new survey.',
    },
    parcels: ['0907.706', '0907.707'],
    contact: 'hanna',
    facts: [
      say('usable-area', 1720, { by: OWNER, ago: 810 }),
      say('clear-height', 3.3, { by: OWNER, ago: 810 }),
      ...utilities({ power: [0.15, 0, 40], water: [10, 0, 40], sewage: [10, 0, 40], heat: 0, fibre: 'possible' }),
      ...terms({ owner: 'private', tenure: 'both', price: 4300, rent: 36, from: 60, encumbrances: 'none', ago: 95 }),
      ...roads({ axle: 8, access: CITY_STREET, rail: 'none', ago: 240 }),
      ...nature({
        flood: 'none',
        heritage: 'zone',
        use: { pl: 'parter wynajęty, piętra puste', en: 'ground floor let, upper floors empty' },
        ago: 95,
      }),
    ],
  },
  {
    slug: 'biura-wroclawska',
    kind: 'office',
    name: { pl: 'Biura przy Wrocławskiej', en: 'Offices on Wrocławska' },
    district: { pl: 'Wrocławska, przy DK 25', en: 'Wrocławska, on national road 25' },
    summary: {
      pl: 'Piętro nowego biurowca z parkingiem. Czynsz znamy sprzed ponad pół roku, zapytaliśmy ponownie.',
      en: 'One floor of a new office building with parking. The rent is more than half a year old, and we have asked again.',
    },
    parcels: ['0903.302/2'],
    contact: 'tomasz',
    facts: [
      say('usable-area', 640, { by: OWNER, ago: 90 }),
      say('clear-height', 3, { by: OWNER, ago: 90 }),
      ...utilities({ power: [0.12, 0, 90], water: [6, 0, 90], sewage: [6, 0, 90], fibre: 'present' }),
      ...terms({ owner: 'private', tenure: 'lease', rent: 44, from: 15, ago: 215 }),
      ...roads({
        axle: 11.5,
        access: { pl: 'zjazd z drogi dojazdowej', en: 'entrance from the access road' },
        rail: 'none',
        ago: 77,
      }),
    ],
  },
  {
    slug: 'lokal-na-restauracje',
    kind: 'premises',
    name: { pl: 'Lokal na restaurację', en: 'Restaurant premises' },
    district: CENTRE,
    summary: {
      pl: 'Parter z witryną, wentylacją i przyłączem gazu, gotowy na kuchnię. Przed wejściem zmieści się ogródek.',
      en: 'Ground floor with a shop window, ventilation and gas, ready for a kitchen. There is room for tables outside.',
    },
    parcels: ['0907.703'],
    contact: 'hanna',
    facts: [
      say('usable-area', 128, { by: SURVEY, ago: 70 }),
      say('clear-height', 3.6, { by: SURVEY, ago: 70 }),
      ...utilities({
        power: [0.06, 0, 58],
        gas: [12, 0, 61],
        water: [5, 0, 52],
        sewage: [5, 0, 52],
        heat: 0,
        fibre: 'present',
      }),
      ...terms({ owner: 'municipal', tenure: 'lease', rent: 32, from: 7, encumbrances: 'none', ago: 25 }),
      ...roads({ axle: 8, access: CITY_STREET, rail: 'none', ago: 240 }),
      ...nature({ flood: 'none', heritage: 'zone', use: { pl: 'lokal pusty', en: 'vacant' }, ago: 25 }),
    ],
  },
  {
    slug: 'lokal-naroznik',
    kind: 'premises',
    name: { pl: 'Lokal w narożniku kwartału', en: 'Corner premises' },
    district: CENTRE,
    summary: {
      pl: 'Dwie sale i piwnica z ceglanym sklepieniem. Kamienica jest zabytkiem, więc przebudowę uzgadnia konserwator.',
      en: 'Two rooms and a brick-vaulted cellar. The house is listed, so the conservator has to agree to any rebuilding.',
    },
    parcels: ['0907.701'],
    contact: 'hanna',
    facts: [
      say('usable-area', 212, { by: WGM, ago: 110 }),
      say('clear-height', 4.1, { by: WGM, ago: 110 }),
      ...utilities({
        power: [0.04, 0, 260],
        gas: ['none', 30, 120],
        water: [4, 0, 120],
        sewage: [4, 0, 120],
        heat: 0,
        fibre: 'possible',
      }),
      ...terms({ owner: 'municipal', tenure: 'lease', rent: 27, from: 90, encumbrances: 'none', ago: 66 }),
      ...roads({ axle: 8, access: CITY_STREET, rail: 'none', ago: 240 }),
      ...nature({
        flood: 'none',
        heritage: 'entered',
        use: { pl: 'lokal pusty, wymaga remontu', en: 'vacant, needs renovation' },
        ago: 66,
      }),
    ],
  },
  {
    slug: 'pracownia-w-podworzu',
    kind: 'premises',
    name: { pl: 'Pracownia w podwórzu', en: 'Courtyard workshop' },
    district: CENTRE,
    summary: {
      pl: 'Cicha oficyna dla rzemieślnika: szeroka brama, dużo światła, bez schodów.',
      en: 'A quiet back building for a craftsperson: a wide gate, plenty of light, no steps.',
    },
    parcels: ['0907.708'],
    contact: 'hanna',
    facts: [
      say('usable-area', 74, { by: WGM, ago: 45 }),
      say('clear-height', 3.2, { by: WGM, ago: 45 }),
      ...utilities({
        power: [0.03, 0, 48],
        gas: ['none', 15, 48],
        water: [2, 0, 48],
        sewage: [2, 0, 48],
        fibre: 'present',
      }),
      ...terms({ owner: 'municipal', tenure: 'lease', rent: 16, from: 20, encumbrances: 'none', ago: 45 }),
      ...nature({ flood: 'none', heritage: 'zone', use: { pl: 'pracownia pusta', en: 'vacant workshop' }, ago: 45 }),
    ],
  },
  {
    slug: 'lokal-z-antresola',
    kind: 'premises',
    name: { pl: 'Lokal z antresolą', en: 'Premises with a mezzanine' },
    district: CENTRE,
    summary: {
      pl: 'Prywatny lokal po księgarni, na sprzedaż albo wynajem. Właściciel jeszcze nie podał powierzchni antresoli.',
      en: 'A private former bookshop, for sale or to let. The owner has not yet told us the area of the mezzanine.',
    },
    parcels: ['0907.705/1'],
    contact: 'hanna',
    facts: [
      ...utilities({ power: [0.05, 0, 60], gas: [8, 0, 60], water: [3, 0, 60], sewage: [3, 0, 60], fibre: 'present' }),
      ...terms({ owner: 'private', tenure: 'both', price: 5900, rent: 41, from: 30, ago: 60 }),
      ...nature({ flood: 'none', heritage: 'zone', use: { pl: 'lokal pusty', en: 'vacant' }, ago: 60 }),
    ],
  },
];
