import { storedNeed, writeNeed } from '../../../matching/index.ts';

/** A need in figures and choices alone: what somebody wrote in words goes. '' where it can't be read any more. */
export function wordlessNeed(text: string): string {
  const need = text === '' ? null : storedNeed(text);
  return need ? writeNeed({ ...need, activity: { ...need.activity, text: null } }).toString() : '';
}
