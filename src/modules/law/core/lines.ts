import { addDays, type Day } from '../../../kernel/day.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import { inForce, type InForce, type LawBook, type Parameter } from '../../../kernel/law/parameter.ts';
import type { LawShelf } from './shelf.ts';

/** Days ahead for which the office is warned that a number ends. */
export const DAYS_AHEAD = 90;

/** A parameter on a day. */
export type LawLine = {
  readonly shelf: LawShelf;
  readonly parameter: Parameter<unknown>;
  readonly state: InForce<unknown>['state'];
  /** Each reading; none in a gap. */
  readonly rows: readonly DatedRow<unknown>[];
  /** The first day on which one of them ends; null: no end is known. */
  readonly last: Day | null;
  /** The rows that hold on the day after; none: a gap. */
  readonly next: readonly DatedRow<unknown>[];
  /** It ends within `DAYS_AHEAD` days. */
  readonly ending: boolean;
  /** The act of the row that holds, else of the latest there is. */
  readonly act: string;
};

/** Every parameter of the shelves on a day, in their order. */
export function linesOf(shelves: readonly LawShelf[], book: LawBook, asOf: Day): readonly LawLine[] {
  return shelves.flatMap((shelf) => shelf.parameters.map((parameter) => lineOf({ shelf, parameter }, book, asOf)));
}

export function lineOf({ shelf, parameter }: Pick<LawLine, 'shelf' | 'parameter'>, book: LawBook, asOf: Day): LawLine {
  const answer = inForce(book, parameter, asOf);
  const rows = heldRows(answer);
  const last = rows.flatMap(({ to }) => to ?? []).toSorted()[0] ?? null;
  const act = (rows[0] ?? book.rowsOf(parameter).at(-1))?.clause.act ?? '';
  return {
    shelf,
    parameter,
    state: answer.state,
    rows,
    last,
    next: last === null ? [] : heldRows(inForce(book, parameter, addDays(last, 1))),
    ending: last !== null && last <= addDays(asOf, DAYS_AHEAD),
    act,
  };
}

const heldRows = (answer: InForce<unknown>): readonly DatedRow<unknown>[] =>
  answer.state === 'gap' ? [] : answer.state === 'contested' ? answer.readings : [answer.row];

export const SHOWN = ['all', 'ending', 'unread', 'contested', 'gaps', 'waiting'] as const;
/** Which parameters the office wants to see. */
export type Shown = (typeof SHOWN)[number];

/** `waiting`: keys of parameters with a proposal that nobody has decided. */
export function shows(line: LawLine, shown: Shown, waiting: ReadonlySet<string>): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'ending':
      return line.ending;
    case 'unread':
      return line.rows.some(({ checkedOn }) => checkedOn === null);
    case 'contested':
      return line.state === 'contested';
    case 'gaps':
      return line.state === 'gap';
    case 'waiting':
      return waiting.has(line.parameter.key);
  }
}

/** Letters as one types them in a hurry: no capitals, no Polish marks. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');

/** Whether every word that was typed stands in the parameter's names, key, acts or articles. */
export function isAbout({ parameter, rows, act }: LawLine, words: string): boolean {
  const { key, name } = parameter;
  const clauses = rows.map(({ clause }) => `${clause.act} ${clause.article ?? ''}`);
  const text = plainLetters([name.pl, name.en, key, act, ...clauses].join(' '));
  return plainLetters(words)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** A stretch of days: what held, or that nothing is known of them. */
export type Stretch =
  | { readonly kind: 'row'; readonly row: DatedRow<unknown> }
  | { readonly kind: 'gap'; readonly from: Day; readonly to: Day };

/** The history of a parameter, newest first, with its gaps. */
export function historyOf(rows: readonly DatedRow<unknown>[]): readonly Stretch[] {
  const told: Stretch[] = [];
  let open = null as Day | null;
  for (const row of rows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (open !== null && open < row.from) told.push({ kind: 'gap', from: open, to: addDays(row.from, -1) });
    told.push({ kind: 'row', row });
    const after: Day = row.to === null ? FOR_EVER : addDays(row.to, 1);
    open = open === null || after > open ? after : open;
  }
  return told.toReversed();
}

/** Later than any day that can be written. */
const FOR_EVER = '9999-12-31' as Day;
