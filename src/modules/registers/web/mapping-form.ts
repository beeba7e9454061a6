import { codesOf, isTarget, type ColumnUse, type Mapping, type Target } from '../core/mapping.ts';
import { cleanLine } from '../../../kernel/plain-text.ts';
import { readCellNumber } from '../core/cell.ts';

export type FormFault =
  | { readonly kind: 'bad-factor'; readonly target: Target }
  | { readonly kind: 'target-twice'; readonly target: Target };

const SYSTEMS = [4326, 2180, 2176, 2177, 2178, 2179, 3857, 25833];
export const SYSTEM_CODES: readonly number[] = SYSTEMS;

/** The mapping that a person typed: for the column at index `i` its meaning `c{i}`, factor `f{i}`, and what its words mean:
 * `w{i}.{j}` says it of the word `v{i}.{j}`. A word without a meaning stays without one, and its rows are refused by name. */
export function readMappingForm(
  form: URLSearchParams,
  header: readonly string[],
  { sender, sheet = null }: Pick<Mapping, 'sender' | 'sheet'>,
): { readonly mapping: Mapping; readonly faults: readonly FormFault[] } {
  const columns: Partial<Record<Target, ColumnUse>> = {};
  const faults: FormFault[] = [];
  for (const [index, column] of header.entries()) {
    const target = form.get(`c${index}`) ?? '';
    if (!isTarget(target)) continue;
    if (columns[target]) faults.push({ kind: 'target-twice', target });
    const factor = readCellNumber(form.get(`f${index}`)?.trim() || '1', ',');
    if (!factor.ok || factor.value <= 0) faults.push({ kind: 'bad-factor', target });
    columns[target] = { column, factor: factor.ok ? factor.value : Number.NaN, words: wordsIn(form, index, target) };
  }
  const epsg = Number(form.get('epsg'));
  const kind = form.get('kind');
  return {
    mapping: {
      sender,
      title: cleanLine(form.get('title') ?? ''),
      sheet,
      decimal: form.get('decimal') === '.' ? '.' : ',',
      epsg: SYSTEMS.includes(epsg) ? epsg : null,
      kind: kind === 'land' || kind === 'hall' || kind === 'office' || kind === 'premises' ? kind : null,
      columns,
    },
    faults,
  };
}

/** Different words of one column that a form asks about. */
export const MOST_WORDS = 40;

function wordsIn(form: URLSearchParams, index: number, target: Target): Record<string, string> {
  const codes = codesOf(target) ?? [];
  const words: Record<string, string> = {};
  for (let one = 0; one < MOST_WORDS; one++) {
    const [theirs, code] = [form.get(`v${index}.${one}`) ?? '', form.get(`w${index}.${one}`) ?? ''];
    if (theirs !== '' && theirs.length <= 200 && codes.includes(code)) words[theirs] = code;
  }
  return words;
}
