import type { Day } from '../../../kernel/day.ts';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';
import { plansOverParcels } from '../../plans/index.server.ts';
import { readFacts, siteBySlug } from '../../sites/index.server.ts';
import { OFFERED } from '../../sites/index.ts';
import { answerOfPlans, answersOfFacts, projectOf, type SiteAnswer } from '../core/project/facts-as-answers.ts';
import type { Project } from '../core/project/project.ts';
import { landOfSite } from '../data/site-land.queries.ts';

export type KnownSite = {
  readonly slug: string;
  readonly name: Bilingual;
  readonly answers: readonly SiteAnswer[];
};

/** What everybody may know of a site on offer that answers questions, each with its source; null where there is no such site. */
export async function siteAnswers(db: Db, slug: string, asOf: Day): Promise<KnownSite | null> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return null;
  const site = await siteBySlug(db, slug);
  if (!site || !OFFERED.includes(site.status)) return null;
  const [facts, { parcelIds, totalM2 }] = await Promise.all([
    readFacts(db, { siteId: site.id, visibility: ['public'] }),
    landOfSite(db, site.id),
  ]);
  const over = await plansOverParcels(db, parcelIds, asOf);
  const answers = [...answerOfPlans({ ...over, totalM2 }), ...answersOfFacts(facts.get(site.id) ?? {}, asOf)];
  return { slug: site.slug, name: site.name, answers };
}

/** The same as answers of a project. */
export async function knownOfSite(db: Db, slug: string, asOf: Day): Promise<Partial<Project> | null> {
  const known = await siteAnswers(db, slug, asOf);
  return known && projectOf(known.answers);
}
