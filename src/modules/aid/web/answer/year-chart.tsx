import type { Locale } from '../../../../kernel/locale.ts';
import { Table, type Column } from '../../../../ui/table.tsx';
import { pln } from '../../core/money.ts';
import { type PartId, PARTS } from '../../core/stack/package.ts';
import type { Year } from '../../core/stack/timeline.ts';
import { writeMoney } from '../../core/words/format.ts';
import { instrumentName } from '../../core/words/tell.ts';
import { aidMessages } from '../messages.ts';

const [WIDTH, HEIGHT, FOOT] = [640, 200, 22] as const;

type Props = {
  readonly years: readonly Year[];
  /** Whether the income tax was given; undefined in answers that were kept before it was noted. */
  readonly taxGiven: boolean | undefined;
  /** Where the tax can be given year by year. */
  readonly change: string;
  readonly locale: Locale;
};

/** Which instruments bring something in one of the years. */
const usedParts = (years: readonly Year[]): readonly PartId[] =>
  PARTS.filter((id) => years.some(({ parts }) => parts[id] > 0));

type Paced = Pick<Props, 'years' | 'taxGiven'> & { readonly finished: number };

/** What the years rest on, in one or two sentences. */
export function paceWords({ years, taxGiven, finished }: Paced, locale: Locale): string {
  const text = aidMessages(locale).perYear;
  const exempt = usedParts(years).includes('income-tax');
  if (!exempt || taxGiven === false) return text.assumed(finished);
  return `${text.assumed(finished)} ${taxGiven ? text.told : text.either}`;
}

/** The same numbers as bars and as a table. */
export function YearChart({ years, taxGiven, change, locale }: Props) {
  const text = aidMessages(locale).perYear;
  const shown = usedParts(years);
  const most = years.reduce<Year | null>((best, one) => (best && best.total >= one.total ? best : one), null);
  if (most === null || most.total === 0) return null;
  const columns: Column<Year>[] = [
    { key: 'year', title: text.year, cell: ({ year }) => String(year) },
    ...shown.map((id): Column<Year> => ({
      key: id,
      title: instrumentName(id, locale),
      kind: 'num',
      cell: ({ parts }) => writeMoney(pln(parts[id]), locale),
    })),
    {
      key: 'total',
      title: aidMessages(locale).scenarios.columns.total,
      kind: 'num',
      cell: ({ total }) => writeMoney(pln(total), locale),
    },
  ];
  const finished = years.find(({ total }) => total > 0)!.year;
  return (
    <section class="section aid-finding" aria-labelledby="per-year">
      <h3 id="per-year">{text.title}</h3>
      <Bars years={years} shown={shown} most={most} locale={locale} />
      <ul class="aid-key">
        {shown.map((id) => (
          <li key={id} class={`aid-key--${id}`}>
            {instrumentName(id, locale)}
          </li>
        ))}
      </ul>
      {shown.includes('income-tax') && taxGiven === false && (
        <p class="notice">
          {text.even} <a href={change}>{text.tell}</a>
        </p>
      )}
      <p class="sub small">{paceWords({ years, taxGiven, finished }, locale)}</p>
      <details>
        <summary>{text.caption}</summary>
        <Table columns={columns} rows={years.filter(({ total }) => total > 0)} rowKey={({ year }) => String(year)} />
      </details>
    </section>
  );
}

function Bars({
  years,
  shown,
  most,
  locale,
}: Pick<Props, 'years' | 'locale'> & { shown: readonly PartId[]; most: Year }) {
  const text = aidMessages(locale).perYear;
  const step = WIDTH / years.length;
  const scale = (HEIGHT - FOOT) / most.total;
  const every = Math.ceil(years.length / 12);
  return (
    <svg
      class="aid-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text.alt(writeMoney(pln(most.total), locale), most.year)}
    >
      {years.map((year, n) => (
        <g key={year.year}>
          {stacked(year, shown).map(({ id, from, to }) => (
            <rect
              key={id}
              class={`aid-bar--${id}`}
              x={round(n * step + step * 0.15)}
              y={round(HEIGHT - FOOT - to * scale)}
              width={round(step * 0.7)}
              height={round((to - from) * scale)}
            />
          ))}
          {n % every === 0 && (
            <text x={round(n * step + step / 2)} y={HEIGHT - 5} text-anchor="middle">
              {year.year}
            </text>
          )}
        </g>
      ))}
      <path class="aid-axis" d={`M0 ${HEIGHT - FOOT}H${WIDTH}`} />
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Where each part of a year's bar begins and ends, grosze. */
function stacked({ parts }: Year, shown: readonly PartId[]): { id: PartId; from: number; to: number }[] {
  let at = 0;
  return shown.flatMap((id) => {
    const from = at;
    at += parts[id];
    return parts[id] > 0 ? [{ id, from, to: at }] : [];
  });
}
