import { codesOf, isTarget, type ColumnUse, type Mapping, type Target } from '../core/mapping.ts';
import { readCellNumber } from '../core/cell.ts';

export type FormFault =
  | { readonly kind: 'bad-factor'; readonly target: Target }
  | { readonly kind: 'target-twice'; readonly target: Target }
  | { readonly kind: 'bad-words'; readonly line: string };

const SYSTEMS = [4326, 2180, 2176, 2177, 2178, 2179, 3857, 25833];
export const SYSTEM_CODES: readonly number[] = SYSTEMS;

/** The mapping that a person typed: for the column at index `i` its meaning `c{i}`, factor `f{i}` and words `w{i}`. */
export function readMappingForm(
  form: URLSearchParams,
  header: readonly string[],
  sender: string,
): { readonly mapping: Mapping; readonly faults: readonly FormFault[] } {
  const columns: Partial<Record<Target, ColumnUse>> = {};
  const faults: FormFault[] = [];
  for (const [index, column] of header.entries()) {
    const target = form.get(`c${index}`) ?? '';
    if (!isTarget(target)) continue;
    if (columns[target]) faults.push({ kind: 'target-twice', target });
    const factor = readCellNumber(form.get(`f${index}`)?.trim() || '1', ',');
    if (!factor.ok || factor.value <= 0) faults.push({ kind: 'bad-factor', target });
    const { words, bad } = wordsIn(form.get(`w${index}`) ?? '', target);
    for (const line of bad) faults.push({ kind: 'bad-words', line });
    columns[target] = { column, factor: factor.ok ? factor.value : Number.NaN, words };
  }
  const epsg = Number(form.get('epsg'));
  const kind = form.get('kind');
  return {
    mapping: {
      sender,
      decimal: form.get('decimal') === '.' ? '.' : ',',
      epsg: SYSTEMS.includes(epsg) ? epsg : null,
      kind: kind === 'land' || kind === 'hall' || kind === 'office' || kind === 'premises' ? kind : null,
      columns,
    },
    faults,
  };
}

/** `tak = present`, one in a line. Only meanings that the target has; a target without codes takes no words. */
function wordsIn(text: string, target: Target): { words: Record<string, string>; bad: readonly string[] } {
  const codes = codesOf(target);
  const words: Record<string, string> = {};
  const bad: string[] = [];
  if (codes === null) return { words, bad };
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, 200)) {
    const at = line.lastIndexOf('=');
    const [theirs, code] = [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()];
    if (at > 0 && theirs !== '' && codes.includes(code)) words[theirs] = code;
    else bad.push(line.slice(0, 60));
  }
  return { words, bad };
}
