import type { Day } from '../../../../kernel/day.ts';
import type { Fact, FactValue, Source } from '../../../../kernel/fact.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay, formatQuantity } from '../../../../ui/quantity.ts';
import { FACT_KINDS, isFactKey, standingOf, type FactKey, type FactStanding } from '../../../sites/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { siteMessages } from './messages.ts';

/** The public statement in force and how far it may be relied on; where sources contradict, what each of them says. */
export type CurrentFact = { readonly fact: Fact | null } & Pick<FactStanding, 'state' | 'voices'>;

export function currentFact(dossier: Dossier, key: FactKey, asOf: Day): CurrentFact {
  const { state, current, voices } = standingOf(key, dossier.facts[key], asOf);
  return { fact: current ?? null, state, voices };
}

/** A fact's value in words; "checked: none" is never the same as "not checked". */
export function valueText(key: string, value: FactValue, locale: Locale): string {
  switch (value.kind) {
    case 'number':
      return formatQuantity({ value: value.value, unit: value.unit }, locale);
    case 'choice': {
      const kind = isFactKey(key) ? FACT_KINDS[key] : undefined;
      return kind?.value === 'choice' ? (kind.choices[value.code]?.[locale] ?? value.code) : value.code;
    }
    case 'day':
      return formatDay(value.day, locale);
    case 'text':
      return value.text[locale];
    case 'none':
      return siteMessages(locale).none;
  }
}

/** Names of the kinds of source. */
export const sourceKinds = (locale: Locale) => siteMessages(locale).sources;

export const factLabel = (key: string, locale: Locale): string =>
  isFactKey(key) ? FACT_KINDS[key].label[locale] : key;

/** Who says so; an owner, whom nobody outside the office is told by name (`publicSources`), in the reader's language. */
export const sourceName = ({ kind, name }: Pick<Source, 'kind' | 'name'>, locale: Locale): string =>
  kind === 'owner' ? name.replace(/^właściciel(?=$| \d+$)/, siteMessages(locale).sources.owner) : name;

/** "PWiK Kalisz, 6 paź 2026" and, for one that may no longer be relied on, since when. */
export function sourceText({ fact, state }: Pick<CurrentFact, 'fact' | 'state'>, locale: Locale): string {
  const text = siteMessages(locale);
  if (!fact) return text.notChecked;
  const said = `${sourceName(fact.source, locale)}, ${formatDay(fact.confirmedOn, locale, 'short')}`;
  return state === 'stale' && fact.validUntil
    ? `${said}, ${text.stale(formatDay(fact.validUntil, locale, 'short'))}`
    : said;
}
