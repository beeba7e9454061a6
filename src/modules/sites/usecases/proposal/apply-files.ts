import type { Db } from '../../../../platform/db/index.ts';
import { dropFile } from '../../../../platform/files/index.ts';
import type { ProposedFile } from '../../core/office/proposal.ts';
import { siteFiles } from '../../data/site-files.queries.ts';
import { deleteSiteFile, updateSiteFile } from '../../data/site-files.writes.ts';

/** Does with a site's files what was proposed, and answers whether anything was done: one that is gone stays gone. */
export async function applyFiles(tx: Db, siteId: number, files: readonly ProposedFile[]): Promise<boolean> {
  const held = new Set((await siteFiles(tx, siteId, { publicOnly: false })).map(({ fileId }) => fileId));
  const left = files.filter(({ fileId }) => held.has(fileId));
  for (const file of left) {
    if (file.do === 'change') await updateSiteFile(tx, { siteId, ...file });
    else {
      await deleteSiteFile(tx, siteId, file.fileId);
      await dropFile(tx, file.fileId);
    }
  }
  return left.length > 0;
}
