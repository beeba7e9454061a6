import { choice, EXACT, type FactKind, number } from './kind.ts';

const capacity = { group: 'utilities', months: 6, none: true } as const;
const pipe = { group: 'utilities', months: 24, none: true } as const;
const network = { group: 'utilities', months: 24, none: false } as const;
/** Given by the operator with the terms of connection; without such a letter nobody knows it. */
const works = { group: 'utilities', months: 12, none: true, of: 'land' } as const;
const FAR = { max: 100_000, tolerance: { by: 5, share: 0.05 } } as const;
const COST = { ...works, max: 1e10, tolerance: EXACT } as const;
const TIME = { ...works, max: 3650, whole: true } as const;

/** Each with what is there, how far, how much, and what bringing it costs. A distance of 0: it is at the border. */
export const UTILITIES = {
  'power-capacity': number({ pl: 'Moc przyłączeniowa', en: 'Power available' }, 'MW', { ...capacity, max: 1000 }),
  'power-distance': number({ pl: 'Odległość do sieci energetycznej', en: 'Distance to the power grid' }, 'm', {
    ...pipe,
    ...FAR,
  }),
  'power-voltage': number({ pl: 'Napięcie sieci', en: 'Voltage of the grid' }, 'kV', { ...network, max: 800 }),
  'power-works-cost': number({ pl: 'Koszt doprowadzenia prądu', en: 'Cost of bringing power' }, 'PLN', COST),
  'power-works-days': number({ pl: 'Czas doprowadzenia prądu', en: 'Time to bring power' }, 'days', TIME),
  'gas-capacity': number({ pl: 'Dostępny gaz', en: 'Gas available' }, 'm3/h', { ...capacity, max: 1e6 }),
  'gas-distance': number({ pl: 'Odległość do gazociągu', en: 'Distance to the gas main' }, 'm', { ...pipe, ...FAR }),
  'gas-calorific': number({ pl: 'Ciepło spalania gazu', en: 'Calorific value of gas' }, 'MJ/m3', {
    ...network,
    min: 10,
    max: 60,
  }),
  'gas-pipe': number({ pl: 'Średnica gazociągu', en: 'Diameter of the gas main' }, 'mm', {
    ...network,
    min: 10,
    max: 2000,
  }),
  'gas-works-cost': number({ pl: 'Koszt doprowadzenia gazu', en: 'Cost of bringing gas' }, 'PLN', COST),
  'gas-works-days': number({ pl: 'Czas doprowadzenia gazu', en: 'Time to bring gas' }, 'days', TIME),
  'water-capacity': number({ pl: 'Dostępna woda', en: 'Water available' }, 'm3/d', { ...capacity, max: 1e6 }),
  'water-distance': number({ pl: 'Odległość do wodociągu', en: 'Distance to the water main' }, 'm', {
    ...pipe,
    ...FAR,
  }),
  'water-works-cost': number({ pl: 'Koszt doprowadzenia wody', en: 'Cost of bringing water' }, 'PLN', COST),
  'water-works-days': number({ pl: 'Czas doprowadzenia wody', en: 'Time to bring water' }, 'days', TIME),
  'sewage-capacity': number({ pl: 'Odbiór ścieków', en: 'Sewage accepted' }, 'm3/d', { ...capacity, max: 1e6 }),
  'sewage-distance': number({ pl: 'Odległość do kanalizacji', en: 'Distance to the sewer' }, 'm', { ...pipe, ...FAR }),
  'sewage-works-cost': number({ pl: 'Koszt doprowadzenia kanalizacji', en: 'Cost of bringing the sewer' }, 'PLN', COST),
  'sewage-works-days': number({ pl: 'Czas doprowadzenia kanalizacji', en: 'Time to bring the sewer' }, 'days', TIME),
  'treatment-plant': choice(
    { pl: 'Oczyszczalnia ścieków', en: 'Sewage treatment plant' },
    {
      'on-site': { pl: 'na miejscu', en: 'on site' },
      municipal: { pl: 'miejska', en: 'municipal' },
    },
    { ...pipe, months: 60 },
  ),
  'heat-distance': number({ pl: 'Odległość do sieci ciepłowniczej', en: 'Distance to district heating' }, 'm', {
    ...pipe,
    ...FAR,
  }),
  'heat-capacity': number({ pl: 'Dostępne ciepło', en: 'Heat available' }, 'MW', { ...capacity, max: 1000 }),
  'storm-water': choice(
    { pl: 'Odprowadzenie deszczówki', en: 'Storm water' },
    {
      sewer: { pl: 'do kanalizacji deszczowej', en: 'to the storm sewer' },
      ditch: { pl: 'do rowu lub rzeki', en: 'to a ditch or river' },
      retention: { pl: 'tylko zatrzymanie na terenie', en: 'kept on the site only' },
    },
    pipe,
  ),
  'storm-distance': number(
    { pl: 'Odległość do odbiornika deszczówki', en: 'Distance to the storm water outlet' },
    'm',
    {
      ...pipe,
      ...FAR,
    },
  ),
  fibre: choice(
    { pl: 'Światłowód', en: 'Fibre' },
    { present: { pl: 'jest', en: 'present' }, possible: { pl: 'możliwy', en: 'possible' } },
    { ...pipe, months: 12 },
  ),
  'telecom-distance': number({ pl: 'Odległość do sieci telekomunikacyjnej', en: 'Distance to telecom lines' }, 'm', {
    ...pipe,
    ...FAR,
  }),
} as const satisfies Record<string, FactKind>;
