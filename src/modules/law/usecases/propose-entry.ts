import { dayInPoland } from '../../../kernel/day.ts';
import type { Parameter } from '../../../kernel/law/parameter.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { type BadFields, type Draft, type DraftWords, readReadingDraft, readValueDraft } from '../core/draft.ts';
import type { EntryKind } from '../core/entry.ts';
import type { TypedFields } from '../core/fields/read-fields.ts';
import { mergeRows } from '../core/merge-rows.ts';
import { deskEntries } from '../data/entries.queries.ts';
import { insertEntry, lockLaw } from '../data/entries.writes.ts';

/** Who works at the desk, by account and the code of their role. */
export type LawClerk = { readonly accountId: number; readonly role: string };

export type ProposalFault =
  | BadFields
  /** The same waits for a second person already. */
  | { readonly kind: 'waits' };

export type ToPropose = {
  readonly parameter: Parameter<unknown>;
  readonly kind: EntryKind;
  readonly words: DraftWords;
  /** Of a value that is typed field by field. */
  readonly fields?: TypedFields;
  readonly clerk: LawClerk;
  readonly now: Date;
};

/**
 * One person states another value of a parameter with its source, or that they read the act and a row says what it says. Nothing
 * changes until a second person accepts it. Answers the number of the entry.
 */
export function proposeEntry(
  db: Db,
  { parameter, kind, words, fields, clerk, now }: ToPropose,
): Promise<Result<number, ProposalFault>> {
  const { key } = parameter;
  return db.transaction().execute(async (tx): Promise<Result<number, ProposalFault>> => {
    await lockLaw(tx);
    const rows = mergeRows(parameter, await deskEntries(tx, { key }));
    const around = { parameter, rows, today: dayInPoland(now), ...(fields && { fields }) };
    const draft = kind === 'value' ? readValueDraft(words, around) : readReadingDraft(words, around);
    if (!draft.ok) return draft;
    const id = await insertEntry(tx, { key, draft: draft.value, by: clerk, now });
    if (id === null) return refuse({ kind: 'waits' });
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'law.proposed',
      object: { kind: 'law', id },
      details: detailsOf(key, draft.value),
    });
    return ok(id);
  });
}

/** What the trail keeps: numbers and days, no table and no text that a person wrote. */
export const detailsOf = (
  key: string,
  { kind, from, value }: Pick<Draft, 'kind' | 'from' | 'value'>,
): Readonly<Record<string, string | number | boolean>> => ({
  parameter: key,
  kind,
  from,
  ...((typeof value === 'number' || typeof value === 'boolean') && { value }),
});
