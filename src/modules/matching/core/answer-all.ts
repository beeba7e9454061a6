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
  if (all.length <= IN_FULL) return rank(all.map((dossier) => assess(need, dossier, asOf)));
  const quick = rank(all.map((dossier) => judgeSite({ need, dossier, asOf, brief: true })));
  const wanted = new Set(
    [...quick.slice(0, IN_FULL), ...nearestMisses(quick, MISSES_IN_FULL)].map(({ site }) => site.id),
  );
  const full = new Map(
    all.filter(({ site }) => wanted.has(site.id)).map((dossier) => [dossier.site.id, assess(need, dossier, asOf)]),
  );
  return rank(quick.map((answer) => full.get(answer.site.id) ?? answer));
}
