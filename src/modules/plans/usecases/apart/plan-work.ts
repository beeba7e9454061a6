import path from 'node:path';
import type { Locale } from '../../../../kernel/locale.ts';
import type { Result } from '../../../../kernel/result.ts';
import { type ApartFault, type ApartLimits, runApart } from '../../../../platform/apart/index.ts';
import { PROJECT_ROOT } from '../../../../platform/project-root.ts';
import type { FileSource } from '../../../places/index.server.ts';
import type { ExaminedPlan } from '../check-plan-files.ts';
import type { VectorReader } from '../import-vector-plan.ts';
import type { LineReader } from '../lines/import-lines.ts';
import type { VectorPlanToRead } from '../read-vector-plan.ts';
import type { IntoCity } from '../../core/lines/place-lines.ts';

/** From the sources also when the server is built: a process begins with a file of its own. */
const HERE = path.join(PROJECT_ROOT, 'src/modules/plans/usecases/apart');

type Given = { readonly name: string; readonly bytes: Uint8Array };
export type PlanToExamine = { readonly files: readonly Given[]; readonly locale: Locale };
export type LinesToRead = { readonly file: Given; readonly into: IntoCity };
export type ZonesToRead = { readonly file: Given; readonly into: VectorPlanToRead };

/** Examines a plan of unknown origin in a process of its own, so that no file can stop the site. */
export const examineApart = (
  given: PlanToExamine,
  limits: Partial<ApartLimits> = {},
): Promise<Result<ExaminedPlan, ApartFault>> =>
  runApart<ExaminedPlan>({ script: path.join(HERE, 'examine-plan.apart.ts'), given, limits });

/** Reads zones of a vector file in a process of its own, within limits. */
export const zonesApart =
  (limits: Partial<ApartLimits> = {}): VectorReader =>
  async (file, into) => {
    const given: ZonesToRead = { file: await givenOf(file), into };
    const run = await runApart<Awaited<ReturnType<VectorReader>>>({
      script: path.join(HERE, 'read-zones.apart.ts'),
      given,
      limits,
    });
    return run.ok ? run.value : run;
  };

/** Reads building lines of a vector file in a process of its own, within limits. */
export const linesApart =
  (limits: Partial<ApartLimits> = {}): LineReader =>
  async (file, into) => {
    const given: LinesToRead = { file: await givenOf(file), into };
    const run = await runApart<Awaited<ReturnType<LineReader>>>({
      script: path.join(HERE, 'read-lines.apart.ts'),
      given,
      limits,
    });
    return run.ok ? run.value : run;
  };

const givenOf = async (file: FileSource): Promise<Given> => ({ name: file.name, bytes: await bytesOf(file) });

async function bytesOf(file: FileSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
