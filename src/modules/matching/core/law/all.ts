import type { DatedRow } from '../../../../kernel/law/dated.ts';
import type { Parameter } from '../../../../kernel/law/parameter.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import { CONNECTION_DAYS } from './connection-terms.ts';
import * as forms from './words/forms.ts';
import type { LandKey, LandValues } from './land-law.ts';
import { CLASS_TABLE, LAND_USE_CLASSES } from './land-use-classes.ts';
import { AREA_NAMES, RELAXATION_NAMES, UTILITY_NAMES } from './words/names.ts';
import { PAVING } from './paving.ts';
import { PKD_2007 } from './pkd-2007.ts';
import * as readers from './readers.ts';
import { RELAXATION } from './relaxations.ts';
import { ROAD_DISTANCE } from './road-distance.ts';
import { SETBACK } from './setback.ts';
import { FOREST_DISTANCE } from './strips/forest-distance.ts';
import { GAS_ZONE } from './strips/gas-zone.ts';
import { POWER_STRIP } from './strips/power-strip.ts';
import { AREA_LAW } from './strips/protected-area.ts';
import { WATER_STRIP } from './strips/water-strip.ts';
import { WARUNKI_ZABUDOWY_DAYS } from './warunki-zabudowy.ts';

type Given<Value> = Pick<Parameter<Value>, 'rows' | 'read'> &
  Partial<Pick<Parameter<Value>, 'unit' | 'form'>> & { readonly name: readonly [pl: string, en: string] };

const given = <Value>({ name: [pl, en], unit = null, ...rest }: Given<Value>): Omit<Parameter<Value>, 'key'> => ({
  name: { pl, en },
  unit,
  ...rest,
});

const days = (rows: readonly DatedRow<number>[], name: readonly [string, string]) =>
  given({ rows, name, unit: 'days', read: readers.readDays });

/** One of each kind: "area.q1", "area.reserve". */
// oxlint-disable-next-line max-params
const each = <Value>(
  prefix: string,
  tables: Readonly<Record<string, readonly DatedRow<Value>[]>>,
  make: (rows: readonly DatedRow<Value>[], key: string) => Omit<Parameter<Value>, 'key'>,
) => Object.fromEntries(Object.entries(tables).map(([key, rows]) => [`${prefix}.${key}`, make(rows, key)]));

const named = (names: Readonly<Record<string, Bilingual>>, [pl, en]: readonly [string, string]) => {
  return (key: string) => [`${pl}: ${names[key]!.pl}`, `${en}: ${names[key]!.en}`] as const;
};
const areaName = named(AREA_NAMES, ['budowa', 'building']);
const connectionName = named(UTILITY_NAMES, ['warunki przyłączenia', 'terms of connection']);
const relaxationName = named(RELAXATION_NAMES, ['kto może odstąpić', 'who could let it give way']);

const GIVEN = {
  setback: given({
    rows: SETBACK,
    name: ['odległość ściany od granicy działki', 'wall to the border of the plot'],
    read: readers.readSetback,
    form: forms.SETBACK_FORM,
  }),
  'road-distance': given({
    rows: ROAD_DISTANCE,
    name: ['odległość budynku od jezdni', 'building to the carriageway'],
    read: readers.readRoads,
    form: forms.ROADS_FORM,
  }),
  'forest-distance': given({
    rows: FOREST_DISTANCE,
    name: ['odległość hali od lasu', 'hall to a forest'],
    read: readers.readForest,
    form: forms.FOREST_FORM,
  }),
  'gas-zone': given({
    rows: GAS_ZONE,
    name: ['strefa kontrolowana gazociągu', 'controlled zone of a gas pipe'],
    read: readers.readGasZone,
    form: forms.GAS_FORM,
  }),
  'power-strip': given({
    rows: POWER_STRIP,
    name: ['pas technologiczny linii', 'strip along a power line'],
    read: readers.readPowerStrip,
    form: forms.POWER_FORM,
  }),
  'water-strip': given({
    rows: WATER_STRIP,
    name: ['pas wzdłuż brzegu wody', 'strip along a bank'],
    unit: 'm',
    read: readers.readMetres,
  }),
  ...each('area', AREA_LAW, (rows, key) =>
    given({ rows, name: areaName(key), read: readers.readEffect, form: forms.EFFECT_FORM }),
  ),
  'land-use-classes': given({
    rows: LAND_USE_CLASSES,
    name: ['znaczenie klas przeznaczenia', 'meaning of land-use classes'],
    read: (value) => (value === CLASS_TABLE ? CLASS_TABLE : null),
    form: forms.CLASSES_FORM,
  }),
  ...each('connection', CONNECTION_DAYS, (rows, key) => days(rows, connectionName(key))),
  'warunki-zabudowy': days(WARUNKI_ZABUDOWY_DAYS, ['decyzja o warunkach zabudowy', 'planning decision (WZ)']),
  paving: given({
    rows: PAVING,
    name: ['miejsca postojowe i plac: ile zajmują', 'parking and yard: how much land they take'],
    read: readers.readPaving,
    form: forms.PAVING_FORM,
  }),
  ...each('relaxation', RELAXATION, (rows, key) =>
    given({ rows, name: relaxationName(key), read: readers.readAuthority, form: forms.AUTHORITY_FORM }),
  ),
};

/** Every number of law with which land is judged, as it was delivered. */
export const LAND_PARAMETERS = Object.fromEntries(
  Object.entries(GIVEN).map(([key, one]) => [key, { ...one, key: `matching.${key}` }]),
) as unknown as { readonly [Key in LandKey]: Parameter<LandValues[Key]> };

/** The same and what no rule computes with but an office has to know of in time, for the list of all parameters. */
export const MATCHING_PARAMETERS = [...Object.values(LAND_PARAMETERS), PKD_2007] as readonly Parameter<unknown>[];
