import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';

export type ExportCell = string | number | boolean | null;

/** One row of an export. What a row leaves out is empty in a table. */
export type ExportRow = {
  readonly id: string;
  readonly columns: Readonly<Record<string, ExportCell>>;
  /** Metres in the city's zone. A row may have both: where it is, and its border. */
  readonly shape: MultiPolygon | null;
  readonly point: Point | null;
};

/** Every column that any row has, in the order in which they first appear; the id is not among them. */
export const columnsOf = (rows: readonly ExportRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ columns }) => Object.keys(columns))),
];
