import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { Table, type Column } from '../../../../ui/table.tsx';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import type { AidAnswer } from '../../core/answer.ts';
import { PARTS, type Range } from '../../core/stack/package.ts';
import type { Scenario } from '../../core/stack/scenarios.ts';
import { tellStep, tellValue } from '../../core/words/tell.ts';
import { aidMessages } from '../messages.ts';
import { tellRange } from './range.ts';

type Props = { readonly answer: Pick<AidAnswer, 'scenarios' | 'discount'>; readonly locale: Locale };

/** At which rate, and of which day it is. */
export function discountWords({ discount }: Props['answer'], locale: Locale): string {
  const text = aidMessages(locale).scenarios;
  const [rate] = discount.readings;
  if (!rate) return text.noRate;
  const [row] = discount.used.flatMap(({ rows }) => rows);
  return text.today(
    tellValue({ kind: 'percent', value: rate.value }, locale),
    row ? text.since(formatDay(row.from, locale)) : '',
  );
}

/** To the full zloty: what is worth how much today is no sum that anybody pays. */
const inFull = (of: Range | null): Range | null =>
  of && { least: Math.round(of.least / 100) * 100, most: Math.round(of.most / 100) * 100 };

/** The instruments that give something, in words. */
function partsOf({ parts }: Scenario, locale: Locale): string {
  const words = aidMessages(locale).scenarios.parts;
  const told = PARTS.flatMap((id) => {
    const of = parts[id];
    return of && of.most > 0 ? [`${words[id]} ${tellRange(of, locale)}`] : [];
  });
  return told.length > 0 ? told.join('; ') : '–';
}

/** The question beside what would change it, nominal and as worth today. */
export function ScenarioTable({ answer, locale }: Props) {
  const text = aidMessages(locale).scenarios;
  const amount = (key: keyof typeof text.columns, of: (one: Scenario) => Range | null): Column<Scenario> => ({
    key,
    title: text.columns[key],
    kind: 'num',
    cell: (one) => tellRange(of(one), locale),
  });
  const columns: Column<Scenario>[] = [
    {
      key: 'what',
      title: text.columns.what,
      cell: ({ about, missing }) => (
        <>
          {tellStep(about, locale)}
          {missing && <span class="sub small"> {tellStep(missing, locale)}</span>}
        </>
      ),
    },
    amount('total', ({ total }) => total),
    amount('today', ({ today }) => inFull(today)),
    amount('ceiling', ({ ceiling }) => ceiling),
    { key: 'parts', title: text.columns.parts, cell: (one) => partsOf(one, locale) },
    {
      key: 'verdict',
      title: text.columns.verdict,
      kind: 'verdict',
      cell: ({ verdict }) => <VerdictWord verdict={verdict} locale={locale} />,
    },
  ];
  return (
    <section class="section aid-finding aid-scenarios" aria-labelledby="scenarios">
      <h3 id="scenarios">{text.title}</h3>
      <p class="sub small">{text.caption}</p>
      <Table columns={columns} rows={answer.scenarios} rowKey={({ about }) => tellStep(about, locale)} />
      <p class="sub small">{discountWords(answer, locale)}</p>
    </section>
  );
}
