import type { SaxesTagNS } from 'saxes';
import type { XmlElement } from '../../kernel/files/xml-element.ts';

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[]; pieces: string[] };

/** Builds one member at a time out of the parser's events. */
export class TreeBuilder {
  readonly #limit: number;
  #stack: Growing[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get open(): boolean {
    return this.#stack.length > 0;
  }

  /** False when the member has grown past its limit. */
  begin(tag: SaxesTagNS, line: number): boolean {
    const attributes = plainAttributes(tag);
    // An element costs memory even when it is empty: count it as 32 characters.
    this.#size += 32;
    for (const { local, value } of Object.values(tag.attributes)) this.#size += local.length + value.length;
    this.#stack.push({ name: tag.local, space: tag.uri, attributes, children: [], text: '', line, pieces: [] });
    return this.#size <= this.#limit;
  }

  /** False when the member has grown past its limit. */
  add(text: string): boolean {
    this.#size += text.length;
    this.#stack.at(-1)!.pieces.push(text);
    return this.#size <= this.#limit;
  }

  /** Closes the innermost element; answers the member when that was it. */
  end(): XmlElement | null {
    const done = this.#stack.pop();
    if (!done) return null;
    const { pieces, ...element } = done;
    const finished: XmlElement = { ...element, text: pieces.join('').trim() };
    const parent = this.#stack.at(-1);
    if (parent) {
      parent.children.push(finished);
      return null;
    }
    this.#size = 0;
    return finished;
  }
}

/** By local name, without the declarations of name spaces. */
export function plainAttributes({ attributes }: SaxesTagNS): Record<string, string> {
  const plain: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { local, prefix, value } of Object.values(attributes))
    if (prefix !== 'xmlns' && local !== 'xmlns') plain[local] ??= value;
  return plain;
}
