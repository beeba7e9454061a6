import { isTarget, type ColumnUse, type Mapping, type Target } from './mapping.ts';

/** A mapping written down as JSON; null when the text holds none. Whether it fits a table is asked later. */
export function readMapping(text: string): Mapping | null {
  const read = parsed(text);
  const columns: Partial<Record<Target, ColumnUse>> = {};
  const given = objectOf(read['columns']);
  if (Object.keys(given).length === 0) return null;
  for (const [target, use] of Object.entries(given)) {
    const { column, factor = 1, words = {} } = objectOf(use);
    const said = Object.entries(objectOf(words));
    if (!isTarget(target) || typeof column !== 'string' || typeof factor !== 'number') return null;
    if (said.some(([, code]) => typeof code !== 'string')) return null;
    columns[target] = { column, factor, words: Object.fromEntries(said) as Record<string, string> };
  }
  const { sender, title, sheet, decimal, epsg, kind } = read;
  if (decimal !== ',' && decimal !== '.') return null;
  if (
    kind !== undefined &&
    kind !== null &&
    kind !== 'land' &&
    kind !== 'hall' &&
    kind !== 'office' &&
    kind !== 'premises'
  )
    return null;
  return {
    sender: typeof sender === 'string' ? sender : '',
    ...(typeof title === 'string' && { title }),
    ...(typeof sheet === 'string' && { sheet }),
    decimal,
    epsg: typeof epsg === 'number' ? epsg : null,
    kind: kind ?? null,
    columns,
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
