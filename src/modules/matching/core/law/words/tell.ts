import type { Parameter } from '../../../../../kernel/law/parameter.ts';
import type { Locale } from '../../../../../kernel/locale.ts';
import { CLASS_TABLE } from '../land-use-classes.ts';
import { AUTHORITY_NAMES, EFFECT_NAMES } from './names.ts';
import type { Paving } from '../paving.ts';
import type { RoadDistances } from '../road-distance.ts';
import type { Setback } from '../setback.ts';
import type { ForestDistance } from '../strips/forest-distance.ts';
import type { GasZone } from '../strips/gas-zone.ts';
import type { PowerStrip } from '../strips/power-strip.ts';

type Say = { readonly number: (value: number, unit: string) => string; readonly locale: Locale };

/** Values of several numbers in one line: the ends of what they say. Opened as a whole they stand field by field. */
const TABLES: Readonly<Record<string, (value: never, say: Say) => string>> = {
  'matching.setback': ({ open, blank }: Setback, { number, locale }) =>
    locale === 'pl'
      ? `${number(open, 'm')} ściana z oknami, ${number(blank, 'm')} bez`
      : `${number(open, 'm')} wall with windows, ${number(blank, 'm')} without`,
  'matching.road-distance': (value: RoadDistances, say) =>
    span(
      Object.values(value).flatMap(({ inside, outside }) => [inside, outside]),
      say,
    ),
  'matching.forest-distance': ({ least, most }: ForestDistance, say) => span([least, most], say),
  'matching.gas-zone': ({ lowAndMedium, higher }: GasZone, say) =>
    span([lowAndMedium, ...higher.map(({ metres }) => metres)], say),
  'matching.power-strip': ({ overhead, cable }: PowerStrip, say) =>
    span([cable, ...overhead.map(({ metres }) => metres)], say),
  'matching.paving': ({ place, yardDepth }: Paving, { number, locale }) =>
    locale === 'pl'
      ? `${number(place, 'm²')} na miejsce, plac ${number(yardDepth, 'm')}`
      : `${number(place, 'm²')} a place, yard ${number(yardDepth, 'm')}`,
};

// oxlint-disable-next-line max-params
const span = (values: readonly number[], { number }: Say): string =>
  Math.min(...values) === Math.max(...values)
    ? number(values[0]!, 'm')
    : `${number(Math.min(...values), 'm').replace(/\u00a0m$/, '')}\u2060–\u2060${number(Math.max(...values), 'm')}`;

const YES_NO: Readonly<Record<Locale, readonly [yes: string, no: string]>> = { pl: ['tak', 'nie'], en: ['yes', 'no'] };

/** A value of these as people read it. */
// oxlint-disable-next-line max-params
export function tellMatchingValue({ key, unit }: Parameter<unknown>, value: unknown, locale: Locale): string {
  // oxlint-disable-next-line max-params
  const number = (of: number, behind: string): string =>
    `${locale === 'pl' ? String(of).replace('.', ',') : of}\u00a0${behind}`;
  const table = TABLES[key];
  if (table) return table(value as never, { number, locale });
  if (typeof value === 'number') return number(value, unit === 'days' ? (locale === 'pl' ? 'dni' : 'days') : 'm');
  if (typeof value === 'boolean') return YES_NO[locale][value ? 0 : 1];
  const word = String(value);
  if (word === CLASS_TABLE) return locale === 'pl' ? `wykaz, wydanie ${word}` : `a list, edition ${word}`;
  return (
    ({ ...EFFECT_NAMES, ...AUTHORITY_NAMES } as Record<string, { pl: string; en: string }>)[word]?.[locale] ?? word
  );
}
