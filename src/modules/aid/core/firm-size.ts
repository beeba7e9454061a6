import { both, type Known, law } from './known.ts';
import type { AidQuestion, FirmSize } from './project.ts';
import { FIRM_SIZES } from './tables/regional-conditions.ts';

/** People in yearly work units; turnover and balance sheet total in EUR cents. */
export type Figures = { readonly people: number; readonly turnover: number; readonly balance: number };

/** Linked firms (over 50 %) count in full, partners (25–50 %) with the share held, in basis points. */
export type Related = Figures & { readonly share: number };

/** The firm's figures with those of its linked and partner firms. */
export function withRelated(own: Figures, related: readonly Related[]): Figures {
  return related.reduce((sum, { share, ...theirs }) => {
    const part = share > 5000 ? 10_000 : share >= 2500 ? share : 0;
    const add = (a: number, b: number): number => a + (b * part) / 10_000;
    return {
      people: add(sum.people, theirs.people),
      turnover: add(sum.turnover, theirs.turnover),
      balance: add(sum.balance, theirs.balance),
    };
  }, own);
}

/** The size by the definition of the Union: fewer people than the bound, and turnover or balance sheet not above theirs. */
export function firmSize(of: Figures, { book, asOf }: Pick<AidQuestion, 'book' | 'asOf'>): Known<FirmSize> {
  const within = (name: Exclude<FirmSize, 'large'>): Known<boolean> => {
    const { people, turnover, balance } = FIRM_SIZES[name];
    const money = both(
      law(book, turnover, asOf),
      law(book, balance, asOf),
      (a, b) => of.turnover <= a || of.balance <= b,
    );
    return both(law(book, people, asOf), money, (most, fits) => of.people < most && fits);
  };
  const smaller = both(within('micro'), within('small'), (micro, small) => (micro ? 'micro' : small ? 'small' : null));
  return both(smaller, within('medium'), (size, medium) => size ?? (medium ? 'medium' : 'large'));
}
