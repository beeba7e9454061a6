const SPECIAL = /["\\]/;

/** Values as the text of a PostgreSQL array: one parameter for a whole column. Texts must hold no NUL. */
export function arrayOf(values: readonly (string | number | null)[]): string {
  if (values.length > 0 && values.every((value) => typeof value === 'number')) return `{${values.join(',')}}`;
  if (values.length > 0 && values.every((value) => typeof value === 'string' && !SPECIAL.test(value)))
    return `{"${values.join('","')}"}`;
  let text = '{';
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (i > 0) text += ',';
    if (value === null) text += 'NULL';
    else if (typeof value === 'number') text += value;
    else text += SPECIAL.test(value) ? `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"` : `"${value}"`;
  }
  return `${text}}`;
}

type Box = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };

/** Boxes as the text of a PostgreSQL box[], whose delimiter is a semicolon. */
export const boxesOf = (boxes: readonly Box[]): string =>
  `{${boxes.map(({ minX, minY, maxX, maxY }) => `(${maxX},${maxY}),(${minX},${minY})`).join(';')}}`;
