import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { colleagues } from '../../accounts/index.server.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { change, onCase, type Clerk, type Gone, type Stale } from './change-case.ts';

export type Assignment = {
  readonly caseId: number;
  readonly version: number;
  readonly to: number;
  readonly clerk: Clerk;
};

/** Gives the case to a colleague, or to the clerk. A new case is open from then on. */
export async function assignCase(
  desk: Desk,
  assignment: Assignment,
): Promise<Result<null, Stale | Gone | { kind: 'unknown-colleague' }>> {
  return onCase<null, Stale | { kind: 'unknown-colleague' }>(desk, assignment.caseId, async (tx, file) => {
    if (file.version !== assignment.version) return refuse({ kind: 'stale', version: file.version } as const);
    if (!(await colleagues(tx)).some((colleague) => colleague.id === assignment.to)) {
      return refuse({ kind: 'unknown-colleague' } as const);
    }
    if (file.assignedTo === assignment.to) return ok(null);
    const stage = file.stage === 'new' ? 'open' : file.stage;
    await change(tx, file, { assignedTo: assignment.to, stage });
    await recordEvent(tx, {
      actor: `user:${assignment.clerk.accountId}`,
      action: 'case.assigned',
      object: { kind: 'case', id: file.id },
      details: { to: assignment.to },
    });
    return ok(null);
  });
}
