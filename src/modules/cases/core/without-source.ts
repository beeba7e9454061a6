/** Statements by number: of which the words are to be forgotten, and of which the source's name, with what stands in its place. */
export type Forgotten = {
  readonly words: readonly number[];
  readonly names: readonly number[];
  readonly becomes: string;
};

type Node = { readonly [name: string]: unknown };

/** A kept answer, of any edition, in which the grounds of these statements name their source and its words no more. */
export function withoutSource(kept: unknown, forgotten: Forgotten): unknown {
  const [worded, named] = [new Set(forgotten.words.map(String)), new Set(forgotten.names.map(String))];
  const walk = (at: unknown): unknown => {
    if (Array.isArray(at)) return at.map(walk);
    if (typeof at !== 'object' || at === null) return at;
    const node = at as Node;
    const { factId } = node;
    if (typeof factId !== 'string' || !(worded.has(factId) || named.has(factId)))
      return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, walk(value)]));
    return { ...node, ...(worded.has(factId) && wordless(node)), ...(named.has(factId) && renamed(node, forgotten)) };
  };
  return walk(kept);
}

/** What spoke against it may be in the same words. */
const wordless = ({ value }: Node): Node =>
  (value as Node | null)?.['kind'] === 'text' ? { value: null, against: [] } : {};

const renamed = ({ source }: Node, { becomes }: Forgotten): Node =>
  source ? { source: { ...(source as Node), name: becomes, reference: null, url: null } } : {};
