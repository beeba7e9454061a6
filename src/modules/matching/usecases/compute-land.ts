import type { Result } from '../../../kernel/result.ts';
import { askThread, type ThreadFault } from '../../../platform/apart/threads/index.ts';
import type { FixesFound, FixQuestion } from '../core/hall/fixes/all-fixes.ts';
import type { LandTask } from './apart/land.apart.ts';
import type { DrawingQuestion, LandDrawn, LandQuestion, LandSheet } from './apart/land-drawn.ts';
import type { BuildableAsked, BuildableComputed } from './buildable/tell-buildable.ts';

const MODULE = 'src/modules/matching/usecases/apart/land.apart.ts';
/** Milliseconds: a reader waits, a program may wait longer. */
const [FOR_READERS, FOR_PROGRAMS] = [10_000, 12_000];

export type { LandDrawn, LandQuestion, LandSheet };

/** All that land says of a hall, with what its drawing needs, computed in a thread. */
export function computeLand(question: LandQuestion): Promise<Result<LandDrawn, ThreadFault>> {
  const task: LandTask = { kind: 'land', question };
  return askThread({ module: MODULE, question: task, deadlineMs: FOR_READERS, by: 'reader' });
}

/** What a drawing of its own shows of land, computed in a thread. */
export function computeSheet(question: DrawingQuestion): Promise<Result<LandSheet, ThreadFault>> {
  const task: LandTask = { kind: 'sheet', question };
  return askThread({ module: MODULE, question: task, deadlineMs: FOR_READERS, by: 'reader' });
}

/** What beside a hall's own sides would let it stand, computed in a thread. */
export function computeFixes(question: FixQuestion): Promise<Result<FixesFound, ThreadFault>> {
  const task: LandTask = { kind: 'fixes', question };
  return askThread({ module: MODULE, question: task, deadlineMs: FOR_READERS, by: 'reader' });
}

/** What of a site's land may be built on, computed in a thread. */
export function computeBuildable(question: BuildableAsked): Promise<Result<BuildableComputed, ThreadFault>> {
  const task: LandTask = { kind: 'buildable', question };
  return askThread({ module: MODULE, question: task, deadlineMs: FOR_PROGRAMS, by: 'program' });
}
