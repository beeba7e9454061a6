import { fileContent, storedFiles, type StoredFile } from '../../../../platform/files/index.ts';
import { pictureVersion } from '../../../../platform/files/versions/index.ts';
import { sendFile } from '../../../../platform/files/upload/index.ts';
import { fault, onPage, prepare, type App, type PageContext } from '../../../../platform/web/index.ts';
import { PLAIN_ROUTES } from '../../../../routes.ts';
import { allows } from '../../../accounts/index.ts';
import { forOffice } from '../../../accounts/web/index.ts';
import { isPublicFile } from '../../data/site-files.queries.ts';
import { showOfficeSites } from './list.page.tsx';
import { makeSite, showNewSite } from './new-site.page.tsx';
import { showOfficeSite, workOnSite } from './work-on-site.tsx';

/** The office's list and pages of sites, and files that people handed in. */
export function mountOfficeSites(app: App): void {
  onPage(app, 'officeSites', { get: forOffice('sites.write', showOfficeSites) });
  onPage(app, 'officeNewSite', {
    get: forOffice('sites.write', showNewSite),
    post: forOffice('sites.write', makeSite),
  });
  onPage(app, 'officeSite', {
    get: forOffice('sites.write', showOfficeSite),
    post: forOffice('sites.write', workOnSite),
  });
  mountFiles(app);
}

/** A file is seen by everybody when it is public and its site is on offer, else by the office; to others it does not exist. */
function mountFiles(app: App): void {
  app.get(PLAIN_ROUTES.storedFile, async (c) => {
    await prepare(c);
    const id = c.req.param('id');
    const known = await seenFile(c, id);
    const file = known && (await fileContent(c.var.db, id));
    return file ? sendFile(c, { ...file, tag: known.sha256 }) : fault(c, 404);
  });
  app.get(PLAIN_ROUTES.storedPicture, async (c) => {
    await prepare(c);
    const { id, width } = c.req.param();
    const known = /^\d{2,5}$/.test(width) ? await seenFile(c, id) : null;
    const version = known && (await pictureVersion(c.var.db, id, Number(width)));
    return version ? sendFile(c, { ...version, tag: `${known.sha256}-${width}` }) : fault(c, 404);
  });
}

async function seenFile(c: PageContext, id: string): Promise<StoredFile | null> {
  const { db, session } = c.var;
  const [known] = (await storedFiles(db, [id])).values();
  if (!known) return null;
  return allows(session, 'sites.write') || (await isPublicFile(db, id)) ? known : null;
}
