import type { Parameter } from '../../../../kernel/law/parameter.ts';
import { ACTS } from './acts.ts';
import { numbers, percent } from './row.ts';

export const KALISZ = '3061011';

/** Exemptions from the property tax under resolutions of the council. */
export const KALISZ_SCHEMES = {
  regionalYears: numbers(
    {
      key: 'kalisz.regional.years',
      pl: 'zwolnienie – regionalna pomoc inwestycyjna, najwyżej',
      en: 'exemption as regional aid, at most',
      unit: 'years',
    },
    ['2021-05-01', null, 5, ACTS.kaliszRegional],
  ),
  warehouse: numbers(
    {
      key: 'kalisz.regional.warehouse-m2',
      pl: 'zwolnienie: powierzchnia magazynu od',
      en: 'exemption: floor of a warehouse from',
      unit: 'm2',
    },
    ['2021-05-01', null, 2000, ACTS.kaliszRegional],
  ),
  office: numbers(
    {
      key: 'kalisz.regional.office-m2',
      pl: 'zwolnienie: powierzchnia biur usług dla biznesu od',
      en: 'exemption: office floor of business services from',
      unit: 'm2',
    },
    ['2021-05-01', null, 1500, ACTS.kaliszRegional],
  ),
  newYears: numbers(
    {
      key: 'kalisz.new-property.years',
      pl: 'zwolnienie de minimis – nieruchomość nabyta lub zbudowana',
      en: 'de minimis exemption: property bought or built',
      unit: 'years',
    },
    ['2014-05-01', null, 3, ACTS.kaliszNew],
  ),
  rentFirst: numbers(
    {
      key: 'kalisz.rent.first-year',
      pl: 'obniżka czynszu lokalu miejskiego, miesiące 1–12',
      en: 'rent reduction of municipal premises, months 1–12',
      unit: 'basis-points',
    },
    ['2021-01-01', null, percent(50), ACTS.kaliszRent],
  ),
  rentSecond: numbers(
    {
      key: 'kalisz.rent.second-year',
      pl: 'obniżka czynszu lokalu miejskiego, miesiące 13–24',
      en: 'rent reduction of municipal premises, months 13–24',
      unit: 'basis-points',
    },
    ['2021-01-01', null, percent(25), ACTS.kaliszRent],
  ),
} as const;

/** So many jobs give so many years, if the resolution still holds: it stands on an older page of the city and not on the newer one. */
const jobs = (count: number, years: number): { readonly jobs: number; readonly years: Parameter<number> } => ({
  jobs: count,
  years: numbers(
    {
      key: `kalisz.jobs.${count}`,
      pl: `zwolnienie de minimis – nowe miejsca pracy, od ${count}`,
      en: `de minimis exemption: new jobs, from ${count}`,
      unit: 'years',
    },
    ['2014-05-01', null, years, ACTS.kaliszJobs, 'contested'],
    ['2014-05-01', null, 0, ACTS.kaliszJobs, 'contested'],
  ),
});

/** Most jobs first. */
export const KALISZ_JOBS = [jobs(40, 5), jobs(25, 4), jobs(15, 3), jobs(10, 2), jobs(5, 1)] as const;
