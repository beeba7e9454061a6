import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { showStatement } from '../data/sites.writes.ts';
import { lockSite } from '../data/sites.queries.ts';

export type FactToShow = { readonly slug: string; readonly factId: number; readonly actor: Actor };

/** Lets everybody see a figure or choice that the office kept to itself until it was looked at. Inside a larger change. */
export async function showFact(tx: Db, { slug, factId, actor }: FactToShow): Promise<void> {
  const site = await lockSite(tx, slug);
  if (!site || !(await showStatement(tx, site.id, factId))) throw new Error(`statement ${factId} can't be shown`);
  const object = { kind: 'site', id: site.id };
  await recordEvent(tx, { actor, action: 'site.fact-shown', object, details: { fact: factId } });
}
