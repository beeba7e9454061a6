import type { Locale } from '../../../../../kernel/locale.ts';
import type { Unit } from '../../../../../kernel/quantity.ts';
import { formatArea, formatNumber, formatQuantity, unitLabel, type AreaUnit } from '../../../../../ui/quantity.ts';
import { FACT_KINDS, siteSearch } from '../../../../sites/index.ts';
import { matchingMessages } from '../../messages.ts';
import { filterMessages } from './messages.ts';

/** Words for the values of a facet; districts as the sites name them. */
export type Words = {
  readonly locale: Locale;
  readonly unit: AreaUnit | null;
  readonly districts: ReadonlyMap<string, string>;
};

/** District codes with their names, by name. */
export function districtsOf(
  listings: readonly Pick<siteSearch.SiteListing, 'district'>[],
  locale: Locale,
): Map<string, string> {
  const named = new Map(listings.map(({ district }) => [siteSearch.districtCode(district.pl), district[locale]]));
  return new Map([...named].toSorted(([, a], [, b]) => a.localeCompare(b, locale)));
}

/** A value of a facet as people read it. */
export function valueWord(facet: siteSearch.ChoiceFacet, value: string, { locale, districts }: Words): string {
  const text = filterMessages(locale);
  if (facet === 'kind') {
    const kinds = matchingMessages(locale).kinds as Record<string, { many: string }>;
    return kinds[value]?.many ?? value;
  }
  if (facet === 'district') return districts.get(value) ?? value;
  if (facet === 'owner') {
    const kind = FACT_KINDS.owner;
    const choices: Readonly<Record<string, { pl: string; en: string }>> = kind.value === 'choice' ? kind.choices : {};
    return choices[value]?.[locale] ?? text.values[value] ?? value;
  }
  return text.values[value] ?? value;
}

const UNITS: Readonly<Record<Exclude<siteSearch.RangeFacet, 'area'>, Unit>> = {
  power: 'MW',
  price: 'PLN/m2',
  rent: 'PLN/m2/month',
};

/** The unit in which a range is typed. */
export const rangeUnit = (facet: siteSearch.RangeFacet, { locale, unit }: Pick<Words, 'locale' | 'unit'>): string =>
  unitLabel(facet === 'area' ? (unit ?? 'ha') : UNITS[facet], locale);

export const amountWord = (facet: siteSearch.RangeFacet, value: number, { locale, unit }: Words): string =>
  facet === 'area' ? formatArea(value, locale, unit) : formatQuantity({ value, unit: UNITS[facet] }, locale);

/** "Czy jest gaz? jest, nie wiadomo", "Powierzchnia od 2 ha", „hala”. */
export function partWords(filter: siteSearch.SiteFilter, part: siteSearch.FilterPart, words: Words): string {
  const text = filterMessages(words.locale);
  if (part === 'text') return `${text.facets.text}: ${filter.text ?? ''}`;
  if (part in filter.choices) {
    const facet = part as siteSearch.ChoiceFacet;
    const chosen = filter.choices[facet].map((value) => valueWord(facet, value, words));
    const name = text.facets[facet];
    return `${name}${name.endsWith('?') ? '' : ':'} ${chosen.join(', ')}`;
  }
  const facet = part as siteSearch.RangeFacet;
  const { min, max, orUnknown } = filter.ranges[facet];
  const amount = (value: number): string => amountWord(facet, value, words);
  const range =
    min === null
      ? text.atMost(amount(max ?? 0))
      : max === null
        ? text.atLeast(amount(min))
        : text.between(amount(min), amount(max));
  return `${text.facets[facet]} ${orUnknown ? text.withUnknown(range) : range}`;
}

/** The number as it stands in its field. */
export const typedNumber = (value: number | null, scale: number, locale: Locale): string =>
  value === null ? '' : formatNumber(value / scale, locale, 6).replaceAll('\u00a0', ' ');

/** The whole filter in words, parts apart: "Rodzaj: hale; Powierzchnia od 2 ha"; '' when it admits all. `offer`: names its districts. */
export function filterSentence(
  filter: siteSearch.SiteFilter,
  offer: readonly Pick<siteSearch.SiteListing, 'district'>[],
  locale: Locale,
): string {
  const words = { locale, unit: null, districts: districtsOf(offer, locale) };
  return siteSearch
    .partsOf(filter)
    .map((part) => partWords(filter, part, words))
    .join('; ');
}
