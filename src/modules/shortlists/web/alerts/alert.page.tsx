import { frameOf, page, readForm, type PageContext, closeToOthers, deskOf } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { isLargeOffer } from '../../../matching/index.server.ts';
import { districtsOn } from './districts.ts';
import { alertOfLink, changeAlertByLink, matchesOf } from '../../usecases/change-alert.ts';
import { linkOf } from '../../usecases/private-link.ts';
import type { Alert } from '../../data/alert.queries.ts';
import { shortlistMessages } from '../messages.ts';
import { say } from '../said.tsx';
import { AlertView } from './alert-view.tsx';

/** `/alerty/:link`: opening it changes nothing, because mail scanners open links too. */
export async function showAlert(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const alert = await alertOfLink(deskOf(c), c.req.param('link') ?? '');
  return alert ? draw(c, alert, 200) : lost(c);
}

/** Confirms, renews or stops. */
export async function changeThisAlert(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  const form = await readForm(c);
  const text = shortlistMessages(c.var.locale).alerts;
  const alert = await alertOfLink(deskOf(c), link);
  if (!alert) return lost(c);
  const kind = (['keep', 'stop'] as const).find((one) => one === form.get('do'));
  if (!kind) return draw(c, alert, 422);
  if (!(await changeAlertByLink(deskOf(c), link, { kind }))) return lost(c);
  if (kind === 'stop') return say({ c, status: 200, title: text.stopped, text: text.stoppedText });
  return c.redirect(href('savedSearch', c.var.locale, { link }, 'saved=1'), 303);
}

// oxlint-disable-next-line max-params
async function draw(c: PageContext, alert: Alert, status: number): Promise<Response> {
  const { locale } = c.var;
  const text = shortlistMessages(locale).alerts;
  const large = await isLargeOffer(c.var.db);
  const title = alert.state === 'pending' ? text.pending : text.active;
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="sites" robots="noindex, nofollow">
      <AlertView
        alert={alert}
        link={c.req.param('link') ?? ''}
        matches={large ? 0 : (await matchesOf(deskOf(c), alert)).length}
        districts={await districtsOn(c)}
        large={large}
        saved={new URL(c.req.url).searchParams.has('saved')}
        questionLink={await linkOf(deskOf(c), 'question', alert.id)}
        locale={locale}
      />
    </Page>,
    status,
  );
}

function lost(c: PageContext): Response {
  const text = shortlistMessages(c.var.locale).alerts;
  return say({ c, status: 404, title: text.lost, text: text.lostText });
}
