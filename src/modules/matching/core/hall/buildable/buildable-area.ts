import {
  type Remainder,
  type Strip,
  subtractInOrder,
  type Taking,
} from '../../../../../geometry/buildable/subtract.ts';
import { difference, intersection, union } from '../../../../../geometry/overlay.ts';
import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import { type Ground, VERDICTS, type Verdict } from '../../../../../kernel/finding.ts';
import type { Dossier } from '../../dossier.ts';
import { type LineDoubt, readLines } from '../zone-lines.ts';
import { eroded } from '../../land/eroded.ts';
import { type LandReading, type Piece, provisionGround } from '../../land/land-reading.ts';
import { plotOf } from '../../land/plot.ts';
import { lawOn } from '../../law/land-law.ts';
import { lawGround } from '../../law/law-ground.ts';
import { givenLayers, type KnownLayers, knownLayers } from './known-layers.ts';
import {
  featureGround,
  keptFreeBy,
  type LayerFeature,
  type LayerKind,
  LAYERS,
  type Layers,
  MISSING,
} from './layers.ts';

export type StripCode =
  | 'use-refused'
  | 'use-unknown'
  | 'unplanned'
  | 'drawn-line'
  | 'building-line'
  /** Nearer to a border of the plot than any wall may stand. */
  | 'border-blank'
  /** Where only a wall without windows or doors may stand. */
  | 'border-open'
  | LayerKind;

/** The rule that takes a strip. */
export type StripReason = {
  readonly code: StripCode;
  /** Designation of the zone, or name of the thing; empty where the plot's own border decides. */
  readonly of: string;
  readonly metres: number | null;
  readonly grounds: readonly Ground[];
  /** `unread`: the law or plan that takes it nobody has checked, so that neither a yes nor a no rests on it. */
  readonly sureness: 'certain' | 'unread';
  /** Who handed over the thing that takes it, and as of when. */
  readonly supply?: LayerFeature['supply'];
};

/** What the area can't answer for. */
export type OpenPoint = {
  readonly code:
    | 'layer-missing'
    /** Handed over once, and its day has passed. */
    | 'layer-stale'
    /** Handed over for another land, or for a part of this. */
    | 'layer-partly'
    | 'line-not-coded'
    | 'line-unchecked'
    | 'line-side-unstated'
    | 'line-open'
    | 'distance-in-words'
    | 'use-conditional'
    | 'consent'
    | 'law-unread';
  readonly of: string;
  readonly verdict: Extract<Verdict, 'conditional' | 'unknown'>;
  readonly grounds: readonly Ground[];
};

export type BuildableArea = Remainder<StripReason> & {
  readonly open: readonly OpenPoint[];
  /** The worst of what is open; `fail` where nothing is left and nothing is open. */
  readonly verdict: Verdict;
};

export type BuildableStrip = Strip<StripReason>;
type Given = {
  readonly dossier: Dossier;
  readonly land: LandReading;
  /** In the place of those that the dossier knows; a kind that is left out nobody has looked at. */
  readonly layers?: Layers;
  readonly asOf: Day;
};
type Asked = Omit<Given, 'layers'> & { readonly layers: KnownLayers };
type Take = Taking<StripReason>;

/**
 * Where on a plot (all parcels of the site as one) the use may be built: what zones refuse, building lines, the distance from the border and
 * given layers, taken off in this order, each with its rule and m². Strips and rest make up the plot. A layer that nobody has looked at
 * is told as open, never as empty.
 */
export function buildableArea({ layers, ...given }: Given): BuildableArea {
  const { dossier, land, asOf } = given;
  const asked: Asked = { ...given, layers: layers ? givenLayers(dossier, asOf, layers) : knownLayers(dossier, asOf) };
  const plot = plotOf(dossier);
  const pieces = piecesOf(land);
  const takings = [
    ...takenByUse(plot, land, pieces),
    ...takenByLines(pieces, asked.asOf),
    ...takenByBorder(plot, asked),
    ...takenByLayers(asked.layers.features),
  ];
  const remainder = subtractInOrder(plot, takings);
  const open = openPoints(asked, pieces, remainder);
  const worst = Math.max(0, ...open.map(({ verdict }) => VERDICTS.indexOf(verdict)));
  const nothing = remainder.restM2 <= 0 && open.length === 0;
  return { ...remainder, open, verdict: nothing ? 'fail' : VERDICTS[worst]! };
}

/** A zone of a plan with the land on which it decides: a general plan's only where no local plan is in force. */
type Held = { readonly piece: Piece; readonly shape: MultiPolygon };

function piecesOf({ local, general }: LandReading): Held[] {
  const planned = local.length === 0 ? [] : union(local.map(({ zone }) => zone.geometry));
  return [
    ...local.map((piece) => ({ piece, shape: piece.zone.geometry })),
    ...general.map((piece) => ({ piece, shape: difference(piece.zone.geometry, planned) })),
  ];
}

const admits = ({ piece }: Held): boolean => piece.admission === 'full' || piece.admission === 'conditional';

function takenByUse(plot: MultiPolygon, { local, general }: LandReading, pieces: readonly Held[]): Take[] {
  const taken = pieces
    .filter((held) => !admits(held))
    .map(({ piece, shape }): Take => {
      const code = piece.admission === 'none' ? 'use-refused' : 'use-unknown';
      const sureness = code === 'use-refused' ? 'certain' : 'unread';
      const grounds = provisionGround(piece.use);
      return { reason: { code, of: piece.zone.designation, metres: null, grounds, sureness }, shape };
    });
  const zones = [...local, ...general].map(({ zone }) => zone.geometry);
  const unplanned = zones.length === 0 ? plot : difference(plot, union(zones));
  return [
    ...taken,
    { reason: { code: 'unplanned', of: '', metres: null, grounds: [], sureness: 'unread' }, shape: unplanned },
  ];
}

function takenByLines(pieces: readonly Held[], asOf: Day): Take[] {
  return pieces.filter(admits).flatMap(({ piece: { zone }, shape }): Take[] => {
    const of = zone.designation;
    const { drawn, metres, grounds } = readLines(zone, asOf);
    const reason = { of, sureness: 'certain' } as const;
    return [
      ...(drawn.allowed === null
        ? []
        : [
            {
              reason: { ...reason, code: 'drawn-line' as const, metres: null, grounds: drawn.grounds },
              shape: difference(shape, drawn.allowed),
            },
          ]),
      ...(metres === null || metres <= 0
        ? []
        : [
            {
              reason: { ...reason, code: 'building-line' as const, metres, grounds: grounds.metres },
              shape: difference(shape, eroded(shape, metres)),
            },
          ]),
    ];
  });
}

function takenByBorder(plot: MultiPolygon, { dossier, asOf }: Asked): Take[] {
  const law = lawOn(dossier.law, 'setback', asOf);
  if (law === null) return [];
  const take = (code: 'border-blank' | 'border-open', metres: number): Take => ({
    reason: { code, of: '', metres, grounds: lawGround('setback', law), sureness: sureness(law) },
    shape: difference(plot, eroded(plot, metres)),
  });
  return [take('border-blank', law.value.blank), take('border-open', law.value.open)];
}

const sureness = (law: LayerFeature['law'], unsure = false): StripReason['sureness'] =>
  law.checkedOn === null || unsure ? 'unread' : 'certain';

function takenByLayers(layers: Layers): Take[] {
  return LAYERS.flatMap((layer) =>
    (layers[layer] ?? [])
      .filter(({ effect }) => effect === 'forbids')
      .map((feature): Take => {
        const grounds = featureGround(layer, feature);
        const { name, metres, law, unsure, supply } = feature;
        const reason = { code: layer, of: name, metres, grounds, sureness: sureness(law, unsure) };
        return { reason: { ...reason, ...(supply && { supply }) }, shape: keptFreeBy(feature) };
      }),
  );
}

function openPoints(
  { layers, asOf }: Asked,
  pieces: readonly Held[],
  { strips, rest }: Remainder<StripReason>,
): OpenPoint[] {
  const zones = pieces.filter(admits).flatMap(({ piece }): OpenPoint[] => {
    const of = piece.zone.designation;
    const { drawn, grounds, doubt } = readLines(piece.zone, asOf);
    const use = piece.admission === 'conditional' || !piece.permitBasis;
    return [
      ...(use ? [point('use-conditional', of, provisionGround(piece.use))] : []),
      ...(doubt === null || doubt === 'in-words'
        ? []
        : [point(OPEN_LINES[doubt], of, [...drawn.grounds, ...grounds.metres])]),
      ...(grounds.words.length > 0 ? [point('distance-in-words', of, grounds.words)] : []),
    ];
  });
  const missing = LAYERS.flatMap((layer): OpenPoint[] => {
    const standing = layers.standing[layer];
    return standing === 'fresh' ? [] : [{ code: `layer-${standing}`, of: layer, verdict: MISSING[layer], grounds: [] }];
  });
  const consents = LAYERS.flatMap((layer) =>
    (layers.features[layer] ?? [])
      .filter((feature) => feature.effect === 'asks' && intersection(rest, keptFreeBy(feature)).length > 0)
      .map((feature) => point('consent', feature.name, featureGround(layer, feature))),
  );
  const unread = strips.filter(({ reason }) => reason.sureness === 'unread');
  const laws = unread.map(({ reason }): OpenPoint => {
    const byUse = reason.code === 'use-unknown' || reason.code === 'unplanned';
    const verdict = byUse ? 'unknown' : 'conditional';
    return { code: 'law-unread', of: reason.of === '' ? reason.code : reason.of, verdict, grounds: reason.grounds };
  });
  return [...zones, ...consents, ...laws, ...missing];
}

const OPEN_LINES = {
  'not-coded': 'line-not-coded',
  unchecked: 'line-unchecked',
  'side-unstated': 'line-side-unstated',
  open: 'line-open',
} as const satisfies Record<Exclude<LineDoubt, 'in-words'>, OpenPoint['code']>;

const point = (code: OpenPoint['code'], of: string, grounds: readonly Ground[]): OpenPoint => ({
  code,
  of,
  verdict: 'conditional',
  grounds,
});
