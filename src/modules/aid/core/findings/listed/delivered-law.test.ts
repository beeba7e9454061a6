import { expect, test } from 'vitest';
import { listed, rowsListed, tableListed } from '../../../../../kernel/law/listing.cases.ts';
import { COUNTIES } from '../../area/counties.ts';
import { regionOf } from '../../area/region.ts';
import { AID_PARAMETERS } from '../../tables/all.ts';
import { SUPPORT_INSTRUMENTS } from '../../tables/instruments.ts';
import { KALISZ_JOBS } from '../../tables/kalisz.ts';
import { REGIONAL_EXCEPTIONS } from '../../tables/map-areas.ts';
import { COMPARED_WITH } from '../../tables/neighbours.ts';
import { CITY_RATES } from '../../tables/property.ts';
import { BANDS } from '../../tables/psi.ts';
import { COUNTY_RATES } from '../../tables/unemployment.ts';

const counties = Object.keys(COUNTIES)
  .toSorted()
  .flatMap((voivodeship) =>
    Array.from({ length: 100 }, (_, number) => `${voivodeship}${String(number).padStart(2, '0')}`),
  )
  .flatMap((county) => {
    const region = regionOf(`${county}999`);
    return region
      ? [`county ${county}  ${region.intensity.key}, ${region.class}${region.transition ? ', transition' : ''}`]
      : [];
  });

test('the law that the product is delivered with is the law on the list', async () => {
  await expect(
    listed([
      ...rowsListed(AID_PARAMETERS),
      ...BANDS.map(({ upTo, base }) => `unemployment up to ${upTo ?? 'any'}  ${base.key}`),
      ...KALISZ_JOBS.map(({ jobs, years }) => `new jobs from ${jobs}  ${years.key}`),
      ...Object.entries(CITY_RATES).flatMap(([city, rates]) =>
        Object.entries(rates).map(([name, rate]) => `rate of ${city} ${name}  ${rate.key}`),
      ),
      ...Object.entries(COUNTY_RATES).map(([county, rate]) => `unemployment of ${county}  ${rate.key}`),
      ...REGIONAL_EXCEPTIONS.map(({ parameter, prefixes }) => `map by code  ${parameter.key}  ${prefixes.join(' ')}`),
      ...counties,
      ...tableListed('compared with', COMPARED_WITH),
      ...tableListed('instrument', SUPPORT_INSTRUMENTS),
    ]),
  ).toMatchFileSnapshot('delivered-law.txt');
});
