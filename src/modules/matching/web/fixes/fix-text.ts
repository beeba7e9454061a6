import type { Bilingual, Locale } from '../../../../kernel/locale.ts';
import { formatArea, formatQuantity } from '../../../../ui/quantity.ts';
import { STRIP_SAID } from '../../core/hall/buildable/said.ts';
import type { Looked } from '../../core/hall/fixes/all-fixes.ts';
import type { AddedParcel, Fix, RelaxedRule } from '../../core/hall/fixes/fix.ts';
import type { Alternative } from '../../usecases/buildable/tell-alternatives.ts';
import { fitMessages } from '../fit/messages.ts';
import { sizeText } from '../fit/verdict-words.ts';
import { fixMessages } from './messages.ts';

/** "Razem z sąsiednią działką 12/3: 0,8 ha więcej (własność miasta)" */
export function fixText(fix: Fix, locale: Locale): string {
  const text = fixMessages(locale);
  if (fix.kind === 'neighbours') {
    const { parcels, addedM2 } = fix;
    const numbers = listed(
      parcels.map(({ number }) => number),
      locale,
    );
    const more = formatArea(addedM2, locale);
    return `${text.parcels({ one: parcels.length === 1, numbers, more })} (${ownersText(parcels, locale)})`;
  }
  const rules = fix.rules.map((one) => ruleText(one, locale));
  return rules.length === 1 ? text.oneRule(rules[0]!) : text.rules(rules);
}

/** "„przy granicy: żadna ściana”: 2 m zamiast 3 m" */
function ruleText({ rule, of, metres }: RelaxedRule, locale: Locale): string {
  const text = fixMessages(locale);
  const named = text.named(STRIP_SAID[rule](of)[locale]);
  if (!metres) return named;
  const said = (value: number): string => formatQuantity({ value, unit: 'm' }, locale);
  return text.lessRule(named, { needed: said(metres.needed), now: said(metres.now) });
}

/** "12, 13 i 14" */
const listed = (all: readonly string[], locale: Locale): string =>
  [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((part) => part !== '').join(locale === 'pl' ? ' i ' : ' and ');

function ownersText(parcels: readonly AddedParcel[], locale: Locale): string {
  const text = fixMessages(locale);
  if (parcels.every(({ city }) => city === true)) return text.ofCity;
  if (parcels.every(({ city }) => city === false)) return text.notOfCity;
  return parcels.length === 1 ? text.ownerUnknown : text.ownersUnknown;
}

/** Who could agree to it. */
export function fixWho(fix: Fix, locale: Locale): string {
  const text = fixMessages(locale);
  if (fix.kind === 'neighbours') return fix.parcels.length === 1 ? text.owner : text.owners;
  return listed([...new Set(fix.rules.map(({ authority }) => text.authorities[authority]))], locale);
}

/** How far was looked, and what was left out. */
export function lookedText({ parcels, rules }: Looked, locale: Locale): string[] {
  const text = fixMessages(locale).looked;
  return [
    ...(parcels ? [text.parcels(parcels)] : [text.noParcels]),
    ...(parcels && parcels.leftOut > 0 ? [text.parcelsLeft({ each: parcels.upTo + 1, left: parcels.leftOut })] : []),
    rules.upTo === 2 ? text.pairs : text.singles,
    ...(rules.leftOut > 0 ? [text.pairsLeft(rules.leftOut)] : []),
    text.never,
  ];
}

/** An alternative of the interface in both languages, and who could agree to it. */
export function alternativeWords({ change, fix, hall }: Alternative): { said: Bilingual; who?: Bilingual } {
  const both = (told: (locale: Locale) => string): Bilingual => ({ pl: told('pl'), en: told('en') });
  if (fix) return { said: both((locale) => fixText(fix, locale)), who: both((locale) => fixWho(fix, locale)) };
  return {
    said: both((locale) => `${sizeText(hall, locale)}: ${fitMessages(locale).no.changes[change as 'shorter']}`),
  };
}
