import type { Day } from '../../../../kernel/day.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import {
  type Provision,
  type ProvisionKind,
  type ProvisionState,
  provisionState,
} from '../../../../kernel/provision.ts';
import type { ActKind, Dossier, DossierAct, DossierZone } from '../dossier.ts';
import { type UseKind, admits, admitsNarrowly } from './uses.ts';

/** Whether a zone admits the use; `additional` is only beside its main use, `unknown` is not coded or not checked. */
export type Admission = 'yes' | 'additional' | 'unknown' | 'no';

export type Piece = {
  readonly zone: DossierZone;
  readonly act: DossierAct;
  /** A local plan is a basis for a permit; a general plan only bounds other decisions. */
  readonly permitBasis: boolean;
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
};

const PERMIT_BASIS: ReadonlySet<ActKind> = new Set(['mpzp', 'mpo', 'mpr', 'zpi']);

/** Slivers below this share of the site are the noise of two drawings, not land. */
const NOISE = 0.005;

export function readLand(dossier: Dossier, use: UseKind, asOf: Day): LandReading {
  const totalM2 = sum(dossier.parcels.map((parcel) => parcel.areaM2));
  const pieces = dossier.zones.flatMap((zone) => pieceOf(dossier, zone, { use, asOf }));
  const local = pieces.filter((piece) => piece.permitBasis);
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
  };
}

/** Where local plans take part of the land, the general plan's shares of the rest are taken in proportion. */
const cutTo = (piece: Piece, free: number, drawn: number): Piece =>
  drawn <= free ? piece : { ...piece, areaM2: (piece.areaM2 * free) / drawn };

const largestFirst = (a: Piece, b: Piece): number => b.areaM2 - a.areaM2 || a.zone.id - b.zone.id;

function pieceOf(dossier: Dossier, zone: DossierZone, { use, asOf }: { use: UseKind; asOf: Day }): Piece[] {
  const act = dossier.acts.find((candidate) => candidate.id === zone.actId);
  const areaM2 = sum(zone.shares.map((share) => share.areaM2));
  if (!act || areaM2 <= 0 || act.status !== 'legalForce' || !holds(act, asOf) || !holds(zone, asOf)) return [];
  const permitBasis = PERMIT_BASIS.has(act.kind);
  if (!permitBasis && act.kind !== 'planOgolny') return [];
  const reading = provisionOf(zone, 'use', asOf);
  return [{ zone, act, permitBasis, admission: admissionOf(reading, use), use: reading, areaM2 }];
}

const holds = (of: { inForceFrom: Day | null; inForceTo: Day | null }, asOf: Day): boolean =>
  of.inForceFrom !== null && of.inForceFrom <= asOf && (of.inForceTo === null || of.inForceTo >= asOf);

function admissionOf({ provision, state }: ProvisionReading, use: UseKind): Admission {
  if (provision === null || state !== 'in-force') return 'unknown';
  if (admits(provision.classes, use)) return 'yes';
  const beside = admits(provision.additionalClasses, use);
  return beside || admitsNarrowly([...provision.classes, ...provision.additionalClasses], use) ? 'additional' : 'no';
}

const STATES: readonly ProvisionState[] = ['in-force', 'unchecked', 'not-yet', 'outdated'];

/** The provision of a kind that carries most: in force before unchecked before the rest. */
export function provisionOf(zone: DossierZone, kind: ProvisionKind, asOf: Day): ProvisionReading {
  const all = zone.provisions.filter((provision) => provision.kind === kind);
  for (const state of STATES) {
    const provision = all.find((candidate) => provisionState(candidate, asOf) === state);
    if (provision) return { provision, state };
  }
  return { provision: null, state: 'absent' };
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

/** Plans are known and none of them lets the use stand anywhere on the land. */
export const isRefused = ({ local, general, unplannedM2 }: LandReading): boolean =>
  local.length + general.length > 0 &&
  unplannedM2 === 0 &&
  [...local, ...general].every((piece) => piece.admission === 'no');

export const designations = (pieces: readonly Piece[]): string =>
  [...new Set(pieces.map((piece) => piece.zone.designation))].join(', ');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const totalArea = (pieces: readonly Piece[]): number => sum(pieces.map((piece) => piece.areaM2));
