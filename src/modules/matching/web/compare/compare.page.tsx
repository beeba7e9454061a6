import { frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { assess } from '../../core/assess.ts';
import { parseNeed } from '../../core/need/parse-need.ts';
import { writeNeed } from '../../core/need/write-need.ts';
import { dossiersNamed } from '../../index.server.ts';
import { today } from '../answers.ts';
import { asksAnything, onlyNeed } from '../need/need-state.ts';
import { needSentence } from '../results/need-sentence.ts';
import { CompareView } from './compare-view.tsx';
import { compareMessages } from './messages.ts';

const MOST = 5;
const MOST_NAMED = 100;

/** `/porownanie?s=…&s=…`: two to five sites side by side, with verdicts when the address carries a need. */
export async function showComparison(c: PageContext): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const { locale } = c.var;
  const parsed = asksAnything(query) ? parseNeed(query) : null;
  if (parsed && !parsed.ok) return c.redirect(href('need', locale, {}, onlyNeed(query)), 302);
  const need = parsed?.value ?? null;
  const asOf = today(c);
  const asked = [...new Set(query.getAll('s'))];
  const named = await dossiersNamed(c.var.db, asked.slice(0, MOST_NAMED), c.var.city);
  const all = new Map(named.map((dossier) => [dossier.site.slug, dossier]));
  const found = asked.flatMap((slug) => all.get(slug) ?? []);
  const dossiers = found.slice(0, MOST);
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={compareMessages(locale).title}
      nav="sites"
      sheets={['list', 'compare']}
      robots="noindex"
    >
      <CompareView
        dossiers={dossiers}
        answers={need ? dossiers.map((dossier) => assess(need, dossier, asOf)) : []}
        need={need && { sentence: needSentence(need, locale), query: writeNeed(need) }}
        gone={asked.length - found.length}
        cut={found.length > MOST}
        asOf={asOf}
        locale={locale}
      />
    </Page>,
  );
}
