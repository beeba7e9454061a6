import { choice, EXACT, type FactKind, number, text } from './kind.ts';

const terms = { group: 'terms', months: 6, none: false } as const;
const title = { ...terms, months: 12 } as const;
const aid = { group: 'aid', months: 6, none: true } as const;

/** Whose it is and on what terms it can be had. */
export const TERMS = {
  'price-sale': number({ pl: 'Cena sprzedaży', en: 'Sale price' }, 'PLN/m2', { ...terms, max: 1e6, tolerance: EXACT }),
  'price-vat': choice(
    { pl: 'VAT w cenie', en: 'VAT in the price' },
    {
      included: { pl: 'cena zawiera VAT', en: 'the price includes VAT' },
      added: { pl: 'VAT dolicza się do ceny', en: 'VAT is added to the price' },
      exempt: { pl: 'sprzedaż bez VAT', en: 'sold without VAT' },
    },
    terms,
  ),
  rent: number({ pl: 'Czynsz', en: 'Rent' }, 'PLN/m2/month', { ...terms, max: 1e5, tolerance: EXACT }),
  'service-charge': number({ pl: 'Opłata eksploatacyjna', en: 'Service charge' }, 'PLN/m2/month', {
    ...terms,
    none: true,
    of: 'rooms',
    max: 1e5,
    tolerance: EXACT,
  }),
  tenure: choice(
    { pl: 'Forma udostępnienia', en: 'Sale or lease' },
    {
      sale: { pl: 'sprzedaż', en: 'sale' },
      lease: { pl: 'dzierżawa lub najem', en: 'lease' },
      both: { pl: 'sprzedaż albo najem', en: 'sale or lease' },
    },
    title,
  ),
  owner: choice(
    { pl: 'Właściciel', en: 'Owner' },
    {
      municipal: { pl: 'miasto', en: 'the city' },
      state: { pl: 'Skarb Państwa', en: 'State Treasury' },
      private: { pl: 'właściciel prywatny', en: 'private owner' },
      mixed: { pl: 'kilku właścicieli', en: 'several owners' },
    },
    title,
  ),
  'available-from': {
    label: { pl: 'Do objęcia od', en: 'Available from' },
    value: 'day',
    ...terms,
    tolerance: { by: 14, share: 0 },
  },
  encumbrances: text({ pl: 'Obciążenia', en: 'Encumbrances' }, { ...title, none: true }),
  'legal-disputes': text({ pl: 'Spory prawne', en: 'Legal disputes' }, { ...title, none: true }),
  'land-register': text(
    { pl: 'Numer księgi wieczystej', en: 'Land and mortgage register number' },
    { ...title, months: null, inside: true },
  ),
  remarks: text({ pl: 'Uwagi', en: 'Remarks' }, { ...title, none: true, adds: true }),
} as const satisfies Record<string, FactKind>;

/** A snapshot from a letter of the economic zone or the tax office; what the law gives is computed elsewhere. */
export const AID = {
  'aid-intensity': number({ pl: 'Pomoc w strefie, najwyższy udział', en: 'Zone aid, highest share' }, 'percent', {
    ...aid,
    max: 100,
    tolerance: EXACT,
  }),
  'aid-least-outlay': number({ pl: 'Pomoc w strefie, najmniejsze nakłady', en: 'Zone aid, least outlay' }, 'PLN', {
    ...aid,
    max: 1e10,
    tolerance: EXACT,
  }),
  'tax-exemption': choice(
    { pl: 'Zwolnienie z podatku od nieruchomości', en: 'Property tax exemption' },
    { possible: { pl: 'możliwe', en: 'possible' } },
    { ...aid, months: 12 },
  ),
} as const satisfies Record<string, FactKind>;
