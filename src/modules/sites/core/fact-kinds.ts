import type { Bilingual } from '../../../kernel/locale.ts';
import type { Unit } from '../../../kernel/quantity.ts';

export type FactGroup = 'building' | 'utilities' | 'transport' | 'terms' | 'ground' | 'restrictions';

export const FACT_GROUPS: Readonly<Record<FactGroup, Bilingual>> = {
  building: { pl: 'Budynek', en: 'Building' },
  utilities: { pl: 'Media', en: 'Utilities' },
  transport: { pl: 'Dojazd', en: 'Transport' },
  terms: { pl: 'Warunki', en: 'Terms' },
  ground: { pl: 'Grunt', en: 'Ground' },
  restrictions: { pl: 'Ograniczenia', en: 'Restrictions' },
};

type Shared = {
  readonly label: Bilingual;
  readonly group: FactGroup;
  /** How long a confirmation may be relied on; null when the fact does not age. The office's practice, not law. */
  readonly months: number | null;
  /** May read "checked: there is none". */
  readonly none: boolean;
};

export type FactKind = Shared &
  (
    | { readonly value: 'number'; readonly unit: Unit; readonly min: number; readonly max: number }
    | { readonly value: 'choice'; readonly choices: Readonly<Record<string, Bilingual>> }
    | { readonly value: 'day' }
    | { readonly value: 'text' }
  );

const number = (label: Bilingual, unit: Unit, rest: Omit<Shared, 'label'> & { max: number }): FactKind => ({
  label,
  value: 'number',
  unit,
  min: 0,
  ...rest,
});
const choice = (label: Bilingual, choices: Record<string, Bilingual>, rest: Omit<Shared, 'label'>): FactKind => ({
  label,
  value: 'choice',
  choices,
  ...rest,
});
const text = (label: Bilingual, rest: Omit<Shared, 'label'>): FactKind => ({ label, value: 'text', ...rest });

const built = { group: 'building', months: 24, none: false } as const;
const capacity = { group: 'utilities', months: 6, none: true } as const;
const pipe = { group: 'utilities', months: 24, none: true } as const;
const road = { group: 'transport', months: 24, none: false } as const;
const terms = { group: 'terms', months: 6, none: false } as const;
const ground = { group: 'ground', months: 60, none: false } as const;
const limits = { group: 'restrictions', months: 24, none: true } as const;

const KINDS = {
  'usable-area': number({ pl: 'Powierzchnia użytkowa', en: 'Usable area' }, 'm2', { ...built, max: 1e6 }),
  'clear-height': number({ pl: 'Wysokość w świetle', en: 'Clear height' }, 'm', { ...built, max: 100 }),
  'floor-load': number({ pl: 'Nośność posadzki', en: 'Floor load' }, 'kN/m2', { ...built, max: 500 }),
  buildings: text({ pl: 'Zabudowa na terenie', en: 'Buildings on site' }, { ...built, none: true }),
  'present-use': text({ pl: 'Obecne wykorzystanie', en: 'Present use' }, { ...built, months: 12 }),
  'power-capacity': number({ pl: 'Moc przyłączeniowa', en: 'Power available' }, 'MW', { ...capacity, max: 1000 }),
  'power-distance': number({ pl: 'Odległość do sieci energetycznej', en: 'Distance to the power grid' }, 'm', {
    ...pipe,
    max: 100_000,
  }),
  'gas-capacity': number({ pl: 'Dostępny gaz', en: 'Gas available' }, 'm3/h', { ...capacity, max: 1e6 }),
  'gas-distance': number({ pl: 'Odległość do gazociągu', en: 'Distance to the gas main' }, 'm', {
    ...pipe,
    max: 100_000,
  }),
  'water-capacity': number({ pl: 'Dostępna woda', en: 'Water available' }, 'm3/d', { ...capacity, max: 1e6 }),
  'water-distance': number({ pl: 'Odległość do wodociągu', en: 'Distance to the water main' }, 'm', {
    ...pipe,
    max: 100_000,
  }),
  'sewage-capacity': number({ pl: 'Odbiór ścieków', en: 'Sewage accepted' }, 'm3/d', { ...capacity, max: 1e6 }),
  'sewage-distance': number({ pl: 'Odległość do kanalizacji', en: 'Distance to the sewer' }, 'm', {
    ...pipe,
    max: 100_000,
  }),
  'heat-distance': number({ pl: 'Odległość do sieci ciepłowniczej', en: 'Distance to district heating' }, 'm', {
    ...pipe,
    max: 100_000,
  }),
  fibre: choice(
    { pl: 'Światłowód', en: 'Fibre' },
    { present: { pl: 'jest', en: 'present' }, possible: { pl: 'możliwy', en: 'possible' } },
    { ...pipe, months: 12 },
  ),
  'axle-load': number({ pl: 'Dopuszczalny nacisk osi na dojeździe', en: 'Axle load on the access road' }, 't/axle', {
    ...road,
    max: 30,
  }),
  'road-access': text({ pl: 'Droga dojazdowa', en: 'Access road' }, { ...road, none: true }),
  'rail-siding': choice(
    { pl: 'Bocznica kolejowa', en: 'Rail siding' },
    { present: { pl: 'jest', en: 'present' }, possible: { pl: 'możliwa', en: 'possible' } },
    { ...road, none: true },
  ),
  'national-road-distance': number({ pl: 'Do drogi krajowej', en: 'To a national road' }, 'km', {
    ...road,
    months: 60,
    max: 300,
  }),
  'motorway-distance': number({ pl: 'Do autostrady lub drogi ekspresowej', en: 'To a motorway or expressway' }, 'km', {
    ...road,
    months: 60,
    max: 300,
  }),
  'price-sale': number({ pl: 'Cena sprzedaży', en: 'Sale price' }, 'PLN/m2', { ...terms, max: 1e6 }),
  rent: number({ pl: 'Czynsz', en: 'Rent' }, 'PLN/m2/month', { ...terms, max: 1e5 }),
  tenure: choice(
    { pl: 'Forma udostępnienia', en: 'Sale or lease' },
    {
      sale: { pl: 'sprzedaż', en: 'sale' },
      lease: { pl: 'dzierżawa lub najem', en: 'lease' },
      both: { pl: 'sprzedaż albo najem', en: 'sale or lease' },
    },
    { ...terms, months: 12 },
  ),
  owner: choice(
    { pl: 'Właściciel', en: 'Owner' },
    {
      municipal: { pl: 'miasto', en: 'the city' },
      state: { pl: 'Skarb Państwa', en: 'State Treasury' },
      private: { pl: 'właściciel prywatny', en: 'private owner' },
      mixed: { pl: 'kilku właścicieli', en: 'several owners' },
    },
    { ...terms, months: 12 },
  ),
  'available-from': {
    label: { pl: 'Do objęcia od', en: 'Available from' },
    value: 'day',
    ...terms,
  },
  encumbrances: text({ pl: 'Obciążenia', en: 'Encumbrances' }, { ...terms, months: 12, none: true }),
  'soil-class': text({ pl: 'Klasa gruntu', en: 'Soil class' }, { ...ground, none: true }),
  ground: text({ pl: 'Warunki gruntowe', en: 'Ground conditions' }, ground),
  'groundwater-depth': number({ pl: 'Głębokość wody gruntowej', en: 'Depth of groundwater' }, 'm', {
    ...ground,
    max: 200,
  }),
  slope: number({ pl: 'Różnica poziomów terenu', en: 'Difference in levels' }, 'm', {
    ...ground,
    months: null,
    max: 200,
  }),
  flood: choice(
    { pl: 'Zagrożenie powodzią', en: 'Flood hazard' },
    { inside: { pl: 'w obszarze zagrożenia', en: 'inside the hazard area' } },
    limits,
  ),
  heritage: choice(
    { pl: 'Ochrona zabytków', en: 'Heritage protection' },
    {
      entered: { pl: 'wpisany do rejestru lub ewidencji', en: 'entered in the register or inventory' },
      zone: { pl: 'w strefie ochrony konserwatorskiej', en: 'in a conservation zone' },
    },
    limits,
  ),
} as const satisfies Record<string, FactKind>;

export type FactKey = keyof typeof KINDS;

/** What can be known of a site: the shape of its value, its unit and how fast it ages. Order is reading order. */
export const FACT_KINDS: Readonly<Record<FactKey, FactKind>> = KINDS;

/** Whether this version knows facts of that key. */
export const isFactKey = (key: string): key is FactKey => Object.hasOwn(KINDS, key);
