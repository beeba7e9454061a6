import type { DatedRow } from '../../../../kernel/law/dated.ts';
import type { Parameter } from '../../../../kernel/law/parameter.ts';
import type { Bilingual, Locale } from '../../../../kernel/locale.ts';
import { CONNECTION_DAYS } from './connection-terms.ts';
import { LAND_USE_CLASSES } from './land-use-classes.ts';
import { ROAD_DISTANCE } from './road-distance.ts';
import { SETBACK } from './setback.ts';
import { FOREST_DISTANCE } from './strips/forest-distance.ts';
import { GAS_ZONE } from './strips/gas-zone.ts';
import { POWER_STRIP } from './strips/power-strip.ts';
import { FLOOD_EFFECT, HERITAGE_EFFECT, NATURE_EFFECT } from './strips/protected-area.ts';
import { WATER_STRIP } from './strips/water-strip.ts';
import { WARUNKI_ZABUDOWY_DAYS } from './warunki-zabudowy.ts';

type Named = { readonly key: string; readonly name: Bilingual; readonly unit?: 'days' | 'm' };

/** Nobody adds to it in an office: stored fits and listings were made with it, and `read` takes nothing. */
const fixed = <Value>({ key, name, unit }: Named, rows: readonly DatedRow<Value>[]): Parameter<unknown> => ({
  key: `matching.${key}`,
  name,
  unit: unit ?? null,
  rows,
  read: () => null,
});

const UTILITIES = {
  power: { pl: 'prąd', en: 'power' },
  gas: { pl: 'gaz', en: 'gas' },
  water: { pl: 'woda', en: 'water' },
  sewage: { pl: 'ścieki', en: 'sewage' },
} as const;

const AREAS = {
  q10: { pl: 'powódź, prawdopodobieństwo 10 %', en: 'flood, probability 10 %' },
  q1: { pl: 'powódź, prawdopodobieństwo 1 %', en: 'flood, probability 1 %' },
  'between-dykes': { pl: 'między brzegiem a wałem', en: 'between bank and dyke' },
  'q0.2': { pl: 'powódź, prawdopodobieństwo 0,2 %', en: 'flood, probability 0.2 %' },
  'dyke-failure': { pl: 'zalanie po przerwaniu wału', en: 'flood where a dyke breaks' },
  register: { pl: 'zabytek w rejestrze', en: 'monument in the register' },
  'register-area': { pl: 'obszar w rejestrze zabytków', en: 'area in the register of monuments' },
  record: { pl: 'zabytek w gminnej ewidencji', en: 'monument in the municipal record' },
  archaeology: { pl: 'stanowisko archeologiczne', en: 'archaeological site' },
  'national-park': { pl: 'park narodowy', en: 'national park' },
  reserve: { pl: 'rezerwat przyrody', en: 'nature reserve' },
  'landscape-park': { pl: 'park krajobrazowy', en: 'landscape park' },
  'protected-landscape': { pl: 'obszar chronionego krajobrazu', en: 'protected landscape' },
  'natura-2000': { pl: 'obszar Natura 2000', en: 'Natura 2000 site' },
  monument: { pl: 'pomnik przyrody', en: 'nature monument' },
  'ecological-use': { pl: 'użytek ekologiczny', en: 'ecological use' },
  'documentation-site': { pl: 'stanowisko dokumentacyjne', en: 'documentation site' },
  'landscape-complex': { pl: 'zespół przyrodniczo-krajobrazowy', en: 'nature and landscape complex' },
} as const;

const EFFECTS = { ...FLOOD_EFFECT, ...HERITAGE_EFFECT, ...NATURE_EFFECT };

/** Every number of law with which land is judged, for the list of all parameters. */
export const MATCHING_PARAMETERS: readonly Parameter<unknown>[] = [
  fixed(
    { key: 'setback', name: { pl: 'odległość ściany od granicy działki', en: 'wall to the border of the plot' } },
    SETBACK,
  ),
  fixed(
    { key: 'road-distance', name: { pl: 'odległość budynku od jezdni', en: 'building to the carriageway' } },
    ROAD_DISTANCE,
  ),
  fixed({ key: 'forest-distance', name: { pl: 'odległość hali od lasu', en: 'hall to a forest' } }, FOREST_DISTANCE),
  fixed(
    { key: 'gas-zone', name: { pl: 'strefa kontrolowana gazociągu', en: 'controlled zone of a gas pipe' } },
    GAS_ZONE,
  ),
  fixed({ key: 'power-strip', name: { pl: 'pas technologiczny linii', en: 'strip along a power line' } }, POWER_STRIP),
  fixed(
    { key: 'water-strip', name: { pl: 'pas wzdłuż brzegu wody', en: 'strip along a bank' }, unit: 'm' },
    WATER_STRIP,
  ),
  ...(Object.keys(AREAS) as (keyof typeof AREAS)[]).map((key) =>
    fixed(
      { key: `area.${key}`, name: { pl: `budowa: ${AREAS[key].pl}`, en: `building: ${AREAS[key].en}` } },
      EFFECTS[key],
    ),
  ),
  fixed(
    { key: 'land-use-classes', name: { pl: 'znaczenie klas przeznaczenia', en: 'meaning of land-use classes' } },
    LAND_USE_CLASSES,
  ),
  ...(Object.keys(UTILITIES) as (keyof typeof UTILITIES)[]).map((utility) =>
    fixed(
      {
        key: `connection.${utility}`,
        name: {
          pl: `warunki przyłączenia: ${UTILITIES[utility].pl}`,
          en: `terms of connection: ${UTILITIES[utility].en}`,
        },
        unit: 'days',
      },
      CONNECTION_DAYS[utility],
    ),
  ),
  fixed(
    {
      key: 'warunki-zabudowy',
      name: { pl: 'decyzja o warunkach zabudowy', en: 'planning decision (WZ)' },
      unit: 'days',
    },
    WARUNKI_ZABUDOWY_DAYS,
  ),
];

const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  pl: { forbids: 'zakazuje', asks: 'wymaga zgody', none: 'nie zakazuje', table: 'tabela', list: 'wykaz', days: 'dni' },
  en: {
    forbids: 'forbids',
    asks: 'asks for consent',
    none: 'does not forbid',
    table: 'a table',
    list: 'a list',
    days: 'days',
  },
};

/** A value of these as people read it; tables are opened as a whole. */
// oxlint-disable-next-line max-params
export function tellMatchingValue({ unit }: Parameter<unknown>, value: unknown, locale: Locale): string {
  const words = WORDS[locale];
  if (typeof value === 'number')
    return `${locale === 'pl' ? String(value).replace('.', ',') : value}\u00a0${unit === 'days' ? words['days'] : 'm'}`;
  if (typeof value === 'string') return words[value] ?? value;
  return value === null ? words['list']! : words['table']!;
}
