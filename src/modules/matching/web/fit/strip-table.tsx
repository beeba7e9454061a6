import type { Ground } from '../../../../kernel/finding.ts';
import { type Locale, sampleMark } from '../../../../kernel/locale.ts';
import { formatArea, formatDay } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import { type PlanStrip, stripLetter, StripSwatch } from '../../../places/web/index.ts';
import type { BuildableArea, BuildableStrip, StripCode } from '../../core/hall/buildable/buildable-area.ts';
import { Grounds } from '../site/grounds.tsx';
import { fitMessages } from './messages.ts';
import { roundedTogether } from './sums.ts';

const HATCHES: Readonly<Partial<Record<StripCode, PlanStrip['hatch']>>> = {
  'use-refused': 'd',
  'use-unknown': 'e',
  unplanned: 'e',
  'drawn-line': 'a',
  'building-line': 'a',
  'border-blank': 'b',
  'border-open': 'c',
  road: 'd',
  forest: 'e',
  watercourse: 'c',
  'power-line': 'd',
  'gas-pipe': 'b',
  easement: 'b',
  flood: 'c',
  heritage: 'e',
  nature: 'e',
};

export const stripName = ({ reason: { code, of } }: BuildableStrip, locale: Locale): string =>
  fitMessages(locale).strips.codes[code]?.(sampleMark(of, locale)) ?? sampleMark(of, locale);

/** The strips as they are drawn, in the order in which they were taken. */
export const drawnStrips = ({ strips }: BuildableArea, locale: Locale): PlanStrip[] =>
  strips.map((strip) => ({
    label: stripName(strip, locale),
    reason: reasonOf(strip, locale),
    depth: strip.reason.metres,
    hatch: HATCHES[strip.reason.code] ?? 'c',
    shape: strip.shape,
  }));

/** m² and the first clause, for the key on a sheet. */
function reasonOf({ areaM2, reason: { grounds } }: BuildableStrip, locale: Locale): string {
  const [clause] = grounds.flatMap((ground) => ('clause' in ground ? [ground.clause] : []));
  return [formatArea(areaM2, locale, 'm2'), clause && [clause.act, clause.article].filter(Boolean).join(', ')]
    .filter(Boolean)
    .join('; ');
}

type Row = {
  readonly key: string;
  readonly letter: string;
  readonly hatch: PlanStrip['hatch'] | null;
  readonly name: string;
  readonly m2: number;
  readonly grounds: readonly Ground[];
  /** Who handed over the thing that takes it. */
  readonly supply?: BuildableStrip['reason']['supply'];
};

/** The key to the drawing of that id and its text: each strip with its rule, clause and m²; strips and rest make up the plot. */
export function StripTable({ area, id, locale }: { area: BuildableArea; id: string; locale: Locale }) {
  const text = fitMessages(locale).strips;
  const drawn = drawnStrips(area, locale);
  const whole = { letter: '', hatch: null, grounds: [] };
  const parts = roundedTogether([...area.strips.map(({ areaM2 }) => areaM2), area.restM2], area.landM2);
  const rows: Row[] = [
    ...area.strips.map((strip, index) => ({
      key: `${index}`,
      letter: stripLetter(index),
      hatch: drawn[index]!.hatch,
      name: stripName(strip, locale),
      m2: parts[index]!,
      grounds: strip.reason.grounds,
      supply: strip.reason.supply,
    })),
    { ...whole, key: 'rest', name: text.rest, m2: parts.at(-1)! },
    { ...whole, key: 'plot', name: text.plot, m2: area.landM2 },
  ];
  return (
    <section class="section" aria-labelledby="strips">
      <h2 id="strips">{text.title}</h2>
      <Table
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'strip', title: text.strip, cell: (row) => <StripName row={row} id={id} /> },
          { key: 'm2', title: text.m2, kind: 'num', cell: ({ m2 }) => formatArea(m2, locale, 'm2') },
          {
            key: 'rule',
            title: text.rule,
            kind: 'margin',
            cell: ({ grounds, name, supply }) => (
              <>
                <Grounds grounds={grounds} about={name} locale={locale} />
                {supply && <p class="small sub">{text.supply(supply.source, formatDay(supply.asOf, locale))}</p>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

const StripName = ({ row: { letter, hatch, name }, id }: { row: Row; id: string }) =>
  hatch === null ? (
    <strong>{name}</strong>
  ) : (
    <span class="strip-name">
      <StripSwatch id={id} hatch={hatch} />
      <span>
        {letter}. {name}
      </span>
    </span>
  );
