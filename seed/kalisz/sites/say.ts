import type { Bilingual } from '../../../src/kernel/locale.ts';
import type { FactKey } from '../../../src/modules/sites/index.ts';
import {
  type By,
  CLERK,
  DRILLING,
  ENERGA,
  FIBRE,
  HEAT,
  MZDIK,
  OWNER,
  PLANNING,
  PSG,
  PWIK,
  type Statement,
  SURVEY,
  WGM,
  type Worth,
} from './site-sheet.ts';

export const say = (key: FactKey, worth: Worth, told: { by: By; ago: number }): Statement => ({ key, worth, ...told });

/** Known to the office only. */
export const inside = (statement: Statement): Statement => ({ ...statement, visibility: 'office' });

/** Capacity, metres to the network, days since the operator said so. Null is not asked yet; `none` is checked, none. */
type Supply = readonly [capacity: number | 'none' | null, distance: number | null, ago: number];

type Utilities = {
  readonly power?: Supply;
  readonly gas?: Supply;
  readonly water?: Supply;
  readonly sewage?: Supply;
  /** Metres, or none. */
  readonly heat?: number | 'none';
  readonly fibre?: 'present' | 'possible' | 'none';
};

const OPERATORS = { power: ENERGA, gas: PSG, water: PWIK, sewage: PWIK } as const;

export function utilities(known: Utilities): Statement[] {
  const supplied = (['power', 'gas', 'water', 'sewage'] as const).flatMap((what) => {
    const [capacity, distance, ago] = known[what] ?? [null, null, 0];
    return [
      ...(capacity === null ? [] : [say(`${what}-capacity`, capacity, { by: OPERATORS[what], ago })]),
      ...(distance === null ? [] : [say(`${what}-distance`, distance, { by: OPERATORS[what], ago })]),
    ];
  });
  const heat = known.heat === undefined ? [] : [say('heat-distance', known.heat, { by: HEAT, ago: 210 })];
  const fibre = known.fibre === undefined ? [] : [say('fibre', known.fibre, { by: FIBRE, ago: 150 })];
  return [...supplied, ...heat, ...fibre];
}

type Terms = {
  readonly owner: 'municipal' | 'state' | 'private' | 'mixed';
  readonly tenure?: 'sale' | 'lease' | 'both';
  /** PLN/m² */
  readonly price?: number;
  /** PLN/m²/month */
  readonly rent?: number;
  /** Days from today until it can be taken. */
  readonly from?: number;
  readonly encumbrances?: Bilingual | 'none';
  readonly ago: number;
};

export function terms(known: Terms): Statement[] {
  const by = known.owner === 'private' || known.owner === 'mixed' ? OWNER : WGM;
  const told = (key: FactKey, worth: Worth | undefined): Statement[] =>
    worth === undefined ? [] : [say(key, worth, { by, ago: known.ago })];
  return [
    ...told('owner', known.owner),
    ...told('tenure', known.tenure),
    ...told('price-sale', known.price),
    ...told('rent', known.rent),
    ...told('available-from', known.from === undefined ? undefined : { inDays: known.from }),
    ...told('encumbrances', known.encumbrances),
  ];
}

type Roads = {
  /** Tonnes on an axle */
  readonly axle?: number;
  readonly access?: Bilingual | 'none';
  readonly rail?: 'present' | 'possible' | 'none';
  readonly ago: number;
};

export function roads(known: Roads): Statement[] {
  return [
    ...(known.axle === undefined ? [] : [say('axle-load', known.axle, { by: MZDIK, ago: known.ago })]),
    ...(known.access === undefined ? [] : [say('road-access', known.access, { by: MZDIK, ago: known.ago })]),
    ...(known.rail === undefined ? [] : [say('rail-siding', known.rail, { by: CLERK, ago: known.ago })]),
  ];
}

type Nature = {
  readonly ground?: Bilingual;
  /** Metres below the surface */
  readonly groundwater?: number;
  /** Metres between the highest and the lowest point */
  readonly slope?: number;
  readonly flood?: 'inside' | 'none';
  readonly heritage?: 'entered' | 'zone' | 'none';
  readonly use?: Bilingual;
  readonly buildings?: Bilingual | 'none';
  readonly ago: number;
};

export function nature(known: Nature): Statement[] {
  const told = (key: FactKey, worth: Worth | undefined, by: By): Statement[] =>
    worth === undefined ? [] : [say(key, worth, { by, ago: known.ago })];
  return [
    ...told('ground', known.ground, DRILLING),
    ...told('groundwater-depth', known.groundwater, DRILLING),
    ...told('slope', known.slope, SURVEY),
    ...told('flood', known.flood, PLANNING),
    ...told('heritage', known.heritage, PLANNING),
    ...told('present-use', known.use, CLERK),
    ...told('buildings', known.buildings, CLERK),
  ];
}
