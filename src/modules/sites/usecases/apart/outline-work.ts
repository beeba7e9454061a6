import path from 'node:path';
import { refuse, type Result } from '../../../../kernel/result.ts';
import { runApart } from '../../../../platform/apart/index.ts';
import { PROJECT_ROOT } from '../../../../platform/project-root.ts';
import type { OutlineFile, OutlineFileFault } from './outline-in-file.ts';

/** From the sources also when the server is built: a process begins with a file of its own. */
const SCRIPT = path.join(PROJECT_ROOT, 'src/modules/sites/usecases/apart/read-outline.apart.ts');

export type OutlineReadFault = OutlineFileFault | { readonly kind: 'busy' };

/** Reads a border that somebody uploaded in a process of its own, as the form takes it; whatever the file does, the site goes on. */
export async function outlineApart(given: OutlineFile): Promise<Result<string, OutlineReadFault>> {
  const limits = { deadlineMs: 15_000, memoryMb: 256 };
  const run = await runApart<Result<string, OutlineFileFault>>({ script: SCRIPT, given, limits });
  if (run.ok) return run.value;
  return refuse({ kind: run.error.kind === 'busy' ? 'busy' : 'not-read' });
}
