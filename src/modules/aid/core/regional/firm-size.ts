import { both, certain, chain, type Known, law, valuesOf } from '../known.ts';
import type { AidQuestion, FirmSize } from '../project.ts';
import { FIRM_SIZES, PARTNERS, PUBLIC_SHARE } from '../tables/regional-conditions.ts';

/** People in yearly work units; turnover and balance sheet total in EUR cents. */
export type Figures = { readonly people: number; readonly turnover: number; readonly balance: number };

/** A linked firm counts in full, a partner with the share held, in basis points. */
export type Related = Figures & { readonly kind: 'linked' | 'partner'; readonly share: number };

export type Firm = {
  /** The last closed year first, then the one before it. */
  readonly years: readonly [Figures, ...Figures[]];
  /** Has not closed two years yet: the last one decides alone. */
  readonly isNew: boolean;
  /** The size that it had before these years; null: not known. */
  readonly before: FirmSize | null;
  /** A quarter of capital or votes is held by public bodies. */
  readonly publicBody: boolean;
  readonly related: readonly Related[];
};

type Asked = Pick<AidQuestion, 'book' | 'asOf'>;

/** The firm's figures with those of its linked and partner firms. */
export function withRelated(own: Figures, related: readonly Related[]): Figures {
  return related.reduce((sum, { kind, share, ...theirs }) => {
    const part = kind === 'linked' ? 10_000 : share;
    const add = (a: number, b: number): number => a + (b * part) / 10_000;
    return {
      people: add(sum.people, theirs.people),
      turnover: add(sum.turnover, theirs.turnover),
      balance: add(sum.balance, theirs.balance),
    };
  }, own);
}

/** What is wrong with a share, or null: more than half is a linked firm, less than a quarter does not count. */
export function shareFault(
  { kind, share }: Pick<Related, 'kind' | 'share'>,
  asked: Asked,
): 'linked' | 'too-small' | null {
  if (kind === 'linked') return null;
  const [least, most] = [PARTNERS.least, PARTNERS.most].map(
    (one) => law(asked.book, one, asked.asOf).readings[0]?.value,
  );
  if (most !== undefined && share > most) return 'linked';
  return least !== undefined && share < least ? 'too-small' : null;
}

/** The size by the definition of the Union: fewer people than the bound, and turnover or balance sheet not above theirs. */
export function firmSize(of: Figures, { book, asOf }: Asked): Known<FirmSize> {
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

/** The size in each closed year, with the related firms. */
export const sizeByYear = ({ years, related }: Firm, asked: Asked): readonly Known<FirmSize>[] =>
  years.map((own) => firmSize(withRelated(own, related), asked));

/**
 * The size that counts: a change counts only once two closed years in a row say the same. Where they differ the firm keeps the size it had;
 * while nobody knows that one, each of the two is possible.
 */
export function statusOf(firm: Firm, asked: Asked): Known<FirmSize> {
  const held = law(asked.book, PUBLIC_SHARE, asked.asOf);
  if (firm.publicBody) return both(held, certain('large' as FirmSize), (_, size) => size);
  const [last, earlier] = sizeByYear(firm, asked);
  if (earlier === undefined || firm.isNew) return last!;
  return chain(last!, (now) =>
    chain(earlier, (then): Known<FirmSize> => {
      if (now === then) return certain(now);
      if (firm.before !== null) return certain(firm.before);
      const possible = [...new Set([now, then])];
      return {
        readings: possible.map((value) => ({ value, where: [{ subject: 'sizeBefore', value }] })),
        used: [],
      };
    }),
  );
}

/** The sizes that the figures leave possible, where another one was stated; null when nothing contradicts. */
export function sizeFault({ project, book, asOf }: AidQuestion): readonly FirmSize[] | null {
  if (project.size === null || !project.firm) return null;
  const possible = valuesOf(statusOf(project.firm, { book, asOf }));
  return possible.length === 0 || possible.includes(project.size) ? null : possible;
}
