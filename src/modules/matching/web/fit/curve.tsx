import type { FitCurve } from '../../../../geometry/fit/fit-curve.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import { roundUp } from '../../core/judging/rounding.ts';
import { fitMessages } from './messages.ts';
import { metres } from './verdict-words.ts';

const [WIDE, HIGH, LEFT, BOTTOM, TOP] = [560, 260, 56, 40, 24];

type CurveProps = {
  curve: FitCurve | null;
  /** The day of which it is, where it was kept or computed for a site. */
  reckonedOn?: Day;
  locale: Locale;
};

/** The fit curve as a chart and, with the same figures, as a table. */
export function Curve({ curve, reckonedOn, locale }: CurveProps) {
  if (!curve || curve.maxLengths.every((length) => length === 0)) return null;
  const text = fitMessages(locale).curve;
  const rows = curve.widths.map((width, i) => ({
    width,
    length: curve.maxLengths[i]!,
    bound: curve.upperBounds[i]!,
  }));
  const said = (length: number) => (length === 0 ? text.none : `${metres(length, locale)} m`);
  return (
    <section class="section" aria-labelledby="curve">
      <h2 id="curve">{text.title}</h2>
      <p>
        {text.text} {reckonedOn && text.of(formatDay(reckonedOn, locale))}
      </p>
      <div class="split">
        <Table
          rows={rows}
          rowKey={({ width }) => String(width)}
          columns={[
            { key: 'width', title: text.width, cell: ({ width }) => `${metres(width, locale)} m` },
            { key: 'length', title: text.length, kind: 'num', cell: ({ length }) => said(length) },
            {
              key: 'bound',
              title: text.bound,
              kind: 'num',
              cell: ({ bound }) => `${metres(roundUp(bound, 2), locale)} m`,
            },
          ]}
        />
        <Chart rows={rows} title={text.chart(said(rows[0]!.length), said(rows.at(-1)!.length))} locale={locale} />
      </div>
    </section>
  );
}

type Row = { readonly width: number; readonly length: number };

function Chart({ rows, title, locale }: { rows: readonly Row[]; title: string; locale: Locale }) {
  const widest = rows.at(-1)!.width;
  const longest = Math.max(...rows.map(({ length }) => length));
  const text = fitMessages(locale).curve;
  const x = (width: number) => Math.round(LEFT + ((WIDE - LEFT - 30) * width) / widest);
  const y = (length: number) => Math.round(HIGH - BOTTOM - ((HIGH - BOTTOM - TOP) * length) / longest);
  return (
    <svg
      class="fit-curve"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={title}
      // Where a hall is marked: left edge, units for a metre of width, bottom, units for a metre of length.
      data-at={[LEFT, (WIDE - LEFT - 30) / widest, HIGH - BOTTOM, (HIGH - BOTTOM - TOP) / longest].join(' ')}
    >
      <path class="curve-axis" d={`M${LEFT} ${TOP}V${HIGH - BOTTOM}H${WIDE - 20}`} />
      <path class="curve-line" d={`M${rows.map(({ width, length }) => `${x(width)} ${y(length)}`).join('L')}`} />
      {rows.map(({ width, length }) => (
        <>
          <circle class="curve-dot" cx={x(width)} cy={y(length)} r="4" />
          <text x={x(width)} y={HIGH - BOTTOM + 20} text-anchor="middle">
            {width}
          </text>
          {length > 0 && (
            <text class="curve-value" x={x(width)} y={y(length) - 9} text-anchor="middle">
              {metres(Math.floor(length), locale)}
            </text>
          )}
        </>
      ))}
      <text x={WIDE - 20} y={HIGH - 4} text-anchor="end">
        {`${text.width}, m`}
      </text>
    </svg>
  );
}
