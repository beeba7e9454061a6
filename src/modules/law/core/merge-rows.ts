import { addDays, type Day } from '../../../kernel/day.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import type { LawBook, Parameter } from '../../../kernel/law/parameter.ts';
import { canonical } from './canonical.ts';
import type { LawEntry } from './entry.ts';

type Piece<Value> = { readonly row: DatedRow<Value>; readonly mark: string; readonly added: boolean };
type Counted<Value> = LawEntry & { readonly read: Value; readonly mark: string };

/**
 * The rows of a parameter with what the office added, oldest first.
 * - An added row ends each that began before it, and ends where the next begins; after its last day nothing comes back: a gap.
 * - Another value from the same day is a second reading: both are contested. The same value from the same day sets its last day anew.
 * - A reading makes the row that it names verified, with its clause, and settles a contest: what nobody read falls. Two values that
 *   people read of one day stay contested.
 * What is proposed, refused, withdrawn, or no value of this parameter any more never counts.
 */
export function mergeRows<Value>(
  parameter: Parameter<Value>,
  entries: readonly LawEntry[],
): readonly DatedRow<Value>[] {
  const counted = entries.flatMap((entry) => countedOf(parameter, entry)).toSorted((a, b) => a.id - b.id);
  if (counted.length === 0) return parameter.rows;
  const readings = counted.filter(({ kind }) => kind === 'reading');
  const pieces = collect(
    parameter,
    counted.filter(({ kind }) => kind === 'value'),
  );
  const days = [...new Set(pieces.map(({ row }) => row.from))].toSorted();
  const settled = days.flatMap((from) =>
    settle(
      pieces.filter(({ row }) => row.from === from),
      readings.filter((reading) => reading.from === from),
    ),
  );
  return settled.map((piece) => ended(piece, settled)).map(({ row }) => row);
}

function countedOf<Value>(parameter: Parameter<Value>, entry: LawEntry): Counted<Value>[] {
  if (entry.state !== 'accepted' || entry.key !== parameter.key) return [];
  const read = parameter.read(entry.value);
  return read === null ? [] : [{ ...entry, read, mark: canonical(read) }];
}

/** Delivered rows and added ones; of the same day and value the latest added one alone. */
function collect<Value>(parameter: Parameter<Value>, values: readonly Counted<Value>[]): Piece<Value>[] {
  const added = new Map<string, Piece<Value>>();
  for (const { from, to, read, mark, clause, status, checkedOn, checkedBy, added: who } of values) {
    const contested = status === 'contested' && { contested: true };
    const row: DatedRow<Value> = {
      from,
      to,
      value: read,
      clause,
      checkedOn,
      checkedBy,
      ...contested,
      ...(who && { added: who }),
    };
    added.set(`${from} ${mark}`, { row, mark, added: true });
  }
  const delivered = parameter.rows
    .map((row): Piece<Value> => ({ row, mark: canonical(row.value), added: false }))
    .filter(({ row, mark }) => !added.has(`${row.from} ${mark}`));
  return [...delivered, ...added.values()];
}

/** What stands from one day on, in the light of what people read in the act. */
function settle<Value>(pieces: readonly Piece<Value>[], readings: readonly Counted<Value>[]): readonly Piece<Value>[] {
  const byMark = new Map(readings.map((reading) => [reading.mark, reading]));
  const read = pieces.filter(({ mark }) => byMark.has(mark));
  if (read.length > 0) {
    const several = new Set(read.map(({ mark }) => mark)).size > 1;
    return read.map((piece) => ({ ...piece, row: verified(piece.row, byMark.get(piece.mark)!, several) }));
  }
  const several = new Set(pieces.map(({ mark }) => mark)).size > 1;
  if (!several || !pieces.some(({ added }) => added)) return pieces;
  return pieces.map((piece) => ({ ...piece, row: { ...piece.row, contested: true } }));
}

function verified<Value>(row: DatedRow<Value>, reading: Counted<Value>, contested: boolean): DatedRow<Value> {
  const { contested: _, ...rest } = row;
  const { clause, checkedOn, checkedBy, added } = reading;
  return { ...rest, clause, checkedOn, checkedBy, ...(added && { added }), ...(contested && { contested }) };
}

/** Delivered rows among themselves stay as they are. */
function ended<Value>(piece: Piece<Value>, all: readonly Piece<Value>[]): Piece<Value> {
  const later = all
    .filter(({ row, added }) => (added || piece.added) && row.from > piece.row.from)
    .map(({ row }) => row.from);
  const next: Day | undefined = later.toSorted()[0];
  if (next === undefined || (piece.row.to !== null && piece.row.to < next)) return piece;
  return { ...piece, row: { ...piece.row, to: addDays(next, -1) } };
}

/** A book with these entries; the rows of each parameter are merged once. */
export function bookOf(entries: readonly LawEntry[]): LawBook {
  const byKey = Map.groupBy(entries, ({ key }) => key);
  const merged = new Map<string, readonly DatedRow<unknown>[]>();
  return {
    rowsOf: <Value>(parameter: Parameter<Value>) => {
      const own = byKey.get(parameter.key);
      if (!own) return parameter.rows;
      const rows = merged.get(parameter.key) ?? mergeRows(parameter, own);
      merged.set(parameter.key, rows);
      return rows as readonly DatedRow<Value>[];
    },
  };
}
