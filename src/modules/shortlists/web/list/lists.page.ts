import { getCookie, setCookie } from 'hono/cookie';
import { clientAddress } from '../../../../platform/rate/client-address.ts';
import { readForm, type PageContext, closeToOthers, deskOf } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { questionOf } from '../../core/question.ts';
import { listOfLink } from '../../usecases/change-list.ts';
import { keepSites } from '../../usecases/keep-list.ts';
import { shortlistMessages } from '../messages.ts';
import { say } from '../said.tsx';

const COOKIE = 'lista';
const COOKIE_SECONDS = 90 * 86_400;

/** `/lista`: to the reader's own list, or what a list is for. */
export async function showOwnList(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = getCookie(c, COOKIE) ?? '';
  if (link !== '' && (await listOfLink(deskOf(c), link)))
    return c.redirect(href('shortlist', c.var.locale, { link }), 303);
  const text = shortlistMessages(c.var.locale).list;
  return say({ c, status: 200, title: text.none, text: text.empty });
}

/** Puts the sites that were ticked (`s`, repeated) on the reader's list, or on a new one. */
export async function keepOnList(c: PageContext): Promise<Response> {
  closeToOthers(c);
  await readForm(c);
  const form = new URLSearchParams(await c.req.text());
  const { locale, rooms } = c.var;
  const text = shortlistMessages(locale).list;
  const kept = await keepSites(deskOf(c), {
    slugs: form.getAll('s'),
    need: questionOf(form)?.need ?? '',
    link: getCookie(c, COOKIE) ?? '',
    address: clientAddress(c.env, c.req.header('x-forwarded-for')),
  });
  if (!kept.ok) {
    if (kept.error.kind === 'no-sites') return say({ c, status: 422, title: text.noneChosen, text: text.empty });
    c.header('Retry-After', String(kept.error.retryAfterSeconds));
    return say({ c, status: 429, title: text.title, text: text.tooMany });
  }
  setCookie(c, COOKIE, kept.value.link, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: COOKIE_SECONDS,
    secure: rooms.config.baseUrl.startsWith('https:'),
  });
  return c.redirect(href('shortlist', locale, { link: kept.value.link }, 'saved=1'), 303);
}
