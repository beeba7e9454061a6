import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { readFacts, siteBySlug } from '../../sites/index.server.ts';
import { OFFERED } from '../../sites/index.ts';
import { factsAsAnswers } from '../core/project/facts-as-answers.ts';
import type { Project } from '../core/project/project.ts';

/** What everybody may know of a site on offer, as answers of a project; null where there is no such site. */
export async function knownOfSite(db: Db, slug: string, asOf: Day): Promise<Partial<Project> | null> {
  const site = await siteBySlug(db, slug);
  if (!site || !OFFERED.includes(site.status)) return null;
  const facts = await readFacts(db, { siteId: site.id, visibility: ['public'] });
  return factsAsAnswers(facts.get(site.id) ?? {}, asOf);
}
