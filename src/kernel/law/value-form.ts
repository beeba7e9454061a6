import type { Bilingual } from '../locale.ts';

/** One field of a value of law as a person types it. */
export type ValueField = {
  /** Where in the value it stands: "open", "motorway.inside", "0"; '' is the value itself. */
  readonly path: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  /** Of a number, as it stands behind the field. */
  readonly unit?: Bilingual;
} & (
  | { readonly kind: 'number' }
  /** `optional`: left empty, the field is not there. */
  | { readonly kind: 'text'; readonly optional?: true }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: Bilingual }[] }
);

/** How a value that is no single number is typed: fields, and at most one table of rows. */
export type ValueForm = {
  readonly fields: readonly ValueField[];
  /** What has to hold among the fields, said to who types. */
  readonly note?: Bilingual;
  readonly table?: {
    /** Where in the value the rows stand; '' is the value itself. */
    readonly path: string;
    readonly label: Bilingual;
    /** Paths from the row on. */
    readonly columns: readonly ValueField[];
    /** The most rows that are read. */
    readonly most: number;
  };
};
