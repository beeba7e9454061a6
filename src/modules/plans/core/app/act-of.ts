import type { RawIdentifier, RawObject, RawZone } from './raw-plan.ts';

export const identifierOf = ({ identifier }: Pick<RawObject, 'identifier'>): string =>
  `${identifier.space}/${identifier.localId}`;

/** The act that the zone refers to; else the one whose local id begins the zone's; else the only one. */
export function actOf<Act extends { readonly identifier: string }>(zone: RawZone, acts: readonly Act[]): Act | null {
  const own = `${zone.identifier.space}/${zone.identifier.localId?.split('-')[0]}`;
  return (
    acts.find((act) => refersTo(zone.plan, act.identifier)) ??
    acts.find((act) => act.identifier === own) ??
    (acts.length === 1 && zone.plan === null ? acts[0]! : null)
  );
}

/** "…/PL.ZIPPZP.1/306101-POG/1POG", in some files with the version after it. */
const refersTo = (reference: string | null, identifier: string): boolean =>
  reference !== null && `${reference}/`.includes(`/${identifier}/`);

/** Objects without those that a later version in the same files replaces: an ended version whose id stands again. */
export function latestOf<Raw extends RawObject>(objects: readonly Raw[]): Raw[] {
  const byId = Map.groupBy(objects, ({ identifier }) => keyOf(identifier));
  return objects.filter((raw) => {
    const key = keyOf(raw.identifier);
    if (key === null || raw.versionTo === null) return true;
    return !byId.get(key)!.some((other) => other !== raw && other.versionTo === null && isOther(other, raw));
  });
}

const isOther = (a: RawObject, b: RawObject): boolean => a.identifier.version !== b.identifier.version;
const keyOf = ({ space, localId }: RawIdentifier): string | null => (localId === null ? null : `${space}/${localId}`);
