/** An element of an XML file, read into memory: names without prefixes, attributes by local name. */
export type XmlElement = {
  readonly name: string;
  /** Namespace URI; '' when none. */
  readonly space: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed, without that of its children. */
  readonly text: string;
  /** Line of the file on which it begins. */
  readonly line: number;
};

/** Direct children of that name, in order. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The first direct child of that name, or null. */
export const childOf = (element: XmlElement, name: string): XmlElement | null =>
  element.children.find((child) => child.name === name) ?? null;

/** Text of a child; null when the child is missing, empty or nil. */
export function textOf(element: XmlElement, name: string): string | null {
  const text = childOf(element, name)?.text ?? '';
  return text === '' ? null : text;
}

/** The first element of that name below, whatever wraps it. */
export function findWithin(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    const found = child.name === name ? child : findWithin(child, name);
    if (found) return found;
  }
  return null;
}
