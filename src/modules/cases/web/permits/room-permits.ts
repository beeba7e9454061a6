import type { PageContext } from '../../../../platform/web/index.ts';
import { paperReads } from '../../../permits/index.server.ts';
import type { CaseFile } from '../../data/case.queries.ts';
import { papersAsked } from '../room/papers/papers-asked.ts';
import { permitsOfCase } from './case-permits.ts';
import type { RoomPermits } from './permit-blocks.tsx';

/** What the investor sees of the permit plan; null while there is none. */
export async function readRoomPermits(c: PageContext, file: CaseFile): Promise<RoomPermits | null> {
  const permits = await permitsOfCase(c, file);
  if (!permits) return null;
  const [files, papers] = await Promise.all([
    paperReads.paperFiles(c.var.db, permits.plan.id, 'investor'),
    papersAsked(c, permits),
  ]);
  return { ...permits, files, papers };
}
