/** UTF-8 read as Windows-1250 or Latin-1: "Å‚", "Ä…", "Ĺ‚", "Ă³". */
const MOJIBAKE = /[ÄÅĂĹÃ][\u0080-\u00BF\u2018-\u201E\u2020-\u2026\u2030\u2039\u203A\u20AC\u2122ˇ˘˝łŁąĄşŞŤťŹźŽžśŚ]/u;
/** A letter that an old encoding could not hold became a question mark: "?UKOWISKO", "Mi?dzyrzec". */
const LOST_LETTER = /\?(?=\p{L})|(?<=\p{L})\?(?=\p{L}|$)/u;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u009F]/u;

/** Whether a name lost letters on its way: then it is reported and not stored as truth. */
export const isBrokenText = (text: string): boolean =>
  text.includes('\uFFFD') || LOST_LETTER.test(text) || MOJIBAKE.test(text) || CONTROL.test(text);

const LONGEST = 200;

export type ReadText = { readonly text: string | null; readonly broken: string | null };

/** Names of precincts and symbols of use come again and again: each is looked at once. */
const known = new Map<string, ReadText>();
const MOST_KNOWN = 2000;

/** A short text fit to be stored, or what was wrong with it. */
export function readText(raw: string | null): ReadText {
  if (raw === null) return NOTHING;
  const before = known.get(raw);
  if (before) return before;
  const read = lookAt(raw);
  if (raw.length > LONGEST) return read;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(raw, read);
  return read;
}

const NOTHING: ReadText = { text: null, broken: null };

function lookAt(raw: string): ReadText {
  const text = raw.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (text === '') return NOTHING;
  if (isBrokenText(text) || text.length > LONGEST) return { text: null, broken: text.slice(0, LONGEST) };
  return { text, broken: null };
}
