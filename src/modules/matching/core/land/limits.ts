import type { Day } from '../../../../kernel/day.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import type { ProvisionKind } from '../../../../kernel/provision.ts';
import { type LandReading, type Piece, provisionGround, provisionOf } from './land-reading.ts';

/** A zone's limit as it may be relied on: null when it is not coded, not checked or not in force. */
export type PieceLimit = { readonly piece: Piece; readonly limit: number | null; readonly grounds: readonly Ground[] };

export type Limits = {
  readonly local: readonly PieceLimit[];
  readonly general: readonly PieceLimit[];
  readonly unplannedM2: number;
};

/** The limits of a kind in the zones that may take the use. */
export function limitsOf(land: LandReading, kind: ProvisionKind, asOf: Day): Limits {
  const relevant = (piece: Piece): boolean => piece.admission !== 'no';
  const read = (piece: Piece): PieceLimit => {
    const reading = provisionOf(piece.zone, kind, asOf);
    const limit = reading.state === 'in-force' ? (reading.provision?.limit ?? null) : null;
    return { piece, limit, grounds: provisionGround(reading) };
  };
  return {
    local: land.local.filter(relevant).map(read),
    general: land.general.filter(relevant).map(read),
    unplannedM2: land.unplannedM2,
  };
}

export const zonesOf = (limits: readonly PieceLimit[]): string =>
  [...new Set(limits.map(({ piece }) => piece.zone.designation))].join(', ');

export const groundsOf = (limits: readonly PieceLimit[]): Ground[] => limits.flatMap(({ grounds }) => grounds);
