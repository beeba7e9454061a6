import type { Project } from './project.ts';

/** Farm uses of the land register. */
const FARM = /^(R|S|Ł|Ps|Br|Wsr|W|Lzr)$/;
/** Uses that are neither farm nor forest land. */
const BUILT = /^(B|Ba|Bi|Bp|Bz|K|dr|Tk|Ti|Tp|N|Tr)$/;
/** A use, an old double use (S-R) and its class: RIIIa, PsIV, S-RV, Ł V, Bp. */
const CONTOUR =
  /^(?:(?:Br|S|Lzr|W|Wsr)-)?(R|S|Ł|Ps|Br|Wsr|W|Lzr|Lz|Ls|B|Ba|Bi|Bp|Bz|K|dr|Tk|Ti|Tp|N|Tr)[ -]?(I{1,3}|IV|V|VI|VIz)?([ab])?$/;

/**
 * What the soil classes of a site, as the register writes them ("RIIIa, RIVb, Bp"), answer. Classes I–III need to be taken out of
 * farming whatever the soil is made of; of IV–VI the register's line does not say whether it is organic, so that stays open, as
 * does whatever is written otherwise.
 */
export function readSoil(text: string): Exclude<Project['soil'], 'unknown'> | null {
  // Areas first: the comma in 0,52 ha parts no uses.
  const uses = text.replaceAll(/\d+(?:[.,]\d+)?\s*(?:ha|m²|%)/g, '').split(/[,;]|\s(?:i|oraz)\s/);
  const words = uses.map((word) => word.trim()).filter((word) => word !== '');
  const read = words.map((word) => CONTOUR.exec(word));
  if (read.length === 0) return null;
  if (read.some((one) => one !== null && FARM.test(one[1]!) && /^I{1,3}$/.test(one[2] ?? ''))) return 'mineral-I-III';
  return read.every((one) => one !== null && BUILT.test(one[1]!)) ? 'none' : null;
}
