import { type Day, dayInPoland } from '../../../../kernel/day.ts';
import { makePdf } from '../../../../platform/files/pdf/index.ts';
import { closeToOthers, deskOf, fault, type PageContext } from '../../../../platform/web/index.ts';
import { clientAddress } from '../../../../platform/rate/client-address.ts';
import { takeTry } from '../../../../platform/rate/rate.ts';
import { href } from '../../../../routes.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import type { AidAnswer } from '../../core/answer.ts';
import { calculationOfLink } from '../../usecases/keep-calculation.ts';
import { calculate } from '../kept/calculate.ts';
import { questionOf } from '../fields.ts';
import { aidMessages } from '../messages.ts';
import { aidDocument } from './aid-document.ts';

const PER_HOUR = 60;
const HOUR_SECONDS = 3600;

/** The answer to the question of the address as a file; a question that is none leads to its form. */
export async function sendAidPdf(c: PageContext): Promise<Response> {
  const asked = new URL(c.req.url).searchParams;
  const query = questionOf(asked.has('question') ? new URLSearchParams(asked.get('question')!) : asked);
  const found = query.size === 0 ? null : await calculate(c, query.toString());
  if (!found) return c.redirect(href('aid', c.var.locale, {}, query), 303);
  return send(c, { ...found, address: href('aid', c.var.locale, {}, found.question) });
}

/** A kept calculation as a file. */
export async function sendKeptPdf(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const found = await calculationOfLink(deskOf(c), c.req.param('link') ?? '');
  return found ? send(c, { ...found, address: '' }) : fault(c, 404);
}

/** A file takes nothing; who has no link does not even learn that it is one. */
export async function takeNothing(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const found = await calculationOfLink(deskOf(c), c.req.param('link') ?? '');
  return fault(c, found ? 405 : 404);
}

type ToSend = { readonly answer: AidAnswer; readonly asOf: Day; readonly address: string };

async function send(c: PageContext, { answer, asOf, address }: ToSend): Promise<Response> {
  const { locale, rooms } = c.var;
  const text = aidMessages(locale);
  const now = rooms.clock.now();
  const who = clientAddress(c.env, c.req.header('x-forwarded-for'));
  const tried = await takeTry(rooms.database.whole, {
    what: 'aid-pdf',
    who,
    limit: PER_HOUR,
    windowSeconds: HOUR_SECONDS,
    now,
  });
  if (!tried.allowed) {
    c.header('Retry-After', String(tried.retryAfterSeconds));
    return fault(c, 429);
  }
  const printed = text.pdf.printed(formatDay(dayInPoland(now), locale));
  const source =
    address === ''
      ? []
      : [{ kind: 'text', text: `${text.pdf.address}: ${rooms.config.baseUrl}${address}`, tone: 'muted' } as const];
  const made = await makePdf({
    title: `${text.title}, ${formatDay(asOf, locale)}`,
    language: locale,
    footer: `Calisia, ${c.var.city.name[locale]}. ${printed}`,
    page: text.pdf.page,
    madeAt: now,
    blocks: [...aidDocument({ answer, asOf, locale }), ...source],
  });
  if (!made.ok) return fault(c, 503);
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  const name = locale === 'pl' ? 'pomoc-publiczna' : 'public-aid';
  return c.body(made.value as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${name}-${asOf}.pdf"`,
  });
}
