import { frameOf, page, readForm, type PageContext, closeToOthers, deskOf } from '../../../../platform/web/index.ts';
import { dayInPoland } from '../../../../kernel/day.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { assess } from '../../../matching/index.ts';
import { dossiersNamed } from '../../../matching/index.server.ts';
import { askedBy } from '../../core/question.ts';
import { changeList, listOfLink, type ListChange, type OpenList } from '../../usecases/change-list.ts';
import { shortlistMessages } from '../messages.ts';
import { say } from '../said.tsx';
import { ListView, type ListedHere } from './list-view.tsx';

/** `/lista/:link`: the list as its link allows, to read or to change. */
export async function showList(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const open = await listOfLink(deskOf(c), c.req.param('link') ?? '');
  return open ? draw(c, open, null) : lost(c);
}

/** A note, a site taken off, or the end of the list. */
export async function changeThisList(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  const change = changeIn(await readForm(c));
  const text = shortlistMessages(c.var.locale).list;
  if (!change) return lost(c);
  const changed = await changeList(deskOf(c), link, change);
  if (changed.ok && change.kind === 'delete')
    return say({ c, status: 200, title: text.deleted, text: text.deletedText });
  if (changed.ok) return c.redirect(href('shortlist', c.var.locale, { link }, 'saved=1'), 303);
  const open = changed.error.kind === 'bad-note' ? await listOfLink(deskOf(c), link) : null;
  if (!open || changed.error.kind !== 'bad-note' || change.kind !== 'note') return lost(c);
  return draw(c, open, { slug: change.slug, note: changed.error.note, text: text.faults[changed.error.fault] });
}

function changeIn(form: URLSearchParams): ListChange | null {
  const slug = form.get('site') ?? '';
  switch (form.get('do')) {
    case 'note':
      return { kind: 'note', slug, note: form.get('note') ?? '' };
    case 'drop':
      return { kind: 'drop', slug };
    case 'delete':
      return { kind: 'delete' };
    default:
      return null;
  }
}

export type NoteMistake = { readonly slug: string; readonly note: string; readonly text: string };

// oxlint-disable-next-line max-params
async function draw(c: PageContext, open: OpenList, mistake: NoteMistake | null): Promise<Response> {
  const { locale, rooms } = c.var;
  const asOf = dayInPoland(rooms.clock.now());
  const { need } = askedBy({ need: open.list.need, filter: '' });
  const named = open.sites.map(({ slug }) => slug);
  const all = new Map((await dossiersNamed(c.var.db, named, c.var.city)).map((one) => [one.site.slug, one]));
  const sites = open.sites.map(({ slug, note }): ListedHere => {
    const dossier = all.get(slug) ?? null;
    return { slug, note, dossier, answer: need && dossier && assess(need, dossier, asOf) };
  });
  const saved = new URL(c.req.url).searchParams.has('saved');
  const at = (link: string): string => rooms.config.baseUrl + href('shortlist', locale, { link });
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={shortlistMessages(locale).list.title}
      nav="sites"
      sheets={['list', 'desk']}
      robots="noindex, nofollow"
    >
      <ListView
        sites={sites}
        need={need}
        addresses={{ read: at(open.readLink), edit: open.editLink && at(open.editLink) }}
        links={{ read: open.readLink, edit: open.editLink }}
        expiresOn={open.list.expiresOn}
        asOf={asOf}
        saved={saved}
        mistake={mistake}
        locale={locale}
      />
    </Page>,
    mistake ? 422 : 200,
  );
}

function lost(c: PageContext): Response {
  const text = shortlistMessages(c.var.locale).list;
  return say({ c, status: 404, title: text.lost, text: text.lostText });
}
