/** How one undertaking holds another: any of the four relations of art. 2(2). */
export type Relation = {
  readonly kind: 'votes' | 'board' | 'influence' | 'agreement';
  readonly holder: string;
  readonly held: string;
  /** Through a public body or a natural person: does not make one undertaking. */
  readonly through?: 'public-body' | 'person';
};

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
