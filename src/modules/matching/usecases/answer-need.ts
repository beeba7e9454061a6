import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { inTurns } from '../../../platform/in-turns.ts';
import { siteSearch } from '../../sites/index.ts';
import { answering, judging } from '../core/answer-all.ts';
import type { Dossier } from '../core/dossier.ts';
import type { Need } from '../core/need/need.ts';
import { standings } from '../core/rank.ts';
import type { SiteAnswer, Tally } from '../core/site-answer.ts';
import { cityRevision, siteNumbers } from '../data/land.queries.ts';
import { curvesForNeed } from './curves/give-curves.ts';
import { type CityAt, dossiersById, dossiersInMemory, type Dossiers, dossiersOf } from './load-dossiers.ts';
import { isLargeOffer } from './offer/large-offer.ts';
import { promisingDossiers } from './offer/promising-sites.ts';

/** Of a large offer so many of the most promising sites are held against a need. */
const MOST_PROMISING = 240;

async function candidatesOf(db: Db, need: Need, asOf: Day): Promise<Dossiers> {
  if (!(await isLargeOffer(db))) return dossiersOf(db);
  const revision = (await cityRevision(db))?.revision ?? 0;
  const asked = { need, filter: siteSearch.EVERYTHING, most: MOST_PROMISING };
  return { revision, all: await promisingDossiers(db, asOf, asked) };
}

/**
 * Every published site of the city held against a need, best first, and the revision that answered; of a large offer the most
 * promising ones.
 */
export async function answerNeed(db: Db, need: Need, asOf: Day): Promise<{ answers: SiteAnswer[]; revision: number }> {
  const { all, revision } = await candidatesOf(db, need, asOf);
  await curvesForNeed(db, need, all);
  return { answers: await inTurns(answering(all, need, asOf)), revision };
}

/** How many published sites stand at each verdict for a need: for the count beside the form. */
export async function countFits(db: Db, need: Need, asOf: Day): Promise<Tally> {
  const { all } = await candidatesOf(db, need, asOf);
  await curvesForNeed(db, need, all);
  return standings(await inTurns(judging(all, need, asOf)));
}

/** All that is public of a published site; null when the city has none at that address. */
export async function dossierOf(db: Db, slug: string, at?: CityAt): Promise<Dossier | null> {
  return (await dossiersNamed(db, [slug], at))[0] ?? null;
}

/** All that is public of the published sites at those addresses, in no order: from memory, or only these are read. */
export async function dossiersNamed(db: Db, slugs: readonly string[], at?: CityAt): Promise<readonly Dossier[]> {
  const known = at ?? (await cityRevision(db));
  const all = known && (await dossiersInMemory(known));
  if (all) return all.filter(({ site }) => slugs.includes(site.slug));
  return dossiersById(db, await siteNumbers(db, slugs));
}

/** All published sites, by name: for pages. `at`: what the page has read of its city, which spares a query. */
export async function publishedDossiers(db: Db, at?: CityAt): Promise<readonly Dossier[]> {
  return (await dossiersOf(db, at)).all;
}
