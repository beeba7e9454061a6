import type { Line } from '../../../../geometry/buildable/lines.ts';
import { type Behind, behindLines, type SidedLine } from '../../../../geometry/buildable/stated-sides.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import { type Provision, type ProvisionKind, provisionState } from '../../../../kernel/provision.ts';
import type { DossierZone } from '../dossier.ts';
import { provisionGround, provisionOf, type ProvisionReading } from '../land/land-reading.ts';

/** Why it is not known what a zone's building lines let one build on. */
export type LineDoubt =
  /** Nobody has coded one, or one that was coded was never drawn. */
  | 'not-coded'
  /** Nobody has checked one of them, or it is not in force yet. */
  | 'unchecked'
  /** The plan keeps a distance in words, which no geometry holds. */
  | 'in-words'
  /** On which side the strip stays free nobody has stated. */
  | 'side-unstated'
  /** The lines with their sides do not divide the zone: what the drawing means, somebody has to say. */
  | 'open';

/** What the building lines drawn in a zone let one build on. */
export type ZoneLines = {
  /** `none`: the plan draws none. `known`: lines and sides are stated and checked, and they divide the zone. */
  readonly state: 'none' | 'known' | Exclude<LineDoubt, 'in-words'>;
  /** Behind all lines; null unless `known`. */
  readonly allowed: MultiPolygon | null;
  /** Lines on which a wall has to stand. */
  readonly obligatory: readonly Line[];
  readonly grounds: readonly Ground[];
};

const DRAWN = ['obligatory-line', 'no-cross-line'] as const satisfies readonly ProvisionKind[];

const behind = new WeakMap<DossierZone, Map<string, Behind>>();

/** Every line that is drawn in the zone and holds on the day; a plan may draw several of a kind. The shape of the zone never says their side (ADR 22). */
export function zoneLines(zone: DossierZone, asOf: Day): ZoneLines {
  const drawn: ProvisionReading[] = DRAWN.flatMap((kind) => holding(zone, kind, asOf));
  if (drawn.length === 0) return { state: 'none', allowed: null, obligatory: [], grounds: [] };
  const provisions = drawn.flatMap(({ provision }) => provision ?? []);
  const told = {
    grounds: drawn.flatMap(provisionGround),
    obligatory: provisions.flatMap(({ kind, line }) => (kind === 'obligatory-line' ? (line ?? []) : [])),
  };
  const doubt = (state: ZoneLines['state']): ZoneLines => ({ state, allowed: null, ...told });
  const sided = provisions.flatMap((provision) => sidedLines(provision) ?? []);
  const lines = provisions.flatMap(({ line }) => line ?? []);
  if (provisions.some(({ line }) => !line?.length)) return doubt('not-coded');
  if (sided.length < lines.length) return doubt('side-unstated');
  if (drawn.some(({ state }) => state !== 'in-force')) return doubt('unchecked');
  const key = provisions.map(({ id }) => id).join();
  const known = behind.get(zone) ?? new Map<string, Behind>();
  behind.set(zone, known);
  const found = known.get(key) ?? behindLines(zone.geometry, sided);
  known.set(key, found);
  return found.state === 'decided' ? { state: 'known', allowed: found.allowed, ...told } : doubt('open');
}

/** All that a zone's plan says of how far from its border one may build. */
export type LineReading = {
  readonly drawn: ZoneLines;
  /** The line that the plan gives in metres from the zone's border, while it holds and is checked. */
  readonly metres: number | null;
  readonly grounds: { readonly metres: readonly Ground[]; readonly words: readonly Ground[] };
  /** Null: nothing is left to say. */
  readonly doubt: LineDoubt | null;
};

const isOpen = ({ state }: ProvisionReading): boolean => state !== 'absent' && state !== 'outdated';

export function readLines(zone: DossierZone, asOf: Day): LineReading {
  const [drawn, line, words] = [
    zoneLines(zone, asOf),
    provisionOf(zone, 'building-line', asOf),
    provisionOf(zone, 'setback', asOf),
  ];
  const metres = line.state === 'in-force' ? (line.provision?.limit ?? null) : null;
  // A plan that draws its lines needs none in metres; one in metres that ended without another in its place leaves a gap.
  const needless = drawn.state !== 'none' && line.state === 'absent';
  const grounds = { metres: needless ? [] : provisionGround(line), words: isOpen(words) ? provisionGround(words) : [] };
  const doubt = ((): LineDoubt | null => {
    if (drawn.state !== 'known' && drawn.state !== 'none') return drawn.state;
    if (isOpen(words)) return words.state === 'in-force' ? 'in-words' : 'unchecked';
    if (metres !== null || (drawn.state === 'known' && needless)) return null;
    return isOpen(line) ? 'unchecked' : 'not-coded';
  })();
  return { drawn, metres, grounds, doubt };
}

/** Null unless the side of each is stated. */
function sidedLines({ line, freeSide }: Provision): SidedLine[] | null {
  if (!line || freeSide?.length !== line.length) return null;
  return line.map((one, i) => ({ line: one, free: freeSide[i]! }));
}

/** Those that hold on the day; where none does, those that do not yet. What is outdated says nothing any more. */
function holding(zone: DossierZone, kind: ProvisionKind, asOf: Day): ProvisionReading[] {
  const all = zone.provisions
    .filter((provision) => provision.kind === kind)
    .map((provision) => ({ provision, state: provisionState(provision, asOf) }))
    .filter(({ state }) => state !== 'outdated');
  const now = all.filter(({ state }) => state !== 'not-yet');
  return now.length > 0 ? now : all;
}
