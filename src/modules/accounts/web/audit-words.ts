import { parseDay } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { formatDay } from '../../../ui/quantity.ts';
import type { AuditEvent } from '../../audit/index.ts';
import { accountMessages } from './messages.ts';

/** Names that the trail itself does not keep: of accounts by id, of cases by id. */
export type TrailNames = {
  readonly people: ReadonlyMap<number, string>;
  readonly cases: ReadonlyMap<string, string>;
};

export type SaidEvent = {
  readonly who: string;
  readonly what: string;
  readonly thing: string;
  readonly details: string;
};

/** An event in plain words; a code without words is shown as it stands. */
export function sayEvent({ actor, action, object, details }: AuditEvent, names: TrailNames, locale: Locale): SaidEvent {
  const text = accountMessages(locale).audit;
  const person = (id: number): string => names.people.get(id) ?? text.unknownAccount(id);
  const thing = (): string => {
    if (object.kind === 'account')
      return `${text.objects['account']} ${names.people.get(Number(object.id)) ?? object.id}`;
    return `${text.objects[object.kind] ?? object.kind} ${names.cases.get(object.kind === 'case' ? object.id : '') ?? object.id}`;
  };
  const value = (name: string, of: unknown): string => {
    if (of === true || of === false) return of ? text.yes : text.no;
    if (of === null) return '–';
    const on = typeof of === 'string' ? parseDay(of) : null;
    if (on) return formatDay(on, locale, 'short');
    if (action === 'case.assigned') return names.people.get(Number(of)) ?? String(of);
    return text.values[`${name} ${String(of)}`] ?? (typeof of === 'object' ? JSON.stringify(of) : String(of));
  };
  return {
    who: text.actors[actor] ?? person(Number(actor.slice('user:'.length))),
    what: text.actions[action] ?? action,
    thing: thing(),
    details: Object.entries(details)
      .map(([name, of]) => `${text.details[name] ?? name}: ${value(name, of)}`)
      .join(', '),
  };
}
