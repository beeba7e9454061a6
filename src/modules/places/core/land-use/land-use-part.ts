/** A part of a parcel with one use and one soil class, as the register states it. */
export type LandUsePart = {
  /** Symbol of use: "R", "Ps", "Ba". */
  readonly use: string;
  /** Soil class: "IIIa"; null where the use has none. */
  readonly soilClass: string | null;
  /** Null when the source gives no area. */
  readonly areaM2: number | null;
};

/** The same as a file states it. */
export type RawLandUse = {
  readonly use: string;
  readonly soilClass: string | null;
  readonly area: { readonly text: string; readonly unit: 'ha' | 'm2' | null } | null;
};

/** Uses that have soil classes: rozp. 27.07.2021 (Dz.U. 2024 poz. 219), § 9 and annex 3. Longer symbols first. */
const CLASSED = ['Lzr', 'Wsr', 'Lz', 'Ls', 'Ps', 'Br', 'W', 'Ł', 'S', 'R'];
const SOIL = /^(?:VIz|VI|V|IVa|IVb|IV|IIIa|IIIb|III|II|I)$/;
/** "R/Br", "S-RIIIa", "Br-PsIV": land under another use that keeps its class. */
const SYMBOL = /^\p{L}{1,4}(?:[-/]\p{L}{1,4})?$/u;

/** "RIIIa" → R, IIIa; "Ba" → Ba without class; "R/Br-IIIa" keeps its two uses. Null for what is no such symbol. */
export function splitSymbol(text: string): { use: string; soilClass: string | null } | null {
  const symbol = text.trim().replaceAll(/\s+/g, '');
  if (symbol === '' || symbol.length > 20) return null;
  const match = /^(.*?)-?(VIz|VI|V|IVa|IVb|IV|IIIa|IIIb|III|II|I)$/.exec(symbol);
  const classed = match?.[1] !== undefined && CLASSED.some((use) => match[1] === use || match[1]!.endsWith(use));
  if (match && classed && SOIL.test(match[2]!) && SYMBOL.test(match[1]!))
    return { use: match[1]!, soilClass: match[2]! };
  return SYMBOL.test(symbol) ? { use: symbol, soilClass: null } : null;
}

/** Most parts of one parcel that are read; more is no list of uses. */
const MOST = 60;

/** A list as offices write it: "RIIIa, PsIV", "RIIIa 0,1200; Ba 0,0500", "RIIIa: 0.12 ha". What is no symbol is left out. */
export function readLandUseText(text: string | null): RawLandUse[] {
  if (text === null || text.length > 2000) return [];
  const parts = text.split(/;|,(?!\d)|\r?\n|\|/).slice(0, MOST);
  return parts.flatMap((part): RawLandUse[] => {
    const match = /^\s*([\p{L}/ -]+?)\s*[:=(-]?\s*(?:(\d+(?:[.,]\d+)?)\s*(ha|m2|m²)?\)?)?\s*$/u.exec(part);
    const symbol = match ? splitSymbol(match[1]!) : null;
    if (!match || !symbol) return [];
    const unit = match[3] === undefined ? null : match[3] === 'ha' ? 'ha' : 'm2';
    return [{ ...symbol, area: match[2] === undefined ? null : { text: match[2], unit } }];
  });
}
