import { dayInPoland } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { checkRespondent, type RespondentFault, type RespondentWords } from '../core/check-respondent.ts';
import { respondentById } from '../data/respondents.queries.ts';
import { insertRespondent, updateRespondent } from '../data/respondents.writes.ts';
import { endLinks } from '../data/sheets.writes.ts';

export type KeepFailure = { kind: 'bad-respondent'; faults: readonly RespondentFault[] } | { kind: 'stale' };

type Keeping = {
  /** Null: a new one. */
  readonly at: { readonly id: number; readonly version: number } | null;
  readonly words: RespondentWords;
  readonly clerk: { readonly accountId: number };
};

/**
 * Enters or changes someone who can be asked, and answers the number. Whoever was slower is told so. Links that went to another
 * address, and those to sites that are his no more, end with the change.
 */
export async function keepRespondent(desk: Desk, { at, words, clerk }: Keeping): Promise<Result<number, KeepFailure>> {
  const checked = checkRespondent(words);
  if (!checked.ok) return refuse({ kind: 'bad-respondent', faults: checked.error.faults });
  const one = { ...checked.value, synthetic: desk.city.synthetic, now: desk.now };
  return desk.db.transaction().execute(async (tx) => {
    const before = at && (await respondentById(tx, at.id));
    if (at && !(await updateRespondent(tx, at, one))) return refuse({ kind: 'stale' } as const);
    if (before) {
      const all = !one.active || before.email !== one.email || before.kind !== one.kind;
      const kept = all ? [] : one.everywhere ? null : one.siteIds;
      await endLinks(tx, before.id, { keptSites: kept, today: dayInPoland(desk.now) });
    }
    const id = at?.id ?? (await insertRespondent(tx, one));
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: at ? 'respondent.changed' : 'respondent.added',
      object: { kind: 'respondent', id },
      details: { kind: one.kind, everywhere: one.everywhere, topics: one.topics.length, active: one.active },
    });
    return ok(id);
  });
}
