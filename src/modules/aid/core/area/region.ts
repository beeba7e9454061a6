import type { Parameter } from '../../../../kernel/law/parameter.ts';
import { BY_VOIVODESHIP, REGIONAL_EXCEPTIONS, TRANSITION_WIELKOPOLSKA } from '../tables/map-areas.ts';
import { COUNTIES } from './counties.ts';

/** `c`: dolnośląskie, wielkopolskie and the Warsaw region; others by the intensity of the region. */
export type RegionClass = 'c' | 'middle' | 'top';

export type Region = {
  /** Seven digits. */
  readonly municipality: string;
  readonly county: string;
  /** Intensity of a large enterprise. */
  readonly intensity: Parameter<number>;
  readonly class: RegionClass;
  readonly transition: boolean;
};

const WARSAW_REGION = ['1465', '1405', '1408', '1412', '1414', '1417', '1418', '1421', '1432', '1434'];
const SIEDLCE = ['1403', '1410', '1426', '1429', '1433', '1464'];
const C_VOIVODESHIPS = ['02', '30'];
const TOP_VOIVODESHIPS = ['06', '18', '20', '26', '28'];

/** Where a municipality stands on the regional aid map, by its TERYT code of seven digits; null when there is no such county. */
export function regionOf(municipality: string): Region | null {
  if (!/^\d{6}[1-589]$/.test(municipality)) return null;
  const [voivodeship, county] = [municipality.slice(0, 2), municipality.slice(0, 4)];
  const number = Number(county.slice(2));
  if (!COUNTIES[voivodeship]?.some(([first, last]) => number >= first && number <= last)) return null;
  if (municipality.slice(4, 6) === '00') return null;
  const exception = REGIONAL_EXCEPTIONS.find(({ prefixes }) => prefixes.some((one) => municipality.startsWith(one)));
  return {
    municipality,
    county,
    intensity: exception?.parameter ?? BY_VOIVODESHIP[voivodeship]!,
    class: classOf(voivodeship, county),
    transition: TRANSITION_WIELKOPOLSKA.includes(county),
  };
}

function classOf(voivodeship: string, county: string): RegionClass {
  if (C_VOIVODESHIPS.includes(voivodeship) || WARSAW_REGION.includes(county)) return 'c';
  return TOP_VOIVODESHIPS.includes(voivodeship) || SIEDLCE.includes(county) ? 'top' : 'middle';
}
