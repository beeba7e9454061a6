import type { Line } from '../../../../geometry/buildable/lines.ts';
import { difference, intersection, union } from '../../../../geometry/overlay.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import type { Dossier } from '../dossier.ts';
import { eroded } from '../land/eroded.ts';
import { type LandReading, type Piece, provisionGround } from '../land/land-reading.ts';
import { plotOf } from '../land/plot.ts';
import type { LayerKind } from './buildable/layers.ts';
import { type Around, stripsAround } from './buildable/strips-around.ts';
import { type LineDoubt, readLines } from './zone-lines.ts';

/** How sure it is that a hall may stand in a region; each holds the one before it. */
export type Sureness =
  /** A checked plan admits the use, and its building line is known. */
  | 'sure'
  /** It is known, and a wall has to stand on it. */
  | 'line-obliges'
  /** The building line is not known. */
  | 'no-line'
  /** Outside of all strips that layers keep free, but nearer than twice a distance that no person has read in the act. */
  | 'near-strip'
  /** In a strip: somebody would have to agree. */
  | 'in-strip'
  /** The use is admitted under a condition, or rests on the general plan alone. */
  | 'conditional'
  /** What may stand there is not known. */
  | 'unknown';

export const SURENESS: readonly Sureness[] = [
  'sure',
  'line-obliges',
  'no-line',
  'near-strip',
  'in-strip',
  'conditional',
  'unknown',
];

/** A region, one of the parcels or (null) all of them as one plot, and a distance from that plot's border in metres. */
export type Room = { readonly sureness: Sureness; readonly parcel: number | null; readonly setback: number };

/** Where on a site's land a hall may stand for one use. Metres of the municipality's zone; each part is computed when first asked for. */
export type Envelope = {
  readonly parcels: number;
  /** Before setbacks. */
  readonly region: (sureness: Sureness) => MultiPolygon;
  /** Whether the region may be larger than the one before it; told without geometry. */
  readonly adds: (sureness: Sureness) => boolean;
  /** What of the region lies far enough inside the plot. */
  readonly room: (room: Room) => MultiPolygon;
  /** Uses and building lines that carry a region; all that were read, for the widest. */
  readonly grounds: (sureness: Sureness) => readonly Ground[];
  /** Zones whose building line is not known, each with the first reason. */
  readonly lineless: readonly { readonly designation: string; readonly why: LineDoubt }[];
  /** Zones in which a wall has to stand on a building line. */
  readonly obliging: readonly Obliging[];
  /** Layers whose things may decide over the land. */
  readonly strips: () => readonly LayerKind[];
};

export type Obliging = {
  readonly designation: string;
  readonly lines: readonly Line[];
  /** Of the zone, behind its lines. */
  readonly land: () => MultiPolygon;
};

type Placed = {
  readonly piece: Piece;
  /** Computed when first asked for. */
  readonly buildable: () => MultiPolygon;
  /** Null: the building line is known. */
  readonly lineless: LineDoubt | null;
  readonly obligatory: readonly Line[];
  readonly ground: Ground[];
};

const ENVELOPES_KEPT = 8;
const envelopes = new WeakMap<Dossier, Map<string, Envelope>>();

/** The envelope for the use and the day, computed once for as long as the dossier lives. */
export function knownEnvelope(dossier: Dossier, land: LandReading, asOf: Day): Envelope {
  const known = envelopes.get(dossier) ?? new Map<string, Envelope>();
  envelopes.set(dossier, known);
  if (known.size > ENVELOPES_KEPT) known.clear();
  return remembered(known, `${land.use} ${asOf}`, () => envelopeFor(dossier, land, asOf));
}

/** A zone behind its building lines; a general plan's zone only where no local plan is in force. */
function place(piece: Piece, planned: readonly MultiPolygon[], asOf: Day): Placed {
  const { drawn, metres, grounds, doubt } = readLines(piece.zone, asOf);
  const buildable = once(() => {
    const zone = piece.permitBasis ? piece.zone.geometry : without(piece.zone.geometry, planned);
    const inset = metres === null || metres <= 0 ? zone : eroded(zone, metres);
    return drawn.allowed === null ? inset : intersection(inset, drawn.allowed);
  });
  return {
    piece,
    buildable,
    lineless: doubt,
    obligatory: drawn.obligatory,
    ground: [...provisionGround(piece.use), ...grounds.metres, ...grounds.words, ...drawn.grounds],
  };
}

const linelessZone = ({ lineless, piece }: Placed): Envelope['lineless'] =>
  lineless === null ? [] : [{ designation: piece.zone.designation, why: lineless }];

const obligingZone = ({ piece, obligatory, buildable }: Placed): Obliging => ({
  designation: piece.zone.designation,
  lines: obligatory,
  land: buildable,
});

const isFree = ({ lineless, obligatory }: Placed): boolean => lineless === null && obligatory.length === 0;
const isKnown = ({ lineless }: Placed): boolean => lineless === null;

/** As `knownEnvelope`, kept by nobody. */
// oxlint-disable-next-line max-params
export function envelopeFor(dossier: Dossier, land: LandReading, asOf: Day): Envelope {
  const parcels = dossier.parcels.map((parcel) => parcel.geometry);
  const together = (): MultiPolygon => plotOf(dossier);
  const planned = land.local.map((piece) => piece.zone.geometry);
  const placed = (pieces: readonly Piece[], ...kinds: Piece['admission'][]) =>
    pieces.filter((piece) => kinds.includes(piece.admission)).map((piece) => place(piece, planned, asOf));
  const sure = placed(land.local, 'full');
  const conditional = [...placed(land.local, 'conditional'), ...placed(land.general, 'full', 'conditional')];
  const refused = [...land.local, ...land.general].filter((piece) => piece.admission === 'none');
  const unread = [...land.local, ...land.general]
    .filter((piece) => piece.admission === 'none' || piece.admission === 'unknown')
    .flatMap((piece) => provisionGround(piece.use));
  const read = [...sure, ...conditional].map(({ piece }) => piece.zone.geometry);
  const settled = [...read, ...refused.map((piece) => piece.zone.geometry)];
  const around = stripsAround(dossier, asOf);
  const adds = addingTo({ sure, conditional, around });
  const clear = (placed: readonly Placed[]) => without(joined(placed), around ? [around.clear()] : []);
  const parts: Record<Sureness, () => MultiPolygon> = {
    sure: () => clear(sure.filter(isFree)),
    // The same region as the one before is the same shape, so that no fit is asked twice.
    'line-obliges': () => (adds['line-obliges'] ? clear(sure.filter(isKnown)) : region('sure')),
    'no-line': () => (adds['no-line'] ? clear(sure) : region('line-obliges')),
    'near-strip': () => (around ? without(joined(sure), [around.kept()]) : region('no-line')),
    'in-strip': () => (around ? joined(sure) : region('near-strip')),
    conditional: () => (adds.conditional ? joined([...sure, ...conditional]) : region('in-strip')),
    unknown: () => unionOf([region('conditional'), without(together(), settled)]),
  };
  const regions = new Map<Sureness, MultiPolygon>();
  const rooms = new Map<string, MultiPolygon>();
  const region = (sureness: Sureness): MultiPolygon => remembered(regions, sureness, parts[sureness]);
  const plot = (parcel: number | null, setback: number) =>
    eroded(parcel === null ? together() : parcels[parcel]!, setback);
  return {
    parcels: parcels.length,
    region,
    adds: (sureness) => adds[sureness],
    room: ({ sureness, parcel, setback }) =>
      remembered(rooms, `${sureness} ${parcel} ${setback}`, () =>
        intersection(plot(parcel, setback), region(sureness)),
      ),
    grounds: (sureness) => carriedBy(sureness, { sure, conditional, unread, around }),
    lineless: sure.flatMap(linelessZone),
    obliging: sure.filter((one) => isKnown(one) && !isFree(one)).map(obligingZone),
    strips: around?.kinds ?? (() => []),
  };
}

const addingTo = ({ sure, conditional, around }: Omit<Carrying, 'unread'>): Record<Sureness, boolean> => ({
  sure: true,
  'line-obliges': sure.some((one) => isKnown(one) && !isFree(one)),
  'no-line': !sure.every(isKnown),
  'near-strip': around !== null,
  'in-strip': around !== null,
  conditional: conditional.length > 0,
  unknown: true,
});

type Carrying = Readonly<Record<'sure' | 'conditional', readonly Placed[]>> & {
  readonly unread: readonly Ground[];
  readonly around: Around | null;
};

function carriedBy(sureness: Sureness, { sure, conditional, unread, around }: Carrying): Ground[] {
  const carrying =
    sureness === 'sure' ? sure.filter(isFree) : sureness === 'line-obliges' ? sure.filter(isKnown) : sure;
  const beside = sureness === 'conditional' || sureness === 'unknown' ? conditional : [];
  const strips = sureness === 'near-strip' || sureness === 'in-strip' ? (around?.grounds ?? []) : [];
  const grounds = [...[...carrying, ...beside].flatMap(({ ground }) => ground), ...strips];
  return sureness === 'unknown' ? [...grounds, ...unread] : grounds;
}

const unionOf = (shapes: readonly MultiPolygon[]): MultiPolygon => {
  const some = shapes.filter((shape) => shape.length > 0);
  return some.length === 1 ? some[0]! : union(some);
};

const joined = (placed: readonly Placed[]): MultiPolygon => unionOf(placed.map(({ buildable }) => buildable()));

const without = (land: MultiPolygon, zones: readonly MultiPolygon[]): MultiPolygon =>
  zones.length === 0 ? land : difference(land, unionOf(zones));

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
