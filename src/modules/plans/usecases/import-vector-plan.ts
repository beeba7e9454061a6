import type { Day } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { ApartFault } from '../../../platform/apart/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { type FileSource, readMunicipality } from '../../places/index.server.ts';
import type { AssembledZones, UnreadLimit } from '../core/vector/assemble-zones.ts';
import type { PlanMapping } from '../core/vector/mapping.ts';
import { savedMappings } from '../data/mapping.queries.ts';
import { saveMapping } from '../data/write-mapping.ts';
import type { PlanReport } from './import-plan.ts';
import type { VectorPlanFault } from './read-features.ts';
import { readVectorPlan, type VectorPlanToRead } from './read-vector-plan.ts';
import { storePlan } from './store-plan.ts';

export type VectorImport = {
  readonly file: FileSource;
  /** Name of a saved mapping, or of the one given here, which is then kept under it. */
  readonly mappingName: string;
  readonly mapping?: PlanMapping;
  readonly actor: Actor;
  readonly today: Day;
  readonly dryRun?: boolean;
  /** Why what people coded or checked may go. */
  readonly losesBecause?: string | null;
};

/** Reads here, or in a process of its own; its own faults come back as they are. */
export type VectorReader = (
  file: FileSource,
  into: VectorPlanToRead,
) => Promise<Result<AssembledZones, VectorPlanFault | ApartFault>>;

export type VectorImportFault = VectorPlanFault | ApartFault | { readonly kind: 'no-mapping'; readonly detail: string };

export type VectorReport = PlanReport & {
  /** Limits that stand in the file and could not be read: left to a person. */
  readonly unread: readonly UnreadLimit[];
};

/** Zones of older local plans out of GeoJSON, GeoPackage or a zipped Shapefile, by a saved mapping, into the connection's city. */
export async function importVectorPlan(
  db: Db,
  request: VectorImport & { readonly read?: VectorReader },
): Promise<Result<VectorReport, VectorImportFault>> {
  const { file, mappingName, actor, today, dryRun = false, losesBecause = null, read = readVectorPlan } = request;
  const mapping = request.mapping ?? (await savedMappings(db)).find(({ name }) => name === mappingName)?.mapping;
  if (!mapping) return refuse({ kind: 'no-mapping', detail: mappingName });
  const { epsg, border } = await readMunicipality(db);
  const zones = await read(file, { mappingName, mapping, epsg, border, today });
  if (!zones.ok) return zones;
  const stored = await storePlan(db, { actor, today, dryRun, losesBecause }, () => zones.value);
  if (request.mapping && stored.stored) await keepMapping(db, { mappingName, mapping, actor });
  return ok({ files: [file.name], ...stored, faults: [], unread: zones.value.unread, dryRun });
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
