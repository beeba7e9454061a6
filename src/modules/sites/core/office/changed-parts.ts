import type { Bilingual } from '../../../../kernel/locale.ts';
import type { DrawnLand } from './outline.ts';
import type { LandCharacter, SiteKind } from '../site.ts';

/** What the public reads of a site and a clerk may change while it is on offer. */
export const CHANGED_PARTS = ['kind', 'land', 'name', 'district', 'summary', 'address', 'contact', 'files'] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

type Kept = {
  readonly kind: SiteKind;
  readonly character: LandCharacter | null;
  readonly name: Bilingual;
  readonly district: Bilingual;
  readonly summary: Bilingual;
  readonly address: string;
};
export type Place = {
  readonly parcels: readonly string[];
  /** Land that the office drew; null where there is none. */
  readonly drawn: Pick<DrawnLand, 'outline'> | null;
  readonly easting: number;
  readonly northing: number;
};

/** Parts in which two states of a site differ; its files are looked at apart. */
export function changedParts(
  before: Kept & Place & { readonly contactId: number },
  after: Kept & Place & { readonly contact: number },
): ChangedPart[] {
  const differ = (one: Bilingual, other: Bilingual): boolean => one.pl !== other.pl || one.en !== other.en;
  const parts: Record<Exclude<ChangedPart, 'files'>, boolean> = {
    land: landMoves(before, after),
    kind: before.kind !== after.kind || before.character !== after.character,
    name: differ(before.name, after.name),
    district: differ(before.district, after.district),
    summary: differ(before.summary, after.summary),
    address: before.address !== after.address,
    contact: before.contactId !== after.contact,
  };
  return CHANGED_PARTS.filter((part) => part !== 'files' && parts[part]);
}

/** Metres: what a degree with seven decimals does not tell. */
const NEAR = 0.1;

/** Whether a site would stand on other parcels, or without any at another point. */
function landMoves(before: Place, after: Place): boolean {
  if ([...before.parcels].sort().join() !== [...after.parcels].sort().join()) return true;
  if (JSON.stringify(before.drawn?.outline) !== JSON.stringify(after.drawn?.outline)) return true;
  const far = Math.hypot(before.easting - after.easting, before.northing - after.northing) > NEAR;
  return before.parcels.length === 0 && before.drawn === null && far;
}
