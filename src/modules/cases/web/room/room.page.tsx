import {
  page,
  readForm,
  type PageContext,
  deskOf,
  isFormKey,
  newFormKey,
  closeToOthers,
} from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { storedNeed, type Need } from '../../../matching/index.ts';
import { colleagues } from '../../../accounts/index.server.ts';
import type { FieldFault } from '../../core/enquiry.ts';
import {
  caseById,
  frozenAnswer,
  messagesOf,
  type CaseFile,
  type CaseMessage,
  type FrozenAnswer,
} from '../../data/case.queries.ts';
import { roomAddress } from '../../usecases/desk.ts';
import { caseOfLink } from '../../usecases/private-link.ts';
import { replyToCase } from '../../usecases/reply-to-case.ts';
import { listedSitesOf, type ListedSite } from '../case-sites.tsx';
import type { Correction } from '../../core/corrections.ts';
import { calculationsShown, type ShownCalculation } from '../calculations.tsx';
import { correctionsSince } from '../corrected.tsx';
import { SITES_IN_ROOM } from '../site-list.tsx';
import { readRoomPermits } from '../permits/room-permits.ts';
import type { RoomPermits } from '../permits/permit-blocks.tsx';
import { lost } from './lost.tsx';
import { RoomView } from './room-view.tsx';

/** What the investor sees: nothing internal stands in it. */
export type Room = {
  readonly file: CaseFile;
  readonly link: string;
  readonly address: string;
  readonly messages: readonly CaseMessage[];
  readonly need: Need | null;
  readonly answer: FrozenAnswer | null;
  /** Of the answers that the page shows. */
  readonly corrections: readonly Correction[];
  /** The shortlist that came with the enquiry. */
  readonly listed: readonly ListedSite[];
  readonly leader: string | null;
  /** The permit plan of the case, and the files that the office shows. */
  readonly permits: RoomPermits | null;
  readonly calculations: readonly ShownCalculation[];
  readonly draft: { readonly text: string; readonly key: string; readonly fault: FieldFault<'text'> | null };
  readonly say: 'received' | 'sent' | 'too-many' | null;
};

export async function showRoom(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  const file = await caseOfLink(deskOf(c), link);
  if (!file) return lost(c);
  const asked = new URL(c.req.url).searchParams;
  const say = asked.has('received') ? 'received' : asked.has('sent') ? 'sent' : null;
  const draft = { text: '', key: newFormKey(), fault: null };
  return draw(c, await roomOf(c, file, { link, draft, say }));
}

export async function sendReply(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  const form = await readForm(c);
  const file = await caseOfLink(deskOf(c), link);
  if (!file) return lost(c);
  const text = form.get('text') ?? '';
  const given = form.get('key');
  const key = isFormKey(given) ? given : newFormKey();
  const sent = await replyToCase(deskOf(c), { caseId: file.id, text, key });
  if (sent.ok) return c.redirect(`${href('caseRoom', c.var.locale, { link }, 'sent=1')}#course`, 303);
  if (sent.error.kind === 'gone') return lost(c);
  const now = (await caseById(c.var.db, file.id)) ?? file;
  if (sent.error.kind === 'too-many') {
    c.header('Retry-After', String(sent.error.retryAfterSeconds));
    return draw(c, await roomOf(c, now, { link, draft: { text, key, fault: null }, say: 'too-many' }), 429);
  }
  const draft = { text: text.slice(0, 20_000), key, fault: sent.error.fault };
  return draw(c, await roomOf(c, now, { link, draft, say: null }), 422);
}

async function roomOf(c: PageContext, file: CaseFile, rest: Pick<Room, 'link' | 'draft' | 'say'>): Promise<Room> {
  const { db, locale } = c.var;
  const need = storedNeed(file.need);
  const [messages, answer, people, address, listed, permits, calculations] = await Promise.all([
    messagesOf(db, file.id, { withNotes: false }),
    frozenAnswer(db, file.id),
    colleagues(db),
    roomAddress(deskOf(c), file, locale),
    listedSitesOf(c, file.id, need),
    readRoomPermits(c, file),
    calculationsShown(c, file.id),
  ]);
  const leader = people.find(({ id }) => id === file.assignedTo)?.name ?? null;
  const corrections = need && answer ? await correctionsSince(c, need, { ...answer, shown: SITES_IN_ROOM }) : [];
  return { file, messages, answer, corrections, leader, address, listed, need, permits, calculations, ...rest };
}

const draw = (c: PageContext, room: Room, status = 200): Response => page(c, <RoomView c={c} room={room} />, status);
