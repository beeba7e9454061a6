import { type Day, addMonths, day } from '../../../../kernel/day.ts';
import { both, type Known, law } from '../known.ts';
import { mulDiv, shareOf } from '../money.ts';
import type { AidQuestion, Property } from '../project.ts';
import { CITY_RATES, MAX_RATES, type RateName } from '../tables/property.ts';

type Asked = Pick<AidQuestion, 'asOf' | 'book'>;

/** Full PLN in grosze: from 50 grosze up, below that down (Ordynacja art. 63 § 1). */
export const fullPln = (grosze: number): number => Math.floor((grosze + 50) / 100) * 100;

/** The rate of the day: the city's where it is known, else the act's maximum; `most` says which. */
export function rateOf(
  name: RateName,
  municipality: string,
  { book, asOf }: Asked,
): { rate: Known<number>; most: boolean } {
  const own = CITY_RATES[municipality]?.[name];
  const city = own && law(book, own, asOf);
  if (city && city.readings.length > 0) return { rate: city, most: false };
  return { rate: law(book, MAX_RATES[name], asOf), most: true };
}

export type Tax = {
  readonly land: number;
  readonly building: number;
  readonly structures: number;
  /** The tax of a year in full PLN; all in grosze. */
  readonly total: number;
};

/** A rate per m² times hundredths of m²; areas are kept to 0.01 m². */
const ofArea = (m2: number, rate: number): number => mulDiv(Math.round(m2 * 100), rate, 100);

/** The tax of a full year on property in business use, grosze. */
export function propertyTax(
  property: Property,
  municipality: string,
  asked: Asked,
): { tax: Known<Tax>; most: boolean } {
  const [land, building, structures] = (['businessLand', 'businessBuilding', 'structures'] as const).map((name) =>
    rateOf(name, municipality, asked),
  ) as [ReturnType<typeof rateOf>, ReturnType<typeof rateOf>, ReturnType<typeof rateOf>];
  const areas = both(land.rate, building.rate, (ofLand, ofBuilding) => ({
    land: ofArea(property.landM2, ofLand),
    building: ofArea(property.buildingM2, ofBuilding),
  }));
  const tax = both(areas, structures.rate, (parts, share) => {
    const ofStructures = shareOf(share, fullPln(property.structures));
    return { ...parts, structures: ofStructures, total: fullPln(parts.land + parts.building + ofStructures) };
  });
  return { tax, most: land.most || building.most || structures.most };
}

/** From when a new building is taxed: 1 January after it was finished or first used; anything else from the next month. */
export function taxedFrom(what: 'new-building' | 'other', on: Day): Day {
  if (what === 'new-building') return day(`${Number(on.slice(0, 4)) + 1}-01-01`);
  return addMonths(day(`${on.slice(0, 7)}-01`), 1);
}
