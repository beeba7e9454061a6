import type { Bilingual, Locale } from '../../../../kernel/locale.ts';
import { formatArea, formatQuantity } from '../../../../ui/quantity.ts';
import { STRIP_SAID } from '../../core/hall/buildable/said.ts';
import type { AddedParcel, Fix } from '../../core/hall/fixes/fix.ts';
import type { Alternative } from '../../usecases/buildable/tell-alternatives.ts';
import { fitMessages } from '../fit/messages.ts';
import { sizeText } from '../fit/verdict-words.ts';
import { fixMessages } from './messages.ts';

/** "Razem z sąsiednią działką 12/3: 0,8 ha więcej (własność miasta)" */
export function fixText(fix: Fix, locale: Locale): string {
  const text = fixMessages(locale);
  if (fix.kind === 'neighbours') {
    const { parcels, addedM2 } = fix;
    const numbers = parcels.map(({ number }) => number).join(locale === 'pl' ? ' i ' : ' and ');
    const more = formatArea(addedM2, locale);
    return `${text.parcels({ one: parcels.length === 1, numbers, more })} (${ownersText(parcels, locale)})`;
  }
  const rule = STRIP_SAID[fix.rule](fix.of)[locale];
  if (!fix.metres) return text.noRule(rule);
  const metres = (value: number): string => formatQuantity({ value, unit: 'm' }, locale);
  return text.lessRule(rule, { needed: metres(fix.metres.needed), now: metres(fix.metres.now) });
}

function ownersText(parcels: readonly AddedParcel[], locale: Locale): string {
  const text = fixMessages(locale);
  if (parcels.every(({ city }) => city === true)) return text.ofCity;
  if (parcels.every(({ city }) => city === false)) return text.notOfCity;
  return parcels.length === 1 ? text.ownerUnknown : text.ownersUnknown;
}

/** Who could agree to it. */
export const fixWho = (fix: Fix, locale: Locale): string => {
  const text = fixMessages(locale);
  return fix.kind === 'relaxed' ? text.authorities[fix.authority] : text.owner;
};

/** An alternative of the interface in both languages, and who could agree to it. */
export function alternativeWords({ change, fix, hall }: Alternative): { said: Bilingual; who?: Bilingual } {
  const both = (told: (locale: Locale) => string): Bilingual => ({ pl: told('pl'), en: told('en') });
  if (fix) return { said: both((locale) => fixText(fix, locale)), who: both((locale) => fixWho(fix, locale)) };
  return {
    said: both((locale) => `${sizeText(hall, locale)}: ${fitMessages(locale).no.changes[change as 'shorter']}`),
  };
}
