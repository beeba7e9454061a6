import { fault, page, readForm, type PageContext, type SessionLike } from '../../../../platform/web/index.ts';
import { readUpload, type Upload } from '../../../../platform/files/upload/index.ts';
import { href } from '../../../../routes.ts';
import { isStatus } from '../../core/status.ts';
import { changeStatus } from '../../usecases/change-status.ts';
import {
  addSiteFile,
  changeSiteFile,
  hideSiteFile,
  removeSiteFile,
  type FileDone,
  type FileFailure,
} from '../../usecases/keep-site-files.ts';
import { editSite } from '../../usecases/save-site.ts';
import { fileFaultText, officeSiteMessages } from './messages.ts';
import { isMultipart, readOutlineFile } from './land/read-outline.ts';
import { decideOnProposal } from './proposal/decide-on-proposal.ts';
import { CALM, readOfficeSite, type FoundSite, type SiteState } from './site-state.ts';
import { OfficeSiteView } from './site-view.tsx';
import { findOrAdd, wordsOf } from './site-words.ts';

/** `/biuro/miejsca/:slug` */
export async function showOfficeSite(c: PageContext, session: SessionLike): Promise<Response> {
  const found = await readOfficeSite(c);
  if (!found) return fault(c, 404);
  const done = officeSiteMessages(c.var.locale).site.done[c.req.query('done') ?? ''] ?? null;
  return page(c, <OfficeSiteView c={c} found={found} state={{ ...CALM, done }} session={session} />);
}

/** What was asked: done, shown again with these faults, or refused as a whole. */
type Outcome = { done: string } | { state: SiteState; status: 200 | 409 | 413 | 422 } | { missing: true };
type Asked = { c: PageContext; slug: string; session: SessionLike };

/** Does what one of the page's forms asks: `do` names it. Only the form with a file comes as multipart. */
export async function workOnSite(c: PageContext, session: SessionLike): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const asked = { c, slug, session };
  const outcome = isMultipart(c) ? await takeFile(asked) : await perform(asked, await readForm(c));
  if ('missing' in outcome) return fault(c, 404);
  if ('done' in outcome) return c.redirect(href('officeSite', c.var.locale, { slug }, `done=${outcome.done}`), 303);
  const found: FoundSite | null = await readOfficeSite(c);
  if (!found) return fault(c, 404);
  const view = <OfficeSiteView c={c} found={found} state={outcome.state} session={session} />;
  return page(c, view, outcome.status);
}

async function perform(asked: Asked, form: URLSearchParams): Promise<Outcome> {
  const { c } = asked;
  switch (form.get('do')) {
    case 'status':
      return move(asked, form);
    case 'edit':
      return edit(asked, form);
    case 'find':
    case 'add':
    case 'fetch':
      return { state: { ...CALM, edit: { ...(await findOrAdd(c, form)), faults: [] } }, status: 200 };
    case 'proposal-accept':
    case 'proposal-refuse':
      return decide(asked, form);
    case 'file-change':
    case 'file-hide':
    case 'file-remove':
      return changeFile(asked, form);
    default:
      return problem(c, 'unknown-work');
  }
}

const problem = (c: PageContext, kind: string, rest: Partial<SiteState> = {}): Outcome => ({
  state: { ...CALM, ...rest, problem: officeSiteMessages(c.var.locale).statusFaults[kind]! },
  status: kind.endsWith('stale') ? 409 : 422,
});

const versionOf = (form: URLSearchParams): number =>
  /^\d{1,9}$/.test(form.get('version') ?? '') ? Number(form.get('version')) : -1;

async function move({ c, slug, session }: Asked, form: URLSearchParams): Promise<Outcome> {
  const to = form.get('to') ?? '';
  if (!isStatus(to)) return problem(c, 'not-allowed');
  const reason = form.get('reason') ?? '';
  const { accountId } = session;
  const now = c.var.rooms.clock.now();
  const done = await changeStatus(c.var.db, { slug, version: versionOf(form), to, reason, accountId, now });
  if (done.ok) return { done: 'status' };
  const { kind } = done.error;
  if (kind === 'no-such-site') return { missing: true };
  const typed = reason.slice(0, 2000);
  if (!kind.startsWith('reason')) return problem(c, kind, { status: null });
  const words = officeSiteMessages(c.var.locale).statusFaults[kind]!;
  return { state: { ...CALM, status: { reason: typed, fault: words } }, status: 422 };
}

async function decide({ c, session }: Asked, form: URLSearchParams): Promise<Outcome> {
  const decided = await decideOnProposal(c, session, form);
  if ('done' in decided) return { done: decided.done };
  const { fault: kind, reason } = decided;
  if (kind === 'no-such-site') return { missing: true };
  if (reason === null) return problem(c, kind);
  const words = officeSiteMessages(c.var.locale).statusFaults[kind]!;
  return { state: { ...CALM, proposal: { reason, fault: words } }, status: 422 };
}

async function edit({ c, slug, session }: Asked, form: URLSearchParams): Promise<Outcome> {
  const words = wordsOf(form);
  const { db, city } = c.var;
  const { accountId } = session;
  const now = c.var.rooms.clock.now();
  const done = await editSite(db, { slug, version: versionOf(form), words, epsg: city.epsg, accountId, now });
  if (done.ok) return { done: SAID[done.value] };
  if (done.error.kind === 'no-such-site') return { missing: true };
  const typed = { words, finding: null };
  if (done.error.kind === 'bad-draft') {
    return { state: { ...CALM, edit: { ...typed, faults: done.error.faults } }, status: 422 };
  }
  return problem(c, 'stale', { edit: { ...typed, faults: [] } });
}

const SAID = { saved: 'edit', proposed: 'proposed', nothing: 'nothing' } as const;

/** A border in a file, or a photo or document. */
async function takeFile(asked: Asked): Promise<Outcome> {
  const upload = await readUpload(asked.c);
  if (upload.form.get('do') !== 'outline') return addFile(asked, upload);
  const { words, fileFault } = await readOutlineFile(asked.c, upload);
  return { state: { ...CALM, edit: { words, faults: [], finding: null, fileFault } }, status: fileFault ? 422 : 200 };
}

async function addFile({ c, slug, session }: Asked, { form, files, tooLarge }: Upload): Promise<Outcome> {
  const words = descriptionOf(form);
  const again = { ...words, fileId: null };
  const file = files.find(({ field }) => field === 'file');
  if (tooLarge || !file) return refusedFile(c, { kind: tooLarge ? 'too-large-form' : 'no-file' }, again);
  const kind = form.get('fileKind') === 'document' ? 'document' : 'photo';
  const by = { accountId: session.accountId, now: c.var.rooms.clock.now() };
  const done = await addSiteFile(c.var.db, { slug, ...by, city: c.var.city.teryt, kind, words, file });
  return done.ok ? fileDone(done.value, 'file-add') : refusedFile(c, done.error, again);
}

async function changeFile({ c, slug, session }: Asked, form: URLSearchParams): Promise<Outcome> {
  const work = form.get('do')!;
  const fileId = form.get('file') ?? '';
  const on = { slug, fileId, accountId: session.accountId, now: c.var.rooms.clock.now() };
  const words = descriptionOf(form);
  const place = form.get('position') ?? '';
  const position = /^\d{1,3}$/.test(place) ? Number(place) : 1;
  const { db } = c.var;
  const done =
    work === 'file-remove'
      ? await removeSiteFile(db, on)
      : work === 'file-hide'
        ? await hideSiteFile(db, on)
        : await changeSiteFile(db, { ...on, words, position });
  return done.ok ? fileDone(done.value, work) : refusedFile(c, done.error, { ...words, fileId });
}

const fileDone = ({ proposed }: FileDone, done: string): Outcome => ({ done: proposed ? 'proposed' : done });

const descriptionOf = (form: URLSearchParams) => ({
  descriptionPl: (form.get('descriptionPl') ?? '').slice(0, 1000),
  descriptionEn: (form.get('descriptionEn') ?? '').slice(0, 1000),
  public: form.get('public') === '1',
});

type Typed = Omit<NonNullable<SiteState['file']>, 'field' | 'fault'>;

function refusedFile(
  c: PageContext,
  failure: FileFailure | { kind: 'no-file' | 'too-large-form' },
  typed: Typed,
): Outcome {
  if (failure.kind === 'no-such-site') return { missing: true };
  const words = fileFaultText(failure, c.var.locale);
  if (failure.kind === 'no-such-file' || failure.kind === 'closed') {
    return { state: { ...CALM, problem: words }, status: failure.kind === 'closed' ? 409 : 422 };
  }
  const field = failure.kind === 'bad-description' ? failure.field : 'file';
  return {
    state: { ...CALM, file: { ...typed, field, fault: words } },
    status: failure.kind === 'too-large-form' ? 413 : 422,
  };
}
