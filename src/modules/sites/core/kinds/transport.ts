import { choice, type FactKind, number, text } from './kind.ts';

const road = { group: 'transport', months: 24, none: false } as const;
const far = { ...road, months: 60, tolerance: { by: 0.5, share: 0.05 } } as const;

/** How one gets there: from the axle load at the gate to the nearest airport. */
export const TRANSPORT = {
  'axle-load': number({ pl: 'Dopuszczalny nacisk osi na dojeździe', en: 'Axle load on the access road' }, 't/axle', {
    ...road,
    max: 30,
    tolerance: { by: 0, share: 0 },
  }),
  'road-access': text({ pl: 'Droga dojazdowa', en: 'Access road' }, { ...road, none: true }),
  'road-class': choice(
    { pl: 'Kategoria drogi dojazdowej', en: 'Category of the access road' },
    {
      national: { pl: 'krajowa', en: 'national' },
      voivodeship: { pl: 'wojewódzka', en: 'voivodeship' },
      county: { pl: 'powiatowa', en: 'county' },
      municipal: { pl: 'gminna', en: 'municipal' },
      internal: { pl: 'wewnętrzna', en: 'internal' },
    },
    { ...road, months: 60 },
  ),
  'road-width': number({ pl: 'Szerokość jezdni dojazdu', en: 'Width of the access road' }, 'm', {
    ...road,
    max: 60,
    tolerance: { by: 0.5, share: 0 },
  }),
  'rail-siding': choice(
    { pl: 'Bocznica kolejowa', en: 'Rail siding' },
    { present: { pl: 'jest', en: 'present' }, possible: { pl: 'możliwa', en: 'possible' } },
    { ...road, none: true },
  ),
  'siding-distance': number({ pl: 'Do najbliższej bocznicy', en: 'To the nearest rail siding' }, 'km', {
    ...far,
    none: true,
    max: 300,
  }),
  'railway-distance': number({ pl: 'Do linii kolejowej', en: 'To a railway line' }, 'km', { ...far, max: 300 }),
  'national-road-distance': number({ pl: 'Do drogi krajowej', en: 'To a national road' }, 'km', { ...far, max: 300 }),
  'motorway-distance': number({ pl: 'Do autostrady lub drogi ekspresowej', en: 'To a motorway or expressway' }, 'km', {
    ...far,
    max: 300,
  }),
  'airport-distance': number(
    { pl: 'Do najbliższego lotniska międzynarodowego', en: 'To the nearest international airport' },
    'km',
    { ...far, max: 1000 },
  ),
  'capital-distance': number(
    { pl: 'Do najbliższego miasta wojewódzkiego', en: 'To the nearest voivodeship capital' },
    'km',
    { ...far, max: 1000 },
  ),
  // The check list asks for ports within 200 km; `none` says that there is none so near.
  'sea-port-distance': number({ pl: 'Do portu morskiego', en: 'To a sea port' }, 'km', {
    ...far,
    none: true,
    max: 200,
  }),
  'river-port-distance': number({ pl: 'Do portu rzecznego', en: 'To a river port' }, 'km', {
    ...far,
    none: true,
    max: 200,
  }),
} as const satisfies Record<string, FactKind>;
