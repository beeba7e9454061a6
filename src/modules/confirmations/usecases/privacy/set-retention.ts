import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Desk } from '../../../../platform/web/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { readMonths } from '../../core/retention.ts';
import { setMonths } from '../../data/retention.writes.ts';

type Setting = { readonly months: string; readonly clerk: { readonly accountId: number } };

/** After how many months without a word the city erases a source's person; from the next daily round on. */
export async function setRetention(
  desk: Desk,
  { months, clerk }: Setting,
): Promise<Result<number, { kind: 'bad-months' }>> {
  const read = readMonths(months);
  if (read === null) return refuse({ kind: 'bad-months' });
  await desk.db.transaction().execute(async (tx) => {
    await setMonths(tx, read);
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'respondents.retention-set',
      object: { kind: 'city', id: desk.city.teryt },
      details: { months: read },
    });
  });
  return ok(read);
}
