import { parsePkd } from '../../../../kernel/pkd.ts';
import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import { ACTIVITIES } from './all-activities.ts';
import { successorsOf } from './retired-classes.ts';

/** `near`: existing subclasses to choose from, nearest first. */
export type CodeFault =
  | { readonly kind: 'not-a-pkd' }
  | { readonly kind: 'unknown-pkd' | 'old-pkd'; readonly code: string; readonly near: readonly string[] };

const MOST_NEAR = 4;

/** Every code of PKD 2025 at every level that has a subclass under it. */
const KNOWN = new Set(ACTIVITIES.flatMap(({ code }) => [code, code.slice(0, 5), code.slice(0, 4), code.slice(0, 2)]));

/** A code of PKD 2025 of any level from what people write, refused when the classification has no such code. */
export function readPkd(text: string): Result<string, CodeFault> {
  const code = parsePkd(text)?.code;
  if (code !== undefined && KNOWN.has(code)) return ok(code);
  const old = parsePkd(text, '2007')?.code;
  const now = old === undefined ? [] : successorsOf(old);
  if (old !== undefined && now.length > 0) return refuse({ kind: 'old-pkd', code: old, near: under(now) });
  return code === undefined
    ? refuse({ kind: 'not-a-pkd' })
    : refuse({ kind: 'unknown-pkd', code, near: nearestTo(code) });
}

/** The first subclass of each class, then the rest, so that no class is left unnamed. */
function under(classes: readonly string[]): string[] {
  const each = classes.map((kind) =>
    ACTIVITIES.filter(({ code }) => code.startsWith(kind))
      .map(({ code }) => code)
      .sort(),
  );
  return [...each.flatMap((codes) => codes.slice(0, 1)), ...each.flatMap((codes) => codes.slice(1))].slice(
    0,
    MOST_NEAR,
  );
}

/** The longest beginning in common first, then the smallest step in the four digits. */
function nearestTo(code: string): string[] {
  const number = (of: string): number => Number(of.replaceAll(/\D/g, '').padEnd(4, '0'));
  const common = (of: string): number =>
    [2, 4, 5].findLast((length) => of.slice(0, length) === code.slice(0, length)) ?? 0;
  const step = (of: string): number => Math.abs(number(of) - number(code));
  return ACTIVITIES.map((activity) => activity.code)
    .filter((of) => common(of) > 0)
    .toSorted((a, b) => common(b) - common(a) || step(a) - step(b) || a.localeCompare(b))
    .slice(0, MOST_NEAR);
}
