/** `306101_1.0033.2/20` or, with a map sheet, `306101_1.0033.AR_4.2/20` (EGiB). */
export type ParcelId = {
  readonly full: string;
  /** TERYT of the municipality, seven digits: `3061011`. */
  readonly municipality: string;
  readonly precinct: string;
  readonly sheet: string | null;
  readonly number: string;
};

const SHAPE = /^(\d{6})_(\d)\.(\d{4})\.(?:AR_(\d+)\.)?(\d+(?:\/\d+)?)$/;

/** The parts of a parcel's id; null when the text, blanks around it apart, has no such shape. Whether the parcel exists is not checked. */
export function parseParcelId(text: string): ParcelId | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const [full, area, kind, precinct, sheet, number] = match;
  return { full, municipality: `${area}${kind}`, precinct: precinct!, sheet: sheet ?? null, number: number! };
}
