import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { formatDay } from '../../../ui/quantity.ts';
import { VerdictWord } from '../../../ui/verdict.tsx';
import { checkedWords } from '../../law/web/index.ts';
import { type AidFinding, distinct, type Step } from '../core/findings/finding.ts';
import type { Used } from '../core/known.ts';
import type { AidUnit } from '../core/tables/row.ts';
import { tellAssumption, tellStep, tellUnit, tellValue } from '../core/words/tell.ts';
import { aidMessages } from './messages.ts';

/** Keys of the rates of the property tax. */
const RATES = 'aid.property-tax.';

type Props = { readonly finding: AidFinding; readonly locale: Locale };

/** One answer, folded under its name, value and verdict: the sentence, its values, what it follows from, and the law below it. */
export function FindingView({ finding, locale }: Props) {
  const { id, verdict, values } = finding;
  const text = aidMessages(locale);
  return (
    <details class="aid-item" id={id}>
      <summary>
        <b>{text.findings[id]}</b> <span class="aid-value">{tellValues(values, locale)}</span>{' '}
        <VerdictWord verdict={verdict} locale={locale} />
      </summary>
      <FindingBody finding={finding} locale={locale} />
    </details>
  );
}

/** What stands under the name of an answer. */
export function FindingBody({ finding, locale }: Props) {
  const { id, explanation } = finding;
  const text = aidMessages(locale);
  // The rates stand with the tax itself.
  const isRelief = id.startsWith('kalisz-') || id === 'property-tax-relief';
  const used = isRelief ? finding.used.filter(({ parameter }) => !parameter.key.startsWith(RATES)) : finding.used;
  return (
    <>
      <p>{tellStep(explanation, locale)}</p>
      <Readings finding={finding} locale={locale} />
      {explanation.under && <Parts steps={explanation.under} locale={locale} />}
      {used.length > 0 && (
        <details>
          <summary>{text.grounds(used.length)}</summary>
          <Grounds used={used} locale={locale} />
          {used.length < finding.used.length && (
            <p>
              <a href="#property-tax">{text.ratesThere}</a>
            </p>
          )}
        </details>
      )}
    </>
  );
}

/** The different values in a line: "8 000 000 zł / 16 000 000 zł"; many as their ends. */
export function tellValues(values: AidFinding['values'], locale: Locale): string {
  const told = distinct(values).map(({ value }) => tellValue(value, locale));
  if (told.length <= 2) return told.join(' / ');
  const amounts = distinct(values).flatMap(({ value }) => (value.kind === 'money' ? [value.money] : []));
  if (amounts.length < told.length) return told.join(' / ');
  const sorted = amounts.toSorted((a, b) => a.minor - b.minor);
  return [sorted[0]!, sorted.at(-1)!].map((one) => tellValue({ kind: 'money', money: one }, locale)).join(' – ');
}

/** Each reading with what it assumes, where there is more than one. */
function Readings({ finding: { values }, locale }: Props) {
  const readings = distinct(values);
  const [only] = readings;
  if (only === undefined || (readings.length === 1 && only.where.length === 0)) return null;
  return (
    <>
      <p>{aidMessages(locale).readings}</p>
      <ul>
        {readings.map(({ value, where }) => (
          <li key={tellValue(value, locale)}>
            <b>{tellValue(value, locale)}</b>
            {where.length > 0 && ` (${where.map((one) => tellAssumption(one, locale)).join('; ')})`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Parts({ steps, locale }: { steps: readonly Step[]; locale: Locale }) {
  return (
    <ul>
      {steps.map((one) => {
        const said = tellStep(one, locale);
        return (
          <li key={said}>
            {said}
            {one.under && <Parts steps={one.under} locale={locale} />}
          </li>
        );
      })}
    </ul>
  );
}

type Row = { readonly key: string; readonly used: Used; readonly row: Used['rows'][number] | null };

/** Each rule that was used: its value, act and article, the days on which it holds, and who has read it. */
function Grounds({ used, locale }: { used: readonly Used[]; locale: Locale }) {
  const text = aidMessages(locale);
  const rows = used.flatMap((one): Row[] =>
    one.rows.length === 0
      ? [{ key: one.parameter.key, used: one, row: null }]
      : one.rows.map((row, i) => ({ key: `${one.parameter.key} ${i}`, used: one, row })),
  );
  return (
    <ul>
      {rows.map(({ key, used: { parameter }, row }) => (
        <li key={key}>
          <a href={href('lawParameter', locale, { key: parameter.key })}>{parameter.name[locale]}</a>:{' '}
          {row ? (
            <>
              <b>{tellUnit(row.value, parameter.unit as AidUnit, locale)}</b>. <Clause row={row} />,{' '}
              {text.since(formatDay(row.from, locale, 'short'), row.to && formatDay(row.to, locale, 'short'))};{' '}
              {checkedWords(row, locale)}
            </>
          ) : (
            text.gap
          )}
        </li>
      ))}
    </ul>
  );
}

function Clause({ row: { clause } }: { row: Used['rows'][number] }) {
  const words = (
    <>
      {clause.act}
      {clause.article && `, ${clause.article}`}
    </>
  );
  return clause.url ? (
    <a href={clause.url} rel="noreferrer" lang="pl">
      {words}
    </a>
  ) : (
    <span lang="pl">{words}</span>
  );
}
