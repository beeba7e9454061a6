import type { Bilingual } from '../../../../kernel/locale.ts';
import type { UseKind } from '../land/uses.ts';

/** A subclass of PKD 2025 under a short plain name of our own. */
export type Activity = {
  /** `25.53.Z` */
  readonly code: string;
  readonly name: Bilingual;
  /** Everyday words by which people look for it. */
  readonly words: Bilingual;
  readonly use: UseKind;
};

/** `[code, Polish name, English name, Polish words, English words]` */
export type ActivityRow = readonly [string, string, string, string, string];

/** Rows of the catalogue as activities of one kind of use. */
export const activities = (use: UseKind, rows: readonly ActivityRow[]): readonly Activity[] =>
  rows.map(([code, pl, en, plWords, enWords]) => ({
    code,
    name: { pl, en },
    words: { pl: plWords, en: enWords },
    use,
  }));
