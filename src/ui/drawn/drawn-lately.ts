import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inAttribute, SLOT } from './shell.ts';

/** Characters of markup and of its keys for one owner: about 3 MB. */
const MOST_CHARACTERS = 1_500_000;

type Kept = { readonly pieces: Map<string, readonly string[]>; characters: number };

const drawn = new WeakMap<object, Kept>();

type Part = {
  /** What the part depends on without its being in the key: for as long as it lives, it never changes. */
  readonly owner: object;
  /** All else that the part depends on, in full. */
  readonly key: string;
  /** The words of an address of the request that the part shows in attributes, and nowhere else. */
  readonly address?: string;
  readonly draw: (address: string) => VNode;
};

/** Markup that many pages show, drawn once; what was not asked for lately gives way. `address` is put in, escaped. */
export function drawnLately({ owner, key, address = '', draw }: Part): string {
  const kept = drawn.get(owner) ?? { pieces: new Map<string, readonly string[]>(), characters: 0 };
  drawn.set(owner, kept);
  let pieces = kept.pieces.get(key);
  if (pieces) kept.pieces.delete(key);
  else {
    pieces = renderToString(draw(SLOT)).split(SLOT);
    kept.characters += sizeOf(key, pieces);
  }
  kept.pieces.set(key, pieces);
  for (const [oldest, old] of kept.pieces) {
    if (kept.characters <= MOST_CHARACTERS) break;
    kept.pieces.delete(oldest);
    kept.characters -= sizeOf(oldest, old);
  }
  return pieces.length === 1 ? pieces[0]! : pieces.join(inAttribute(address));
}

const sizeOf = (key: string, pieces: readonly string[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length, key.length);
