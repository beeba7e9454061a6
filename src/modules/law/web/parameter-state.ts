import { type Day, dayInPoland, parseDay } from '../../../kernel/day.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { PageContext, SessionLike } from '../../../platform/web/index.ts';
import { DRAFT_FIELDS, type DraftFaults, type DraftWords, markOf } from '../core/draft.ts';
import type { FieldFaults, TypedFields } from '../core/fields/read-fields.ts';
import { type LawLine, lineOf } from '../core/lines.ts';
import { bookOf } from '../core/merge-rows.ts';
import type { LawShelf } from '../core/shelf.ts';
import { type DeskEntry, deskEntries } from '../data/entries.queries.ts';
import type { Parameter } from '../../../kernel/law/parameter.ts';

/** What was typed into one of the two forms and is wrong, or a reason that is none. */
export type Typed = {
  readonly form: 'value' | 'reading' | null;
  readonly words: DraftWords;
  readonly faults: DraftFaults;
  /** Of the value's own fields, by their paths. */
  readonly fieldFaults?: FieldFaults | undefined;
  /** What was typed into them. */
  readonly fields?: TypedFields | undefined;
  readonly reason: { readonly id: number; readonly text: string; readonly error: string } | null;
  readonly problem: string | null;
  readonly status: 200 | 409 | 422;
};

const EMPTY = Object.fromEntries(DRAFT_FIELDS.map((field) => [field, ''])) as DraftWords;
export const FRESH: Typed = { form: null, words: EMPTY, faults: {}, reason: null, problem: null, status: 200 };

/** Everything the page of a parameter shows. */
export type ParameterState = Typed & {
  readonly line: LawLine;
  /** All rows, with what the office added. */
  readonly rows: readonly DatedRow<unknown>[];
  /** Newest first. */
  readonly entries: readonly DeskEntry[];
  /** The row that somebody is about to state they have read. */
  readonly toRead: DatedRow<unknown> | null;
  readonly asOf: Day;
  readonly on: string;
  readonly wrongDay: boolean;
  readonly today: Day;
  readonly session: SessionLike;
  readonly locale: Locale;
};

/** One read of the entries makes rows, line and history, so that they belong together. */
export async function readState(
  c: PageContext,
  { shelf, parameter }: { readonly shelf: LawShelf; readonly parameter: Parameter<unknown> },
  { session, typed }: { readonly session: SessionLike; readonly typed: Typed },
): Promise<ParameterState> {
  const { db, locale, rooms } = c.var;
  const entries = await deskEntries(db, { key: parameter.key });
  const today = dayInPoland(rooms.clock.now());
  const on = (c.req.query('on') ?? '').trim().slice(0, 40);
  const asOf = on === '' ? today : parseDay(on);
  const book = bookOf(entries);
  const line = lineOf({ shelf, parameter }, book, asOf ?? today);
  const rows = book.rowsOf(parameter);
  const asked = c.req.query('read') ?? '';
  const toRead = rows.find((row) => markOf(row) === asked) ?? (rows.length === 1 ? rows[0]! : null);
  const place = {
    line,
    rows,
    entries,
    asOf: asOf ?? today,
    on: on === '' ? today : on,
    wrongDay: asOf === null,
    toRead,
  };
  return { ...typed, ...place, today, session, locale };
}
