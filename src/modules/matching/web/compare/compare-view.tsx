import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { Table, type Column } from '../../../../ui/table.tsx';
import { Mark, VerdictWord } from '../../../../ui/verdict.tsx';
import type { Dossier } from '../../core/dossier.ts';
import type { SiteAnswer } from '../../core/site-answer.ts';
import { factRows, sortRows, verdictRows, type Cell, type CompareRow } from './compare-rows.ts';
import { compareMessages } from './messages.ts';

export type CompareProps = {
  readonly dossiers: readonly Dossier[];
  /** In the order of the sites; empty without a need. */
  readonly answers: readonly SiteAnswer[];
  readonly need: { readonly sentence: string; readonly query: URLSearchParams } | null;
  readonly gone: number;
  readonly cut: boolean;
  readonly asOf: Day;
  readonly locale: Locale;
};

/** Sites side by side: what differs first, what is the same folded. */
export function CompareView(props: CompareProps) {
  const { dossiers, answers, need, gone, cut, asOf, locale } = props;
  const text = compareMessages(locale);
  const few = dossiers.length < 2;
  return (
    <div class="wrap">
      <p class="crumb">
        <a href={href('sites', locale, {}, need?.query ?? '')}>{text.back}</a>
      </p>
      <div class="head head--close">
        <h1>{few ? text.fewTitle : text.heading(dossiers.length)}</h1>
        <p class="lede">{few ? text.few : text.lede}</p>
      </div>
      {gone > 0 && <p>{text.gone(gone)}</p>}
      {cut && <p>{text.many}</p>}
      {dossiers.length > 0 && <Chosen {...props} />}
      {!few && (
        <>
          {need && <Block title={text.verdicts} rows={verdictsOf(answers, locale)} {...props} />}
          <Block title={text.facts} rows={factRows(dossiers, { locale, asOf })} {...props} />
          <p class="small sub">{text.asOf(formatDay(asOf, locale))}</p>
        </>
      )}
    </div>
  );
}

/** All verdicts, and above them what the site is for the need as a whole. */
function verdictsOf(answers: readonly SiteAnswer[], locale: Locale): CompareRow[] {
  const standing = answers.map((answer): Cell => ({ text: '', verdict: answer.standing, doubt: null, known: true }));
  return [
    { key: 'standing', name: compareMessages(locale).standing, cells: standing },
    ...verdictRows(answers, locale),
  ];
}

function Chosen({ dossiers, need, locale }: CompareProps) {
  const text = compareMessages(locale);
  const others = (slug: string): string => {
    const query = new URLSearchParams(need?.query);
    for (const { site } of dossiers) if (site.slug !== slug) query.append('s', site.slug);
    return href('compare', locale, {}, query);
  };
  return (
    <>
      <p class="small wide">
        {need ? (
          <>
            <strong>{text.need}</strong> {bindWords(need.sentence)}.
          </>
        ) : (
          <>
            {text.noNeed} <a href={href('need', locale)}>{text.noNeedLink}</a>
          </>
        )}
      </p>
      <ol class="compared" aria-label={text.sites}>
        {dossiers.map(({ site }) => (
          <li key={site.slug}>
            <a href={href('site', locale, { slug: site.slug }, need?.query ?? '')}>{site.name[locale]}</a>{' '}
            <a class="drop" href={others(site.slug)} aria-label={text.drop(site.name[locale])}>
              {text.dropShort}
            </a>
          </li>
        ))}
      </ol>
      <form method="post" action={href('shortlists', locale)}>
        {[...(need?.query ?? [])].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {dossiers.map(({ site }) => (
          <input key={site.slug} type="hidden" name="s" value={site.slug} />
        ))}
        <p class="actions">
          <button class="btn btn--quiet">{text.keep}</button>
        </p>
      </form>
    </>
  );
}

function Block({ title, rows, dossiers, locale }: CompareProps & { title: string; rows: readonly CompareRow[] }) {
  const text = compareMessages(locale);
  const { differing, equal, unknown } = sortRows(rows);
  const id = rows[0]?.key === 'standing' ? 'verdicts' : 'facts';
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {differing.length > 0 ? (
        <CompareTable rows={differing} dossiers={dossiers} locale={locale} />
      ) : (
        <p>{text.nothingDiffers}</p>
      )}
      {equal.length > 0 && (
        <details class="other other--out folded">
          <summary>{text.equal(equal.length)}</summary>
          <dl class="dl same">
            {equal.map(({ key, name, cells }) => (
              <div key={key}>
                <dt>{name}</dt>
                <dd>{cells[0] && <CellText cell={cells[0]} locale={locale} />}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {unknown.length > 0 && (
        <details class="other other--out folded">
          <summary>{text.unknown(unknown.length)}</summary>
          <p class="unsure">{unknown.map(({ name }) => name).join(', ')}.</p>
        </details>
      )}
    </section>
  );
}

function CompareTable({
  rows,
  dossiers,
  locale,
}: {
  rows: readonly CompareRow[];
  dossiers: readonly Dossier[];
  locale: Locale;
}) {
  const columns: Column<CompareRow>[] = [
    { key: 'row', title: compareMessages(locale).row, cell: ({ name }) => name },
    ...dossiers.map(({ site }, index) => ({
      key: site.slug,
      title: site.name[locale],
      cell: ({ cells }: CompareRow) => cells[index] && <CellText cell={cells[index]} locale={locale} />,
    })),
  ];
  return <Table columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

function CellText({ cell, locale }: { cell: Cell; locale: Locale }) {
  return (
    <span class={cell.known && !cell.doubt ? 'cmp' : 'cmp unsure'}>
      {cell.verdict && <VerdictWord verdict={cell.verdict} locale={locale} />} {bindWords(cell.text)}
      {cell.doubt && (
        <span class="src stale">
          {' '}
          <Mark verdict="unknown" /> {cell.doubt}
        </span>
      )}
    </span>
  );
}
