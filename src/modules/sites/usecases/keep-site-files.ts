import { cleanLine, hasControlCharacters } from '../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { copyFile, dropFile, keepFile, type FileFault } from '../../../platform/files/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { mayEdit, OFFERED, type SiteStatus } from '../core/status.ts';
import { lockOfficeSite, type OfficeSite } from '../data/office-sites.queries.ts';
import { writeChanged } from '../data/office-sites.writes.ts';
import { siteFiles } from '../data/site-files.queries.ts';
import { deleteSiteFile, insertSiteFile, updateSiteFile } from '../data/site-files.writes.ts';

export type FileFailure =
  | FileFault
  | { kind: 'no-such-site' }
  | { kind: 'no-such-file' }
  | { kind: 'closed'; status: SiteStatus }
  | { kind: 'too-many-files'; max: number }
  | {
      kind: 'bad-description';
      field: 'descriptionPl' | 'descriptionEn';
      code: 'missing' | 'too-long' | 'control-characters';
    };

/** Files of one site, and characters of a description. */
const MOST_FILES = 40;
const DESCRIPTION_MAX = 200;

type Words = { readonly descriptionPl: string; readonly descriptionEn: string; readonly public: boolean };
type On = { readonly slug: string; readonly accountId: number; readonly now: Date };

export type FileToAdd = On & {
  readonly city: string;
  readonly kind: 'photo' | 'document';
  readonly words: Words;
  readonly file: { readonly bytes: Uint8Array; readonly name: string };
};

/** Keeps a photo or document of a site. A public one needs words in both languages: who can't see it reads them. */
export function addSiteFile(db: Db, adding: FileToAdd): Promise<Result<string, FileFailure>> {
  return onSite<string>(db, adding, async (tx, site) => {
    const { kind, city, file, words } = adding;
    const fault = faultOf(words);
    if (fault) return refuse(fault);
    if ((await siteFiles(tx, site.id, { publicOnly: false })).length >= MOST_FILES) {
      return refuse({ kind: 'too-many-files', max: MOST_FILES });
    }
    const kept = await keepFile(tx, { city, ...file, purpose: kind });
    if (!kept.ok) return kept;
    const fileId = kept.value.id;
    await insertSiteFile(tx, {
      siteId: site.id,
      fileId,
      kind,
      description: descriptionOf(words),
      public: words.public,
    });
    await note(tx, adding, { site, action: 'site.file-added' });
    return ok(fileId);
  });
}

export type FileToChange = On & { readonly fileId: string; readonly words: Words; readonly position: number };

/** Changes a file's description, its place among the others, and who may see it. */
export function changeSiteFile(db: Db, change: FileToChange): Promise<Result<string, FileFailure>> {
  return onSite<string>(db, change, async (tx, site) => {
    const { fileId, words, position } = change;
    if (!(await holds(tx, site, fileId))) return refuse({ kind: 'no-such-file' });
    const fault = faultOf(words);
    if (fault) return refuse(fault);
    await updateSiteFile(tx, {
      siteId: site.id,
      fileId,
      description: descriptionOf(words),
      public: words.public,
      position: Math.min(Math.max(1, position), MOST_FILES),
    });
    await note(tx, change, { site, action: 'site.file-changed' });
    return ok(fileId);
  });
}

/** Takes a file away from the site; its bytes are forgotten when nothing else holds them. */
export function removeSiteFile(
  db: Db,
  removal: On & { readonly fileId: string },
): Promise<Result<string, FileFailure>> {
  return onSite<string>(db, removal, async (tx, site) => {
    const { fileId } = removal;
    if (!(await holds(tx, site, fileId))) return refuse({ kind: 'no-such-file' });
    await deleteSiteFile(tx, site.id, fileId);
    await dropFile(tx, fileId);
    await note(tx, removal, { site, action: 'site.file-removed' });
    return ok(fileId);
  });
}

export type FileToAttach = {
  readonly siteId: number;
  readonly fileId: string;
  readonly kind: 'photo' | 'document';
  /** In the words of who handed it in; a clerk translates it before it is shown. */
  readonly description: string;
};

/** Gives a site a file that was handed in elsewhere, for the office alone, inside a larger change that leaves an event. */
export async function attachKeptFile(tx: Db, { siteId, fileId, kind, description }: FileToAttach): Promise<void> {
  const own = await copyFile(tx, fileId);
  if (own === null) return;
  const words = { pl: description, en: '' };
  await insertSiteFile(tx, { siteId, fileId: own, kind, description: words, public: false });
}

async function onSite<Value>(
  db: Db,
  { slug, accountId, now }: On,
  work: (tx: Db, site: OfficeSite) => Promise<Result<Value, FileFailure>>,
): Promise<Result<Value, FileFailure>> {
  return db.transaction().execute(async (tx) => {
    const site = await lockOfficeSite(tx, slug);
    if (!site) return refuse({ kind: 'no-such-site' });
    if (!mayEdit(site.status)) return refuse({ kind: 'closed', status: site.status });
    const done = await work(tx, site);
    if (done.ok && OFFERED.includes(site.status))
      await writeChanged(tx, site, { changed: ['files'], accountId, at: now });
    return done;
  });
}

const holds = async (tx: Db, site: OfficeSite, fileId: string): Promise<boolean> =>
  (await siteFiles(tx, site.id, { publicOnly: false })).some((file) => file.fileId === fileId);

const note = (tx: Db, { accountId }: On, { site, action }: { site: OfficeSite; action: string }): Promise<number> =>
  recordEvent(tx, { actor: `user:${accountId}`, action, object: { kind: 'site', id: site.id } });

const descriptionOf = (words: Words) => ({ pl: cleanLine(words.descriptionPl), en: cleanLine(words.descriptionEn) });

function faultOf(words: Words): FileFailure | null {
  for (const field of ['descriptionPl', 'descriptionEn'] as const) {
    const text = cleanLine(words[field]);
    const bad = (code: 'missing' | 'too-long' | 'control-characters'): FileFailure => ({
      kind: 'bad-description',
      field,
      code,
    });
    if (text === '' && (words.public || field === 'descriptionPl')) return bad('missing');
    if (text.length > DESCRIPTION_MAX) return bad('too-long');
    if (hasControlCharacters(text)) return bad('control-characters');
  }
  return null;
}
