import { ACTS } from './acts.ts';
import { millionEur, numbers, percent, rule } from './row.ts';

const GBER_END = '2026-12-31';
/** The amendment of GBER is dated from memory: thresholds of 50 and 100 held before, of 55 and 110 since. */
const AMENDED = '2023-07-01';
const BEFORE = '2023-06-30';

/** A large project: up to the first threshold in full, between them by half, above the second not or by 34 %. */
export const LARGE_PROJECT = {
  first: numbers(
    {
      key: 'large-project.first',
      pl: 'próg dużego projektu inwestycyjnego',
      en: 'threshold of a large investment project',
      unit: 'cents',
    },
    ['2014-07-01', BEFORE, millionEur(50), ACTS.largeProjectBefore],
    [AMENDED, GBER_END, millionEur(55), ACTS.largeProject],
  ),
  second: numbers(
    {
      key: 'large-project.second',
      pl: 'drugi próg dużego projektu',
      en: 'second threshold of a large project',
      unit: 'cents',
    },
    ['2014-07-01', BEFORE, millionEur(100), ACTS.largeProjectBefore],
    [AMENDED, GBER_END, millionEur(110), ACTS.largeProject],
  ),
  middle: numbers(
    {
      key: 'large-project.middle',
      pl: 'część liczona między progami',
      en: 'share counted between the thresholds',
      unit: 'basis-points',
    },
    ['2014-07-01', GBER_END, percent(50), ACTS.largeProject],
  ),
  above: numbers(
    {
      key: 'large-project.above',
      pl: 'część liczona powyżej drugiego progu',
      en: 'share counted above the second threshold',
      unit: 'basis-points',
    },
    ['2014-07-01', BEFORE, percent(34), ACTS.largeProjectBefore],
    [AMENDED, GBER_END, 0, ACTS.largeProject],
  ),
  single: numbers(
    {
      key: 'large-project.single-months',
      pl: 'okres sumowania jednostkowego projektu inwestycyjnego',
      en: 'months within which investments are one project',
      unit: 'months',
    },
    ['2014-07-01', GBER_END, 36, ACTS.single],
  ),
} as const;

export const C_AREA_RULE = rule(
  {
    key: 'c-area.new-activity',
    pl: 'duża firma na obszarze „c”: tylko nowa działalność gospodarcza',
    en: 'a large firm in a “c” area: a new economic activity only',
  },
  ['2022-01-01', GBER_END, true, ACTS.newActivity],
);

export const CONDITIONS = {
  beforeWorks: rule(
    {
      key: 'incentive-effect',
      pl: 'wniosek przed rozpoczęciem prac',
      en: 'the application comes before the start of works',
    },
    ['2014-07-01', GBER_END, true, ACTS.incentive],
  ),
  ownShare: numbers(
    {
      key: 'own-contribution',
      pl: 'wkład własny wolny od wsparcia publicznego',
      en: 'own contribution free of public support',
      unit: 'basis-points',
    },
    ['2014-07-01', GBER_END, percent(25), ACTS.general],
  ),
  keepLarge: numbers(
    {
      key: 'keeping-years.large',
      pl: 'utrzymanie inwestycji przez dużą firmę',
      en: 'years a large firm keeps the investment',
      unit: 'years',
    },
    ['2014-07-01', GBER_END, 5, ACTS.general],
  ),
  keepSmaller: numbers(
    {
      key: 'keeping-years.sme',
      pl: 'utrzymanie inwestycji przez mikro-, małą lub średnią firmę',
      en: 'years a smaller firm keeps the investment',
      unit: 'years',
    },
    ['2014-07-01', GBER_END, 3, ACTS.general],
  ),
  relocation: numbers(
    {
      key: 'relocation-years',
      pl: 'zakaz przeniesienia działalności w EOG, przed i po',
      en: 'years before and after without relocation within the EEA',
      unit: 'years',
    },
    ['2017-07-10', GBER_END, 2, ACTS.general],
  ),
} as const;

const size = (key: string, words: readonly [string, string, 'jobs' | 'cents'], value: number) =>
  numbers({ key: `firm-size.${key}`, pl: words[0], en: words[1], unit: words[2] }, [
    '2005-01-01',
    null,
    value,
    ACTS.firmSize,
  ]);

/** Below the headcount, and not above turnover or balance sheet total. */
export const FIRM_SIZES = {
  micro: {
    people: size(
      'micro.people',
      ['mikrofirma: mniej niż tylu pracujących', 'micro firm: fewer people than', 'jobs'],
      10,
    ),
    turnover: size(
      'micro.turnover',
      ['mikrofirma: obrót najwyżej', 'micro firm: turnover at most', 'cents'],
      millionEur(2),
    ),
    balance: size(
      'micro.balance',
      ['mikrofirma: suma bilansowa najwyżej', 'micro firm: balance sheet at most', 'cents'],
      millionEur(2),
    ),
  },
  small: {
    people: size(
      'small.people',
      ['mała firma: mniej niż tylu pracujących', 'small firm: fewer people than', 'jobs'],
      50,
    ),
    turnover: size(
      'small.turnover',
      ['mała firma: obrót najwyżej', 'small firm: turnover at most', 'cents'],
      millionEur(10),
    ),
    balance: size(
      'small.balance',
      ['mała firma: suma bilansowa najwyżej', 'small firm: balance sheet at most', 'cents'],
      millionEur(10),
    ),
  },
  medium: {
    people: size(
      'medium.people',
      ['średnia firma: mniej niż tylu pracujących', 'medium firm: fewer people than', 'jobs'],
      250,
    ),
    turnover: size(
      'medium.turnover',
      ['średnia firma: obrót najwyżej', 'medium firm: turnover at most', 'cents'],
      millionEur(50),
    ),
    balance: size(
      'medium.balance',
      ['średnia firma: suma bilansowa najwyżej', 'medium firm: balance sheet at most', 'cents'],
      millionEur(43),
    ),
  },
} as const;

/** A partner holds from a quarter to a half; above that the firms are linked. */
export const PARTNERS = {
  least: numbers(
    {
      key: 'firm-size.partner.least',
      pl: 'firma partnerska: udział od',
      en: 'partner firm: share from',
      unit: 'basis-points',
    },
    ['2005-01-01', null, percent(25), ACTS.firmPartners],
  ),
  most: numbers(
    {
      key: 'firm-size.partner.most',
      pl: 'firma partnerska: udział do',
      en: 'partner firm: share up to',
      unit: 'basis-points',
    },
    ['2005-01-01', null, percent(50), ACTS.firmPartners],
  ),
} as const;

/** No smaller firm is one of which public bodies hold so much, with exceptions that the office looks at. */
export const PUBLIC_SHARE = numbers(
  {
    key: 'firm-size.public-share',
    pl: 'udział władz publicznych, od którego firma jest duża',
    en: 'share of public bodies from which a firm is large',
    unit: 'basis-points',
  },
  ['2005-01-01', null, percent(25), ACTS.firmPartners],
);

/** A change of size counts once it lasts. */
export const SIZE_YEARS = numbers(
  {
    key: 'firm-size.years',
    pl: 'lata z rzędu, po których zmienia się wielkość firmy',
    en: 'years in a row after which the size of a firm changes',
    unit: 'years',
  },
  ['2005-01-01', null, 2, ACTS.firmYears],
);
