import type { Locale } from '../../../../kernel/locale.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { formatQuantity } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import type { GroundSum } from '../../core/hall/beside/ground-sum.ts';
import type { FootprintLimits } from '../../core/hall/buildable/footprint-limits.ts';
import type { PavedReading } from '../../core/hall/buildable/paved.ts';
import { PAVED_DOUBT_SAID, pavedSaid } from '../../core/hall/buildable/paved-said.ts';
import { LIMIT_SAID } from '../../core/hall/buildable/said.ts';
import { GroundSumTable } from './ground-sum.tsx';
import { limitMessages } from './messages.ts';

type LimitsProps = { limits: FootprintLimits; paved: PavedReading; sum: GroundSum | null; locale: Locale };

/** The most that each rule lets be built over, the smallest named; parking and yard with what was assumed of them. */
export function Limits({ limits: { all, effective, unread }, paved, sum, locale }: LimitsProps) {
  const text = limitMessages(locale);
  const name = (kind: (typeof all)[number]['kind']): string => LIMIT_SAID[kind][locale];
  const square = (m2: number): string => formatQuantity({ value: Math.floor(m2), unit: 'm2' }, locale);
  return (
    <section class="section" aria-labelledby="limits">
      <h2 id="limits">{text.title}</h2>
      {effective && (
        <p>
          {bindWords(text.smallest(name(effective.kind)))} {unread.length > 0 && bindWords(text.bound)}
        </p>
      )}
      <Table
        rows={all}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'rule', title: text.rule, cell: ({ kind }) => capital(name(kind)) },
          { key: 'm2', title: text.most, kind: 'num', cell: ({ m2 }) => (m2 === null ? text.unknown : square(m2)) },
        ]}
      />
      <p class="small sub">{bindWords((paved.known ? pavedSaid(paved) : PAVED_DOUBT_SAID[paved.why])[locale])}</p>
      {sum && <GroundSumTable sum={sum} locale={locale} />}
    </section>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
