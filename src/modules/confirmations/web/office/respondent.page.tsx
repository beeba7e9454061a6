import { fault, page, type PageContext, readForm, type SessionLike, deskOf } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { isFactKey } from '../../../sites/index.ts';
import { siteBySlug } from '../../../sites/index.server.ts';
import type { RespondentFault, RespondentWords } from '../../core/check-respondent.ts';
import type { Respondent } from '../../core/respondent.ts';
import { TOPIC_NAMES, topicOf } from '../../core/topic.ts';
import { respondentById } from '../../data/respondents.queries.ts';
import { sitesAmong, sitesToChoose } from '../../data/said-by.queries.ts';
import { keepRespondent } from '../../usecases/keep-respondent.ts';
import { RespondentForm } from './respondent-form.tsx';

/** `/biuro/zrodla/:id`, and `new` for one that is not there yet. */
export async function showRespondent(c: PageContext): Promise<Response> {
  const found = await findRespondent(c);
  if (found === 'none') return fault(c, 404);
  const words = found ? await withSite(c, wordsOf(found)) : await blank(c);
  return draw(c, { found, words, faults: [], stale: false });
}

export async function saveRespondent(c: PageContext, { accountId }: SessionLike): Promise<Response> {
  const found = await findRespondent(c);
  if (found === 'none') return fault(c, 404);
  const form = await readForm(c);
  const words = wordsSent(form, await sitesAmong(c.var.db, sitesTicked(form)));
  const version = Number(form.get('version') ?? 0);
  const at = found && { id: found.id, version };
  const kept = await keepRespondent(deskOf(c), { at, words, clerk: { accountId } });
  if (kept.ok) return c.redirect(href('officeRespondents', c.var.locale, {}, 'say=saved'), 303);
  const now = found && (await respondentById(c.var.db, found.id));
  if (kept.error.kind === 'stale') return draw(c, { found: now, words, faults: [], stale: true }, 409);
  return draw(c, { found, words, faults: kept.error.faults, stale: false }, 422);
}

async function findRespondent(c: PageContext): Promise<Respondent | null | 'none'> {
  const id = c.req.param('id') ?? '';
  if (id === 'new') return null;
  if (!/^\d{1,15}$/.test(id)) return 'none';
  const found = await respondentById(c.var.db, Number(id));
  return found && !found.erased ? found : 'none';
}

type Drawn = {
  readonly found: Respondent | null;
  readonly words: RespondentWords;
  readonly faults: readonly RespondentFault[];
  readonly stale: boolean;
};

/** Boxes to tick; a longer list is nobody's to read. */
const MOST_SITES = 200;

async function draw(c: PageContext, drawn: Drawn, status = 200): Promise<Response> {
  const sites = await sitesToChoose(c.var.db, drawn.words.siteIds, MOST_SITES);
  return page(c, <RespondentForm c={c} {...drawn} sites={sites} more={sites.length >= MOST_SITES} />, status);
}

const wordsOf = ({ topics, ...one }: Respondent): RespondentWords => ({
  ...one,
  topics: Object.fromEntries(
    topics.map(({ topic, aheadDays }) => [topic, aheadDays === null ? '' : String(aheadDays)]),
  ),
});

/** The same with the site from which the clerk came, where he chose sites. */
async function withSite(c: PageContext, words: RespondentWords): Promise<RespondentWords> {
  const site = words.everywhere ? null : await siteBySlug(c.var.db, c.req.query('site') ?? '');
  return site ? { ...words, siteIds: [...new Set([...words.siteIds, site.id])] } : words;
}

/** A new one, for the fact and the site from which the clerk came. */
async function blank(c: PageContext): Promise<RespondentWords> {
  const key = c.req.query('key') ?? '';
  const site = await siteBySlug(c.var.db, c.req.query('site') ?? '');
  return {
    kind: '',
    sourceName: '',
    person: '',
    email: '',
    locale: 'pl',
    everywhere: site === null,
    siteIds: site ? [site.id] : [],
    topics: isFactKey(key) ? { [topicOf(key)]: '' } : {},
    active: true,
  };
}

const sitesTicked = (form: URLSearchParams): number[] =>
  [...form].flatMap(([name, value]) => {
    const id = /^site-(\d{1,15})$/.exec(name)?.[1];
    return id !== undefined && value === '1' ? [Number(id)] : [];
  });

function wordsSent(form: URLSearchParams, siteIds: readonly number[]): RespondentWords {
  const word = (name: string): string => form.get(name) ?? '';
  return {
    kind: word('kind'),
    sourceName: word('source-name'),
    person: word('person'),
    email: word('email'),
    locale: word('locale'),
    everywhere: word('everywhere') === '1',
    siteIds,
    topics: Object.fromEntries(
      TOPIC_NAMES.filter((topic) => form.get(`topic-${topic}`) === '1').map((topic) => [topic, word(`ahead-${topic}`)]),
    ),
    active: word('active') === '1',
  };
}
