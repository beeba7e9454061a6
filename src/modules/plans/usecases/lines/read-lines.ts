import { ok, type Result } from '../../../../kernel/result.ts';
import type { FileSource } from '../../../places/index.server.ts';
import { lineColumns } from '../../core/lines/line-mapping.ts';
import { type IntoCity, type PlacedLines, placeLines } from '../../core/lines/place-lines.ts';
import { readFeatures, type VectorPlanFault } from '../read-features.ts';

/** Building lines of a vector file in metres of the city. Bytes in, plain objects out: it also runs in a process of its own. */
export async function readLines(file: FileSource, into: IntoCity): Promise<Result<PlacedLines, VectorPlanFault>> {
  const columns = lineColumns(into.mapping);
  const read = await readFeatures(file, {
    layersWith: into.mapping.columns.kind,
    absent: (known) => columns.filter((column) => !known.includes(column)),
  });
  return read.ok ? ok(placeLines(read.value, into)) : read;
}
