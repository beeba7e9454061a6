import type { Locale } from '../../../../kernel/locale.ts';
import type { Unit } from '../../../../kernel/quantity.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { formatArea, formatDay, formatNumber, formatQuantity } from '../../../../ui/quantity.ts';
import { priceUnit, type Need } from '../../core/need/need.ts';
import { matchingMessages } from '../messages.ts';

const QUOTED: Record<Locale, (text: string) => string> = { pl: (text) => `„${text}”`, en: (text) => `“${text}”` };

/** The need in one sentence without a full stop: "hala 120 × 60 m, wysokość 12 m, 2 MW". */
export function needSentence(need: Need, locale: Locale): string {
  const { summary } = matchingMessages(locale).results;
  const amount = (line: { value: number } | null, unit: Unit): string | null =>
    line && formatQuantity({ value: line.value, unit }, locale);
  const said = (text: string | null, sentence: (text: string) => string): string | null => text && sentence(text);
  const parts = [
    matchingMessages(locale).kinds[need.kind].one,
    said(need.activity.text, QUOTED[locale]),
    need.activity.pkd && `PKD ${need.activity.pkd}`,
    said(need.area && areaText(need, locale), summary.area),
    ...dimensions(need, locale),
    said(amount(need.height, 'm'), summary.height),
    amount(need.power, 'MW'),
    said(amount(need.gas, 'm3/h'), summary.gas),
    said(amount(need.water, 'm3/d'), summary.water),
    said(amount(need.sewage, 'm3/d'), summary.sewage),
    said(amount(need.axle, 't/axle'), summary.axle),
    need.rail && summary.rail,
    said(amount(need.road, 'km'), summary.road),
    need.tenure && summary[need.tenure.value],
    said(amount(need.price, priceUnit(need)), summary.price),
    need.start && summary.start(formatDay(need.start.value, locale)),
  ];
  return bindWords(parts.filter((part) => part !== null && part !== '').join(', '));
}

const areaText = (need: Need, locale: Locale): string =>
  need.kind === 'land'
    ? formatArea(need.area!.value, locale)
    : formatQuantity({ value: need.area!.value, unit: 'm2' }, locale);

function dimensions({ length, width }: Need, locale: Locale): (string | null)[] {
  const { summary } = matchingMessages(locale).results;
  if (length && width) return [summary.dims(formatNumber(length.value, locale), formatNumber(width.value, locale))];
  const metres = (line: { value: number }): string => formatQuantity({ value: line.value, unit: 'm' }, locale);
  return [length && summary.length(metres(length)), width && summary.width(metres(width))];
}
