import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

const drawn = new WeakMap<object, Map<string, { readonly __html: string }>>();

/** Looks of one owner: languages, and days as they pass. */
const MOST = 12;

/** Markup that depends on nothing but `owner`, which never changes, and `key`: drawn once for as long as `owner` lives. */
// oxlint-disable-next-line max-params
export function drawnOnce(owner: object, key: string, draw: () => VNode): { readonly __html: string } {
  const known = drawn.get(owner) ?? new Map<string, { readonly __html: string }>();
  drawn.set(owner, known);
  const before = known.get(key);
  if (before) return before;
  const markup = Object.freeze({ __html: renderToString(draw()) });
  if (known.size >= MOST) known.clear();
  known.set(key, markup);
  return markup;
}
