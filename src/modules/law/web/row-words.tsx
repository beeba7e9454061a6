import type { DatedRow } from '../../../kernel/law/dated.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Clause } from '../../../kernel/provision.ts';
import type { Parameter } from '../../../kernel/law/parameter.ts';
import { formatDay } from '../../../ui/quantity.ts';
import type { ValueForm } from '../../../kernel/law/value-form.ts';
import { linesOfValue } from '../core/fields/changes.ts';
import { shapeOf } from '../core/shape.ts';
import { lawMessages } from './messages.ts';

/** "od 1 stycznia 2025", "1 sty 2025 – 31 gru 2027". */
export function validWords({ from, to }: Pick<DatedRow<unknown>, 'from' | 'to'>, locale: Locale): string {
  const text = lawMessages(locale);
  const first = formatDay(from, locale, 'short');
  return to === null ? text.since(first) : text.between(first, formatDay(to, locale, 'short'));
}

/** The act with its article, leading to where it was read. */
export function ActLink({ clause: { act, article, url } }: { clause: Clause }) {
  const words = article === null ? act : `${act}, ${article}`;
  return url === null ? (
    <span lang="pl">{words}</span>
  ) : (
    <a href={url} rel="noreferrer" lang="pl">
      {words}
    </a>
  );
}

/** A value that is a table, opened on demand: who compares it with the act has to see all of it. */
export function WholeTable({
  parameter,
  value,
  locale,
}: {
  parameter: Parameter<unknown>;
  value: unknown;
  locale: Locale;
}) {
  const { form } = parameter;
  if (form && (form.fields.length > 1 || form.table)) return <FieldByField form={form} value={value} locale={locale} />;
  if (shapeOf(parameter) !== 'json') return null;
  return (
    <details>
      <summary>{lawMessages(locale).wholeTable}</summary>
      <pre class="law-table">{writeTable(value)}</pre>
    </details>
  );
}

function FieldByField({ form, value, locale }: { form: ValueForm; value: unknown; locale: Locale }) {
  return (
    <details>
      <summary>{lawMessages(locale).wholeTable}</summary>
      <ul class="law-lines">
        {linesOfValue(form, value).map(({ id, label, said }) => (
          <li key={id}>
            {label[locale]}: <b>{said[locale]}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** JSON, a row of a table on each line. */
export const writeTable = (value: unknown): string =>
  Array.isArray(value)
    ? `[\n${value.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]`
    : JSON.stringify(value, null, 2);

/** A name as it stands at the head of a page. */
export const headOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
