import { type BuildableAsked, type BuildableComputed, tellBuildable } from '../buildable/tell-buildable.ts';
import { drawLand, type LandDrawn, type LandQuestion } from './land-drawn.ts';

export type LandTask =
  | { readonly kind: 'land'; readonly question: LandQuestion }
  | { readonly kind: 'buildable'; readonly question: BuildableAsked };

/** Work of a thread (`platform/threads`). */
export const work = (task: LandTask): LandDrawn | BuildableComputed =>
  task.kind === 'land' ? drawLand(task.question) : tellBuildable(task.question);
