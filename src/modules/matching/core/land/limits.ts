import type { Day } from '../../../../kernel/day.ts';
import type { Ground, Message } from '../../../../kernel/finding.ts';
import type { ProvisionKind } from '../../../../kernel/provision.ts';
import { say } from '../message-codes.ts';
import { type LandReading, type Piece, provisionGround, provisionOf } from './land-reading.ts';

/** A zone's limit as it may be relied on: null when it is not coded, not checked or not in force. */
export type PieceLimit = { readonly piece: Piece; readonly limit: number | null; readonly grounds: readonly Ground[] };

export type Limits = {
  /** Where a checked local plan admits the use. */
  readonly local: readonly PieceLimit[];
  /** Where the use is conditional, rests on the general plan, or is not known; a limit of the last is not relied on. */
  readonly general: readonly PieceLimit[];
  readonly unplannedM2: number;
};

const known = new WeakMap<LandReading, Map<string, Limits>>();

/** The limits of a kind in the zones that may take the use; read once for as long as the reading of the land lives. */
export function limitsOf(land: LandReading, kind: ProvisionKind, asOf: Day): Limits {
  const here = known.get(land) ?? new Map<string, Limits>();
  known.set(land, here);
  const key = `${kind} ${asOf}`;
  const limits = here.get(key) ?? readLimits(land, kind, asOf);
  here.set(key, limits);
  return limits;
}

// oxlint-disable-next-line max-params
function readLimits(land: LandReading, kind: ProvisionKind, asOf: Day): Limits {
  const read = (piece: Piece): PieceLimit => {
    const reading = provisionOf(piece.zone, kind, asOf);
    const relied = reading.state === 'in-force' && piece.admission !== 'unknown';
    const limit = relied ? (reading.provision?.limit ?? null) : null;
    return { piece, limit, grounds: [...provisionGround(piece.use), ...provisionGround(reading)] };
  };
  const open = [...land.local, ...land.general].filter((piece) => piece.admission !== 'none');
  const sure = (piece: Piece): boolean => piece.permitBasis && piece.admission === 'full';
  return {
    local: open.filter(sure).map(read),
    general: open.filter((piece) => !sure(piece)).map(read),
    unplannedM2: land.unplannedM2,
  };
}

/** Kept in these zones, none of which is certain: a local plan may confirm the use, a general plan only bounds other decisions. */
export function keptUnderCondition(kept: readonly PieceLimit[]): Message {
  const local = kept.filter(({ piece }) => piece.permitBasis);
  return local.length > 0
    ? say('limit-if-use', { zones: zonesOf(local) })
    : say('limit-general-plan-only', { zones: zonesOf(kept) });
}

/** Designations of the zones, each once. */
export const zonesOf = (limits: readonly PieceLimit[]): string =>
  [...new Set(limits.map(({ piece }) => piece.zone.designation))].join(', ');

/** Uses and limits that were read, in order. */
export const groundsOf = (limits: readonly PieceLimit[]): Ground[] => limits.flatMap(({ grounds }) => grounds);
