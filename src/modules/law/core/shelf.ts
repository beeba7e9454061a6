import type { Bilingual, Locale } from '../../../kernel/locale.ts';
import type { Parameter } from '../../../kernel/law/parameter.ts';

/** The parameters of one module, with how it says their values. */
export type LawShelf = {
  /** The first part of its keys: "aid". */
  readonly code: string;
  readonly name: Bilingual;
  readonly parameters: readonly Parameter<unknown>[];
  /** A value as people write it, with its unit. */
  readonly tell: (parameter: Parameter<unknown>, value: unknown, locale: Locale) => string;
};

/** A parameter where it stands; null when there is none of that key. */
export function findOnShelves(
  shelves: readonly LawShelf[],
  key: string,
): { readonly shelf: LawShelf; readonly parameter: Parameter<unknown> } | null {
  for (const shelf of shelves) {
    const parameter = shelf.parameters.find((one) => one.key === key);
    if (parameter) return { shelf, parameter };
  }
  return null;
}
