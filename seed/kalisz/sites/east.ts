import type { Bilingual } from '../../../src/kernel/locale.ts';
import { nature, roads, terms, utilities } from './say.ts';
import type { SiteSheet } from './site-sheet.ts';

const PIWONICE: Bilingual = { pl: 'Piwonice–Zagorzynek', en: 'Piwonice–Zagorzynek' };
const RYPINEK: Bilingual = { pl: 'Rypinek', en: 'Rypinek' };
const LANE: Bilingual = { pl: 'droga gminna, asfalt 5 m', en: 'municipal lane, asphalt 5 m' };
const FIELD: Bilingual = { pl: 'pole uprawne', en: 'farmed field' };
const LOAM: Bilingual = { pl: 'gliny i iły, miejscami miękkie', en: 'clay and loam, soft in places' };

export const EASTERN_SITES: readonly SiteSheet[] = [
  {
    slug: 'piwonice-waskie-dzialki',
    kind: 'land',
    name: { pl: 'Piwonice, cztery wąskie działki', en: 'Piwonice, four narrow parcels' },
    district: PIWONICE,
    summary: {
      pl: 'Cztery sąsiednie pasy pola, każdy innej rodziny. Planu miejscowego nie ma, więc o zabudowie rozstrzygną warunki zabudowy.',
      en: 'Four neighbouring strips of field, each owned by another family. There is no local plan, so a planning decision would have to settle what may be built.',
    },
    parcels: ['0904.402/1', '0904.402/2', '0904.403', '0904.404'],
    contact: 'tomasz',
    facts: [
      ...utilities({
        power: [0.5, 260, 120],
        gas: ['none', 900, 130],
        water: [30, 40, 140],
        sewage: ['none', 1100, 140],
        fibre: 'none',
      }),
      ...terms({ owner: 'mixed', tenure: 'sale', price: 48, from: 365, ago: 100 }),
      ...roads({ axle: 8, access: LANE, rail: 'none', ago: 220 }),
      ...nature({
        ground: LOAM,
        groundwater: 1.2,
        slope: 1.9,
        flood: 'none',
        heritage: 'none',
        use: FIELD,
        buildings: 'none',
        ago: 380,
      }),
    ],
  },
  {
    slug: 'piwonice-przy-obwodnicy',
    kind: 'land',
    name: { pl: 'Piwonice, przy przyszłej obwodnicy', en: 'Piwonice, by the future by-pass' },
    district: PIWONICE,
    summary: {
      pl: 'Teren miasta na lata, gdy powstanie wewnętrzna obwodnica południowa. Plan jest w przygotowaniu.',
      en: 'City land for the time when the inner southern by-pass is built. The plan is being prepared.',
    },
    parcels: ['0904.409', '0904.410'],
    contact: 'alicja',
    facts: [
      ...utilities({
        power: [4, 680, 95],
        gas: [900, 720, 95],
        water: [160, 310, 98],
        sewage: [null, 340, 98],
        fibre: 'possible',
      }),
      ...terms({ owner: 'municipal', tenure: 'sale', price: 66, from: 540, encumbrances: 'none', ago: 85 }),
      ...roads({ axle: 8, access: LANE, rail: 'none', ago: 220 }),
      ...nature({
        ground: LOAM,
        groundwater: 1.6,
        slope: 2.8,
        flood: 'none',
        heritage: 'none',
        use: FIELD,
        buildings: 'none',
        ago: 290,
      }),
    ],
  },
  {
    slug: 'zagorzynek-duzy-teren',
    kind: 'land',
    name: { pl: 'Zagorzynek, duży teren prywatny', en: 'Zagorzynek, large private land' },
    district: PIWONICE,
    summary: {
      pl: 'Jeden właściciel, ponad pięć hektarów łąk. Podmokła część od wschodu nadaje się najwyżej na zieleń.',
      en: 'One owner, more than five hectares of meadow. The wet eastern part will do for greenery at most.',
    },
    parcels: ['0904.411'],
    contact: 'tomasz',
    facts: [
      ...utilities({ power: [2, 540, 250], gas: [null, 650, 250], water: [100, 280, 250], sewage: ['none', 900, 250] }),
      ...terms({ owner: 'private', tenure: 'sale', price: 52, from: 200, ago: 205 }),
      ...roads({ axle: 8, access: LANE, rail: 'none', ago: 220 }),
      ...nature({
        groundwater: 0.8,
        slope: 3.6,
        flood: 'inside',
        heritage: 'none',
        use: { pl: 'łąka', en: 'meadow' },
        ago: 120,
      }),
    ],
  },
  {
    slug: 'zagorzynek-polnoc',
    kind: 'land',
    name: { pl: 'Zagorzynek Północ', en: 'Zagorzynek North' },
    district: PIWONICE,
    summary: {
      pl: 'Dwie działki, o które pytamy właścicieli. Na razie wiemy niewiele i piszemy to wprost.',
      en: 'Two parcels whose owners we are asking. So far we know little, and we say so.',
    },
    parcels: ['0904.413/1', '0904.413/2'],
    contact: 'tomasz',
    facts: [
      ...terms({ owner: 'mixed', ago: 64 }),
      ...roads({ access: 'none', rail: 'none', ago: 220 }),
      ...nature({ slope: 4.1, use: FIELD, ago: 64 }),
    ],
  },
  {
    slug: 'rypinek-dawny-zaklad',
    kind: 'land',
    name: { pl: 'Rypinek, teren po dawnym zakładzie', en: 'Rypinek, former factory land' },
    district: RYPINEK,
    summary: {
      pl: 'Teren poprzemysłowy blisko centrum, z mediami i starymi budynkami. Badania gruntu są jeszcze przed nami, planu miejscowego nie ma.',
      en: 'A brownfield close to the centre, with utilities and old buildings. The ground has still to be tested, and there is no local plan.',
    },
    parcels: ['0905.504/1', '0905.504/2'],
    contact: 'hanna',
    facts: [
      ...utilities({
        power: [2.6, 0, 105],
        gas: [450, 0, 108],
        water: [130, 0, 102],
        sewage: [120, 0, 102],
        heat: 60,
        fibre: 'present',
      }),
      ...terms({
        owner: 'state',
        tenure: 'sale',
        price: 92,
        from: 240,
        ago: 72,
        encumbrances: {
          pl: 'użytkowanie wieczyste, wymaga wygaszenia',
          en: 'perpetual usufruct, which must be ended first',
        },
      }),
      ...roads({
        axle: 10,
        access: { pl: 'ulica miejska, asfalt 7 m', en: 'city street, asphalt 7 m' },
        rail: 'none',
        ago: 130,
      }),
      ...nature({
        slope: 0.8,
        flood: 'inside',
        heritage: 'zone',
        use: { pl: 'zakład zamknięty', en: 'closed factory' },
        buildings: { pl: 'cztery hale z lat 60., łącznie 6 800 m²', en: 'four halls from the 1960s, 6,800 m² in all' },
        ago: 140,
      }),
    ],
  },
  {
    slug: 'rypinek-warsztaty',
    kind: 'land',
    name: { pl: 'Rypinek, teren pod warsztaty', en: 'Rypinek, land for workshops' },
    district: RYPINEK,
    summary: {
      pl: 'Niewielki teren miasta między warsztatami, do dzierżawy na dziesięć lat.',
      en: 'A small city plot among workshops, to lease for ten years.',
    },
    parcels: ['0905.502/1'],
    contact: 'hanna',
    facts: [
      ...utilities({
        power: [0.3, 10, 60],
        gas: [60, 12, 60],
        water: [20, 5, 55],
        sewage: [18, 5, 55],
        fibre: 'present',
      }),
      ...terms({ owner: 'municipal', tenure: 'lease', rent: 2.2, from: 30, encumbrances: 'none', ago: 55 }),
      ...roads({
        axle: 8,
        access: { pl: 'ulica miejska, asfalt 6 m', en: 'city street, asphalt 6 m' },
        rail: 'none',
        ago: 130,
      }),
      ...nature({
        slope: 0.4,
        flood: 'none',
        heritage: 'none',
        use: { pl: 'trawnik', en: 'grass' },
        buildings: 'none',
        ago: 150,
      }),
    ],
  },
  {
    slug: 'lodzka-winiary',
    kind: 'land',
    name: { pl: 'Łódzka, Winiary', en: 'Łódzka, Winiary' },
    district: { pl: 'Winiary, przy Łódzkiej', en: 'Winiary, off Łódzka' },
    summary: {
      pl: 'Teren we wschodniej części miasta, przy DK 12. Obowiązuje starszy plan, bez wskaźnika intensywności.',
      en: 'Land in the east of the city, by national road 12. An older plan is in force, without an intensity ratio.',
    },
    parcels: ['0906.601/2'],
    contact: 'alicja',
    facts: [
      ...utilities({
        power: [1.1, 85, 99],
        gas: [240, 30, 101],
        water: [60, 14, 88],
        sewage: [50, 14, 88],
        fibre: 'present',
      }),
      ...terms({ owner: 'municipal', tenure: 'both', price: 109, rent: 1.8, from: 45, encumbrances: 'none', ago: 48 }),
      ...roads({
        axle: 11.5,
        access: { pl: 'droga wewnętrzna od Łódzkiej, asfalt 6 m', en: 'private road from Łódzka, asphalt 6 m' },
        rail: 'none',
        ago: 90,
      }),
      ...nature({
        ground: { pl: 'piaski gliniaste', en: 'clayey sand' },
        groundwater: 2.9,
        slope: 1.3,
        flood: 'none',
        heritage: 'none',
        use: { pl: 'nieużytek', en: 'unused land' },
        buildings: 'none',
        ago: 230,
      }),
    ],
  },
];
