import { DELIVERED_BOOK, type LawBook } from '../../../kernel/law/parameter.ts';
import type { Db } from '../../../platform/db/index.ts';
import { bookOf } from '../core/merge-rows.ts';
import { countedEntries, revisionOfCity } from '../data/entries.queries.ts';

type Kept = { readonly revision: number; readonly book: LawBook };
const kept = new WeakMap<Db, Kept>();

/**
 * The law as the office of this city has it: what was delivered, with what two of its people added. Read once for each revision of
 * the city; without a city it is the delivered book.
 * @param city spares a query where the request knows its city; it must be the one that `db` serves.
 */
export async function officeBook(db: Db, city?: { readonly revision: number }): Promise<LawBook> {
  const revision = city?.revision ?? (await revisionOfCity(db));
  if (revision === null) return DELIVERED_BOOK;
  const known = kept.get(db);
  if (known && known.revision >= revision) return known.book;
  const found = await countedEntries(db);
  if (!found) return DELIVERED_BOOK;
  const book = found.entries.length === 0 ? DELIVERED_BOOK : bookOf(found.entries);
  kept.set(db, { revision: found.revision, book });
  return book;
}
