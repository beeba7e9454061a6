import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { mayMove, type Stage } from '../core/case.ts';
import { answerDue } from '../core/promise.ts';
import { change, onCase, type Clerk, type Gone, type Stale } from './change-case.ts';

export type StageChange = {
  readonly caseId: number;
  readonly version: number;
  readonly to: Stage;
  readonly clerk: Clerk;
};

/** Closes a case or opens it again, which starts a new promise. */
export function changeStage(
  desk: Desk,
  { caseId, version, to, clerk }: StageChange,
): Promise<Result<null, Stale | Gone | { kind: 'bad-stage' }>> {
  return onCase<null, Stale | { kind: 'bad-stage' }>(desk, caseId, async (tx, file) => {
    if (file.version !== version) return refuse({ kind: 'stale', version: file.version } as const);
    if (!mayMove(file.stage, to)) return refuse({ kind: 'bad-stage' } as const);
    const reopened = file.stage === 'closed';
    await change(tx, file, {
      stage: to,
      closedAt: to === 'closed' ? desk.now : null,
      ...(reopened && { answerDue: answerDue(desk.now) }),
    });
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'case.stage-changed',
      object: { kind: 'case', id: file.id },
      details: { from: file.stage, to },
    });
    return ok(null);
  });
}
