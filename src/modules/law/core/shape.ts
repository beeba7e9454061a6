import type { Parameter } from '../../../kernel/law/parameter.ts';
import { readNumber, type NumberFault } from '../../../kernel/read-number.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';

/** How a value of a parameter is typed: percent and money as people write them, a term as number and unit, others by their form, else JSON. */
export type Shape = 'percent' | 'pln' | 'eur' | 'number' | 'term' | 'yes-no' | 'fields' | 'json';

/** Kept as hundredths: basis points, grosze, cents. */
const HUNDREDTHS: readonly Shape[] = ['percent', 'pln', 'eur'];
const BY_UNIT: Readonly<Record<string, Shape>> = {
  'basis-points': 'percent',
  grosze: 'pln',
  'grosze/m2': 'pln',
  'grosze/ha': 'pln',
  cents: 'eur',
};

export const TERM_UNITS = ['days', 'weeks', 'months', 'years'] as const;

/** Characters: a longer table is no slip of the keyboard but a mistake. */
export const LONGEST_VALUE = 20_000;

export type TypedValue = { readonly value: string; readonly termUnit: string };
export type ValueFault =
  | NumberFault
  | {
      readonly code:
        | 'missing'
        | 'decimals'
        | 'bad-unit'
        | 'not-json'
        | 'too-long'
        | 'control-characters'
        | 'no-rows'
        | 'not-of-parameter';
    };

export function shapeOf({ unit, rows, form }: Parameter<unknown>): Shape {
  if (form) return 'fields';
  const known = BY_UNIT[unit ?? ''];
  if (known) return known;
  const value = rows[0]?.value;
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes-no';
  return typeof value === 'object' && value !== null && 'count' in value && 'unit' in value ? 'term' : 'json';
}

/** What was typed, as the parameter keeps it; the parameter's own `read` has the last word. */
export function readTyped(
  parameter: Parameter<unknown>,
  typed: TypedValue,
): Result<unknown, { kind: 'bad'; fault: ValueFault }> {
  const bad = (fault: ValueFault) => refuse({ kind: 'bad' as const, fault });
  const text = typed.value.trim();
  if (text === '') return bad({ code: 'missing' });
  if (text.length > LONGEST_VALUE) return bad({ code: 'too-long' });
  const shape = shapeOf(parameter);
  const given = shape === 'json' ? fromJson(text) : shape === 'yes-no' ? fromYesNo(text) : fromNumber(text, shape);
  if ('fault' in given) return bad(given.fault);
  if (shape === 'term' && !TERM_UNITS.includes(typed.termUnit as never)) return bad({ code: 'bad-unit' });
  const value = parameter.read(shape === 'term' ? { count: given.value, unit: typed.termUnit } : given.value);
  return value === null ? bad({ code: 'not-of-parameter' }) : ok(value);
}

type Given = { readonly value: unknown } | { readonly fault: ValueFault };

function fromJson(text: string): Given {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: { code: 'not-json' } };
  }
}

const fromYesNo = (text: string): Given =>
  text === 'yes' || text === 'no' ? { value: text === 'yes' } : { fault: { code: 'missing' } };

/** A number as people write it; naught too. */
export const readPlainNumber = (text: string): { readonly value: number } | { readonly fault: ValueFault } =>
  fromNumber(text, 'number') as { readonly value: number } | { readonly fault: ValueFault };

const ZERO = /^0+(?:[.,]0+)?$/;

function fromNumber(text: string, shape: Shape): Given {
  const read = ZERO.test(text) ? ({ ok: true, value: 0 } as const) : readNumber(text);
  if (!read.ok) return { fault: read.fault };
  if (!HUNDREDTHS.includes(shape)) return { value: read.value };
  const hundredths = Math.round(read.value * 100);
  if (!Number.isSafeInteger(hundredths)) return { fault: { code: 'not-of-parameter' } };
  return Math.abs(read.value * 100 - hundredths) > 1e-6 ? { fault: { code: 'decimals' } } : { value: hundredths };
}
