import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageFrame } from '../frame.ts';

/** Stands in a drawn shell for an address of the request in hand. No text of ours and none from PostgreSQL can hold it. */
export const SLOT = '\0';

/** Languages, looks and rooms that one city's shells are drawn for. */
const MOST = 96;

const drawn = new WeakMap<object, Map<string, readonly string[]>>();

type Part = {
  readonly frame: PageFrame;
  /** What the part depends on beside the city and the language. */
  readonly key: string;
  /** The one address of the request that the part shows; it stands in an attribute. */
  readonly address: string;
  readonly draw: (address: string) => VNode;
};

/**
 * A part that stands around every page of a city, as markup: drawn once for as long as the city's row stays the same, with
 * the request's address put in, escaped. For pages of nobody who is signed in.
 */
export function shellPart({ frame, key, address, draw }: Part): { readonly __html: string } {
  const { city } = frame;
  if (!city) return { __html: renderToString(draw(address)) };
  const known = drawn.get(city) ?? new Map<string, readonly string[]>();
  drawn.set(city, known);
  const look = `${frame.locale} ${key}`;
  let pieces = known.get(look);
  if (!pieces) {
    pieces = renderToString(draw(SLOT)).split(SLOT);
    if (known.size >= MOST) known.clear();
    known.set(look, pieces);
  }
  return { __html: pieces.join(inAttribute(address)) };
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** Text as it stands in an attribute. */
export const inAttribute = (text: string): string => text.replace(/[&<"]/g, (sign) => SIGNS[sign]!);
