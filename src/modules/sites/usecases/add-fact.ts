import type { Day } from '../../../kernel/day.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { type FactFault, type NewFact, ageOf, checkFact } from '../core/check-fact.ts';
import { lockSite } from '../data/sites.queries.ts';
import { insertFact } from '../data/sites.writes.ts';

export type AddFactFailure =
  | { kind: 'bad-fact'; faults: readonly FactFault[] }
  | { kind: 'no-such-site'; slug: string }
  /** A second person is reading what the site is published with. */
  | { kind: 'in-review' };

export type FactToAdd = { readonly slug: string; readonly fact: NewFact; readonly actor: Actor; readonly today: Day };

/**
 * Records what is known of a site beside what was known before, and answers the fact's number. Nothing is overwritten. What
 * the office states waits while the site is reviewed; what a source answers (`addFactIn`) does not.
 */
export async function addFact(db: Db, adding: FactToAdd): Promise<Result<number, AddFactFailure>> {
  const faults = checkFact(adding.fact, adding.today);
  if (faults.length > 0) return refuse({ kind: 'bad-fact', faults });
  return db.transaction().execute(async (tx) => {
    const site = await lockSite(tx, adding.slug);
    return site?.status === 'in-review' ? refuse({ kind: 'in-review' } as const) : addFactIn(tx, adding);
  });
}

/** The same as a part of a larger change, inside its transaction. */
export async function addFactIn(
  tx: Db,
  { slug, fact, actor, today }: FactToAdd,
): Promise<Result<number, AddFactFailure>> {
  const faults = checkFact(fact, today);
  if (faults.length > 0) return refuse({ kind: 'bad-fact', faults });
  const site = await lockSite(tx, slug);
  if (!site) return refuse({ kind: 'no-such-site', slug } as const);
  const validUntil = fact.validUntil === undefined ? ageOf(fact.key, fact.confirmedOn) : fact.validUntil;
  const synthetic = fact.synthetic ?? false;
  const note = fact.note ?? null;
  const id = await insertFact(tx, { ...fact, siteId: site.id, validUntil, synthetic, recordedBy: actor, note });
  const details = { fact: id, key: fact.key, confirmedOn: fact.confirmedOn, validUntil, visibility: fact.visibility };
  await recordEvent(tx, { actor, action: 'site.fact-added', object: { kind: 'site', id: site.id }, details });
  return ok(id);
}
