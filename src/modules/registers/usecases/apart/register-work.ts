import path from 'node:path';
import type { Result } from '../../../../kernel/result.ts';
import { type ApartFault, type ApartLimits, runApart } from '../../../../platform/apart/index.ts';
import { PROJECT_ROOT } from '../../../../platform/project-root.ts';
import type { RegisterFile, RegisterFileFault } from '../read-register-file.ts';

const SCRIPT = path.join(PROJECT_ROOT, 'src/modules/registers/usecases/apart/read-register.apart.ts');

export type RegisterApartFault = RegisterFileFault | ApartFault;

export type RegisterToRead = {
  /** Of a workbook; null: the first. */
  readonly sheet?: string | null;
  readonly limits?: Partial<ApartLimits>;
};

/** Reads a list that somebody handed in, in a process of its own: a workbook made to hurt hurts nobody else. */
export async function registerApart(
  bytes: Uint8Array,
  { sheet = null, limits = {} }: RegisterToRead = {},
): Promise<Result<RegisterFile, RegisterApartFault>> {
  const given = { bytes, sheet };
  const run = await runApart<Result<RegisterFile, RegisterFileFault>>({ script: SCRIPT, given, limits });
  return run.ok ? run.value : run;
}

/** The same where the sheet is only what the sender's last workbook had: one that has none of that name is read from its first. */
export async function registerAsBefore(
  bytes: Uint8Array,
  read: RegisterToRead,
): Promise<Result<RegisterFile, RegisterApartFault>> {
  const file = await registerApart(bytes, read);
  return !file.ok && file.error.kind === 'no-sheet' ? registerApart(bytes, { ...read, sheet: null }) : file;
}
