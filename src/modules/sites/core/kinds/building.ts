import { choice, EXACT, type FactKind, number, text } from './kind.ts';

const built = { group: 'building', months: 24, none: false } as const;
const room = { ...built, of: 'rooms' } as const;

/** Halls, offices, premises, and what stands on land. */
export const BUILDING = {
  'usable-area': number({ pl: 'Powierzchnia użytkowa', en: 'Usable area' }, 'm2', { ...room, max: 1e6 }),
  'clear-height': number({ pl: 'Wysokość w świetle', en: 'Clear height' }, 'm', { ...room, max: 100 }),
  'floor-load': number({ pl: 'Nośność posadzki', en: 'Floor load' }, 'kN/m2', { ...room, max: 500 }),
  storeys: number({ pl: 'Kondygnacje', en: 'Storeys' }, 'count', {
    ...room,
    months: null,
    min: 1,
    max: 100,
    whole: true,
    tolerance: EXACT,
  }),
  bays: number({ pl: 'Nawy', en: 'Bays' }, 'count', {
    ...room,
    months: null,
    min: 1,
    max: 200,
    whole: true,
    tolerance: EXACT,
  }),
  docks: number({ pl: 'Doki i bramy przeładunkowe', en: 'Docks and loading gates' }, 'count', {
    ...room,
    none: true,
    min: 1,
    max: 1000,
    whole: true,
    tolerance: EXACT,
  }),
  crane: number({ pl: 'Suwnica, udźwig', en: 'Crane, lifting capacity' }, 't', { ...room, none: true, max: 1000 }),
  'built-year': number({ pl: 'Rok budowy', en: 'Year built' }, 'year', {
    ...room,
    months: null,
    min: 1200,
    max: 2999,
    whole: true,
    tolerance: EXACT,
  }),
  'technical-state': choice(
    { pl: 'Stan techniczny', en: 'Technical state' },
    {
      new: { pl: 'nowy lub po remoncie', en: 'new or renovated' },
      good: { pl: 'dobry', en: 'good' },
      repair: { pl: 'do remontu', en: 'needs repair' },
      unfit: { pl: 'nie nadaje się do użytku', en: 'unfit for use' },
    },
    room,
  ),
  heating: choice(
    { pl: 'Ogrzewanie', en: 'Heating' },
    {
      district: { pl: 'z sieci ciepłowniczej', en: 'district heating' },
      gas: { pl: 'gazowe', en: 'gas' },
      electric: { pl: 'elektryczne', en: 'electric' },
      'heat-pump': { pl: 'pompa ciepła', en: 'heat pump' },
      other: { pl: 'inne', en: 'other' },
    },
    { ...room, none: true },
  ),
  'energy-class': choice(
    { pl: 'Klasa energetyczna', en: 'Energy class' },
    Object.fromEntries(
      ['A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => [
        name.toLowerCase().replace('+', '-plus'),
        { pl: name, en: name },
      ]),
    ),
    // A certificate holds for ten years.
    { ...room, months: 120 },
  ),
  'social-rooms': text({ pl: 'Zaplecze socjalne', en: 'Staff rooms' }, { ...room, none: true }),
  parking: number({ pl: 'Miejsca parkingowe', en: 'Parking spaces' }, 'count', {
    ...room,
    none: true,
    min: 1,
    max: 100_000,
    whole: true,
    tolerance: EXACT,
  }),
  buildings: text({ pl: 'Zabudowa na terenie', en: 'Buildings on site' }, { ...built, none: true, of: 'land' }),
  'present-use': text({ pl: 'Obecne wykorzystanie', en: 'Present use' }, { ...built, months: 12 }),
} as const satisfies Record<string, FactKind>;
