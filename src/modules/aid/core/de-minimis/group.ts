import type { AidProject, Award } from '../project.ts';

/** How one undertaking holds another: any of the four relations of art. 2(2). */
export type Relation = {
  readonly kind: 'votes' | 'board' | 'influence' | 'agreement';
  readonly holder: string;
  readonly held: string;
  /** Through a public body or a natural person: does not make one undertaking. */
  readonly through?: 'public-body' | 'person';
};
export const RELATION_KINDS: readonly Relation['kind'][] = ['votes', 'board', 'influence', 'agreement'];

/** The applicant and the relations around it, by the names that the asker gave. */
export type Undertaking = { readonly applicant: string; readonly relations: readonly Relation[] };

/** All undertakings that are one with `of`, itself with them, directly or through others, in order of their names. */
export function singleUndertaking(of: string, relations: readonly Relation[]): readonly string[] {
  const beside = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => void (beside.get(a) ?? beside.set(a, new Set()).get(a)!).add(b);
  for (const { holder, held, through } of relations) {
    if (through) continue;
    link(holder, held);
    link(held, holder);
  }
  const found = new Set([of]);
  const left = [of];
  for (let one = left.pop(); one !== undefined; one = left.pop())
    for (const next of beside.get(one) ?? [])
      if (!found.has(next)) {
        found.add(next);
        left.push(next);
      }
  return [...found].toSorted((a, b) => (a < b ? -1 : 1));
}

export type Counted = {
  /** Firms of the single undertaking; none named: the applicant alone. */
  readonly members: readonly string[];
  readonly awards: readonly Award[];
  /** Awards of firms that are not part of it. */
  readonly others: readonly Award[];
};

/** Which of the awards count: those of every firm of the single undertaking. */
export function countedAwards({ deMinimis, undertaking }: AidProject): Counted {
  const all = deMinimis ?? [];
  if (!undertaking) return { members: [], awards: all, others: [] };
  const members = singleUndertaking(undertaking.applicant, undertaking.relations);
  const inside = ({ firm }: Award): boolean => firm === undefined || members.includes(firm);
  return { members, awards: all.filter(inside), others: all.filter((one) => !inside(one)) };
}

export type GroupFault = { readonly kind: 'itself' | 'unknown-firm'; readonly index: number };

/** A relation of a firm with itself, and aid of a firm that no relation names, by their places. */
export function groupFaults({ deMinimis, undertaking }: AidProject): readonly GroupFault[] {
  const relations = undertaking?.relations ?? [];
  const known = new Set([undertaking?.applicant, ...relations.flatMap(({ holder, held }) => [holder, held])]);
  const faults = relations.flatMap(({ holder, held }, index): GroupFault[] =>
    holder === held ? [{ kind: 'itself', index }] : [],
  );
  const strangers = (deMinimis ?? []).flatMap(({ firm }, index): GroupFault[] =>
    firm === undefined || known.has(firm) ? [] : [{ kind: 'unknown-firm', index }],
  );
  return [...faults, ...strangers];
}
