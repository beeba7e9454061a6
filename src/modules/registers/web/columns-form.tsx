import { LOCALES } from '../../../kernel/locale.ts';
import type { PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Field, Select, TextField } from '../../../ui/form.tsx';
import { FACT_KINDS, SITE_KINDS, type FactKey } from '../../sites/index.ts';
import { codesOf, factOf, PLAIN_TARGETS, type ColumnUse, type Mapping, type Target } from '../core/mapping.ts';
import { plainWord, saysNothing } from '../core/cell.ts';
import type { RegisterTable } from '../core/register-table.ts';
import type { RegisterFile } from '../usecases/read-register-file.ts';
import { MOST_WORDS, SYSTEM_CODES } from './mapping-form.ts';
import { codeName, registerMessages, targetName } from './messages.ts';

/** What the form shows: the mapping, and what a person typed last where it could not be read as one. */
export type ColumnsState = { readonly mapping: Mapping; readonly typed: URLSearchParams };

/** The fields of a mapping as its form would send them. */
export function stateOf(mapping: Mapping, table: RegisterTable): ColumnsState {
  const { header } = table;
  const typed = new URLSearchParams();
  const taken = new Set<string>();
  for (const [target, use] of Object.entries(mapping.columns)) {
    const index = header.indexOf(use.column);
    if (index < 0 || taken.has(use.column)) continue;
    taken.add(use.column);
    typed.set(`c${index}`, target);
    for (const [one, word] of wordsOf(table, index).entries()) {
      typed.set(`w${index}.${one}`, meaningOf(word, target as Target, use));
    }
    if (use.factor !== 1) typed.set(`f${index}`, String(use.factor).replace('.', ','));
  }
  typed.set('title', mapping.title ?? '');
  typed.set('decimal', mapping.decimal);
  typed.set('epsg', String(mapping.epsg ?? ''));
  typed.set('kind', mapping.kind ?? '');
  return { mapping, typed };
}

/** What was said of the word before; else the meaning that is called like it in either language. */
function meaningOf(word: string, target: Target, { words }: ColumnUse): string {
  const said = Object.entries(words).find(([theirs]) => plainWord(theirs) === plainWord(word))?.[1];
  const named = (code: string): boolean =>
    LOCALES.some((locale) => plainWord(codeName(target, code, locale)) === plainWord(word));
  return said ?? codesOf(target)?.find(named) ?? '';
}

type Props = {
  c: PageContext;
  upload: string;
  file: RegisterFile;
  state: ColumnsState;
  faults: readonly string[];
};

export function ColumnsForm({ c, upload, file, state: { typed }, faults }: Props) {
  const { table } = file;
  const { locale } = c.var;
  const text = registerMessages(locale).columns;
  const field = (name: string): string => typed.get(name) ?? '';
  return (
    <form class="section columns" method="post" action={href('officeRegister', locale, { upload })} noValidate>
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
      <TextField id="title" label={text.list} hint={text.listHint} value={field('title')} size="w20" locale={locale} />
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
const LONGEST_WORD = 60;

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
      {codes && <Words c={c} index={index} words={wordsOf(table, index)} target={target as Target} typed={typed} />}
    </Field>
  );
}

/** The sender's different words, at most as many as a form asks about; cells that say nothing need no meaning. */
function wordsOf({ rows }: RegisterTable, index: number): string[] {
  const words = new Set<string>();
  for (const { cells } of rows) {
    const word = String(cells[index] ?? '').trim();
    if (word.length <= LONGEST_WORD && !saysNothing(word)) words.add(word);
    if (words.size === MOST_WORDS) break;
  }
  return [...words];
}

type WordsProps = { c: PageContext; index: number; words: readonly string[]; target: Target; typed: URLSearchParams };

/** What each word of the sender stands for. */
function Words({ c, index, words, target, typed }: WordsProps) {
  const { locale } = c.var;
  const text = registerMessages(locale).columns;
  const options = [
    { value: '', label: text.noMeaning },
    ...(codesOf(target) ?? []).map((code) => ({ value: code, label: codeName(target, code, locale) })),
  ];
  return (
    <fieldset class="words">
      <legend>{text.words}</legend>
      {words.map((word, one) => (
        <p key={word}>
          <label for={`w${index}.${one}`}>„{word}”</label>
          <input type="hidden" name={`v${index}.${one}`} value={word} />
          <Select id={`w${index}.${one}`} value={typed.get(`w${index}.${one}`) ?? ''} options={options} />
        </p>
      ))}
    </fieldset>
  );
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
