import {
  detectCrs,
  type CrsName,
  type Epsg,
  parseCrsName,
  toEastingNorthing,
  transform,
} from '../../../../geometry/crs.ts';
import { type Bounds, type MultiPolygon, type Point, bounds, readMultiPolygon } from '../../../../geometry/polygon.ts';
import { type InvalidReason, repair, validityOf } from '../../../../geometry/validity.ts';
import type { RawAct, RawObject, RawPlan, RawZone } from '../app/raw-plan.ts';
import type { PlanFault } from './fault.ts';

/** An object with its surface in one metric system for the whole plan. */
export type Placed<Raw extends RawObject> = {
  readonly raw: Raw;
  /** Valid; null when there is none that can be measured. */
  readonly shape: MultiPolygon | null;
  /** Where an object that can't be measured lies, when that much is known. */
  readonly extent: Bounds | null;
  readonly mended: { readonly cause: InvalidReason; readonly at: Point | null; readonly areaChange: number } | null;
};

export type PlacedPlan = {
  readonly epsg: Epsg | null;
  /** Objects came in more than one system: borders that were one line may part by a hair. */
  readonly mixed: boolean;
  readonly acts: readonly Placed<RawAct>[];
  readonly zones: readonly Placed<RawZone>[];
  readonly faults: readonly PlanFault[];
};

/** How a report names the object: its local id, else its line. */
export const nameOf = (raw: RawObject): string => raw.identifier.localId?.slice(0, 80) ?? `wiersz ${raw.line}`;

/** A spike has no area; more than a square metre of change means that the drawing had two meanings. */
const MENDABLE_M2 = 1;

/** Surfaces of all objects in the system of the first act (or zone); faults of systems and of surfaces by name. */
export function placePlan(plan: RawPlan): PlacedPlan {
  const faults: PlanFault[] = [];
  const systems = readSystems([...plan.acts, ...plan.zones], faults);
  const first = [...plan.acts, ...plan.zones].map((raw) => systems.get(systemKey(raw))).find((crs) => crs);
  const epsg = first ? metric(first.epsg) : null;
  const place = <Raw extends RawObject>(raw: Raw): Placed<Raw> => {
    const crs = systems.get(systemKey(raw));
    return crs && epsg ? placeOne(raw, { crs, epsg, faults }) : { raw, shape: null, extent: null, mended: null };
  };
  const mixed = new Set([...systems.values()].flatMap((crs) => (crs ? [crs.epsg] : []))).size > 1;
  return { epsg, mixed, acts: plan.acts.map(place), zones: plan.zones.map(place), faults };
}

/** Degrees can't be measured in: they are carried to PL-1992. */
const metric = (epsg: Epsg): Epsg => (epsg === 4326 || epsg === 3857 ? 2180 : epsg);

const systemKey = (raw: RawObject): string => `${raw.file}\n${raw.crsName ?? ''}`;

function readSystems(objects: readonly RawObject[], faults: PlanFault[]): Map<string, CrsName | null> {
  const groups = Map.groupBy(
    objects.filter((raw) => raw.coordinates !== null),
    systemKey,
  );
  const systems = new Map<string, CrsName | null>();
  for (const [key, group] of groups) {
    const [head] = group as [RawObject];
    const labelled = head.crsName === null ? null : parseCrsName(head.crsName);
    const found =
      head.crsName !== null && !labelled
        ? null
        : detectCrs(
            labelled,
            group.flatMap((raw) => firstPoint(raw.coordinates)),
          );
    systems.set(key, found && found.kind !== 'implausible' ? found.crs : null);
    if (found?.kind === 'as-labelled') continue;
    const used = found?.kind === 'contradicts-label' ? `EPSG:${found.crs.epsg} ${found.crs.axes}` : '';
    faults.push({
      kind: 'crs-mismatch',
      object: nameOf(head),
      file: head.file,
      detail: `${(head.crsName ?? '–').slice(0, 100)} ${used}`.trim(),
    });
  }
  const epsgs = new Set([...systems.values()].flatMap((crs) => (crs ? [crs.epsg] : [])));
  const odd = epsgs.size > 1 ? [...systems].findLast(([, crs]) => crs !== null) : undefined;
  if (odd) {
    const raw = groups.get(odd[0])![0]!;
    faults.push({
      kind: 'crs-mismatch',
      object: nameOf(raw),
      file: raw.file,
      detail: [...epsgs].map((epsg) => `EPSG:${epsg}`).join(', '),
    });
  }
  return systems;
}

function firstPoint(coordinates: unknown): Point[] {
  const point = (coordinates as number[][][][])[0]?.[0]?.[0];
  return point && Number.isFinite(point[0]) && Number.isFinite(point[1]) ? [[point[0]!, point[1]!]] : [];
}

type Into = { readonly crs: CrsName; readonly epsg: Epsg; readonly faults: PlanFault[] };

function placeOne<Raw extends RawObject>(raw: Raw, { crs, epsg, faults }: Into): Placed<Raw> {
  const none: Placed<Raw> = { raw, shape: null, extent: null, mended: null };
  const of = { object: nameOf(raw), file: raw.file };
  if (raw.geometryFault !== null) {
    faults.push({ ...of, kind: 'not-well-formed', detail: raw.geometryFault });
    return none;
  }
  // Without coordinates the field is missing, and was named as such.
  if (raw.coordinates === null) return none;
  const read = readMultiPolygon(raw.coordinates);
  if (!read.ok) {
    faults.push({ ...of, kind: 'not-well-formed', detail: `${read.error.kind} ${read.error.place}` });
    return none;
  }
  const shape = transform(toEastingNorthing(read.value, crs.axes), crs.epsg, epsg);
  const valid = validityOf(shape);
  if (valid.valid) return { raw, shape, extent: null, mended: null };
  faults.push({ ...of, kind: 'self-intersection', detail: valid.reason, ...(valid.at ? { at: valid.at } : {}) });
  const mended = repair(shape, MENDABLE_M2);
  if (!mended.ok) return { ...none, extent: bounds(shape) };
  const { cause, at, areaChange } = mended.value;
  return { raw, shape: mended.value.shape, extent: null, mended: cause && { cause, at, areaChange } };
}
