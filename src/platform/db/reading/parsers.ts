import { types } from 'pg';

const OID = { int8: 20, numeric: 1700, date: 1082 } as const;

let done = false;

/**
 * Sets once for the process how PostgreSQL's values are read: int8 and numeric → number, date → `Day` string.
 * An int8 beyond 2⁵³ throws: a wrong number is worse than none.
 */
export function setParsersOnce(): void {
  if (done) return;
  done = true;
  types.setTypeParser(OID.int8, readInt8);
  types.setTypeParser(OID.numeric, Number);
  types.setTypeParser(OID.date, (text) => text);
}

function readInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`an int8 too large for a number: ${text}`);
  return value;
}
