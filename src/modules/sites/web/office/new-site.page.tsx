import { readUpload } from '../../../../platform/files/upload/index.ts';
import { frameOf, page, readForm, type PageContext, type SessionLike } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { baseOfCity, MAP_ISLAND, PlaceSearch, SEARCH_ISLAND } from '../../../places/web/index.ts';
import type { DraftFault, DraftWords } from '../../core/office/site-draft.ts';
import { siteContacts } from '../../data/office-sites.queries.ts';
import { createSite } from '../../usecases/save-site.ts';
import { isMultipart, readOutlineFile, type OutlineFault } from './land/read-outline.ts';
import { officeSiteMessages } from './messages.ts';
import { SiteForm } from './site-form.tsx';
import { findOrAdd, isFinding, NO_WORDS, wordsOf, type Finding } from './site-words.ts';

type State = {
  words: DraftWords;
  faults: readonly DraftFault[];
  finding: Finding | null;
  fileFault?: OutlineFault | null;
};

/** `/biuro/miejsca/nowe` */
export const showNewSite = (c: PageContext): Promise<Response> =>
  formPage(c, { words: NO_WORDS, faults: [], finding: null });

export async function makeSite(c: PageContext, session: SessionLike): Promise<Response> {
  if (isMultipart(c)) {
    const { words, fileFault } = await readOutlineFile(c, await readUpload(c));
    return formPage(c, { words, fileFault, faults: [], finding: null });
  }
  const form = await readForm(c);
  const work = form.get('do') ?? '';
  if (isFinding(work)) return formPage(c, { ...(await findOrAdd(c, form)), faults: [] });
  const words = wordsOf(form);
  const { db, city, locale } = c.var;
  const made = await createSite(db, {
    words,
    epsg: city.epsg,
    actor: `user:${session.accountId}`,
    now: c.var.rooms.clock.now(),
  });
  if (made.ok) return c.redirect(href('officeSite', locale, { slug: made.value }, 'done=created'), 303);
  const faults = made.error.kind === 'bad-draft' ? made.error.faults : [];
  return formPage(c, { words, faults, finding: null });
}

async function formPage(c: PageContext, { words, faults, finding, fileFault = null }: State): Promise<Response> {
  const { locale, db, city } = c.var;
  const text = officeSiteMessages(locale);
  const [contacts, base] = await Promise.all([siteContacts(db), baseOfCity(db, city)]);
  const wrong = faults.length > 0 || fileFault !== null;
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={(wrong ? text.site.errorTitle : '') + text.form.newTitle}
      nav="officeSites"
      wide
      robots="noindex"
      scripts={[MAP_ISLAND, SEARCH_ISLAND]}
    >
      <div class="wrap">
        <nav class="crumb" aria-label={text.list.title}>
          <a href={href('officeSites', locale)}>{text.form.back}</a>
        </nav>
        <div class="head">
          <h1>{text.form.newTitle}</h1>
          <p class="lede">{text.form.newLede}</p>
        </div>
        <SiteForm
          c={c}
          words={words}
          faults={faults}
          finding={finding}
          fileFault={fileFault}
          contacts={contacts}
          base={base}
          action={href('officeNewSite', locale)}
          version={null}
        />
        <section class="section">
          <PlaceSearch question="" locale={locale} />
        </section>
      </div>
    </Page>,
    wrong ? 422 : 200,
  );
}
