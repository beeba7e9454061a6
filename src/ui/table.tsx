import type { ComponentChildren } from 'preact';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /**
   * Figures stand right; `margin` is the narrow column of sources and dates; a verdict needs no label when folded; `wide` is a sentence,
   * which takes the whole width then.
   */
  readonly kind?: 'num' | 'margin' | 'verdict' | 'wide';
};

type TableProps<Row> = {
  caption?: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

// Folded rows are grids, and a grid display takes a table's roles away unless they are written.
const ROW = { role: 'row' } as const;
const CELL = { role: 'cell' } as const;

/** A table that folds into blocks on phones; the first column names the row. Roles stay, because folding would remove them. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table class="tbl tbl--fold" role="table">
      {caption && <caption>{caption}</caption>}
      <thead role="rowgroup">
        <tr {...ROW}>
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" class={classOf(column.kind)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} {...ROW}>
            {columns.map((column, index) => cell(column, row, index))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cell<Row>(column: Column<Row>, row: Row, index: number) {
  if (index === 0) {
    return (
      <th key={column.key} role="rowheader" scope="row">
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td
      key={column.key}
      {...CELL}
      class={classOf(column.kind)}
      data-l={column.kind === 'margin' || column.kind === 'verdict' ? undefined : column.title}
    >
      {column.cell(row)}
    </td>
  );
}

const CLASSES: Readonly<Record<string, string>> = { margin: 'margin-cell', num: 'num', wide: 'wide-cell' };
const classOf = (kind: Column<unknown>['kind']): string | undefined => CLASSES[kind ?? ''];
