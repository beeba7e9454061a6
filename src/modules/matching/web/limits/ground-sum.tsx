import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { formatQuantity } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import { useOf } from '../../core/activities/use-of-need.ts';
import type { Dossier } from '../../core/dossier.ts';
import { type GroundSum, knownSum } from '../../core/hall/beside/ground-sum.ts';
import { SUM_SAID } from '../../core/hall/beside/sum-said.ts';
import { pavedFor } from '../../core/hall/buildable/paved.ts';
import { sizeOf } from '../../core/hall/fixes/fix.ts';
import { roundDown, roundUp } from '../../core/judging/rounding.ts';
import { knownLand } from '../../core/land/known-land.ts';
import type { Need } from '../../core/need/need.ts';
import { limitMessages } from './messages.ts';

type Asked = { dossier: Dossier; need: Need; asOf: Day; locale: Locale };

/** The same of a site for a need; nothing where no hall is asked for, or no zone admits it for sure. */
export function SumOfSite({ dossier, need, asOf, locale }: Asked) {
  const hall = sizeOf(need);
  if (!hall || dossier.site.kind !== 'land') return null;
  const land = knownLand(dossier, useOf(need)?.use ?? 'building', asOf);
  const paved = pavedFor({ land, hall, people: need.jobs, law: dossier.law, asOf });
  const sum = knownSum({ land, hall, paved, asOf });
  return sum && <GroundSumTable sum={sum} locale={locale} />;
}

type Row = { readonly key: string; readonly name: string; readonly m2: string };

/** Hall, green, yard and parking against the land, line by line. What nobody knows stands as a range, and what is left then as an upper bound. */
export function GroundSumTable({ sum, locale }: { sum: GroundSum; locale: Locale }) {
  const text = limitMessages(locale).sum;
  const square = (value: number): string => formatQuantity({ value, unit: 'm2' }, locale);
  const left = Math.max(0, sum.leftM2);
  const rows: Row[] = [
    { key: 'land', name: text.land, m2: square(roundDown(sum.landM2, 0)) },
    ...sum.lines.map(({ code, least, most }) => ({
      key: code,
      name: `− ${SUM_SAID[code][locale]}`,
      m2:
        most === null
          ? text.range(square(roundUp(least, 0)), square(roundDown(left + least, 0)))
          : square(roundUp(least, 0)),
    })),
    {
      key: 'left',
      name: sum.leftM2 < 0 ? text.short : text.left,
      m2: (sum.open.length > 0 && sum.leftM2 >= 0 ? text.atMost : String)(
        square(sum.leftM2 < 0 ? roundUp(-sum.leftM2, 0) : roundDown(sum.leftM2, 0)),
      ),
    },
  ];
  return (
    <details class="mt">
      <summary>{text.title}</summary>
      <Table
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', title: text.what, cell: ({ name }) => name },
          { key: 'm2', title: text.m2, kind: 'num', cell: ({ m2 }) => m2 },
        ]}
      />
      <p class="small sub">{bindWords(text.note)}</p>
    </details>
  );
}
