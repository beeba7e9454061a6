import { type Day, dayInPoland } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { frameOf, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { formatDay, plural } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import { factLabel } from '../../../matching/web/index.ts';
import { type Respondent, respondentsFor } from '../../core/respondent.ts';
import type { Sheet } from '../../core/sheet.ts';
import { matchesOf, type Waiting, type WorkLine } from '../../core/work-list.ts';
import { confirmationMessages } from '../messages.ts';
import type { Messages } from '../messages.pl.ts';
import { askedOf, type LastAsked } from './last-asked.ts';

export type Work = {
  readonly lines: readonly WorkLine[];
  readonly needs: number;
  readonly respondents: readonly Respondent[];
  readonly sheets: readonly Sheet[];
  readonly today: Day;
  /** Of an offer that is too large to hold against every need whole. */
  readonly large: boolean;
};

type Props = { c: PageContext; work: Work; say: string | null };

export function WorkView({ c, work, say }: Props) {
  const { locale } = c.var;
  const text = confirmationMessages(locale).work;
  const { lines, needs } = work;
  const heading =
    lines.length === 0 ? text.emptyTitle : text.heading(lines.length, plural(locale, lines.length, text.facts));
  return (
    <Page frame={frameOf(c)} title={text.title} nav="officeWork" wide robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{heading}</h1>
          <p class="sub">{lines.length === 0 ? text.empty : text.lede(needs, plural(locale, needs, text.needs))}</p>
          <p>
            <a href={href('officeRespondents', locale)}>{text.sources}</a>
          </p>
          {work.large && <p class="small sub">{text.large}</p>}
          <Said say={say} locale={locale} />
        </div>
        {lines.length > 0 && (
          <div class="work">
            <Lines c={c} work={work} />
          </div>
        )}
      </div>
    </Page>
  );
}

/** What came of the last click. */
export function Said({ say, locale }: { say: string | null; locale: Locale }) {
  const text = confirmationMessages(locale).work;
  const sentence = { asked: text.done, already: text.already, refused: text.refused }[say ?? ''];
  return sentence ? <output class="notice">{sentence}</output> : null;
}

function Lines({ c, work: { lines, ...means } }: Omit<Props, 'say'>) {
  const { locale } = c.var;
  const text = confirmationMessages(locale).work;
  return (
    <Table
      rows={lines}
      rowKey={({ site, key }) => `${site.slug} ${key}`}
      columns={[
        {
          key: 'fact',
          title: text.columns.fact,
          cell: ({ site, key }) => (
            <>
              {factLabel(key, locale)}
              <br />
              <a href={href('officeSiteFacts', locale, { slug: site.slug })}>{site.name[locale]}</a>
            </>
          ),
        },
        { key: 'why', title: text.columns.why, cell: ({ state }) => text.states[state] },
        { key: 'gain', title: text.columns.gain, cell: (line) => <Gain line={line} locale={locale} /> },
        {
          key: 'ask',
          title: text.columns.ask,
          cell: (line) => <AskNow line={line} means={means} locale={locale} />,
        },
      ]}
    />
  );
}

function Gain({ line: { unlocks, helps }, locale }: { line: WorkLine; locale: Locale }) {
  const text = confirmationMessages(locale).work;
  const count = (n: number): string => plural(locale, n, text.matches);
  const [now, later] = [matchesOf(unlocks), matchesOf(helps)];
  return (
    <>
      {now > 0 && (
        <>
          <span class="num-large">{now}</span> {count(now)}
          <br />
        </>
      )}
      {later > 0 && (
        <span class="small sub">
          {text.together(later, count(later))}
          <br />
        </span>
      )}
      <span class="small sub">{forWhom([...unlocks, ...helps], text)}</span>
    </>
  );
}

/** Cases by their code names; alerts by their number. */
function forWhom(waiting: readonly Waiting[], text: Messages['work']): string {
  const alerts = matchesOf(waiting.filter(({ codeName }) => codeName === null));
  const cases = waiting.flatMap(({ codeName }) => codeName ?? []);
  return [...cases, ...(alerts > 0 ? [text.alerts(alerts)] : [])].join(', ');
}

type AskProps = {
  line: Pick<WorkLine, 'site' | 'key'>;
  means: Pick<Work, 'respondents' | 'sheets' | 'today'>;
  locale: Locale;
  back?: 'facts';
};

/** Who was asked and when, and the button that asks. */
export function AskNow({ line: { site, key }, means, locale, back }: AskProps) {
  const text = confirmationMessages(locale).work;
  const able = respondentsFor(means.respondents, site.id, key);
  const last = askedOf(means, { siteId: site.id, key });
  if (able.length === 0)
    return (
      <span class="small">
        {text.nobody}{' '}
        <a href={href('officeRespondent', locale, { id: 'new' }, new URLSearchParams({ key, site: site.slug }))}>
          {text.addSource}
        </a>
      </span>
    );
  return (
    <>
      {last && <Last last={last} locale={locale} />}
      {last?.state !== 'waits' && (
        <form method="post" action={href('officeWork', locale)} class="ask-now">
          <input type="hidden" name="site" value={site.slug} />
          <input type="hidden" name="key" value={key} />
          {back && <input type="hidden" name="back" value={back} />}
          <Whom able={able} about={`${site.slug}-${key}`} locale={locale} />
          <button class="btn btn--quiet">
            {last ? text.askAgain : text.ask}
            <span class="vh">{text.askAbout(factLabel(key, locale), site.name[locale])}</span>
          </button>
        </form>
      )}
    </>
  );
}

function Whom({ able, about, locale }: { able: readonly Respondent[]; about: string; locale: Locale }) {
  const [only] = able;
  if (able.length === 1)
    return (
      <>
        <input type="hidden" name="respondent" value={only!.id} />
        <span>{only!.sourceName}</span>
      </>
    );
  return (
    <>
      <label class="vh" for={`whom-${about}`}>
        {confirmationMessages(locale).work.whom}
      </label>
      <select id={`whom-${about}`} name="respondent">
        {able.map(({ id, sourceName }) => (
          <option key={id} value={id}>
            {sourceName}
          </option>
        ))}
      </select>
    </>
  );
}

function Last({ last, locale }: { last: LastAsked; locale: Locale }) {
  const text = confirmationMessages(locale).work;
  return (
    <p class="small sub">
      {text.asked(last.sourceName, formatDay(dayInPoland(last.askedAt), locale, 'short'))}, {text[last.state]}
    </p>
  );
}
