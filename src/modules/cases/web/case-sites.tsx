import { dayInPoland } from '../../../kernel/day.ts';
import type { Verdict } from '../../../kernel/finding.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { VerdictWord } from '../../../ui/verdict.tsx';
import { assess, type Need } from '../../matching/index.ts';
import { dossiersNamed } from '../../matching/index.server.ts';
import { messageText, requirementName } from '../../matching/web/index.ts';
import { type CaseSite, sitesOfCase } from '../data/case-sites.ts';
import { caseMessages } from './messages.ts';

/** A site of the list that came with an enquiry, with what it answers to the need today. */
export type ListedSite = CaseSite & { readonly answer: { verdict: Verdict; obstacle: string } | null };

export async function listedSitesOf(c: PageContext, caseId: number, need: Need | null): Promise<ListedSite[]> {
  const { db, city, locale, rooms } = c.var;
  const sites = await sitesOfCase(db, caseId);
  if (sites.length === 0) return [];
  const asOf = dayInPoland(rooms.clock.now());
  const named = sites.map(({ slug }) => slug);
  const offer = new Map(need && (await dossiersNamed(db, named, city)).map((one) => [one.site.slug, one]));
  return sites.map((site) => {
    const dossier = offer.get(site.slug);
    if (!need || !dossier) return { ...site, answer: null };
    const { standing, blocking } = assess(need, dossier, asOf);
    const [first] = blocking;
    const obstacle = first ? `${requirementName(first.requirement, locale)}: ${messageText(first.reason, locale)}` : '';
    return { ...site, answer: { verdict: standing, obstacle } };
  });
}

/** The list in its order: a link each, the verdict of today, and what the investor noted. */
export function CaseSites({ sites, need, locale }: { sites: readonly ListedSite[]; need: string; locale: Locale }) {
  const text = caseMessages(locale).list;
  return (
    <ol class="mini">
      {sites.map(({ slug, name, note, onOffer, answer }) => (
        <li key={slug}>
          {onOffer ? (
            <a href={href('site', locale, { slug }, need)}>
              <strong>{name[locale]}</strong>
            </a>
          ) : (
            <strong>{name[locale]}</strong>
          )}
          {!onOffer && <span class="small sub">{text.gone}</span>}
          {answer && <VerdictWord verdict={answer.verdict} locale={locale} />}
          {answer?.obstacle && <span class="small sub">{answer.obstacle}</span>}
          {note && <span class="small">{text.note(note)}</span>}
        </li>
      ))}
    </ol>
  );
}
