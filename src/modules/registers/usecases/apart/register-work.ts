import path from 'node:path';
import type { Result } from '../../../../kernel/result.ts';
import { type ApartFault, type ApartLimits, runApart } from '../../../../platform/apart/index.ts';
import { PROJECT_ROOT } from '../../../../platform/project-root.ts';
import type { RegisterFile, RegisterFileFault } from '../read-register-file.ts';

const SCRIPT = path.join(PROJECT_ROOT, 'src/modules/registers/usecases/apart/read-register.apart.ts');

export type RegisterApartFault = RegisterFileFault | ApartFault;

/** Reads a list that somebody uploaded in a process of its own: a workbook made to hurt hurts nobody else. */
export async function registerApart(
  bytes: Uint8Array,
  limits: Partial<ApartLimits> = {},
): Promise<Result<RegisterFile, RegisterApartFault>> {
  const given = { bytes };
  const run = await runApart<Result<RegisterFile, RegisterFileFault>>({ script: SCRIPT, given, limits });
  return run.ok ? run.value : run;
}
