import type { Bilingual } from '../../../src/kernel/locale.ts';
import { inside, nature, roads, say, terms, utilities } from './say.ts';
import { ENERGA, OWNER, type SiteSheet } from './site-sheet.ts';

const DISTRICT: Bilingual = { pl: 'Zachodnia–Metalowców', en: 'Zachodnia–Metalowców' };
const STREET: Bilingual = { pl: 'jezdnia asfaltowa 6 m, oświetlona', en: 'asphalt road 6 m wide, with street lights' };
const TRACK: Bilingual = { pl: 'droga gruntowa, przebudowa w planie', en: 'dirt track, to be rebuilt' };
const FILL: Bilingual = { pl: 'nasypy do 1,2 m, niżej gliny', en: 'made ground to 1.2 m, clay beneath' };

export const METALOWCOW_SITES: readonly SiteSheet[] = [
  {
    slug: 'metalowcow-maly-zaklad',
    kind: 'land',
    name: { pl: 'Metalowców, teren dla małego zakładu', en: 'Metalowców, land for a small plant' },
    district: DISTRICT,
    summary: {
      pl: 'Dwie wąskie działki miasta obok siebie. Plan pozwala budować do 12 m, więc regał wysokiego składowania się nie zmieści.',
      en: 'Two narrow city parcels side by side. The plan allows 12 m, so high-bay storage will not fit.',
    },
    parcels: ['0902.201/1', '0902.201/2'],
    contact: 'alicja',
    facts: [
      ...utilities({
        power: [1.2, 40, 66],
        gas: [220, 20, 84],
        water: [60, 6, 90],
        sewage: [45, 6, 90],
        fibre: 'present',
      }),
      ...terms({ owner: 'municipal', tenure: 'sale', price: 126, from: 25, encumbrances: 'none', ago: 52 }),
      ...roads({ axle: 11.5, access: STREET, rail: 'none', ago: 160 }),
      ...nature({
        ground: FILL,
        groundwater: 2.4,
        slope: 0.7,
        flood: 'none',
        heritage: 'none',
        use: { pl: 'łąka', en: 'meadow' },
        buildings: 'none',
        ago: 220,
      }),
    ],
  },
  {
    slug: 'metalowcow-narozna',
    kind: 'land',
    name: { pl: 'Narożnik Metalowców i Zachodniej', en: 'Corner of Metalowców and Zachodnia' },
    district: DISTRICT,
    summary: {
      pl: 'Dobrze widoczny narożnik, wygodny dla warsztatu z ekspozycją. Właściciel chętnie też wydzierżawi.',
      en: 'A corner that is easy to see, handy for a workshop with a showroom. The owner would also lease it.',
    },
    parcels: ['0902.203/2'],
    contact: 'tomasz',
    facts: [
      ...utilities({
        power: [0.6, 0, 20],
        gas: [120, 18, 35],
        water: [40, 10, 44],
        sewage: [30, 10, 44],
        fibre: 'present',
      }),
      ...terms({ owner: 'private', tenure: 'both', price: 138, rent: 2.4, from: 60, encumbrances: 'none', ago: 30 }),
      ...roads({ axle: 10, access: STREET, rail: 'none', ago: 160 }),
      ...nature({
        slope: 0.5,
        flood: 'none',
        heritage: 'none',
        use: { pl: 'plac składowy', en: 'storage yard' },
        ago: 100,
      }),
    ],
  },
  {
    slug: 'metalowcow-srodek',
    kind: 'land',
    name: { pl: 'Metalowców, północna strona', en: 'Metalowców, north side' },
    district: DISTRICT,
    summary: {
      pl: 'Plan dopuszcza tu produkcję i usługi, do 16 m. Moc można zwiększyć, jeśli operator rozbuduje stację.',
      en: 'The plan admits production and services up to 16 m. More power is possible once the operator extends its substation.',
    },
    parcels: ['0902.205/1', '0902.205/2'],
    contact: 'alicja',
    facts: [
      ...utilities({
        power: [2.1, 90, 110],
        gas: [380, 22, 115],
        water: [100, 9, 60],
        sewage: [70, 9, 60],
        heat: 640,
        fibre: 'present',
      }),
      ...terms({ owner: 'municipal', tenure: 'sale', price: 121, from: 50, encumbrances: 'none', ago: 70 }),
      ...roads({ axle: 11.5, access: STREET, rail: 'none', ago: 160 }),
      ...nature({
        ground: FILL,
        groundwater: 2.8,
        slope: 1.2,
        flood: 'none',
        heritage: 'none',
        use: { pl: 'nieużytek', en: 'unused land' },
        buildings: 'none',
        ago: 240,
      }),
      say('power-capacity', 1.4, { by: ENERGA, ago: 500 }),
    ],
  },
  {
    slug: 'zachodnia-uslugi',
    kind: 'land',
    name: { pl: 'Zachodnia, teren usługowy', en: 'Zachodnia, land for services' },
    district: DISTRICT,
    summary: {
      pl: 'Tylko usługi i składy: produkcji plan tu nie przewiduje. Dobre miejsce na salon, hurtownię albo serwis.',
      en: 'Services and storage only: the plan does not provide for production. A good place for a showroom, wholesale or a repair centre.',
    },
    parcels: ['0902.206'],
    contact: 'tomasz',
    facts: [
      ...utilities({
        power: [1, 30, 72],
        gas: [200, 40, 260],
        water: [70, 5, 58],
        sewage: [55, 5, 58],
        fibre: 'present',
      }),
      ...terms({ owner: 'private', tenure: 'sale', price: 154, from: 120, ago: 44 }),
      ...roads({ axle: 10, access: STREET, rail: 'none', ago: 160 }),
      ...nature({
        slope: 1.6,
        flood: 'none',
        heritage: 'none',
        use: { pl: 'parking tymczasowy', en: 'temporary car park' },
        ago: 130,
      }),
    ],
  },
  {
    slug: 'metalowcow-zaplecze',
    kind: 'land',
    name: { pl: 'Zaplecze Metalowców', en: 'Land behind Metalowców' },
    district: DISTRICT,
    summary: {
      pl: 'Teren w drugiej linii, jeszcze bez ulicy. Ustalenia planu czekają na sprawdzenie przez drugą osobę.',
      en: 'Land in the second row, not yet reached by a street. The plan clauses wait for a second reader.',
    },
    parcels: ['0902.207', '0902.208/1'],
    contact: 'alicja',
    facts: [
      ...utilities({ power: [3, 240, 150], gas: [null, 230, 150], water: [80, 140, 165], sewage: [null, 150, 165] }),
      ...terms({ owner: 'municipal', tenure: 'sale', price: 74, from: 300, ago: 230 }),
      ...roads({ axle: 8, access: TRACK, rail: 'none', ago: 160 }),
      ...nature({
        ground: FILL,
        groundwater: 1.7,
        slope: 2,
        flood: 'none',
        use: { pl: 'pole uprawne', en: 'farmed field' },
        ago: 410,
      }),
      inside(
        say(
          'encumbrances',
          { pl: 'trwa spór o przebieg granicy', en: 'a boundary dispute is pending' },
          { by: OWNER, ago: 60 },
        ),
      ),
    ],
  },
  {
    slug: 'metalowcow-wycofana',
    kind: 'land',
    name: { pl: 'Metalowców, teren wycofany', en: 'Metalowców, withdrawn' },
    district: DISTRICT,
    summary: { pl: 'Sprzedany, nie jest już w ofercie.', en: 'Sold, no longer on offer.' },
    parcels: ['0902.202'],
    contact: 'alicja',
    status: 'withdrawn',
    facts: [...terms({ owner: 'municipal', tenure: 'sale', price: 119, ago: 330 })],
  },
];
