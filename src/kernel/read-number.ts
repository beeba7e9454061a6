export type NumberFault =
  | { readonly code: 'not-a-number' }
  | { readonly code: 'not-positive' }
  /** "1,200" may be 1 200 or 1.2: only the writer knows. */
  | { readonly code: 'ambiguous-number'; readonly whole: number; readonly decimal: number };

type Read = { ok: true; value: number } | { ok: false; fault: NumberFault };

const SPACES = /[\s\u00a0\u202f\u2009']/gu;
const DIGITS = /^\d{1,15}$/;
const DECIMALS = 6;

/**
 * A positive number as Poles and Britons write it: `2,5`, `2.5`, `1 200`, `1 200,5`, `1.200,5`, `1,200.5`.
 * Kept to six decimals. Exponents, signs but a minus, and other scripts' digits are refused.
 */
export function readNumber(text: string): Read {
  const bare = text.trim();
  if (/^[-\u2212]/u.test(bare) && readUnsigned(bare.slice(1)).ok) return no({ code: 'not-positive' });
  return readUnsigned(bare);
}

function readUnsigned(text: string): Read {
  const plain = withoutSpaces(text);
  if (plain === null) return no({ code: 'not-a-number' });
  const marks = plain.replaceAll(/[^.,]/gu, '');
  const parts = plain.split(/[.,]/u);
  if (!parts.every((part) => DIGITS.test(part))) return no({ code: 'not-a-number' });
  if (marks === '') return positive(plain);
  const grouped = parts.slice(1).every((part) => part.length === 3) && parts[0]!.length <= 3 && parts[0] !== '0';
  if (marks.length === 1) {
    const spaced = plain !== text.trim();
    if (!grouped || spaced) return positive(parts.join('.'));
    return no({ code: 'ambiguous-number', whole: Number(parts.join('')), decimal: Number(parts.join('.')) });
  }
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === last)
    return grouped && !marks.includes(first === '.' ? ',' : '.')
      ? positive(parts.join(''))
      : no({ code: 'not-a-number' });
  const head = parts.slice(0, -1);
  const thousands = head.slice(1).every((part) => part.length === 3) && head[0]!.length <= 3;
  const sameMarks = marks.lastIndexOf(first!) === marks.length - 2;
  return thousands && sameMarks ? positive(`${head.join('')}.${parts.at(-1)}`) : no({ code: 'not-a-number' });
}

/** Spaces may only part groups of three digits. Null when they stand elsewhere. */
function withoutSpaces(text: string): string | null {
  const [whole = '', ...rest] = text.trim().split(/[.,]/u);
  const groups = whole.split(SPACES);
  const tidy = groups.length === 1 || (groups[0]!.length <= 3 && groups.slice(1).every((group) => group.length === 3));
  if (!tidy || rest.some((part) => part.search(SPACES) >= 0)) return null;
  return text.trim().replaceAll(SPACES, '');
}

function positive(text: string): Read {
  const value = Number(Number(text).toFixed(DECIMALS));
  return value > 0 ? { ok: true, value } : no({ code: 'not-positive' });
}

const no = (fault: NumberFault): Read => ({ ok: false, fault });

/** The shortest form that `readNumber` reads back as the same value. */
export function writeNumber(value: number): string {
  const text = String(Number(value.toFixed(DECIMALS)));
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}
