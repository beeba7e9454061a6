import type { Day } from '../../../kernel/day.ts';
import { assess, judgeSite } from './assess.ts';
import type { Dossier } from './dossier.ts';
import type { Need } from './need/need.ts';
import { nearestMisses, rank } from './rank.ts';
import type { SiteAnswer } from './site-answer.ts';

/** Sites whose answer is worked out to the last figure; of a longer list, the best and the nearest misses. */
const IN_FULL = 100;
const MISSES_IN_FULL = 10;

/** All sites held against a need, best first. */
export function answerAll(all: readonly Dossier[], need: Need, asOf: Day): SiteAnswer[] {
  const steps = answering(all, need, asOf);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** As `answerAll`, pausing after each site. */
export function* answering(all: readonly Dossier[], need: Need, asOf: Day): Generator<void, SiteAnswer[]> {
  if (all.length <= IN_FULL) return rank(yield* eachOf(all, (dossier) => assess(need, dossier, asOf)));
  const quick = rank(yield* judging(all, need, asOf));
  const wanted = new Set(
    [...quick.slice(0, IN_FULL), ...nearestMisses(quick, MISSES_IN_FULL)].map(({ site }) => site.id),
  );
  const chosen = all.filter(({ site }) => wanted.has(site.id));
  const full = new Map(
    (yield* eachOf(chosen, (dossier) => assess(need, dossier, asOf))).map((answer) => [answer.site.id, answer]),
  );
  return rank(quick.map((answer) => full.get(answer.site.id) ?? answer));
}

/** All sites judged without what only a reader wants, in their own order, pausing after each. */
export const judging = (all: readonly Dossier[], need: Need, asOf: Day): Generator<void, SiteAnswer[]> =>
  eachOf(all, (dossier) => judgeSite({ need, dossier, asOf, brief: true }));

function* eachOf<From, To>(all: readonly From[], make: (one: From) => To): Generator<void, To[]> {
  const made: To[] = [];
  for (const one of all) {
    made.push(make(one));
    yield;
  }
  return made;
}
