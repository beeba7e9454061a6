import {
  fault,
  frameOf,
  page,
  readForm,
  type PageContext,
  deskOf,
  isFormKey,
  newFormKey,
  closeToOthers,
} from '../../../platform/web/index.ts';
import { readUpload } from '../../../platform/files/upload/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { fileFaultText } from '../../sites/web/index.ts';
import type { Submission } from '../core/submission.ts';
import { filesOf, messagesOf, submissionById } from '../data/submissions.queries.ts';
import { submissionOfLink } from '../usecases/private-link.ts';
import { addOwnerFile, replyToOffice, stateFacts, type RoomFailure } from '../usecases/work-in-room.ts';
import { factWords, wordsOfFacts } from './fact-words.ts';
import { faultText, submissionMessages } from './messages.ts';
import { RoomView, type Room } from './room-view.tsx';

/** `/zgloszenie/:link` */
export async function showSubmissionRoom(c: PageContext): Promise<Response> {
  const opened = await open(c);
  if (!opened) return lost(c);
  const done = submissionMessages(c.var.locale).room.saved[c.req.query('done') ?? ''] ?? null;
  return draw(c, opened, { done });
}

export async function workInSubmissionRoom(c: PageContext): Promise<Response> {
  const opened = await open(c);
  if (!opened) return lost(c);
  const withFile = /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '');
  if (withFile) return addFile(c, opened);
  const form = await readForm(c);
  return form.get('do') === 'facts' ? saveFacts(c, opened, form) : reply(c, opened, form);
}

type Opened = { readonly one: Submission; readonly link: string };

async function open(c: PageContext): Promise<Opened | null> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  const one = await submissionOfLink(deskOf(c), link);
  return one && { one, link };
}

async function addFile(c: PageContext, opened: Opened): Promise<Response> {
  const { form, files, tooLarge } = await readUpload(c);
  const wanted = form.get('fileKind');
  const kind = wanted === 'document' || wanted === 'mandate' ? wanted : 'photo';
  const description = (form.get('description') ?? '').slice(0, 2000);
  const file = files.find(({ field }) => field === 'file');
  // oxlint-disable-next-line max-params
  const again = (field: string, words: string, status: number) =>
    draw(c, opened, { file: { kind, description, field, fault: words } }, status);
  const { locale } = c.var;
  if (tooLarge) return again('file', fileFaultText({ kind: 'too-large-form' }, locale), 413);
  if (!file) return again('file', fileFaultText({ kind: 'no-file' }, locale), 422);
  const done = await addOwnerFile(deskOf(c), { id: opened.one.id, kind, description, file });
  if (done.ok) return back(c, opened, 'file');
  const { error } = done;
  if (error.kind === 'bad-text') {
    const fault = { field: 'description', code: error.code, limit: 200 };
    return again('description', faultText(fault, locale), 422);
  }
  if (error.kind === 'too-many-files') {
    return again('file', submissionMessages(locale).faults['too-many-files'](error.max), 422);
  }
  if (isRefusal(error) || error.kind === 'bad-facts') return refused(c, opened, error);
  return again('file', fileFaultText(error, locale), 422);
}

async function reply(c: PageContext, opened: Opened, form: URLSearchParams): Promise<Response> {
  const text = form.get('text') ?? '';
  const given = form.get('key');
  const key = isFormKey(given) ? given : newFormKey();
  const done = await replyToOffice(deskOf(c), { id: opened.one.id, text, key });
  if (done.ok) return back(c, opened, 'reply');
  if (done.error.kind !== 'bad-text') return refused(c, opened, done.error);
  const fault = faultText({ field: 'text', code: done.error.code, limit: 3000 }, c.var.locale);
  return draw(c, opened, { reply: { text: text.slice(0, 10_000), key, fault } }, 422);
}

async function saveFacts(c: PageContext, opened: Opened, form: URLSearchParams): Promise<Response> {
  const words = factWords(form);
  const done = await stateFacts(deskOf(c), { id: opened.one.id, facts: words, gone: form.getAll('gone') });
  if (done.ok) return back(c, opened, 'facts');
  if (done.error.kind !== 'bad-facts') return refused(c, opened, done.error);
  return draw(c, opened, { facts: { words, faults: done.error.faults } }, 422);
}

const back = (c: PageContext, { link }: Opened, done: string): Response =>
  c.redirect(href('submissionRoom', c.var.locale, { link }, `done=${done}`), 303);

type Refusal = Extract<RoomFailure, { kind: 'gone' | 'closed' | 'too-many' }>;

const isRefusal = (failure: RoomFailure): failure is Refusal =>
  failure.kind === 'gone' || failure.kind === 'closed' || failure.kind === 'too-many';

function refused(c: PageContext, opened: Opened, failure: RoomFailure): Promise<Response> | Response {
  const text = submissionMessages(c.var.locale).room;
  if (failure.kind === 'closed') return draw(c, opened, { problem: text.closed }, 409);
  if (failure.kind !== 'too-many') return lost(c);
  c.header('Retry-After', String(failure.retryAfterSeconds));
  return draw(c, opened, { problem: text.tooMany }, 429);
}

// oxlint-disable-next-line max-params
async function draw(c: PageContext, { one, link }: Opened, state: Partial<Room>, status = 200): Promise<Response> {
  const { db } = c.var;
  const now = (await submissionById(db, one.id)) ?? one;
  const [files, messages] = await Promise.all([filesOf(db, one.id), messagesOf(db, one.id)]);
  const room: Room = {
    one: now,
    link,
    files,
    messages,
    done: null,
    problem: null,
    file: null,
    reply: { text: '', key: newFormKey(), fault: null },
    facts: { words: wordsOfFacts(now.facts), faults: [] },
    ...state,
  };
  return page(c, <RoomView c={c} room={room} />, status);
}

function lost(c: PageContext): Response | Promise<Response> {
  const { locale } = c.var;
  const text = submissionMessages(locale).room;
  if (!c.get('city')) return fault(c, 404);
  return page(
    c,
    <Page frame={frameOf(c)} title={text.lost} robots="noindex, nofollow">
      <div class="wrap">
        <div class="head">
          <h1>{text.lost}</h1>
          <p class="lede">{text.lostWhy}</p>
        </div>
        <p>
          <a href={href('submitSite', locale)}>{submissionMessages(locale).form.title}</a>
        </p>
      </div>
    </Page>,
    404,
  );
}
