import { createHash } from 'node:crypto';
import type { Day } from '../../../kernel/day.ts';
import type { Verdict } from '../../../kernel/finding.ts';
import type { Db } from '../../../platform/db/index.ts';
import { inTurns } from '../../../platform/in-turns.ts';
import { siteSearch, type Site } from '../../sites/index.ts';
import { judging } from '../core/answer-all.ts';
import type { Dossier } from '../core/dossier.ts';
import type { Need } from '../core/need/need.ts';
import { listingOf } from '../core/judging/listing-of.ts';
import { isOfOtherKind } from '../core/rules/kind.ts';
import { cityRevision } from '../data/land.queries.ts';
import { curvesForNeed } from './curves/give-curves.ts';
import { dossiersById, type Dossiers, dossiersOf } from './load-dossiers.ts';
import { isLargeOffer, MOST_IN_MEMORY } from './offer/large-offer.ts';
import { latestSites } from './offer/promising-sites.ts';

export type Question = { readonly need: Need | null; readonly filter: siteSearch.SiteFilter; readonly asOf: Day };

export type FoundSite = {
  readonly site: Site;
  readonly standing: Verdict | null;
  /** A mark of what is public of the site; another mark means that something was changed, not only that time passed. */
  readonly state: string;
};

/**
 * The published sites that pass a filter and are not ruled out by a need, and the revision that answered. Of a large offer those
 * among them that were changed last, at most 2000: what is new is always there.
 */
export async function findSites(
  db: Db,
  { need, filter, asOf }: Question,
): Promise<{ found: FoundSite[]; revision: number }> {
  const { all, revision } = await candidatesOf(db, { need, filter, asOf });
  const ofKind = need ? all.filter((dossier) => !isOfOtherKind(need, dossier)) : all;
  if (need) await curvesForNeed(db, need, ofKind);
  const answers = need ? await inTurns(judging(ofKind, need, asOf)) : [];
  const standing = new Map(answers.map((answer) => [answer.site.slug, answer.standing]));
  const bySlug = new Map(ofKind.map((dossier) => [dossier.site.slug, dossier]));
  const { found } = siteSearch.searchSites(
    ofKind.map((dossier) => listingOf(dossier, asOf)),
    filter,
    asOf,
  );
  return {
    revision,
    found: found.flatMap(({ slug }) => {
      const dossier = bySlug.get(slug);
      if (!dossier || standing.get(slug) === 'fail') return [];
      return [{ site: dossier.site, standing: standing.get(slug) ?? null, state: stateOf(dossier) }];
    }),
  };
}

async function candidatesOf(db: Db, { need, filter, asOf }: Question): Promise<Dossiers> {
  if (!(await isLargeOffer(db))) return dossiersOf(db);
  const revision = (await cityRevision(db))?.revision ?? 0;
  const ids = await latestSites(db, asOf, { need, filter, most: MOST_IN_MEMORY });
  return { revision, all: await dossiersById(db, ids) };
}

/** Names, land and the latest value of each fact: a value confirmed again is no change. */
function stateOf({ site, facts, parcels }: Dossier): string {
  const values = Object.entries(facts)
    .map(([key, statements]) => [key, statements?.[0]?.value ?? null])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const text = JSON.stringify([site.name, site.summary, parcels.map(({ id }) => id), values]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
