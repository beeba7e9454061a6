import { inAttribute } from './shell.ts';

/** Written markup, as `dangerouslySetInnerHTML` takes it. */
export type Markup = { readonly __html: string };

type Value = string | number | Markup | null | false | undefined;

/**
 * Markup for what a page repeats many times, at a tenth of what a component costs: words are escaped as the renderer does, inside
 * tags and in attributes between double quotes; null, false and undefined say nothing, and neither do ends of lines.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const tags = unbroken(parts);
  let text = tags[0]!;
  for (let i = 0; i < values.length; i += 1) text += written(values[i]) + tags[i + 1]!;
  return { __html: text };
}

const cut = new WeakMap<TemplateStringsArray, readonly string[]>();

function unbroken(parts: TemplateStringsArray): readonly string[] {
  const known = cut.get(parts);
  if (known) return known;
  const tags = parts.map((part) => part.replaceAll(/\n\s*/g, ''));
  cut.set(parts, tags);
  return tags;
}

export const joined = (all: readonly Markup[]): Markup => ({ __html: all.map(({ __html }) => __html).join('') });

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return inAttribute(value);
  return typeof value === 'number' ? String(value) : value.__html;
}
