import type { PageContext } from '../../../../platform/web/index.ts';
import { paperReads } from '../../../permits/index.server.ts';
import type { CaseFile } from '../../data/case.queries.ts';
import { permitsOfCase } from './case-permits.ts';
import type { RoomPermits } from './permit-blocks.tsx';

/** What the investor sees of the permit plan; null while there is none. */
export async function readRoomPermits(c: PageContext, file: CaseFile): Promise<RoomPermits | null> {
  const permits = await permitsOfCase(c, file);
  return permits && { ...permits, files: await paperReads.paperFiles(c.var.db, permits.plan.id, 'investor') };
}
