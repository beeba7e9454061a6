import type { VNode } from 'preact';
import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { Tally } from '../../../../ui/verdict.tsx';
import type { Parcel } from '../../../places/index.ts';
import type { SiteFile } from '../../../sites/index.server.ts';
import { PublicFiles, ReservedNote } from '../../../sites/web/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { FixesFound } from '../../core/hall/fixes/all-fixes.ts';
import type { Need } from '../../core/need/need.ts';
import { writeNeed } from '../../core/need/write-need.ts';
import type { OpenQuestion, SiteAnswer } from '../../core/site-answer.ts';
import { messageText, requirementName } from '../findings/finding-text.ts';
import { Fixes } from '../fixes/fixes.tsx';
import { SumOfSite } from '../limits/ground-sum.tsx';
import { needSentence } from '../results/need-sentence.ts';
import { Contact } from './contact.tsx';
import { FactsList, freshnessOf } from './facts-list.tsx';
import { ReadinessLadder } from './readiness.tsx';
import { landWords } from './land-words.ts';
import { siteMessages } from './messages.ts';
import { Provisions } from './provisions.tsx';
import { SitePlan } from './site-plan.tsx';
import { TopFacts } from './top-facts.tsx';
import { VerdictTable } from './verdict-table.tsx';
import { bindWords } from '../../../../ui/bind-words.ts';
import { drawnOnce } from '../../../../ui/drawn-once.ts';

export type SiteViewProps = {
  dossier: Dossier;
  need: Need | null;
  answer: SiteAnswer | null;
  /** What beside its own sides would let the hall of the need stand. */
  fixes: FixesFound;
  neighbours: readonly Parcel[];
  files: readonly SiteFile[];
  links: {
    back: string;
    ask: string;
    need: string;
    fit: string | null;
    hall: string;
    sheet: string | null;
    svg: string;
  };
  /** Where the land lies; null for a site without. */
  map: VNode | null;
  address: string;
  office: string;
  asOf: Day;
  locale: Locale;
};

/** A site from what rules it out down to its grounds. */
export function SiteView(props: SiteViewProps) {
  const { dossier, answer, need, neighbours, links, asOf, locale } = props;
  const text = siteMessages(locale);
  return (
    <>
      <div class="wrap">
        <Head {...props} />
        <TopFacts dossier={dossier} asOf={asOf} locale={locale} />
        {answer && need ? (
          <Verdicts {...props} answer={answer} need={need} />
        ) : (
          <NoNeed link={links.need} locale={locale} />
        )}
        <Fixes found={props.fixes} locale={locale} />
        <SitePlan dossier={dossier} neighbours={neighbours} need={need} links={links} asOf={asOf} locale={locale} />
        {props.map}
        <div
          class="sections"
          dangerouslySetInnerHTML={drawnOnce(dossier, `rules and facts ${asOf} ${locale}`, () => (
            <>
              <Provisions dossier={dossier} asOf={asOf} locale={locale} />
              <ReadinessLadder dossier={dossier} asOf={asOf} locale={locale} />
              <FactsList dossier={dossier} asOf={asOf} locale={locale} />
            </>
          ))}
        />
        <PublicFiles files={props.files} locale={locale} />
        <Contact contact={dossier.site.contact} ask={links.ask} locale={locale} />
      </div>
      <div class="wrap print-only">
        <p class="pf">{text.printed(props.address, formatDay(asOf, locale))}</p>
      </div>
    </>
  );
}

function Head({ dossier, need, links, asOf, locale }: SiteViewProps) {
  const text = siteMessages(locale);
  const { site } = dossier;
  const known = freshnessOf(dossier, asOf);
  return (
    <>
      <p class="crumb">
        <a href={links.back}>{need ? text.back : text.backAll}</a>
      </p>
      <div class="leaf head head--site">
        <div>
          <h1>{bindWords(site.name[locale])}</h1>
          <p class="sub">
            {site.district[locale]}. {landWords(dossier, locale, text.noParcels)}
          </p>
          <ReservedNote status={site.status} locale={locale} />
          {site.summary[locale] && <p class="summary">{bindWords(site.summary[locale])}</p>}
          <p class="actions mt">
            <a class="btn" href={links.ask}>
              {text.ask}
            </a>
            <a class="btn btn--quiet" href={links.need}>
              {need ? text.change : text.check}
            </a>
          </p>
          <form class="actions" method="post" action={href('shortlists', locale)}>
            {[...(need ? writeNeed(need) : [])].map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button class="link" name="s" value={site.slug}>
              {text.keep}
            </button>
            <a href={href('siteCard', locale, { slug: site.slug })}>{text.card}</a>
            {site.kind === 'land' && <a href={href('permitPath', locale, {}, `site=${site.slug}`)}>{text.permits}</a>}
            {links.fit && <a href={links.fit}>{text.otherHall}</a>}
          </form>
        </div>
        <aside class="note" aria-label={text.data.title}>
          <p>
            {text.freshness(known.fresh, known.fresh + known.stale + known.disputed)}{' '}
            {known.stale > 0 && text.staleCount(known.stale)} {known.disputed > 0 && text.disputedCount(known.disputed)}{' '}
            {known.missing > 0 && text.missingCount(known.missing)}
          </p>
          {site.synthetic && <p>{text.synthetic}</p>}
        </aside>
      </div>
    </>
  );
}

function Verdicts({ dossier, answer, need, office, asOf, locale }: SiteViewProps & { answer: SiteAnswer; need: Need }) {
  const text = siteMessages(locale).verdicts;
  const counts = {
    pass: answer.musts.pass + answer.wishes.pass,
    conditional: answer.musts.conditional + answer.wishes.conditional,
    unknown: answer.musts.unknown + answer.wishes.unknown,
    fail: answer.musts.fail + answer.wishes.fail,
  };
  return (
    <section class="section" aria-labelledby="verdicts">
      <h2 id="verdicts">{text.heading(counts)}</h2>
      <p>{capital(needSentence(need, locale))}.</p>
      <Tally counts={counts} locale={locale} />
      <VerdictTable findings={answer.findings} locale={locale} />
      <SumOfSite dossier={dossier} need={need} asOf={asOf} locale={locale} />
      <Left open={answer.open} locale={locale} />
      <p class="small sub">{text.asOf(formatDay(asOf, locale), office)}</p>
    </section>
  );
}

/** What the investor left open and the site can answer. */
function Left({ open, locale }: { open: readonly OpenQuestion[]; locale: Locale }) {
  const known = open.filter(({ offers }) => offers !== null);
  if (known.length === 0) return null;
  return (
    <p class="small left">
      <strong>{siteMessages(locale).verdicts.left}:</strong>{' '}
      {known
        .map(
          ({ requirement, offers }) =>
            `${requirementName(requirement, locale).toLowerCase()} ${messageText(offers!, locale)}`,
        )
        .join('; ')}
      .
    </p>
  );
}

function NoNeed({ link, locale }: { link: string; locale: Locale }) {
  const text = siteMessages(locale);
  return (
    <section class="section" aria-labelledby="verdicts">
      <h2 id="verdicts">{text.verdicts.noNeed}</h2>
      <p>{text.verdicts.noNeedText}</p>
      <p class="actions mt">
        <a class="btn" href={link}>
          {text.check}
        </a>
      </p>
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
