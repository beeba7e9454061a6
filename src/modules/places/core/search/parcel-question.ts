import { parseParcelId } from '../../../../kernel/parcel-id.ts';

/** What a text asks of the register: a whole id, or a number with or without its precinct. */
export type ParcelQuestion =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'number'; readonly number: string; readonly precinct: string | null };

const LONGEST = 80;
const NUMBER =
  /^(?:(?:dz(?:ia[łl]k[aię])?\.?|nr|parcel|plot)\s+(?:nr\.?\s+)?)?(?:(?:obr(?:[ęe]b(?:ie|u)?)?\.?\s+)?(\d{1,4})[.,\s-]\s*)?(\d{1,5}(?:\/\d{1,4})?)$/i;

/** `2/20`, `0033.2/20`, `obręb 33 działka 2/20`, `306101_1.0033.2/20`; null when the text asks for no parcel. */
export function readParcelQuestion(text: string): ParcelQuestion | null {
  const plain = text.trim().slice(0, LONGEST).replaceAll(/\s+/g, ' ');
  const id = parseParcelId(plain);
  if (id) return { kind: 'id', id: id.full };
  const match = NUMBER.exec(plain.replace(/(\d)\s+(?:dz(?:ia[łl]k[aię])?\.?|nr)\s+(?:nr\.?\s+)?/i, '$1 '));
  if (!match) return null;
  const [, precinct, number] = match;
  return { kind: 'number', number: number!, precinct: precinct?.padStart(4, '0') ?? null };
}

/** The number of a precinct that a text asks for: `obręb 33`, `0033`. */
export function readPrecinctQuestion(text: string): string | null {
  const match = /^(?:obr(?:[ęe]b(?:ie|u)?)?\.?\s*(?:nr\.?\s*)?(\d{1,4})|(\d{4}))$/i.exec(text.trim().slice(0, LONGEST));
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : digits.padStart(4, '0');
}
