import type { Fix, FixAsked } from './fix.ts';
import { sizeOf, tryHall } from './fix.ts';
import { relaxedRules } from './relaxed-rules.ts';
import { type NearLand, withNeighbours } from './with-neighbours.ts';

/** `near`: null where nobody has read what lies around. */
export type FixQuestion = FixAsked & { readonly near: NearLand | null };

/** What beside the hall's own sides could change so that it stands; none where it stands, or where somebody has to read the plan first. */
export function fixesFor({ near, ...question }: FixQuestion): Fix[] {
  const size = sizeOf(question.need);
  if (!size || question.dossier.parcels.length === 0) return [];
  const fit = tryHall(question, size);
  if (!fit || (fit.answer === 'fits' && fit.sureness !== 'in-strip')) return [];
  const beside = near && fit.answer !== 'fits' ? withNeighbours(question, near) : [];
  return [...beside, ...relaxedRules(question)];
}
