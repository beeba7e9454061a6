import { ICalCalendar } from 'ical-generator';
import { addDays, type Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { procedureOf } from '../core/catalogue/all-procedures.ts';
import type { PermitPath } from '../core/path/permit-path.ts';
import { permitMessages } from './messages.ts';

type Given = {
  readonly path: PermitPath;
  readonly locale: Locale;
  readonly stamp: Date;
  readonly host: string;
  /** Of a case: what the office calls it aloud, and what keeps its dates apart from those of other cases. */
  readonly of?: { readonly name: string; readonly scope: string };
};

/**
 * The dates of a path that are still to come, as whole days, so that no time zone moves them. The same path has the same ids: a
 * second import replaces.
 */
export function calendarFile({ path, locale, stamp, host, of }: Given): string {
  const text = permitMessages(locale);
  const calendar = new ICalCalendar({
    name: of ? `${text.calendarName}: ${of.name}` : text.calendarName,
    prodId: { company: 'Calisia', product: 'permits' },
  });
  const add = (id: string, on: Day, summary: string): void => {
    calendar.createEvent({
      id: `${id}${of ? `-${of.scope}` : ''}@${host}`,
      start: new Date(`${on}T00:00:00Z`),
      end: new Date(`${addDays(on, 1)}T00:00:00Z`),
      allDay: true,
      stamp,
      summary,
      description: text.honest,
    });
  };
  for (const { id, applies, start, end, bounded, state } of path.steps) {
    if (start === null || end === null || state === 'done') continue;
    const name = `${procedureOf(id).name[locale]}${applies === 'unknown' ? ` (${text.ifNeeded})` : ''}`;
    if (state === 'planned') add(`${id}-file`, start, text.eventFile(name));
    if (end !== start && bounded) add(`${id}-end`, end, text.eventEnd(name));
  }
  add('works', path.earliestStartOfWorks, text.eventWorks);
  return calendar.toString();
}
