import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { PdfBlock } from '../../../../platform/files/pdf/index.ts';
import { uiMessages } from '../../../../ui/messages.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import { checkedWords } from '../../../law/web/index.ts';
import type { AidAnswer } from '../../core/answer.ts';
import { type AidFinding, distinct, type Step } from '../../core/findings/finding.ts';
import type { Used } from '../../core/known.ts';
import { pln } from '../../core/money.ts';
import { PARTS } from '../../core/stack/package.ts';
import type { AidUnit } from '../../core/tables/row.ts';
import { writeMoney } from '../../core/words/format.ts';
import { instrumentName, tellAssumption, tellStep, tellUnit, tellValue } from '../../core/words/tell.ts';
import { changeWords } from '../answer/changes.tsx';
import { tellRange } from '../answer/range.ts';
import { discountWords } from '../answer/scenario-table.tsx';
import { paceWords } from '../answer/year-chart.tsx';
import { tellValues } from '../finding-view.tsx';
import { aidMessages } from '../messages.ts';

type Told = { readonly answer: AidAnswer; readonly asOf: Day; readonly locale: Locale };

const heading = (level: 1 | 2 | 3, text: string): PdfBlock => ({ kind: 'heading', level, text });
const said = (text: string): PdfBlock => ({ kind: 'text', text });
const muted = (text: string): PdfBlock => ({ kind: 'text', text, tone: 'muted' });

/** The answer on paper: what loses the aid, the sum, each instrument, what would change it, and the law below all. */
export function aidDocument(told: Told): readonly PdfBlock[] {
  const { answer, asOf, locale } = told;
  const text = aidMessages(locale);
  const sumAt = answer.findings.findIndex(({ id }) => id === 'aid-stack');
  const loses = answer.findings.filter(({ id, verdict }) => id === 'incentive-effect' && verdict === 'fail');
  return [
    heading(1, text.title),
    said(text.answer(formatDay(asOf, locale))),
    ...loses.flatMap(({ explanation }): PdfBlock[] => [
      { kind: 'text', text: `${text.losesTitle}. ${tellStep(explanation, locale)}`, tone: 'alarm' },
    ]),
    ...answer.findings.flatMap((one, at) => findingBlocks(one, { underSum: at > sumAt, locale })),
    ...scenarioBlocks(told),
    ...yearBlocks(told),
    heading(2, text.changes.title),
    { kind: 'list', items: answer.changes.flatMap((one) => changeWords(one, locale)) },
    ...catalogueBlocks(told),
    ...lawBlocks(told),
    ...text.next.map(muted),
  ];
}

const below = ({ under = [] }: Step): Step[] => under.flatMap((one) => [one, ...below(one)]);

type Shown = { readonly underSum: boolean; readonly locale: Locale };

/** A finding before the sum stands under the title: no level of heading is left out. */
function findingBlocks({ id, values, verdict, explanation }: AidFinding, { underSum, locale }: Shown): PdfBlock[] {
  const text = aidMessages(locale);
  const isSum = id === 'aid-stack';
  const told = tellValues(values, locale);
  const word = uiMessages(locale).verdict[verdict];
  const readings = distinct(values).filter(({ where }) => where.length > 0);
  const items = [
    ...readings.map(
      ({ value, where }) =>
        `${tellValue(value, locale)} (${where.map((one) => tellAssumption(one, locale)).join('; ')})`,
    ),
    ...below(explanation).map((one) => tellStep(one, locale)),
  ];
  return [
    heading(underSum ? 3 : 2, isSum ? text.sumTitle : text.findings[id]),
    ...(told === '' ? [] : [{ kind: 'text', text: told, ...(isSum && { tone: 'figure' }) } as PdfBlock]),
    said(`${word.charAt(0).toUpperCase()}${word.slice(1)}. ${tellStep(explanation, locale)}`),
    ...(items.length > 0 ? [{ kind: 'list', items } as PdfBlock] : []),
  ];
}

function scenarioBlocks({ answer, locale }: Told): PdfBlock[] {
  const text = aidMessages(locale).scenarios;
  return [
    heading(2, text.title),
    muted(text.caption),
    {
      kind: 'table',
      columns: [
        { title: text.columns.what, share: 3 },
        { title: text.columns.total, share: 2, right: true },
        { title: text.columns.today, share: 2, right: true },
        { title: text.columns.ceiling, share: 2, right: true },
        { title: text.columns.verdict, share: 1.4 },
      ],
      rows: answer.scenarios.map(({ about, missing, total, today, ceiling, verdict }) => [
        [tellStep(about, locale), missing ? tellStep(missing, locale) : ''].filter(Boolean).join('. '),
        tellRange(total, locale),
        tellRange(today, locale),
        tellRange(ceiling, locale),
        uiMessages(locale).verdict[verdict],
      ]),
    },
    muted(discountWords(answer, locale)),
  ];
}

function yearBlocks({ answer: { years, taxGiven }, locale }: Told): PdfBlock[] {
  const text = aidMessages(locale);
  const first = years.find(({ total }) => total > 0);
  if (!first) return [];
  const most = years.reduce((best, one) => (one.total > best.total ? one : best));
  const shown = PARTS.filter((id) => years.some(({ parts }) => parts[id] > 0));
  return [
    heading(2, text.perYear.title),
    {
      kind: 'bars',
      alt: text.perYear.alt(writeMoney(pln(most.total), locale), most.year),
      bars: years.map(({ year, parts }) => ({ label: String(year), parts: shown.map((id) => parts[id]) })),
      key: shown.map((id) => instrumentName(id, locale)),
    },
    {
      kind: 'table',
      columns: [
        { title: text.perYear.year, share: 1 },
        ...shown.map((id) => ({ title: instrumentName(id, locale), share: 2, right: true })),
        { title: text.scenarios.columns.total, share: 2, right: true },
      ],
      rows: years.map(({ year, parts, total }) => [
        String(year),
        ...shown.map((id) => writeMoney(pln(parts[id]), locale)),
        writeMoney(pln(total), locale),
      ]),
    },
    ...(taxGiven === false && shown.includes('income-tax') ? [muted(text.perYear.even)] : []),
    muted(paceWords({ years, taxGiven, finished: first.year }, locale)),
  ];
}

function catalogueBlocks({ answer: { catalogue }, locale }: Told): PdfBlock[] {
  const text = aidMessages(locale).catalogue;
  if (catalogue.length === 0) return [];
  return [
    heading(2, text.title),
    muted(text.lede),
    {
      kind: 'table',
      columns: [
        { title: text.title, share: 2 },
        { title: text.conditions, share: 4 },
        { title: text.contact, share: 2 },
        { title: aidMessages(locale).scenarios.columns.verdict, share: 1.3 },
      ],
      rows: catalogue.map(({ instrument: one, verdict }) => [
        one.name[locale],
        `${one.conditions[locale]} ${one.calls[locale]}`,
        one.contact.name,
        uiMessages(locale).verdict[verdict],
      ]),
    },
  ];
}

/** Each parameter once, with its act, its days, and who has read it. */
function lawBlocks({ answer: { findings, discount }, locale }: Told): PdfBlock[] {
  const text = aidMessages(locale);
  const byKey = new Map<string, Used>();
  for (const used of [...findings.map((one) => one.used), discount.used])
    for (const one of used) if (!byKey.has(one.parameter.key)) byKey.set(one.parameter.key, one);
  const rows = [...byKey.values()].flatMap(({ parameter, rows: found }) =>
    found.map((row) => [
      parameter.name[locale],
      tellUnit(row.value, parameter.unit as AidUnit, locale),
      [row.clause.act, row.clause.article].filter(Boolean).join(', '),
      `${text.since(row.from, row.to)}; ${checkedWords(row, locale)}`,
    ]),
  );
  return [
    heading(2, text.grounds(rows.length)),
    {
      kind: 'table',
      columns: [
        { title: text.columns.what, share: 2.4 },
        { title: text.columns.value, share: 1.2, right: true },
        { title: text.columns.act, share: 3.4 },
        { title: text.columns.checked, share: 2 },
      ],
      rows,
    },
  ];
}
