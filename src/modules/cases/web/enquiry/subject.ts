import type { Bilingual } from '../../../../kernel/locale.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { parseNeed, writeNeed, type Need } from '../../../matching/index.ts';
import { publishedSite } from '../../data/case.queries.ts';

/** What an enquiry is about, as its address or form says. `fault`: a part that was dropped. */
export type Subject = {
  readonly need: Need | null;
  /** Canonical query, '' without a need. */
  readonly needQuery: string;
  readonly site: { readonly slug: string; readonly name: Bilingual } | null;
  readonly fault: 'need' | 'site' | null;
};

/** Reads `?site=…` and the need's own names from an address. */
export function subjectOfAddress(c: PageContext): Promise<Subject> {
  const query = new URL(c.req.url).searchParams;
  const site = query.get('site') ?? '';
  query.delete('site');
  return readSubject(c, { need: query.has('kind') ? query.toString() : '', site });
}

export async function readSubject(c: PageContext, words: { need: string; site: string }): Promise<Subject> {
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
    fault: badNeed ? 'need' : badSite ? 'site' : null,
  };
}
