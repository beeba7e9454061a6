import { dayInPoland, parseDay } from '../../../../../kernel/day.ts';
import type { SourceKind, Visibility } from '../../../../../kernel/fact.ts';
import {
  fault,
  page,
  type PageContext,
  readForm,
  type SessionLike,
  deskOf,
} from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { dossierOf } from '../../../../matching/index.server.ts';
import { colleagues } from '../../../../accounts/index.server.ts';
import { checkFact, isFactKey, type NewFact, publicSource, readValue, type Site } from '../../../../sites/index.ts';
import { addFact, factEntries, readFacts, readSetAside, siteBySlug } from '../../../../sites/index.server.ts';
import { readRespondents } from '../../../data/respondents.queries.ts';
import { readSheets } from '../../../data/sheets.queries.ts';
import { reopenQuestion } from '../../../usecases/office-work.ts';
import { changeStatement, type Doubt, factNumber } from './change-statement.ts';
import { blankStatement, type StatementFault, type StatementWords } from './statement-words.ts';
import { SiteFactsView } from './site-facts-view.tsx';

/** `/biuro/miejsca/:slug/fakty`: every fact with all that was ever said of it. */
export async function showSiteFacts(c: PageContext): Promise<Response> {
  const site = await siteBySlug(c.var.db, c.req.param('slug') ?? '');
  if (!site) return fault(c, 404);
  const asked = c.req.query('key') ?? '';
  const words = blankStatement(isFactKey(asked) ? asked : '', dayInPoland(c.var.rooms.clock.now()));
  const factId = factNumber(c.req.query('aside'));
  const doubt = factId === null ? null : { factId, reason: '', fault: null };
  return draw(c, site, { words, faults: [], doubt, say: c.req.query('say') ?? null });
}

export async function changeSiteFacts(c: PageContext, session: SessionLike): Promise<Response> {
  const site = await siteBySlug(c.var.db, c.req.param('slug') ?? '');
  if (!site) return fault(c, 404);
  const form = await readForm(c);
  switch (form.get('do')) {
    case 'reopen':
      return reopen(c, { site, form, session });
    case 'aside':
    case 'restore':
      return weigh(c, { site, form, session });
    default:
      return add(c, { site, form, session });
  }
}

async function weigh(c: PageContext, sent: Sent): Promise<Response> {
  const done = await changeStatement(c, sent);
  if (done === 'no-such-fact') return fault(c, 404);
  if (done === 'in-review') {
    const words = blankStatement('', dayInPoland(c.var.rooms.clock.now()));
    return draw(c, sent.site, { words, faults: [], doubt: null, say: done }, 409);
  }
  if ('say' in done)
    return c.redirect(href('officeSiteFacts', c.var.locale, { slug: sent.site.slug }, `say=${done.say}`), 303);
  const words = blankStatement('', dayInPoland(c.var.rooms.clock.now()));
  return draw(c, sent.site, { words, faults: [], doubt: done.doubt, say: null }, 422);
}

type Sent = { readonly site: Site; readonly form: URLSearchParams; readonly session: SessionLike };

async function reopen(c: PageContext, { site, form, session }: Sent): Promise<Response> {
  const sheetId = Number(/^\d{1,15}$/.exec(form.get('sheet') ?? '')?.[0] ?? -1);
  const key = form.get('key') ?? '';
  const sheets = await readSheets(c.var.db, { siteId: site.id });
  if (!isFactKey(key) || !sheets.some(({ id }) => id === sheetId)) return fault(c, 404);
  const done = await reopenQuestion(deskOf(c), { sheetId, key, clerk: { accountId: session.accountId } });
  const say = done.ok ? 'reopened' : 'not-reopened';
  return c.redirect(`${href('officeSiteFacts', c.var.locale, { slug: site.slug }, `say=${say}`)}#asked`, 303);
}

async function add(c: PageContext, { site, form, session }: Sent): Promise<Response> {
  const words = wordsSent(form);
  const today = dayInPoland(c.var.rooms.clock.now());
  const read = statementOf(words, site);
  if (!read.ok) return draw(c, site, { words, faults: read.faults, doubt: null, say: null }, 422);
  const faults = checkFact(read.fact, today);
  if (faults.length > 0) return draw(c, site, { words, faults, doubt: null, say: null }, 422);
  const actor = `user:${session.accountId}` as const;
  const added = await addFact(c.var.db, { slug: site.slug, fact: read.fact, actor, today });
  if (!added.ok && added.error.kind === 'in-review')
    return draw(c, site, { words, faults: [], doubt: null, say: 'in-review' }, 409);
  if (!added.ok)
    return draw(c, site, { words, faults: [{ field: 'key', code: 'unknown-key' }], doubt: null, say: null }, 422);
  const own = href('officeSiteFacts', c.var.locale, { slug: site.slug }, 'say=saved');
  return c.redirect(`${own}#${words.key}`, 303);
}

function wordsSent(form: URLSearchParams): StatementWords {
  const word = (name: string): string => (form.get(name) ?? '').slice(0, 4000);
  const key = word('key');
  return {
    key: isFactKey(key) ? key : '',
    value: { value: word(`v-${key}`), english: word(`e-${key}`), none: word(`n-${key}`) === '1' },
    sourceKind: word('source-kind'),
    sourceName: word('source-name'),
    reference: word('reference'),
    url: word('source-url'),
    confirmedOn: word('confirmed-on'),
    validUntil: word('valid-until'),
    visibility: word('visibility'),
  };
}

type Read = { ok: true; fact: NewFact } | { ok: false; faults: readonly StatementFault[] };

function statementOf(words: StatementWords, site: Site): Read {
  if (words.key === '') return { ok: false, faults: [{ field: 'key', code: 'required' }] };
  const value = readValue(words.key, words.value);
  const confirmedOn = parseDay(words.confirmedOn.trim());
  const validUntil = words.validUntil.trim() === '' ? undefined : parseDay(words.validUntil.trim());
  const faults: StatementFault[] = [
    ...(value.ok ? [] : [{ field: 'value', code: value.error.code }]),
    ...(publicSource.looksLikeEmail(words.sourceName) ? [{ field: 'source-name', code: 'e-mail' }] : []),
    ...(confirmedOn ? [] : [{ field: 'confirmed-on', code: 'not-a-day' }]),
    ...(validUntil === null ? [{ field: 'valid-until', code: 'not-a-day' }] : []),
  ];
  if (faults.length > 0 || !value.ok || !confirmedOn || validUntil === null) return { ok: false, faults };
  const fact: NewFact = {
    key: words.key,
    value: value.value,
    source: {
      kind: words.sourceKind as SourceKind,
      name: words.sourceName.trim(),
      reference: words.reference.trim() || null,
      url: words.url.trim() || null,
    },
    confirmedOn,
    ...(validUntil && { validUntil }),
    visibility: words.visibility as Visibility,
    synthetic: site.synthetic,
  };
  return { ok: true, fact };
}

type Drawn = {
  readonly words: StatementWords;
  readonly faults: readonly StatementFault[];
  readonly doubt: Doubt | null;
  readonly say: string | null;
};

// oxlint-disable-next-line max-params
async function draw(c: PageContext, site: Site, drawn: Drawn, status = 200): Promise<Response> {
  const { db, rooms } = c.var;
  const visibility = ['public', 'partners', 'office'] as const;
  const [facts, history, setAside, entries, sheets, respondents, people, dossier] = await Promise.all([
    readFacts(db, { siteId: site.id, visibility }),
    readFacts(db, { siteId: site.id, visibility, history: true }),
    readSetAside(db, site.id),
    factEntries(db, site.id),
    readSheets(db, { siteId: site.id }),
    readRespondents(db),
    colleagues(db),
    dossierOf(db, site.slug, c.var.city),
  ]);
  const known = {
    facts: facts.get(site.id) ?? {},
    history: history.get(site.id) ?? {},
    setAside,
    entries,
    sheets,
    respondents,
    people,
  };
  const today = dayInPoland(rooms.clock.now());
  return page(c, <SiteFactsView c={c} site={site} known={known} today={today} dossier={dossier} {...drawn} />, status);
}
