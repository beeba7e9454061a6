import type { NearLand } from './beside.ts';
import { type Fix, type FixAsked, sizeOf, tryHall } from './fix.ts';
import { relaxedRules } from './relaxed-rules.ts';
import { withNeighbours } from './with-neighbours.ts';

/** `near`: null where nobody has read what lies around. */
export type FixQuestion = FixAsked & { readonly near: NearLand | null };

/** How far changes were looked for. Parcels and rules are never changed together. */
export type Looked = {
  /** Null where no parcels were looked at. `upTo`: every set of at most so many; `leftOut`: sets of one more that were not. */
  readonly parcels: {
    readonly upTo: number;
    readonly leftOut: number;
    readonly within: number;
    readonly cut: boolean;
  } | null;
  /** `upTo`: so many at once; `leftOut`: pairs that were not tried to the end. */
  readonly rules: { readonly upTo: 1 | 2; readonly leftOut: number };
};

/** `looked`: null where nothing had to be looked for. */
export type FixesFound = { readonly fixes: readonly Fix[]; readonly looked: Looked | null };

/** What beside the hall's own sides could change so that it stands; none where it stands, or where somebody has to read the plan first. */
export function fixesFor({ near, ...question }: FixQuestion): FixesFound {
  const size = sizeOf(question.need);
  if (!size || question.dossier.parcels.length === 0) return NONE;
  const fit = tryHall(question, size);
  if (!fit || (fit.answer === 'fits' && fit.sureness !== 'in-strip')) return NONE;
  const beside = near && fit.answer !== 'fits' ? withNeighbours(question, near) : null;
  const { fixes, ...rules } = relaxedRules(question);
  const parcels = beside && near && { upTo: beside.upTo, leftOut: beside.leftOut, within: near.within, cut: near.cut };
  return { fixes: [...(beside?.fixes ?? []), ...fixes], looked: { parcels, rules } };
}

const NONE: FixesFound = { fixes: [], looked: null };
