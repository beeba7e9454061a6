import { cleanLine, hasControlCharacters } from '../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { copyFile, dropFile, keepFile, type FileFault } from '../../../platform/files/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { withoutShowing } from '../core/office/proposal.ts';
import { mayEdit, OFFERED, type SiteStatus } from '../core/status.ts';
import { lockOfficeSite, type OfficeSite } from '../data/office-sites.queries.ts';
import { siteFiles, type SiteFile } from '../data/site-files.queries.ts';
import { writeChanged } from '../data/office-sites.writes.ts';
import { openProposal, rewriteProposal } from '../data/proposals.ts';
import { deleteSiteFile, hideFile, insertSiteFile, updateSiteFile } from '../data/site-files.writes.ts';
import { propose } from './proposal/propose.ts';

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

/** `proposed`: everybody sees no difference until a second person accepts it. */
export type FileDone = { readonly fileId: string; readonly proposed: boolean };

/**
 * Keeps a photo or document of a site. A public one needs words in both languages: who can't see it reads them. On a site that
 * is on offer the office alone sees it until a second person agrees that it is shown.
 */
export function addSiteFile(db: Db, adding: FileToAdd): Promise<Result<FileDone, FileFailure>> {
  return onSite(db, adding, async (tx, site) => {
    const { kind, city, file, words } = adding;
    const fault = faultOf(words);
    if (fault) return refuse(fault);
    if ((await siteFiles(tx, site.id, { publicOnly: false })).length >= MOST_FILES) {
      return refuse({ kind: 'too-many-files', max: MOST_FILES });
    }
    const kept = await keepFile(tx, { city, ...file, purpose: kind });
    if (!kept.ok) return kept;
    const fileId = kept.value.id;
    const proposed = words.public && OFFERED.includes(site.status);
    const description = descriptionOf(words);
    await insertSiteFile(tx, { siteId: site.id, fileId, kind, description, public: words.public && !proposed });
    await note(tx, adding, { site, action: 'site.file-added' });
    if (proposed) {
      const position = await countFiles(tx, site);
      await propose(tx, site, { ...adding, wish: { do: 'change', fileId, description, public: true, position } });
    }
    return ok({ fileId, proposed });
  });
}

export type FileToChange = On & { readonly fileId: string; readonly words: Words; readonly position: number };

/** Changes a file's description, its place among the others, and who may see it; what everybody would see, once a second person agrees. */
export function changeSiteFile(db: Db, change: FileToChange): Promise<Result<FileDone, FileFailure>> {
  return onSite(db, change, async (tx, site) => {
    const { fileId, words, position } = change;
    const file = await heldBy(tx, site, fileId);
    if (!file) return refuse({ kind: 'no-such-file' });
    const fault = faultOf(words);
    if (fault) return refuse(fault);
    const wanted = {
      fileId,
      description: descriptionOf(words),
      public: words.public,
      position: Math.min(Math.max(1, position), MOST_FILES),
    };
    if (OFFERED.includes(site.status) && words.public) {
      await propose(tx, site, { ...change, wish: { do: 'change', ...wanted } });
      return ok({ fileId, proposed: true });
    }
    if (file.public) await hide(tx, site, change);
    await updateSiteFile(tx, { siteId: site.id, ...wanted });
    await note(tx, change, { site, action: 'site.file-changed' });
    return ok({ fileId, proposed: false });
  });
}

/**
 * Takes a file from everybody's sight at once, by one person: what should never have been shown waits for nobody. What waits for a
 * second person no longer shows it either; to show it again is a new proposal.
 */
export function hideSiteFile(db: Db, hiding: On & { readonly fileId: string }): Promise<Result<FileDone, FileFailure>> {
  return onSite(db, hiding, async (tx, site) => {
    const { fileId } = hiding;
    const file = await heldBy(tx, site, fileId);
    if (!file) return refuse({ kind: 'no-such-file' });
    if (file.public) await hide(tx, site, hiding);
    return ok({ fileId, proposed: false });
  });
}

async function hide(tx: Db, site: OfficeSite, { fileId, ...by }: On & { readonly fileId: string }): Promise<void> {
  await hideFile(tx, site.id, fileId);
  const waiting = await openProposal(tx, site.id);
  const content = waiting && withoutShowing(waiting.content, fileId);
  if (waiting && content) await rewriteProposal(tx, { id: waiting.id, content, now: by.now });
  if (OFFERED.includes(site.status)) {
    await writeChanged(tx, site, { changed: ['files'], accountId: by.accountId, at: by.now, proposalId: null });
  }
  await note(tx, by, { site, action: 'site.file-hidden' });
}

/** Takes a file away from the site, once a second person agrees where everybody sees it; bytes that nothing else holds are forgotten. */
export function removeSiteFile(
  db: Db,
  removal: On & { readonly fileId: string },
): Promise<Result<FileDone, FileFailure>> {
  return onSite(db, removal, async (tx, site) => {
    const { fileId } = removal;
    const file = await heldBy(tx, site, fileId);
    if (!file) return refuse({ kind: 'no-such-file' });
    if (OFFERED.includes(site.status) && file.public) {
      await propose(tx, site, { ...removal, wish: { do: 'remove', fileId } });
      return ok({ fileId, proposed: true });
    }
    await deleteSiteFile(tx, site.id, fileId);
    await dropFile(tx, fileId);
    await note(tx, removal, { site, action: 'site.file-removed' });
    return ok({ fileId, proposed: false });
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

async function onSite(
  db: Db,
  { slug }: On,
  work: (tx: Db, site: OfficeSite) => Promise<Result<FileDone, FileFailure>>,
): Promise<Result<FileDone, FileFailure>> {
  return db.transaction().execute(async (tx) => {
    const site = await lockOfficeSite(tx, slug);
    if (!site) return refuse({ kind: 'no-such-site' });
    if (!mayEdit(site.status)) return refuse({ kind: 'closed', status: site.status });
    return work(tx, site);
  });
}

const heldBy = async (tx: Db, site: OfficeSite, fileId: string): Promise<SiteFile | undefined> =>
  (await siteFiles(tx, site.id, { publicOnly: false })).find((file) => file.fileId === fileId);

const countFiles = async (tx: Db, site: OfficeSite): Promise<number> =>
  (await siteFiles(tx, site.id, { publicOnly: false })).length;

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
