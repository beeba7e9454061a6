import { clockInPoland } from '../../../../kernel/calendar/poland-clock.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import type { LawLine } from '../../core/lines.ts';
import type { DeskEntry } from '../../data/entries.queries.ts';
import { lawMessages } from '../messages.ts';
import { validWords } from '../row-words.tsx';

/** The day of an instant, in Poland. */
export const onDayOf = (at: Date, locale: Locale): string => formatDay(clockInPoland(at).day, locale, 'short');

/** "Nowa wartość: 12 %, od 1 lip 2026"; what its parameter does not read any more says so. */
export function entryWords(entry: DeskEntry, { shelf, parameter }: LawLine, locale: Locale): string {
  const text = lawMessages(locale).one;
  const read = parameter.read(entry.value);
  if (read === null) return text.noLonger;
  const value = shelf.tell(parameter, read, locale);
  const valid = validWords(entry, locale);
  return entry.kind === 'value' ? text.asValue(value, valid) : text.asReading(value, valid);
}

/** Who entered it, and how they know. */
export function knownWords({ proposer, proposedAt, status, checkedOn }: DeskEntry, locale: Locale): string {
  const text = lawMessages(locale).one;
  const how =
    checkedOn === null
      ? status === 'contested'
        ? text.disputed
        : text.notRead
      : text.readOn(formatDay(checkedOn, locale));
  return `${text.proposed(proposer, onDayOf(proposedAt, locale))} ${how}`;
}
