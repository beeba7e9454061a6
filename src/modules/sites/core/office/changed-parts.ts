import type { Bilingual } from '../../../../kernel/locale.ts';
import type { LandCharacter, SiteKind } from '../site.ts';

/** What the public reads of a site and a clerk may change while it is on offer. */
export const CHANGED_PARTS = ['kind', 'name', 'district', 'summary', 'address', 'contact', 'files'] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

type Kept = {
  readonly kind: SiteKind;
  readonly character: LandCharacter | null;
  readonly name: Bilingual;
  readonly district: Bilingual;
  readonly summary: Bilingual;
  readonly address: string;
};
type Place = { readonly parcels: readonly string[]; readonly easting: number; readonly northing: number };

/** Parts in which two states of a site differ, its land apart. */
export function changedParts(
  before: Kept & { readonly contactId: number },
  after: Kept & { readonly contact: number },
): ChangedPart[] {
  const differ = (one: Bilingual, other: Bilingual): boolean => one.pl !== other.pl || one.en !== other.en;
  const parts: Record<Exclude<ChangedPart, 'files'>, boolean> = {
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
export function landMoves(before: Place, after: Place): boolean {
  if ([...before.parcels].sort().join() !== [...after.parcels].sort().join()) return true;
  const far = Math.hypot(before.easting - after.easting, before.northing - after.northing) > NEAR;
  return before.parcels.length === 0 && far;
}
