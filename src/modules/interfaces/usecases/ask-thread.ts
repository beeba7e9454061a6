import type { Result } from '../../../kernel/result.ts';
import { askThread as ask, type ThreadFault } from '../../../platform/apart/threads/index.ts';
import type { Operation } from './answer-question.ts';
import type { Done, Task } from './apart/geometry.apart.ts';
import { LIMITS } from './requests.ts';

const MODULE = 'src/modules/interfaces/usecases/apart/geometry.apart.ts';

/** Has a program's question about shapes answered in a thread of its own. */
export function askThread(
  operation: Operation,
  bytes: Uint8Array,
  deadlineMs: number = LIMITS.deadlineMs,
): Promise<Result<Done, ThreadFault>> {
  const question: Task = { operation, bytes };
  return ask({ module: MODULE, question, deadlineMs, by: 'program' });
}
