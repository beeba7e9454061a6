import type { Bilingual } from '../../../../kernel/locale.ts';

/** Who decides, in words that hold for any city with county rights. */
export const AUTHORITIES = {
  architecture: {
    pl: 'Prezydent miasta: komórka urbanistyki i architektury',
    en: 'Mayor: planning and architecture unit',
  },
  environment: { pl: 'Prezydent miasta (w części spraw RDOŚ)', en: 'Mayor (RDOŚ in some cases)' },
  roads: { pl: 'Prezydent miasta: zarządca dróg', en: 'Mayor: road authority' },
  motorways: { pl: 'GDDKiA', en: 'GDDKiA (national roads authority)' },
  power: { pl: 'Operator sieci elektroenergetycznej', en: 'Electricity network operator' },
  gas: { pl: 'Operator sieci gazowej', en: 'Gas network operator' },
  water: { pl: 'Przedsiębiorstwo wodociągowo-kanalizacyjne', en: 'Water and sewage company' },
  heat: { pl: 'Dostawca ciepła, operator telekomunikacyjny', en: 'Heat supplier, telecom operator' },
  waters: { pl: 'PGW Wody Polskie', en: 'PGW Wody Polskie (Polish Waters)' },
  farmland: { pl: 'Prezydent miasta jako starosta', en: 'Mayor acting as starosta' },
  inspection: { pl: 'Powiatowy Inspektor Nadzoru Budowlanego', en: 'Building inspector (PINB)' },
  emissions: { pl: 'Prezydent miasta albo marszałek województwa', en: 'Mayor or marshal of the region' },
  monuments: { pl: 'Wojewódzki Konserwator Zabytków', en: 'Regional monuments conservator' },
  surveying: { pl: 'Prezydent miasta', en: 'Mayor' },
  interior: { pl: 'Minister właściwy do spraw wewnętrznych (MSWiA)', en: 'Minister of the interior (MSWiA)' },
  property: { pl: 'Prezydent miasta: gospodarka nieruchomościami', en: 'Mayor: municipal property unit' },
  zone: { pl: 'Zarządzający obszarem Polskiej Strefy Inwestycji', en: 'Manager of the Polish Investment Zone' },
  council: { pl: 'Rada miasta', en: 'City council' },
} as const satisfies Record<string, Bilingual>;

export type AuthorityKey = keyof typeof AUTHORITIES;

/** The city's own units and operators, by TERYT. Direct contacts of units were not found; the office's own stand in the footer. */
const UNITS: Readonly<Record<string, Partial<Record<AuthorityKey, Bilingual>>>> = {
  '3061011': {
    architecture: {
      pl: 'Prezydent Miasta Kalisza: Wydział Budownictwa, Urbanistyki i Architektury',
      en: 'Mayor of Kalisz: Wydział Budownictwa, Urbanistyki i Architektury',
    },
    environment: {
      pl: 'Prezydent Miasta Kalisza (w części spraw RDOŚ w Poznaniu)',
      en: 'Mayor of Kalisz (RDOŚ in Poznań in some cases)',
    },
    roads: {
      pl: 'Prezydent Miasta Kalisza: Miejski Zarząd Dróg i Komunikacji (MZDiK)',
      en: 'Mayor of Kalisz: Miejski Zarząd Dróg i Komunikacji (MZDiK)',
    },
    power: { pl: 'Energa-Operator SA, Oddział w Kaliszu', en: 'Energa-Operator SA, Kalisz branch' },
    gas: { pl: 'Polska Spółka Gazownictwa (PSG)', en: 'Polska Spółka Gazownictwa (PSG)' },
    water: { pl: 'Przedsiębiorstwo Wodociągów i Kanalizacji (PWiK) w Kaliszu', en: 'PWiK Kalisz (water company)' },
    heat: { pl: 'Ciepło Kaliskie, operatorzy telekomunikacyjni', en: 'Ciepło Kaliskie, telecom operators' },
    waters: {
      pl: 'PGW Wody Polskie: RZGW w Poznaniu, Zarząd Zlewni w Kaliszu',
      en: 'PGW Wody Polskie: RZGW Poznań, Zarząd Zlewni Kalisz',
    },
    farmland: { pl: 'Prezydent Miasta Kalisza jako starosta', en: 'Mayor of Kalisz acting as starosta' },
    inspection: { pl: 'PINB dla miasta Kalisza', en: 'PINB (building inspector) for the city of Kalisz' },
    emissions: {
      pl: 'Prezydent Miasta Kalisza albo Marszałek Województwa Wielkopolskiego',
      en: 'Mayor of Kalisz or marshal of Wielkopolskie',
    },
    monuments: {
      pl: 'Wojewódzki Konserwator Zabytków w Poznaniu, delegatura w Kaliszu',
      en: 'Regional monuments conservator in Poznań, Kalisz branch',
    },
    surveying: { pl: 'Prezydent Miasta Kalisza', en: 'Mayor of Kalisz' },
    property: {
      pl: 'Prezydent Miasta Kalisza: Wydział Gospodarowania Mieniem',
      en: 'Mayor of Kalisz: Wydział Gospodarowania Mieniem',
    },
    zone: { pl: 'Łódzka Specjalna Strefa Ekonomiczna (ŁSSE) SA', en: 'Łódź Special Economic Zone (ŁSSE) SA' },
    council: { pl: 'Rada Miasta Kalisza', en: 'City council of Kalisz' },
  },
};

/** Who decides there: the city's own unit where it is known, else in general words. */
export const authorityIn = (teryt: string, key: AuthorityKey): Bilingual => UNITS[teryt]?.[key] ?? AUTHORITIES[key];

/** Units of the city hall. Where other authorities sit was not found: somebody has to look it up. */
const AT_CITY_HALL: readonly AuthorityKey[] = [
  'architecture',
  'environment',
  'farmland',
  'surveying',
  'property',
  'council',
];

/** The address for letters, or '' where it is not known. `hall`: where the city hall of that city sits. */
export const addressIn = (key: AuthorityKey, hall: string): string => (AT_CITY_HALL.includes(key) ? hall : '');
