import { erode } from '../../../../geometry/buffer.ts';
import { difference, intersection, union } from '../../../../geometry/overlay.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import type { Dossier } from '../dossier.ts';
import { type LandReading, type Piece, provisionGround, provisionOf } from '../land/land-reading.ts';

/** How sure it is that a hall may stand in a region; each holds the one before it. */
export type Sureness =
  /** A checked plan admits the use, and its building line is known. */
  | 'sure'
  /** The building line is not known. */
  | 'no-line'
  /** The use is additional, or rests on the general plan alone. */
  | 'conditional'
  /** What may stand there is not known. */
  | 'unknown';

export const SURENESS: readonly Sureness[] = ['sure', 'no-line', 'conditional', 'unknown'];

/** Where on a site's land a hall may stand for one use, before setbacks. Metres of the municipality's zone. */
export type Envelope = {
  readonly parcels: readonly MultiPolygon[];
  readonly together: MultiPolygon;
  readonly region: (sureness: Sureness) => MultiPolygon;
  readonly grounds: readonly Ground[];
  /** Designations of the zones whose building line is not known. */
  readonly lineless: readonly string[];
};

type Placed = {
  readonly piece: Piece;
  readonly buildable: MultiPolygon;
  readonly lineKnown: boolean;
  readonly ground: Ground[];
};

export function envelopeOf(dossier: Dossier, land: LandReading, asOf: Day): Envelope {
  const parcels = dossier.parcels.map((parcel) => parcel.geometry);
  const together = parcels.length === 1 ? parcels[0]! : union(parcels);
  const place = (piece: Piece): Placed => {
    const line = provisionOf(piece.zone, 'building-line', asOf);
    const metres = line.state === 'in-force' ? (line.provision?.limit ?? null) : null;
    const within = metres === null || metres <= 0 ? piece.zone.geometry : erode(piece.zone.geometry, metres);
    return { piece, buildable: within, lineKnown: metres !== null, ground: provisionGround(line) };
  };
  const placed = (pieces: readonly Piece[], ...kinds: Piece['admission'][]) =>
    pieces.filter((piece) => kinds.includes(piece.admission)).map(place);
  const sure = placed(land.local, 'yes');
  const conditional = [...placed(land.local, 'additional'), ...placed(land.general, 'yes', 'additional')];
  const refused = [...land.local, ...land.general].filter((piece) => piece.admission === 'no');
  const read = [...sure, ...conditional].map(({ piece }) => piece.zone.geometry);
  const settled = [...read, ...refused.map((piece) => piece.zone.geometry)];
  const parts: Record<Sureness, () => MultiPolygon> = {
    sure: () => joined(sure.filter(({ lineKnown }) => lineKnown)),
    'no-line': () => joined(sure),
    conditional: () => joined([...sure, ...conditional]),
    unknown: () => unionOf([joined([...sure, ...conditional]), without(together, settled)]),
  };
  const known = new Map<Sureness, MultiPolygon>();
  return {
    parcels,
    together,
    region: (sureness) => remembered(known, sureness, parts[sureness]),
    grounds: [...sure, ...conditional].flatMap(({ ground }) => ground),
    lineless: sure.filter(({ lineKnown }) => !lineKnown).map(({ piece }) => piece.zone.designation),
  };
}

const unionOf = (shapes: readonly MultiPolygon[]): MultiPolygon => {
  const some = shapes.filter((shape) => shape.length > 0);
  return some.length === 1 ? some[0]! : union(some);
};

const joined = (placed: readonly Placed[]): MultiPolygon => unionOf(placed.map(({ buildable }) => buildable));

const without = (land: MultiPolygon, zones: readonly MultiPolygon[]): MultiPolygon =>
  zones.length === 0 ? land : difference(land, unionOf(zones));

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The part of the region that lies at least `setback` metres inside the plot. */
export function within(plot: MultiPolygon, region: MultiPolygon, setback: number): MultiPolygon {
  const inside = erode(plot, setback);
  return inside.length === 0 || region.length === 0 ? [] : intersection(inside, region);
}
