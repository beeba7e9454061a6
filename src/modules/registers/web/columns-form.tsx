import type { PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Field, Select } from '../../../ui/form.tsx';
import { FACT_KINDS, SITE_KINDS, type FactKey } from '../../sites/index.ts';
import { codesOf, factOf, PLAIN_TARGETS, type Mapping, type Target } from '../core/mapping.ts';
import type { RegisterTable } from '../core/register-table.ts';
import { SYSTEM_CODES } from './mapping-form.ts';
import { registerMessages, targetName } from './messages.ts';

/** What the form shows: the mapping, and what a person typed last where it could not be read as one. */
export type ColumnsState = { readonly mapping: Mapping; readonly typed: URLSearchParams };

/** The fields of a mapping as its form would send them. */
export function stateOf(mapping: Mapping, header: readonly string[]): ColumnsState {
  const typed = new URLSearchParams();
  const taken = new Set<string>();
  for (const [target, use] of Object.entries(mapping.columns)) {
    const index = header.indexOf(use.column);
    if (index < 0 || taken.has(use.column)) continue;
    taken.add(use.column);
    typed.set(`c${index}`, target);
    if (use.factor !== 1) typed.set(`f${index}`, String(use.factor).replace('.', ','));
    typed.set(
      `w${index}`,
      Object.entries(use.words)
        .map(([theirs, code]) => `${theirs} = ${code}`)
        .join('\n'),
    );
  }
  typed.set('decimal', mapping.decimal);
  typed.set('epsg', String(mapping.epsg ?? ''));
  typed.set('kind', mapping.kind ?? '');
  return { mapping, typed };
}

type Props = {
  c: PageContext;
  upload: string;
  table: RegisterTable;
  state: ColumnsState;
  faults: readonly string[];
};

export function ColumnsForm({ c, upload, table, state: { typed }, faults }: Props) {
  const { locale } = c.var;
  const text = registerMessages(locale).columns;
  const field = (name: string): string => typed.get(name) ?? '';
  return (
    <form class="section" method="post" action={href('officeRegister', locale, { upload })} noValidate>
      {faults.length > 0 && (
        <div class="notice notice--late" role="alert">
          <ul>
            {faults.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {table.header.map((column, index) => (
        <ColumnField key={index} c={c} column={column} index={index} table={table} typed={typed} />
      ))}
      <Field id="decimal" label={text.decimal} locale={locale}>
        <Select
          id="decimal"
          value={field('decimal')}
          options={([',', '.'] as const).map((value) => ({ value, label: text.decimals[value] }))}
        />
      </Field>
      <Field id="epsg" label={text.epsg} locale={locale}>
        <Select
          id="epsg"
          value={field('epsg')}
          options={[
            { value: '', label: text.noEpsg },
            ...SYSTEM_CODES.map((code) => ({ value: String(code), label: `EPSG:${code}` })),
          ]}
        />
      </Field>
      <Field id="kind" label={text.kind} locale={locale}>
        <Select
          id="kind"
          value={field('kind')}
          options={[
            { value: '', label: text.noKind },
            ...SITE_KINDS.map((kind) => ({ value: kind, label: registerMessages(locale).kinds[kind] })),
          ]}
        />
      </Field>
      <p class="actions mt">
        <button class="btn" name="do" value="check">
          {text.check}
        </button>
        <button class="btn btn--quiet" name="do" value="run">
          {text.run}
        </button>
        <button class="btn btn--quiet" name="do" value="drop">
          {text.drop}
        </button>
      </p>
    </form>
  );
}

const SAMPLES = 3;

type ColumnProps = { c: PageContext; column: string; index: number; table: RegisterTable; typed: URLSearchParams };

function ColumnField({ c, column, index, table, typed }: ColumnProps) {
  const { locale } = c.var;
  const text = registerMessages(locale).columns;
  const target = (typed.get(`c${index}`) ?? '') as Target | '';
  const id = `c${index}`;
  const codes = target === '' ? null : codesOf(target);
  const key = target === '' ? null : factOf(target);
  const isNumber = key !== null && FACT_KINDS[key].value === 'number';
  return (
    <Field
      id={id}
      label={column || `${text.column} ${index + 1}`}
      hint={samplesOf(table, index).join(' · ')}
      locale={locale}
    >
      <Select id={id} value={target} hint options={targetOptions(c)} />
      {isNumber && (
        <p>
          <label for={`f${index}`}>{text.factor}</label>{' '}
          <input
            id={`f${index}`}
            name={`f${index}`}
            class="w6"
            inputMode="decimal"
            value={typed.get(`f${index}`) ?? ''}
            aria-describedby={`fh${index}`}
          />
          <span class="hint" id={`fh${index}`}>
            {text.factorHint}
          </span>
        </p>
      )}
      {codes && (
        <p>
          <label for={`w${index}`}>{text.words}</label>
          <span class="hint" id={`wh${index}`}>
            {text.wordsHint} {text.means(codes.join(', '))}
          </span>
          <textarea id={`w${index}`} name={`w${index}`} rows={4} aria-describedby={`wh${index}`}>
            {typed.get(`w${index}`) || suggestedWords(table, index, codes)}
          </textarea>
        </p>
      )}
    </Field>
  );
}

/** The sender's different words, each still without a meaning: what is left to say. */
function suggestedWords(table: RegisterTable, index: number, codes: readonly string[]): string {
  const words = new Set(table.rows.map(({ cells }) => String(cells[index] ?? '').trim()).filter(Boolean));
  return [...words]
    .filter((word) => !codes.includes(word))
    .slice(0, 20)
    .map((word) => `${word} = `)
    .join('\n');
}

function samplesOf({ rows }: RegisterTable, index: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const cell = String(cells[index] ?? '').trim();
    if (cell !== '') found.add(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

function targetOptions(c: PageContext): { value: string; label: string }[] {
  const { locale } = c.var;
  const facts = Object.keys(FACT_KINDS) as FactKey[];
  const targets: Target[] = [...PLAIN_TARGETS, ...facts.map((key) => `fact:${key}` as const)];
  return [
    { value: '', label: registerMessages(locale).columns.skip },
    ...targets.map((target) => ({ value: target, label: targetName(target, locale) })),
  ];
}
