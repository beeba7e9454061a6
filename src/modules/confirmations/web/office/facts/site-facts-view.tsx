import type { Day } from '../../../../../kernel/day.ts';
import type { Locale } from '../../../../../kernel/locale.ts';
import { frameOf, type PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { Page } from '../../../../../ui/page.tsx';
import { factLabel, ReadinessLadder } from '../../../../matching/web/index.ts';
import type { Dossier } from '../../../../matching/index.ts';
import {
  FACT_GROUPS,
  FACT_KINDS,
  type FactGroup,
  type FactKey,
  keysFor,
  type Site,
  standingOf,
} from '../../../../sites/index.ts';
import { confirmationMessages } from '../../messages.ts';
import { AskedTable } from './asked-table.tsx';
import type { Doubt } from './change-statement.ts';
import { DoubtForm } from './doubt-form.tsx';
import { type Known, Statements } from './statements.tsx';
import { StatementForm } from './statement-form.tsx';
import type { StatementFault, StatementWords } from './statement-words.ts';
import { Said } from '../work-view.tsx';

type Props = {
  c: PageContext;
  site: Site;
  known: Known;
  today: Day;
  words: StatementWords;
  faults: readonly StatementFault[];
  doubt: Doubt | null;
  say: string | null;
  /** Of a site on offer. */
  dossier: Dossier | null;
};

type Line = { readonly key: FactKey; readonly state: ReturnType<typeof standingOf>['state'] };

export function SiteFactsView({ c, site, known, today, words, faults, doubt, say, dossier }: Props) {
  const { locale } = c.var;
  const text = confirmationMessages(locale).facts;
  const asked = new Set(keysFor(site.kind));
  const lines = (Object.keys(FACT_KINDS) as FactKey[])
    .filter((key) => asked.has(key) || known.history[key] !== undefined)
    .map((key): Line => ({ key, state: standingOf(key, known.facts[key], today).state }));
  const count = (state: Line['state']): number => lines.filter((line) => line.state === state).length;
  const doubted = Object.values(known.history)
    .flat()
    .find(({ id, setAside }) => id === String(doubt?.factId) && !setAside);
  const counts = {
    fresh: count('fresh'),
    stale: count('stale'),
    disputed: count('disputed'),
    missing: count('missing'),
  };
  return (
    <Page frame={frameOf(c)} title={text.title(site.name[locale])} nav="officeWork" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title(site.name[locale])}</h1>
          <p class="sub">{text.lede}</p>
          <p>
            {text.counts(counts)} <a href={href('officeWork', locale)}>{text.workList}</a>
            {site.status === 'published' && (
              <>
                {', '}
                <a href={href('site', locale, { slug: site.slug })}>{text.publicPage}</a>
              </>
            )}
          </p>
          <Done say={say} locale={locale} />
        </div>
        {doubt && doubted && <DoubtForm site={site} fact={doubted} doubt={doubt} locale={locale} />}
        <StatementForm c={c} site={site} words={words} faults={faults} keys={lines.map(({ key }) => key)} />
        {dossier && <ReadinessLadder dossier={dossier} asOf={today} locale={locale} />}
        {(Object.keys(FACT_GROUPS) as FactGroup[]).map((group) => (
          <Group
            key={group}
            group={group}
            lines={lines.filter(({ key }) => FACT_KINDS[key].group === group && known.history[key] !== undefined)}
            known={known}
            at={{ site, today, locale }}
          />
        ))}
        <Missing lines={lines.filter(({ state }) => state === 'missing')} site={site} locale={locale} />
        <AskedTable site={site} known={known} today={today} locale={locale} />
      </div>
    </Page>
  );
}

function Done({ say, locale }: { say: string | null; locale: Locale }) {
  const text = confirmationMessages(locale).facts;
  const sentence = {
    saved: text.saved,
    reopened: text.reopened,
    'not-reopened': text.notReopened,
    aside: text.aside.done,
    restored: text.aside.restored,
    'not-changed': text.aside.notChanged,
    'in-review': text.inReview,
  }[say ?? ''];
  return sentence ? <output class="notice">{sentence}</output> : <Said say={say} locale={locale} />;
}

type GroupProps = {
  group: FactGroup;
  lines: readonly Line[];
  known: Known;
  at: { readonly site: Site; readonly today: Day; readonly locale: Locale };
};

function Group({ group, lines, known, at }: GroupProps) {
  if (lines.length === 0) return null;
  return (
    <section class="section" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{FACT_GROUPS[group][at.locale]}</h2>
      {lines.map(({ key }) => (
        <Statements key={key} factKey={key} known={known} at={at} />
      ))}
    </section>
  );
}

/** What nobody has checked, each a link to its field. */
function Missing({ lines, site, locale }: { lines: readonly Line[]; site: Site; locale: Locale }) {
  const text = confirmationMessages(locale).facts;
  if (lines.length === 0) return null;
  return (
    <section class="section" aria-labelledby="missing">
      <h2 id="missing">{text.missingTitle}</h2>
      <p class="small sub">{text.missingText}</p>
      <ul class="topics">
        {lines.map(({ key }) => (
          <li key={key}>
            <a href={`${href('officeSiteFacts', locale, { slug: site.slug }, `key=${key}`)}#add`}>
              {factLabel(key, locale)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
