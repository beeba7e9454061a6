import { type CrsName, detectCrs, parseCrsName } from '../../../geometry/crs.ts';
import type { Point } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { BrokenVector, openVectorFile, type VectorFault, type VectorLayer } from '../../../platform/vector/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import type { FileSource } from '../../places/index.server.ts';
import { assembleZones, type RawFeature } from '../core/vector/assemble-zones.ts';
import type { PlanMapping } from '../core/vector/mapping.ts';
import { savedMappings } from '../data/mapping.queries.ts';
import { saveMapping } from '../data/write-mapping.ts';
import type { PlanReport } from './import-plan.ts';
import { storePlan } from './store-plan.ts';

export type VectorImport = {
  readonly file: FileSource;
  /** Name of a saved mapping, or of the one given here, which is then kept under it. */
  readonly mappingName: string;
  readonly mapping?: PlanMapping;
  readonly actor: Actor;
  readonly today: Day;
  readonly dryRun?: boolean;
};

export type VectorPlanFault =
  | VectorFault
  | {
      readonly kind: 'no-mapping' | 'no-column' | 'unknown-crs' | 'too-many-features' | 'no-features';
      readonly detail: string;
    };

const MOST_FEATURES = 100_000;

/** Zones of older local plans out of GeoJSON, GeoPackage or a zipped Shapefile, by a saved mapping, into the connection's city. */
export async function importVectorPlan(db: Db, request: VectorImport): Promise<Result<PlanReport, VectorPlanFault>> {
  const { file, mappingName, actor, today, dryRun = false } = request;
  const mapping = request.mapping ?? (await savedMappings(db)).find(({ name }) => name === mappingName)?.mapping;
  if (!mapping) return refuse({ kind: 'no-mapping', detail: mappingName });
  const read = await readFeatures(file, mapping);
  if (!read.ok) return read;
  const stored = await storePlan(db, { actor, today, dryRun }, ({ epsg }) =>
    assembleZones(read.value, { mappingName, mapping, file: file.name, epsg, today }),
  );
  if (request.mapping && stored.stored) await keepMapping(db, { mappingName, mapping, actor });
  return ok({ files: [file.name], ...stored, faults: [], dryRun });
}

/** Keeps a mapping under its name, with its event. */
export function keepMapping(
  db: Db,
  { mappingName, mapping, actor }: Pick<VectorImport, 'mappingName' | 'actor'> & { mapping: PlanMapping },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if (!(await saveMapping(tx, { name: mappingName, mapping }))) return;
    await recordEvent(tx, { actor, action: 'plan.mapping-saved', object: { kind: 'mapping', id: 'plan' } });
  });
}

async function readFeatures(file: FileSource, mapping: PlanMapping): Promise<Result<RawFeature[], VectorPlanFault>> {
  const opened = await openVectorFile(file);
  if (!opened.ok) return opened;
  const features: RawFeature[] = [];
  try {
    for (const layer of layersOf(opened.value.layers, mapping)) {
      const read = await readLayer(layer, opened.value.format === 'geojson');
      if (!read.ok) return read;
      features.push(...read.value);
      if (features.length > MOST_FEATURES) return refuse({ kind: 'too-many-features', detail: `${MOST_FEATURES}` });
    }
  } catch (error) {
    if (error instanceof BrokenVector) return refuse(error.fault);
    throw error;
  } finally {
    await opened.value.close();
  }
  if (features.length === 0) return refuse({ kind: 'no-features', detail: '' });
  const { designation } = mapping.columns;
  if (!features.some(({ properties }) => designation in properties)) {
    const known = [...new Set(features.slice(0, 50).flatMap(({ properties }) => Object.keys(properties)))];
    return refuse({ kind: 'no-column', detail: `${designation}; ${known.join(', ')}`.slice(0, 400) });
  }
  return ok(features);
}

/** Of several layers those that have the column of designations; all of them where none says what it has. */
function layersOf(layers: readonly VectorLayer[], { columns }: PlanMapping): readonly VectorLayer[] {
  const fit = layers.filter(({ fields }) => fields?.includes(columns.designation));
  return fit.length > 0 ? fit : layers;
}

async function readLayer(layer: VectorLayer, isGeoJson: boolean): Promise<Result<RawFeature[], VectorPlanFault>> {
  const raw: Omit<RawFeature, 'crs'>[] = [];
  for await (const batch of layer.features()) {
    raw.push(...batch.map(({ properties, geometry, geometryFault }) => ({ properties, geometry, geometryFault })));
    if (raw.length > MOST_FEATURES) return refuse({ kind: 'too-many-features', detail: `${MOST_FEATURES}` });
  }
  const parsed = layer.crsName === null ? null : parseCrsName(layer.crsName);
  // These formats write easting (longitude) first, whatever the form of the name; RFC 7946 has one system.
  const labelled: CrsName | null =
    parsed && layer.crsName !== null
      ? { ...parsed, axes: 'xy' }
      : isGeoJson && layer.crsName === null
        ? { epsg: 4326, axes: 'xy' }
        : null;
  const found = detectCrs(labelled, raw.flatMap(({ geometry }) => firstPoint(geometry)).slice(0, 200));
  if (found.kind === 'implausible') return refuse({ kind: 'unknown-crs', detail: layer.crsName ?? '' });
  return ok(raw.map((feature) => ({ ...feature, crs: found.crs })));
}

function firstPoint(geometry: unknown): Point[] {
  let value: unknown = (geometry as { coordinates?: unknown } | null)?.coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(value); depth += 1) {
    const [a, b] = value as unknown[];
    if (typeof a === 'number' && typeof b === 'number') return Number.isFinite(a) && Number.isFinite(b) ? [[a, b]] : [];
    value = a;
  }
  return [];
}
