import type { Day } from '../../../kernel/day.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import type { Municipality } from '../../places/index.ts';
import { readMunicipality } from '../../places/index.server.ts';
import { readFacts } from '../../sites/index.server.ts';
import { checkMapping, type Mapping, type MappingFault } from '../core/mapping.ts';
import type { RegisterEntry } from '../core/read-row.ts';
import type { RegisterReport } from '../core/register-report.ts';
import type { RegisterTable } from '../core/register-table.ts';
import { knownEntries, type KnownEntry } from '../data/registers.queries.ts';
import { closeUpload, keepEntry, keepMapping, lockRegisters, lockUpload } from '../data/registers.writes.ts';
import { addStatements, makeSiteOf } from './become-site.ts';
import { type PlacedRow, readEntries } from './read-entries.ts';

export type RegisterImport = {
  readonly file: string;
  readonly table: RegisterTable;
  readonly mapping: Mapping;
  /** The day on which the list was true, for rows that do not say it themselves. */
  readonly asOf: Day;
  /** Who answers for the sites that are new. */
  readonly contactId: number;
  readonly actor: Actor;
  readonly today: Day;
  /** The same work and the same report, rolled back at the end. */
  readonly dryRun: boolean;
  /** The file that was handed in at the office and is in with this import; of two at once only one brings it in. */
  readonly upload?: string;
};

export type RegisterImportFault =
  | { readonly kind: 'bad-mapping'; readonly faults: readonly MappingFault[] }
  | { readonly kind: 'day-to-come' }
  | { readonly kind: 'gone' };

/** Ends a transaction whose work must leave no trace; never leaves this file. */
class Unwritten extends Error {}

/** Ends a transaction because somebody else brought the same file in first; never leaves this file. */
class Gone extends Error {}

type Counts = { made: number; changed: number; unchanged: number; waiting: number; facts: number };

/**
 * Brings a sender's list in: good rows become drafts with facts from that register, or news of the sites they became before; rows
 * without a place wait; faulty rows stay outside with their reasons. The same list again changes nothing.
 */
export async function importRegister(
  db: Db,
  request: RegisterImport,
): Promise<Result<RegisterReport, RegisterImportFault>> {
  const faults = checkMapping(request.mapping, request.table);
  if (faults.length > 0) return refuse({ kind: 'bad-mapping', faults });
  if (request.asOf > request.today) return refuse({ kind: 'day-to-come' });
  const city = await readMunicipality(db);
  const { good, refused } = await readEntries(db, { ...request, city });
  const counts: Counts = { made: 0, changed: 0, unchanged: 0, waiting: 0, facts: 0 };
  const report = (): RegisterReport => ({
    ...counts,
    file: request.file,
    sender: request.mapping.sender,
    header: request.table.header,
    rows: request.table.rows.length,
    refused,
    stored: !request.dryRun,
  });
  try {
    await db.transaction().execute(async (tx) => {
      if (request.upload !== undefined && !(await lockUpload(tx, request.upload))) throw new Gone();
      await write(tx, { request, city, good, counts });
      if (request.dryRun) throw new Unwritten();
      if (request.upload !== undefined) await closeUpload(tx, request.upload, report());
      const { facts, made, waiting } = counts;
      const details = { made, facts, waiting, refused: refused.length };
      // The trail names no firm, so it does not name the sender.
      const object = { kind: 'register', id: request.upload ?? 'import' };
      await recordEvent(tx, { actor: request.actor, action: 'register.imported', object, details });
    });
  } catch (error) {
    if (error instanceof Gone) return refuse({ kind: 'gone' });
    if (!(error instanceof Unwritten)) throw error;
  }
  return ok(report());
}

type Work = { request: RegisterImport; city: Municipality; good: readonly PlacedRow[]; counts: Counts };

async function write(tx: Db, { request, city, good, counts }: Work): Promise<void> {
  const { mapping } = request;
  await lockRegisters(tx);
  await keepMapping(tx, mapping);
  const known = await knownEntries(tx, mapping.sender);
  // With what was set aside: a list that says it again unchanged brings nothing new.
  const facts = await readFacts(tx, { siteId: null, visibility: ['public', 'partners', 'office'], history: true });
  for (const { entry, place } of good) {
    const content = { ...entry, confirmedOn: entry.confirmedOn ?? request.asOf };
    const before = known.get(entry.reference);
    const title = mapping.title ?? '';
    const said = { entry: content, sender: mapping.sender, title, file: request.file, actor: request.actor };
    const site = before?.slug
      ? { id: before.siteId!, slug: before.slug }
      : await makeSiteOf(tx, { ...said, place, city, contactId: request.contactId });
    if (site === null) counts.waiting++;
    else {
      const known = facts.get(site.id) ?? {};
      const added = await addStatements(tx, { ...said, slug: site.slug, known, today: request.today });
      counts.facts += added;
      counts[before?.slug ? (added > 0 ? 'changed' : 'unchanged') : 'made']++;
    }
    if (!before || before.siteId !== (site?.id ?? null) || !same(before, content)) {
      await keepEntry(tx, { ...said, siteId: site?.id ?? null, content });
    }
  }
}

/** jsonb keeps no order of keys, so both sides are compared by one. */
const same = (before: KnownEntry, entry: RegisterEntry): boolean => ordered(before.content) === ordered(entry);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
