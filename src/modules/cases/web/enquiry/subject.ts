import type { Bilingual } from '../../../../kernel/locale.ts';
import { type PageContext, deskOf } from '../../../../platform/web/index.ts';
import { parseNeed, writeNeed, type Need } from '../../../matching/index.ts';
import { listOfLink } from '../../../shortlists/index.server.ts';
import { dossiersNamed } from '../../../matching/index.server.ts';
import { publishedSite } from '../../data/case.queries.ts';
import { askedPath } from '../../core/asked-path.ts';
import { type AskedCalculation, askedCalculation } from '../calculations.tsx';

/** What an enquiry is about, as its address or form says. `fault`: a part that was dropped. */
export type Subject = {
  readonly need: Need | null;
  /** Canonical query, '' without a need. */
  readonly needQuery: string;
  readonly site: { readonly slug: string; readonly name: Bilingual } | null;
  /** A shortlist that goes with it: its link to read, and the sites that are on offer. */
  readonly list: { readonly link: string; readonly sites: readonly { slug: string; name: Bilingual }[] } | null;
  /** Answers from the page of the permit path, as a canonical query string; '' without. */
  readonly path: string;
  /** A calculation of public aid that goes with it. */
  readonly aid: AskedCalculation | null;
  readonly fault: 'need' | 'site' | null;
};

/** Reads `?site=…`, `?list=…` and the need's own names from an address. */
export function subjectOfAddress(c: PageContext): Promise<Subject> {
  const query = new URL(c.req.url).searchParams;
  const site = query.get('site') ?? '';
  const list = query.get('list') ?? '';
  query.delete('site');
  const path = query.get('path') ?? '';
  query.delete('list');
  query.delete('path');
  // The page on public aid sends its form here: its question, and the mark of the form.
  const aid = query.get('aid') ?? query.get('question') ?? '';
  for (const name of ['aid', 'question', 'key']) query.delete(name);
  return readSubject(c, { need: query.has('kind') ? query.toString() : '', site, list, path, aid });
}

export async function readSubject(
  c: PageContext,
  words: { need: string; site: string; list: string; path: string; aid: string },
): Promise<Subject> {
  const parsed = words.need === '' || words.need.length > 2000 ? null : parseNeed(new URLSearchParams(words.need));
  const need = parsed?.ok ? parsed.value : null;
  const slug = /^[a-z0-9-]{1,80}$/.test(words.site) ? words.site : '';
  const found = slug === '' ? null : await publishedSite(c.var.db, slug);
  const badNeed = words.need !== '' && need === null;
  const badSite = words.site !== '' && found === null;
  return {
    need,
    needQuery: need ? writeNeed(need).toString() : '',
    site: found && { slug, name: found.name },
    list: await sitesOnList(c, words.list),
    path: askedPath(words.path),
    aid: words.aid === '' ? null : await askedCalculation(c, words.aid),
    fault: badNeed ? 'need' : badSite ? 'site' : null,
  };
}

async function sitesOnList(c: PageContext, link: string): Promise<Subject['list']> {
  const open = link === '' ? null : await listOfLink(deskOf(c), link);
  if (!open) return null;
  const named = open.sites.map(({ slug }) => slug);
  const offer = new Map((await dossiersNamed(c.var.db, named, c.var.city)).map(({ site }) => [site.slug, site.name]));
  const sites = open.sites.flatMap(({ slug }) => {
    const name = offer.get(slug);
    return name ? [{ slug, name }] : [];
  });
  return sites.length > 0 ? { link: open.readLink, sites } : null;
}
