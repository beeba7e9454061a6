/** What a cell holds: text as written, or a number where the file itself says that it is one. */
export type RegisterCell = string | number;

/** A sender's list of sites as it came: the words of its first row, and every further row with its line in the file. */
export type RegisterTable = {
  readonly header: readonly string[];
  readonly rows: readonly RegisterRow[];
};

/** A cell that the file leaves out is ''. `line` counts from 1 as the sender's program shows it; for GeoJSON it is the feature's position. */
export type RegisterRow = { readonly line: number; readonly cells: readonly RegisterCell[] };

/** Where each column stands. Of two columns of one name the first is meant; a mapping that uses such a name is refused before. */
export function columnPlaces(header: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, name] of header.entries()) if (!places.has(name)) places.set(name, index);
  return places;
}

const FEWEST_LOOKED_AT = 10;

/**
 * The table in a grid of cells: the header is the first row that is at least half as full as the fullest of the first ten,
 * so that a title above the table is not taken for it. Rows without a word are left out. Null when there is no header.
 */
export function tableIn(grid: readonly RegisterRow[]): RegisterTable | null {
  const full = ({ cells }: RegisterRow): number => cells.filter((cell) => String(cell).trim() !== '').length;
  const first = grid.slice(0, FEWEST_LOOKED_AT);
  const fullest = Math.max(0, ...first.map(full));
  const at = first.findIndex((row) => full(row) >= Math.max(2, fullest / 2));
  if (at < 0) return null;
  const header = grid[at]!.cells.map((cell) => String(cell).replaceAll(/\s+/gu, ' ').trim());
  while (header.at(-1) === '') header.pop();
  return { header, rows: grid.slice(at + 1).filter((row) => full(row) > 0) };
}
