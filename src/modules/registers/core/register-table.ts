/** A sender's list of sites as it came: the words of its first row, and every further row with its line in the file. */
export type RegisterTable = {
  readonly header: readonly string[];
  readonly rows: readonly RegisterRow[];
};

/** `cells` has as many members as the header; a cell that the file leaves out is ''. `line` counts from 1, the header included. */
export type RegisterRow = { readonly line: number; readonly cells: readonly string[] };
