import { closeToOthers, deskOf, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { isStopLink, stopAlertByLink } from '../../usecases/change-alert.ts';
import { shortlistMessages } from '../messages.ts';
import { say } from '../said.tsx';

/** `/alerty/:link/koniec`: what a letter's "unsubscribe" opens. Opening it changes nothing, because mail scanners open links too. */
export async function showStop(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  if (!(await isStopLink(deskOf(c), link))) return lost(c);
  const text = shortlistMessages(c.var.locale).alerts;
  return say({
    c,
    status: 200,
    title: text.stopTitle,
    text: text.stopText,
    children: (
      <form method="post" action={href('stopAlert', c.var.locale, { link })}>
        <p class="actions mt">
          <button class="btn" name="List-Unsubscribe" value="One-Click">
            {text.stop}
          </button>
        </p>
      </form>
    ),
  });
}

/** Stops at once. Mail programs send it too (RFC 8058), with either kind of form, which is left unread. */
export async function stopNow(c: PageContext): Promise<Response> {
  closeToOthers(c);
  if (!(await stopAlertByLink(deskOf(c), c.req.param('link') ?? ''))) return lost(c);
  const text = shortlistMessages(c.var.locale).alerts;
  return say({ c, status: 200, title: text.stopped, text: text.stoppedText });
}

function lost(c: PageContext): Response {
  const text = shortlistMessages(c.var.locale).alerts;
  return say({ c, status: 404, title: text.lost, text: text.lostText });
}
