import type { Day } from '../../../../kernel/day.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import {
  type Provision,
  type ProvisionKind,
  type ProvisionState,
  provisionState,
} from '../../../../kernel/provision.ts';
import type { ActKind, Admission } from '../../../plans/index.ts';
import type { Dossier, DossierAct, DossierZone } from '../dossier.ts';
import { type UseKind, admissionFor } from './uses.ts';

export type Piece = {
  readonly zone: DossierZone;
  readonly act: DossierAct;
  /** A local plan is a basis for a permit; a general plan only bounds other decisions. */
  readonly permitBasis: boolean;
  /** `unknown` also where the zone's use is not coded, not checked or not in force. */
  readonly admission: Admission;
  readonly use: ProvisionReading;
  /** Of the site's parcels, m². */
  readonly areaM2: number;
};

export type ProvisionReading = { readonly provision: Provision | null; readonly state: ProvisionState | 'absent' };

/** What the plans in force on a day say of one site's land, for one use. */
export type LandReading = {
  readonly use: UseKind;
  /** Of all parcels, m²; 0 when the site names none. */
  readonly totalM2: number;
  /** Pieces under a local plan in force, largest first. */
  readonly local: readonly Piece[];
  /** Pieces of the general plan, where no local plan is in force. Their areas are cut to what the local plans leave. */
  readonly general: readonly Piece[];
  /** Under no plan at all, m². */
  readonly unplannedM2: number;
  /** Local plans in force lie over one another: which of them holds, a person has to say. */
  readonly overlapping: boolean;
};

const PERMIT_BASIS: ReadonlySet<ActKind> = new Set(['mpzp', 'mpo', 'mpr', 'zpi']);

/** Slivers below this share of the site are the noise of two drawings, not land. */
const NOISE = 0.005;

/** What the plans in force on the day say of the site's land for the use. */
export function readLand(dossier: Dossier, use: UseKind, asOf: Day): LandReading {
  const totalM2 = sum(dossier.parcels.map((parcel) => parcel.areaM2));
  const pieces = dossier.zones.flatMap((zone) => pieceOf(dossier, zone, { use, asOf }));
  const drawnLocal = pieces.filter((piece) => piece.permitBasis);
  const overlapping = lieOverOneAnother(dossier, drawnLocal);
  const local = overlapping ? doubted(drawnLocal) : drawnLocal;
  const localM2 = Math.min(totalM2, sum(local.map((piece) => piece.areaM2)));
  const free = totalM2 - localM2;
  const drawn = pieces.filter((piece) => piece.act.kind === 'planOgolny');
  const drawnM2 = sum(drawn.map((piece) => piece.areaM2));
  const general = free <= totalM2 * NOISE ? [] : drawn.map((piece) => cutTo(piece, free, drawnM2));
  const unplanned = free - sum(general.map((piece) => piece.areaM2));
  return {
    use,
    totalM2,
    local: local.toSorted(largestFirst),
    general: general.toSorted(largestFirst),
    unplannedM2: unplanned <= totalM2 * NOISE ? 0 : unplanned,
    overlapping,
  };
}

/** Zones of local plans take more of a parcel than there is of it. */
const lieOverOneAnother = ({ parcels }: Dossier, local: readonly Piece[]): boolean =>
  parcels.some(({ id, areaM2 }) => {
    const shares = local.flatMap(({ zone }) => zone.shares.filter(({ parcelId }) => parcelId === id));
    return sum(shares.map((share) => share.areaM2)) > areaM2 * (1 + NOISE);
  });

/** Of plans that contradict one another nothing is certain; only where all refuse is it a no. */
const doubted = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.every(({ admission }) => admission === 'none')
    ? pieces
    : pieces.map((piece) => ({ ...piece, admission: 'unknown' }));

/** Where local plans take part of the land, the general plan's shares of the rest are taken in proportion. */
const cutTo = (piece: Piece, free: number, drawn: number): Piece =>
  drawn <= free ? piece : { ...piece, areaM2: (piece.areaM2 * free) / drawn };

const largestFirst = (a: Piece, b: Piece): number => b.areaM2 - a.areaM2 || a.zone.id - b.zone.id;

function pieceOf(dossier: Dossier, zone: DossierZone, { use, asOf }: { use: UseKind; asOf: Day }): Piece[] {
  const act = dossier.acts.find((candidate) => candidate.id === zone.actId);
  const areaM2 = sum(zone.shares.map((share) => share.areaM2));
  if (!act || areaM2 <= 0 || !isLaw(act) || !holds(act, asOf) || !holds(zone, asOf)) return [];
  const permitBasis = PERMIT_BASIS.has(act.kind);
  if (!permitBasis && act.kind !== 'planOgolny') return [];
  const reading = provisionOf(zone, 'use', asOf);
  return [{ zone, act, permitBasis, admission: admissionOf(reading, use), use: reading, areaM2 }];
}

/** An act that has been repealed was law until its last day. */
const isLaw = ({ status, inForceTo }: DossierAct): boolean =>
  status === 'legalForce' || (status === 'obsolete' && inForceTo !== null);

const holds = (of: { inForceFrom: Day | null; inForceTo: Day | null }, asOf: Day): boolean =>
  of.inForceFrom !== null && of.inForceFrom <= asOf && (of.inForceTo === null || of.inForceTo >= asOf);

function admissionOf({ provision, state }: ProvisionReading, use: UseKind): Admission {
  return provision === null || state !== 'in-force' ? 'unknown' : admissionFor(provision, use);
}

/** Best first among what began on one day. */
const STATES: readonly ProvisionState[] = ['in-force', 'unchecked', 'not-yet', 'outdated'];

/**
 * The provision of a kind that holds on the day: the latest to begin, so that a later clause nobody has checked puts the earlier one in
 * doubt. Where none holds, one that does not yet, or no longer.
 */
export function provisionOf(zone: DossierZone, kind: ProvisionKind, asOf: Day): ProvisionReading {
  const all = zone.provisions
    .filter((provision) => provision.kind === kind)
    .map((provision) => ({ provision, state: provisionState(provision, asOf) }));
  const holding = all.filter(({ state }) => state === 'in-force' || state === 'unchecked');
  const [first] = (holding.length > 0 ? holding : all).toSorted(
    (a, b) =>
      (b.provision.validFrom ?? '').localeCompare(a.provision.validFrom ?? '') ||
      STATES.indexOf(a.state) - STATES.indexOf(b.state),
  );
  return first ?? { provision: null, state: 'absent' };
}

/** The ground that a provision gives; none when the zone has no such provision. */
export const provisionGround = ({ provision, state }: ProvisionReading): Ground[] =>
  provision === null || state === 'absent'
    ? []
    : [
        {
          kind: 'provision',
          provisionId: provision.id,
          clause: provision.clause,
          state,
          checkedOn: provision.checkedOn,
        },
      ];

/** A strip as wide as the noise of two drawings, not land. */
export const isSliver = (piece: Piece, { totalM2 }: LandReading): boolean => piece.areaM2 <= totalM2 * NOISE;

/** Plans are known and none of them lets the use stand anywhere on the land. */
export const isRefused = ({ local, general, unplannedM2 }: LandReading): boolean =>
  local.length + general.length > 0 &&
  unplannedM2 === 0 &&
  [...local, ...general].every((piece) => piece.admission === 'none');

/** "1P, 3U": each once. */
export const designations = (pieces: readonly Piece[]): string =>
  [...new Set(pieces.map((piece) => piece.zone.designation))].join(', ');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** m². */
export const totalArea = (pieces: readonly Piece[]): number => sum(pieces.map((piece) => piece.areaM2));
