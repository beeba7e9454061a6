import type { Locale } from '../../../kernel/locale.ts';
import { FACT_KINDS, type SiteKind } from '../../sites/index.ts';
import { factOf, SAYS_NOTHING, type MappingFault, type PlainTarget, type Target } from '../core/mapping.ts';
import type { EntryFault } from '../core/register-report.ts';
import type { BringInFault } from '../usecases/hand-in-register.ts';
import type { RegisterApartFault } from '../usecases/apart/register-work.ts';
import type { FormFault } from './mapping-form.ts';
import { en } from './messages.en.ts';
import { pl, type RegisterMessages } from './messages.pl.ts';

export const registerMessages = (locale: Locale): RegisterMessages => (locale === 'pl' ? pl : en);

/** One sentence for a fault of a row. */
export function reasonSentence(fault: EntryFault, locale: Locale): string {
  return registerMessages(locale).reasons[fault.code]('column' in fault ? fault.column : '', fault.found);
}

/** What a column may mean, in words. */
export function targetName(target: Target, locale: Locale): string {
  const key = factOf(target);
  return key === null ? registerMessages(locale).targets[target as PlainTarget] : FACT_KINDS[key].label[locale];
}

/** What a code of a column means, in words. */
export function codeName(target: Target, code: string, locale: Locale): string {
  const text = registerMessages(locale);
  if (target === 'kind') return text.kinds[code as SiteKind];
  if (code === SAYS_NOTHING) return text.columns.nothing;
  if (code === 'none') return text.columns.none;
  const kind = FACT_KINDS[factOf(target)!];
  return kind.value === 'choice' ? kind.choices[code]![locale] : code;
}

/** One sentence for a file that can't be read. */
export function fileFaultSentence(fault: RegisterApartFault, locale: Locale): string {
  const text = registerMessages(locale).fileFaults;
  if (fault.kind === 'too-big') return text['too-big'](fault.megabytes);
  if (fault.kind === 'no-sheet') return text[fault.kind](fault.sheet, fault.sheets.slice(0, 20).join(', '));
  if (fault.kind === 'too-many-rows' || fault.kind === 'too-many-columns') return text[fault.kind](fault.most);
  return text[fault.kind];
}

/** One sentence for a mapping that can't be read from its form, or does not fit its table. */
export function mappingSentence(fault: MappingFault | FormFault, locale: Locale): string {
  const text = registerMessages(locale).mappingFaults;
  switch (fault.kind) {
    case 'no-column':
    case 'column-twice':
      return text[fault.kind](fault.column);
    case 'not-public':
      return text[fault.kind](text.publicNames[fault.of], fault.found);
    case 'long-title':
      return text[fault.kind](fault.most);
    case 'needed':
    case 'bad-factor':
    case 'target-twice':
      return text[fault.kind](targetName(fault.target, locale));
    default:
      return text[fault.kind];
  }
}

/** Why a list was not read with these columns. */
export function bringInSentence(fault: BringInFault, locale: Locale): string[] {
  const text = registerMessages(locale);
  if (fault.kind === 'bad-mapping') return fault.faults.map((one) => mappingSentence(one, locale));
  if (fault.kind === 'day-to-come') return [text.faults['day-to-come']!];
  return [fault.kind === 'gone' ? text.gone : fileFaultSentence(fault, locale)];
}
