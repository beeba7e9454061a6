import type { Line } from '../../../../geometry/buildable/lines.ts';
import { type Sides, sidesOf } from '../../../../geometry/buildable/sides.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import { type ProvisionKind, provisionState } from '../../../../kernel/provision.ts';
import type { DossierZone } from '../dossier.ts';
import { provisionGround, type ProvisionReading } from '../land/land-reading.ts';

/** What the building lines drawn in a zone let one build on. */
export type ZoneLines = {
  /** `none`: the plan draws none. `known`: checked, and the side is clear. `unknown`: unchecked, not in force yet, or the side is for a person to say. */
  readonly state: 'none' | 'known' | 'unknown';
  /** Behind all lines; null unless `known`. */
  readonly allowed: MultiPolygon | null;
  /** Lines on which a wall has to stand. */
  readonly obligatory: readonly Line[];
  readonly grounds: readonly Ground[];
};

const DRAWN = ['obligatory-line', 'no-cross-line'] as const satisfies readonly ProvisionKind[];

const sides = new WeakMap<DossierZone, Map<string, Sides>>();

/** Every line that is drawn in the zone and holds on the day; a plan may draw several of a kind. */
export function zoneLines(zone: DossierZone, asOf: Day): ZoneLines {
  const drawn: ProvisionReading[] = DRAWN.flatMap((kind) => holding(zone, kind, asOf));
  if (drawn.length === 0) return { state: 'none', allowed: null, obligatory: [], grounds: [] };
  const grounds = drawn.flatMap(provisionGround);
  const lines = drawn.map(({ provision }) => provision?.line ?? []);
  const unsure = drawn.some(({ state }, i) => state !== 'in-force' || lines[i]!.length === 0);
  const obligatory = drawn.flatMap(({ provision }, i) => (provision?.kind === 'obligatory-line' ? lines[i]! : []));
  if (unsure) return { state: 'unknown', allowed: null, obligatory, grounds };
  const key = drawn.map(({ provision }) => provision!.id).join();
  const known = sides.get(zone) ?? new Map<string, Sides>();
  sides.set(zone, known);
  const side = known.get(key) ?? sidesOf(zone.geometry, lines.flat());
  known.set(key, side);
  return side.state === 'decided'
    ? { state: 'known', allowed: side.allowed, obligatory, grounds }
    : { state: 'unknown', allowed: null, obligatory, grounds };
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
