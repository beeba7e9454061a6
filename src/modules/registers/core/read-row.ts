import type { Day } from '../../../kernel/day.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import { cleanLine, hasControlCharactersInLines } from '../../../kernel/plain-text.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { FACT_KINDS, type FactKey, type SiteKind } from '../../sites/index.ts';
import { plainWord, readCellDay, readCellNumber, saysNone, saysNothing } from './cell.ts';
import { codesOf, factOf, SAYS_NOTHING, type ColumnUse, type Mapping, type Target } from './mapping.ts';
import type { RegisterCell, RegisterRow } from './register-table.ts';

/** A row as the office understands it. Facts are those the row states; what it leaves out is not among them. */
export type RegisterEntry = {
  /** The sender's own number of the site: the same number is the same site. */
  readonly reference: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: SiteKind;
  readonly district: string | null;
  readonly summary: string | null;
  /** As written, not yet looked up in the land register. */
  readonly parcels: readonly string[];
  /** In the mapping's system, in the order of its columns; null when the row names no point. */
  readonly point: readonly [x: number, y: number] | null;
  readonly confirmedOn: Day | null;
  readonly facts: readonly { readonly key: FactKey; readonly value: FactValue }[];
};

export type RowFault = {
  readonly target: Target;
  readonly column: string;
  readonly code:
    | 'required'
    | 'too-long'
    | 'lost-letters'
    | 'bad-characters'
    | 'not-a-number'
    | 'out-of-range'
    | 'not-a-day'
    | 'day-to-come'
    | 'unknown-word'
    | 'half-a-point'
    /** More cells than the header has: a mark inside a cell has moved the rest. */
    | 'extra-cells';
  /** What the cell holds, shortened. */
  readonly found: string;
};

/** Characters, as a draft of a site takes them. */
const LONGEST = { reference: 120, name: 120, district: 80, summary: 800, parcels: 800, fact: 2000 };
/** Letters that a wrong encoding leaves behind. */
const LOST = /\ufffd|Ã[\u0080-\u00bf³³Ó]|Ä[\u0080-\u00bf…™‡]|Å[\u0080-\u00bf‚›¼º„]/u;

type Reading = {
  readonly header: ReadonlyMap<string, number>;
  readonly row: RegisterRow;
  readonly mapping: Mapping;
  readonly faults: RowFault[];
  readonly today: Day;
};

/** Reads one row by a mapping that fits its table (`checkMapping`). Every fault of the row is named, not only the first. */
export function readRow(
  row: RegisterRow,
  mapping: Mapping,
  { header, today }: { readonly header: ReadonlyMap<string, number>; readonly today: Day },
): Result<RegisterEntry, { kind: 'bad-row'; faults: readonly RowFault[] }> {
  const reading: Reading = { header, row, mapping, faults: [], today };
  refuseExtraCells(reading);
  const reference = required(reading, 'reference');
  const name = required(reading, 'name');
  const kind = kindOf(reading);
  const entry: RegisterEntry = {
    reference,
    name,
    nameEn: textAt(reading, 'name-en', LONGEST.name),
    kind: kind ?? 'land',
    district: textAt(reading, 'district', LONGEST.district),
    summary: textAt(reading, 'summary', LONGEST.summary),
    parcels: parcelsOf(reading),
    point: pointOf(reading),
    confirmedOn: confirmedOn(reading),
    facts: factsOf(reading),
  };
  return reading.faults.length === 0 ? ok(entry) : refuse({ kind: 'bad-row', faults: reading.faults });
}

type CellUse = { readonly use: ColumnUse; readonly raw: RegisterCell; readonly text: string };

function cellAt({ header, row, mapping }: Reading, target: Target): CellUse | null {
  const use = mapping.columns[target];
  if (!use) return null;
  const raw = row.cells[header.get(use.column) ?? -1] ?? '';
  return { use, raw, text: String(raw) };
}

function refuseExtraCells({ header, row, faults }: Reading): void {
  const width = Math.max(...header.values()) + 1;
  const extra = row.cells.slice(width).find((cell) => String(cell).trim() !== '');
  if (extra === undefined) return;
  faults.push({ target: 'reference', column: '', code: 'extra-cells', found: String(extra).trim().slice(0, 60) });
}

function fault(reading: Reading, target: Target, code: RowFault['code']): null {
  const cell = cellAt(reading, target);
  reading.faults.push({ target, column: cell?.use.column ?? '', code, found: (cell?.text ?? '').trim().slice(0, 60) });
  return null;
}

function textAt(reading: Reading, target: Target, longest: number): string | null {
  const cell = cellAt(reading, target);
  if (!cell || saysNothing(cell.text)) return null;
  const text = cleanLine(cell.text.replaceAll(/[\r\n\t]+/g, ' '));
  if (LOST.test(text)) return fault(reading, target, 'lost-letters');
  if (hasControlCharactersInLines(text)) return fault(reading, target, 'bad-characters');
  return text.length > longest ? fault(reading, target, 'too-long') : text;
}

function required(reading: Reading, target: 'reference' | 'name'): string {
  const before = reading.faults.length;
  const text = textAt(reading, target, LONGEST[target]);
  if (text === null && reading.faults.length === before) fault(reading, target, 'required');
  return text ?? '';
}

function kindOf(reading: Reading): SiteKind | null {
  const cell = cellAt(reading, 'kind');
  if (!cell || saysNothing(cell.text)) return reading.mapping.kind ?? fault(reading, 'kind', 'required');
  return (codeOf('kind', cell) as SiteKind | null) ?? fault(reading, 'kind', 'unknown-word');
}

/** The code that the sender's word stands for: by the mapping's own words, else the code itself. */
function codeOf(target: Target, { use, text }: CellUse): string | null {
  const word = plainWord(text);
  const codes = codesOf(target) ?? [];
  const said = Object.entries(use.words).find(([theirs]) => plainWord(theirs) === word)?.[1] ?? word;
  return codes.includes(said) ? said : null;
}

const parcelsOf = (reading: Reading): readonly string[] =>
  (textAt(reading, 'parcels', LONGEST.parcels) ?? '')
    .split(/[;,\n]|\s+i\s+|\s(?=\d)/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

function pointOf(reading: Reading): readonly [number, number] | null {
  const [x, y] = [numberAt(reading, 'x'), numberAt(reading, 'y')];
  if (x === 'faulty' || y === 'faulty' || (x === null && y === null)) return null;
  if (x === null || y === null) return fault(reading, x === null ? 'x' : 'y', 'half-a-point');
  return [x, y];
}

function numberAt(reading: Reading, target: Target): number | null | 'faulty' {
  const cell = cellAt(reading, target);
  if (!cell || saysNothing(cell.text)) return null;
  const read = readCellNumber(cell.raw, reading.mapping.decimal);
  if (read.ok) return Number((read.value * cell.use.factor).toPrecision(12));
  fault(reading, target, 'not-a-number');
  return 'faulty';
}

function dayAt(reading: Reading, target: Target): Day | null {
  const cell = cellAt(reading, target);
  if (!cell || saysNothing(cell.text)) return null;
  return readCellDay(cell.text) ?? fault(reading, target, 'not-a-day');
}

/** A statement of a day to come would read as fresh for longer than anybody vouches for. */
function confirmedOn(reading: Reading): Day | null {
  const day = dayAt(reading, 'confirmed-on');
  return day !== null && day > reading.today ? fault(reading, 'confirmed-on', 'day-to-come') : day;
}

function factsOf(reading: Reading): RegisterEntry['facts'] {
  const facts: { key: FactKey; value: FactValue }[] = [];
  for (const target of Object.keys(reading.mapping.columns) as Target[]) {
    const key = factOf(target);
    const value = key === null ? null : factAt(reading, target, key);
    if (key !== null && value !== null) facts.push({ key, value });
  }
  return facts;
}

function factAt(reading: Reading, target: Target, key: FactKey): FactValue | null {
  const cell = cellAt(reading, target);
  if (!cell || saysNothing(cell.text)) return null;
  const kind = FACT_KINDS[key];
  if (kind.value === 'choice') {
    const code = codeOf(target, cell) ?? (kind.none && saysNone(cell.text) ? 'none' : null);
    if (code === null) return fault(reading, target, 'unknown-word');
    if (code === SAYS_NOTHING) return null;
    return code === 'none' ? { kind: 'none' } : { kind: 'choice', code };
  }
  if (kind.none && saysNone(cell.text)) return { kind: 'none' };
  if (kind.value === 'day') {
    const day = readCellDay(cell.text);
    return day === null ? fault(reading, target, 'not-a-day') : { kind: 'day', day };
  }
  if (kind.value === 'text') {
    const text = textAt(reading, target, LONGEST.fact);
    return text === null ? null : { kind: 'text', text: { pl: text, en: text } };
  }
  const value = numberAt(reading, target);
  if (value === null || value === 'faulty') return null;
  if (value < kind.min || value > kind.max) return fault(reading, target, 'out-of-range');
  return { kind: 'number', value, unit: kind.unit };
}
