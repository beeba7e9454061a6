import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import { type ProvisionKind, provisionState } from '../../../../../kernel/provision.ts';
import type { Dossier } from '../../dossier.ts';
import type { LandReading, Piece } from '../../land/land-reading.ts';
import type { Setback } from '../../law/setback.ts';

/** What a plan says of where in a zone one may build. */
const LINES: ReadonlySet<ProvisionKind> = new Set(['building-line', 'setback', 'obligatory-line', 'no-cross-line']);

/**
 * All that the curves of a site are made of, whatever the use and the day: two dossiers with the same text have the same curves.
 * @param digest names a shape so that no other bears its name.
 */
export function madeOf({ parcels, zones, layers }: Dossier, digest: (shape: MultiPolygon) => string): string {
  const land = parcels.map(({ geometry }) => digest(geometry));
  const planned = zones.map(({ id, geometry, provisions }) => [
    id,
    digest(geometry),
    ...provisions
      .filter(({ kind }) => LINES.has(kind))
      .map((one) => [one.id, one.kind, one.limit, one.line ?? null, one.freeSide ?? null]),
  ]);
  // A thing of a layer never changes under its number.
  const things = layers?.things.map(({ id }) => id) ?? [];
  return JSON.stringify(things.length === 0 ? [land, planned] : [land, planned, things]);
}

/** What of it holds for a use on a day: which zones admit the use, and which of their lines may be relied on. */
export function caseOf({ local, general }: LandReading, { open, blank }: Setback, asOf: Day): string {
  const told = (piece: Piece): string => {
    const { id, provisions } = piece.zone;
    const lines = provisions
      .filter(({ kind }) => LINES.has(kind))
      .map((one) => `${one.id}=${provisionState(one, asOf)}`);
    return [id, piece.permitBasis ? 'local' : 'general', piece.admission, ...lines].join(' ');
  };
  return [`${open} ${blank}`, ...[...local, ...general].map(told)].join('; ');
}
