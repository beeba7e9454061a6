import { frameOf, page, readForm, type PageContext, closeToOthers, deskOf } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { publishedDossiers } from '../../../matching/index.server.ts';
import { alertOfLink, changeAlertByLink, matchesOf, type AlertChange } from '../../usecases/change-alert.ts';
import type { Alert } from '../../data/alert.queries.ts';
import { shortlistMessages } from '../messages.ts';
import { say } from '../said.tsx';
import { AlertView } from './alert-view.tsx';

/** `/alerty/:link`: opening it changes nothing, because mail scanners open links too. */
export async function showAlert(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const alert = await alertOfLink(deskOf(c), c.req.param('link') ?? '');
  return alert ? draw(c, alert, null) : lost(c);
}

/** Confirms, renews, changes or stops. */
export async function changeThisAlert(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  const form = await readForm(c);
  const text = shortlistMessages(c.var.locale).alerts;
  const alert = await alertOfLink(deskOf(c), link);
  if (!alert) return lost(c);
  const change = changeIn(form, c);
  if (!change) return draw(c, alert, text.changeFault);
  if (!(await changeAlertByLink(deskOf(c), link, change))) {
    return change.kind === 'ask' ? draw(c, alert, text.changeFault) : lost(c);
  }
  if (change.kind === 'stop') return say({ c, status: 200, title: text.stopped, text: text.stoppedText });
  return c.redirect(href('savedSearch', c.var.locale, { link }, 'saved=1'), 303);
}

function changeIn(form: URLSearchParams, c: PageContext): AlertChange | null {
  switch (form.get('do')) {
    case 'keep':
      return { kind: 'keep' };
    case 'stop':
      return { kind: 'stop' };
    default: {
      const address = (form.get('address') ?? '').trim();
      const { baseUrl } = c.var.rooms.config;
      if (!URL.canParse(address, baseUrl)) return null;
      const url = new URL(address, baseUrl);
      const known = [href('sites', 'pl'), href('sites', 'en')].includes(url.pathname);
      return known && address !== '' ? { kind: 'ask', question: url.searchParams } : null;
    }
  }
}

// oxlint-disable-next-line max-params
async function draw(c: PageContext, alert: Alert, mistake: string | null): Promise<Response> {
  const { locale } = c.var;
  const text = shortlistMessages(locale).alerts;
  const title = alert.state === 'pending' ? text.pending : text.active;
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="sites" robots="noindex, nofollow">
      <AlertView
        alert={alert}
        link={c.req.param('link') ?? ''}
        matches={(await matchesOf(deskOf(c), alert)).length}
        offer={await publishedDossiers(c.var.db, c.var.city)}
        saved={new URL(c.req.url).searchParams.has('saved')}
        mistake={mistake}
        locale={locale}
      />
    </Page>,
    mistake ? 422 : 200,
  );
}

function lost(c: PageContext): Response {
  const text = shortlistMessages(c.var.locale).alerts;
  return say({ c, status: 404, title: text.lost, text: text.lostText });
}
