import { type FixesFound, fixesFor, type FixQuestion } from '../../core/hall/fixes/all-fixes.ts';
import { type BuildableAsked, type BuildableComputed, tellBuildable } from '../buildable/tell-buildable.ts';
import {
  drawLand,
  type DrawingQuestion,
  type LandDrawn,
  type LandQuestion,
  type LandSheet,
  sheetOf,
} from './land-drawn.ts';

export type LandTask =
  | { readonly kind: 'land'; readonly question: LandQuestion }
  | { readonly kind: 'sheet'; readonly question: DrawingQuestion }
  | { readonly kind: 'fixes'; readonly question: FixQuestion }
  | { readonly kind: 'buildable'; readonly question: BuildableAsked };

/** Work of a thread (`platform/apart/threads`). */
export function work(task: LandTask): LandDrawn | LandSheet | BuildableComputed | FixesFound {
  switch (task.kind) {
    case 'land':
      return drawLand(task.question);
    case 'sheet':
      return sheetOf(task.question);
    case 'fixes':
      return fixesFor(task.question);
    case 'buildable':
      return tellBuildable(task.question);
  }
}
