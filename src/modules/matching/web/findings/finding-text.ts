import type { Day } from '../../../../kernel/day.ts';
import type { Action, Message } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatArea, formatDay, formatNumber, formatQuantity, plural } from '../../../../ui/quantity.ts';
import { FACT_KINDS, isFactKey } from '../../../sites/index.ts';
import type { MessageCode } from '../../core/message-codes.ts';
import type { Actor, Requirement } from '../../core/site-answer.ts';
import { findingTextEn } from './finding-text.en.ts';
import { findingTextPl } from './finding-text.pl.ts';
import type { FindingTexts, Words } from './finding-texts.ts';

const TEXTS: Record<Locale, FindingTexts> = { pl: findingTextPl, en: findingTextEn };
const WORDS: Record<Locale, Words> = { pl: wordsOf('pl'), en: wordsOf('en') };

/** The sentence of a finding's message. A code that no page knows throws: nothing is left unsaid in silence. */
export function messageText(message: Message, locale: Locale): string {
  const sentence = TEXTS[locale].messages[message.code as MessageCode] as
    | ((params: Message['params'], words: Words) => string)
    | undefined;
  if (!sentence) throw new Error(`no sentence for ${message.code}`);
  return sentence(message.params, WORDS[locale]);
}

export const requirementName = (requirement: Requirement, locale: Locale): string =>
  TEXTS[locale].requirements[requirement];

/** "Uzyskać warunki przyłączenia (prąd); kto: operator sieci energetycznej, do 60 dni" */
export function actionText(action: Action, locale: Locale): string {
  const texts = TEXTS[locale];
  const who = action.who === null ? null : texts.takesWho(texts.actors[action.who as Actor] ?? action.who);
  const days = action.days === null ? null : texts.takesDays(action.days);
  const rest = [who, days].filter((part) => part !== null).join(', ');
  return rest === '' ? messageText(action, locale) : `${messageText(action, locale)}; ${rest}`;
}

function valueWords(key: string, value: Quantity | string, locale: Locale): string {
  if (typeof value !== 'string') return formatQuantity(value, locale);
  if (value === 'none') return locale === 'pl' ? 'że nie ma' : 'there is none';
  const kind = isFactKey(key) ? FACT_KINDS[key] : undefined;
  if (kind?.value === 'choice') return `„${kind.choices[value]?.[locale] ?? value}”`;
  return kind?.value === 'day' ? formatDay(value as Day, locale) : value;
}

function wordsOf(locale: Locale): Words {
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  const forms =
    locale === 'pl'
      ? {
          places: { one: 'miejsce', few: 'miejsca', many: 'miejsc' },
          parcels: { one: 'działkę', few: 'działki', many: 'działek' },
          at: { one: 'działce', few: 'działkach', many: 'działkach' },
        }
      : {
          places: { one: 'place', few: 'places', many: 'places' },
          parcels: { one: 'parcel', few: 'parcels', many: 'parcels' },
          at: { one: 'parcel', few: 'parcels', many: 'parcels' },
        };
  return {
    quantity: (quantity) => formatQuantity(quantity, locale),
    number: ({ value }) => formatNumber(value, locale),
    area: (quantity) =>
      quantity.unit === 'm2' ? formatArea(quantity.value, locale) : formatQuantity(quantity, locale),
    day: (day) => formatDay(day as Day, locale),
    fact: (key) => (isFactKey(key) ? lower(FACT_KINDS[key].label[locale]) : key),
    value: (key, value) => valueWords(key, value, locale),
    places: (count) => `${formatNumber(count, locale)} ${plural(locale, count, forms.places)}`,
    parcels: (count) => `${count} ${plural(locale, count, forms.parcels)}`,
    parcelsLocative: (count) => `${count} ${plural(locale, count, forms.at)}`,
    capital: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  };
}
