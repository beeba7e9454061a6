import type { Epsg } from '../../../geometry/crs.ts';
import type { MultiPolygon } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { FileSource } from '../../places/index.server.ts';
import { type AssembledZones, assembleZones } from '../core/vector/assemble-zones.ts';
import { absentColumns, type PlanMapping } from '../core/vector/mapping.ts';
import { readFeatures, type VectorPlanFault } from './read-features.ts';

export type VectorPlanToRead = {
  readonly mappingName: string;
  readonly mapping: PlanMapping;
  readonly epsg: Epsg;
  /** The municipality's, where it is known. */
  readonly border: MultiPolygon | null;
  readonly today: Day;
};

/** Zones of a vector file as they are to be stored. Bytes in, plain objects out: it also runs in a process of its own. */
export async function readVectorPlan(
  file: FileSource,
  into: VectorPlanToRead,
): Promise<Result<AssembledZones, VectorPlanFault>> {
  const { mapping } = into;
  const read = await readFeatures(file, {
    layersWith: mapping.columns.designation,
    absent: (known) => absentColumns(mapping, known),
  });
  return read.ok ? ok(assembleZones(read.value, { ...into, file: file.name })) : read;
}
