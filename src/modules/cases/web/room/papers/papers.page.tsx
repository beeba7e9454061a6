import { readUpload } from '../../../../../platform/files/upload/index.ts';
import { closeToOthers, deskOf, fault, frameOf, page, type PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import type { FieldError } from '../../../../../ui/form.tsx';
import { Page } from '../../../../../ui/page.tsx';
import { plural } from '../../../../../ui/quantity.ts';
import { fileFaultText } from '../../../../sites/web/index.ts';
import type { CaseFile } from '../../../data/case.queries.ts';
import { type PaperWork, type PaperWorkFailure, workOnPaper } from '../../../usecases/permits/work-on-papers.ts';
import { caseOfLink } from '../../../usecases/private-link.ts';
import { type CasePermits, permitsOfCase } from '../../permits/case-permits.ts';
import { lost } from '../lost.tsx';
import { paperMessages } from './messages.ts';
import { type AskedPapers, papersAsked } from './papers-asked.ts';
import { PapersView } from './papers-view.tsx';

/** The papers of one application in the case that a link opens. */
export type RoomPapers = {
  readonly file: CaseFile;
  readonly link: string;
  readonly permits: CasePermits;
  readonly asked: AskedPapers;
};

/** What the address names; `lost`: the link opens no case, `none`: this case asks no papers for such a step. */
export async function papersOfAddress(c: PageContext): Promise<RoomPapers | 'lost' | 'none'> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  const file = await caseOfLink(deskOf(c), link);
  if (!file) return 'lost';
  const permits = await permitsOfCase(c, file);
  const all = permits ? await papersAsked(c, permits) : [];
  const asked = all.find(({ procedure }) => procedure.id === c.req.param('step'));
  return permits && asked ? { file, link, permits, asked } : 'none';
}

/** `/sprawa/:link/dokumenty/:step` */
export async function showPapers(c: PageContext): Promise<Response> {
  const found = await papersOfAddress(c);
  if (found === 'lost') return lost(c);
  if (found === 'none') return fault(c, 404);
  return draw(c, found, { done: paperMessages(c.var.locale).done[c.req.query('done') ?? ''] ?? null });
}

/** Does what the form of one paper asks: `do` names it. */
export async function workOnPapers(c: PageContext): Promise<Response> {
  const found = await papersOfAddress(c);
  // Nothing of a stranger's file is read before the link has opened a case.
  if (found === 'lost') return lost(c);
  if (found === 'none') return fault(c, 404);
  const upload = await readUpload(c);
  const paper = upload.form.get('paper') ?? '';
  const wish = upload.form.get('do') ?? (upload.tooLarge ? 'file' : '');
  const again = (text: string, status = 422) =>
    draw(c, found, { errors: [{ field: `file-${paper}`, text, label: nameOf(found, paper, c) }] }, status);
  if (upload.tooLarge) return again(fileFaultText({ kind: 'too-large-form' }, c.var.locale), 413);
  const file = upload.files.find(({ field }) => field === `file-${paper}`);
  const work = workOf(wish, { file, fileId: upload.form.get('id') ?? '' });
  if (work === 'unknown') return fault(c, 422);
  if (work === 'no-file') return again(fileFaultText({ kind: 'no-file' }, c.var.locale));
  const { id: procedure } = found.asked.procedure;
  const done = await workOnPaper(deskOf(c), { caseId: found.file.id, procedure, paper }, work);
  if (done.ok) {
    const address = href('casePapers', c.var.locale, { link: found.link, step: procedure }, `done=${work.do}`);
    return c.redirect(address, 303);
  }
  return refused(c, found, { error: done.error, again });
}

const nameOf = ({ asked }: RoomPapers, paper: string, { var: { locale } }: PageContext): string =>
  asked.papers.find((one) => one.paper.key === paper)?.paper[locale] ?? paperMessages(locale).file;

type Sent = {
  readonly file: { readonly bytes: Uint8Array; readonly name: string } | undefined;
  readonly fileId: string;
};

function workOf(wish: string, { file, fileId }: Sent): PaperWork | 'no-file' | 'unknown' {
  switch (wish) {
    case 'file':
      return file ? { do: 'file', file } : 'no-file';
    case 'withdraw':
      return { do: 'withdraw', fileId };
    case 'ready':
      // Who chose a file and says "ready" means both: the file tells more.
      return file ? { do: 'file', file } : { do: 'ready' };
    case 'unready':
      return { do: 'unready' };
    default:
      return 'unknown';
  }
}

type Refusal = { error: PaperWorkFailure; again: (text: string, status?: number) => Response | Promise<Response> };

const MEGABYTE = 1024 * 1024;

// oxlint-disable-next-line max-params
async function refused(c: PageContext, found: RoomPapers, { error, again }: Refusal): Promise<Response> {
  const { locale } = c.var;
  const text = paperMessages(locale);
  switch (error.kind) {
    case 'gone':
    case 'no-plan':
    case 'no-such-paper':
    case 'no-such-file':
      return fault(c, 404);
    case 'case-closed':
      return draw(c, found, { problem: text.closed }, 409);
    case 'seen':
      return draw(c, found, { problem: text.faults.seen }, 409);
    case 'too-many': {
      c.header('Retry-After', String(error.retryAfterSeconds));
      const minutes = Math.ceil(error.retryAfterSeconds / 60);
      const says = text.faults['too-many'](minutes, plural(locale, minutes, text.minutes));
      return draw(c, found, { problem: says }, 429);
    }
    case 'too-many-files':
      return again(text.faults['too-many-files'](error.max));
    case 'too-much':
      return again(text.faults['too-much'](error.maxBytes / MEGABYTE));
    default:
      return again(fileFaultText(error, locale));
  }
}

export type PapersState = {
  readonly errors: readonly FieldError[];
  readonly done: string | null;
  readonly problem: string | null;
};

// oxlint-disable-next-line max-params
function draw(c: PageContext, found: RoomPapers, part: Partial<PapersState>, status = 200): Response {
  const { locale } = c.var;
  const state = { errors: [], done: null, problem: null, ...part };
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={paperMessages(locale).title(found.asked.procedure.name[locale])}
      robots="noindex, nofollow"
    >
      <PapersView c={c} found={found} state={state} />
    </Page>,
    status,
  );
}
