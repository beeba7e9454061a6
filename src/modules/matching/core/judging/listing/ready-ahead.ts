import { addDays, type Day } from '../../../../../kernel/day.ts';
import { siteSearch } from '../../../../sites/index.ts';
import type { Dossier } from '../../dossier.ts';
import { AT_HAND_DAYS, planStep, readinessOf } from '../readiness.ts';
import { after } from '../turns.ts';

/** The day of the site's latest public fact; null: there is none. */
export function lastConfirmed({ facts }: Dossier, asOf: Day): Day | null {
  let latest: Day | null = null;
  for (const statements of Object.values(facts))
    for (const { confirmedOn } of statements)
      if (confirmedOn <= asOf && (latest === null || confirmedOn > latest)) latest = confirmedOn;
  return latest;
}

/** Days of facts to come, from which on the latest is another. */
export const comingFacts = ({ facts }: Dossier, asOf: Day): Day[] =>
  Object.values(facts).flatMap((statements) =>
    statements.map(({ confirmedOn }) => confirmedOn).filter((confirmedOn) => confirmedOn > asOf),
  );

/** Where the site stands on the ladder on that day alone. */
export function readyOnDay(dossier: Dossier, asOf: Day): siteSearch.ReadyUntil[] {
  const { level, next } = readinessOf(dossier, asOf);
  return [{ level, missing: next.length, until: asOf }];
}

/**
 * Where the site stands on the ladder from a day on while its plans stay as they are, at most so many pieces of days as are kept; `to` is
 * the last day of them all, at the latest the one given (null: no end is known). No day before `from` counts.
 */
// oxlint-disable-next-line max-params
export function readyAhead(dossier: Dossier, asOf: Day, last: Day | null) {
  const turns = turnsOf(dossier);
  const plan = planStep(dossier, asOf);
  const pieces: siteSearch.ReadyUntil[] = [];
  let to = last;
  for (const day of [asOf, ...turns.filter((turn) => turn > asOf && (last === null || turn <= last))]) {
    const { level, next } = readinessOf(dossier, day, plan);
    const before = pieces.at(-1);
    if (before?.level === level && before.missing === next.length) continue;
    if (before) pieces[pieces.length - 1] = { ...before, until: addDays(day, -1) };
    if (pieces.length === siteSearch.MOST_PIECES) {
      to = addDays(day, -1);
      break;
    }
    pieces.push({ level, missing: next.length, until: null });
  }
  return { pieces, from: turns.findLast((turn) => turn <= asOf) ?? null, to };
}

/** Days from which on a step of the ladder may be met or not, in order: what is known then, and what can be had soon. */
function turnsOf({ facts }: Dossier): Day[] {
  const statements = Object.values(facts).flat();
  const known = statements.flatMap(({ confirmedOn, validUntil }) => [confirmedOn, ...after(validUntil)]);
  const atHand = (facts['available-from'] ?? []).flatMap(({ value }) =>
    value.kind === 'day' ? [addDays(value.day, -AT_HAND_DAYS)] : [],
  );
  return [...new Set([...known, ...atHand])].toSorted();
}
