import type { Parameter } from '../../../../kernel/law/parameter.ts';
import { DE_MINIMIS_CEILING, DE_MINIMIS_MONTHS } from './de-minimis.ts';
import { PSI_ACTIVITIES } from './excluded-activities.ts';
import { KALISZ_JOBS, KALISZ_SCHEMES } from './kalisz.ts';
import { BY_VOIVODESHIP, REGIONAL_EXCEPTIONS, SIZE_BONUS, TRANSITION_BONUS } from './map-areas.ts';
import { CITY_RATES, FULL_HEIGHT, HALF_HEIGHT, MAX_RATES } from './property.ts';
import * as psi from './psi.ts';
import { DISCOUNT_RATE } from './reference-rate.ts';
import {
  C_AREA_RULE,
  CONDITIONS,
  FIRM_SIZES,
  LARGE_PROJECT,
  PARTNERS,
  PUBLIC_SHARE,
  SIZE_YEARS,
} from './regional-conditions.ts';
import { RENEWAL_GRANT } from './revitalisation.ts';
import { COUNTRY_RATE, COUNTY_RATES } from './unemployment.ts';

const values = <Value>(table: Readonly<Record<string, Value>>): Value[] => Object.values(table);

/** Every parameter of law that this module computes with. */
export const AID_PARAMETERS: readonly Parameter<unknown>[] = [
  ...values(BY_VOIVODESHIP),
  ...REGIONAL_EXCEPTIONS.map(({ parameter }) => parameter),
  ...values(SIZE_BONUS),
  TRANSITION_BONUS,
  ...values(LARGE_PROJECT),
  C_AREA_RULE,
  ...values<Parameter<number> | Parameter<boolean>>(CONDITIONS),
  ...values(FIRM_SIZES).flatMap((size) => values<Parameter<number>>(size)),
  ...values(PARTNERS),
  PUBLIC_SHARE,
  SIZE_YEARS,
  ...psi.BANDS.map(({ base }) => base),
  psi.SPECIAL_BASE,
  ...values(psi.SIZE_FACTOR),
  psi.SERVICES_FACTOR,
  psi.RESEARCH_FACTOR,
  ...values(psi.REINVESTMENT),
  ...values(psi.DECISION_YEARS),
  ...values(psi.QUALITY_POINTS),
  psi.POINTS_OF,
  psi.POINTS_PER_GROUP,
  PSI_ACTIVITIES,
  COUNTRY_RATE,
  ...values(COUNTY_RATES),
  DE_MINIMIS_CEILING,
  DE_MINIMIS_MONTHS,
  ...values(MAX_RATES),
  ...values(CITY_RATES).flatMap((rates) => values(rates)),
  FULL_HEIGHT,
  HALF_HEIGHT,
  ...values(KALISZ_SCHEMES),
  ...KALISZ_JOBS.map(({ years }) => years),
  ...values(RENEWAL_GRANT),
  DISCOUNT_RATE,
] as readonly Parameter<unknown>[];
