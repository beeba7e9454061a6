import type { SourceKind } from '../../../../../kernel/fact.ts';
import type { Locale } from '../../../../../kernel/locale.ts';
import type { PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { describedBy, ErrorSummary, Field, FieldErrorText, Input, Select, TextField } from '../../../../../ui/form.tsx';
import { factLabel, sourceKinds } from '../../../../matching/web/index.ts';
import { FACT_GROUPS, FACT_KINDS, type FactGroup, type FactKey, type Site } from '../../../../sites/index.ts';
import { confirmationMessages, valueFault } from '../../messages.ts';
import { ValueInput } from '../../value-input.tsx';
import type { StatementFault, StatementWords } from './statement-words.ts';

type Props = {
  c: PageContext;
  site: Site;
  words: StatementWords;
  faults: readonly StatementFault[];
  keys: readonly FactKey[];
};

/** A clerk types a statement: first which fact, then its value in the right shape, and who says so. */
export function StatementForm({ c, site, words, faults, keys }: Props) {
  const { locale } = c.var;
  const text = confirmationMessages(locale).facts;
  const own = href('officeSiteFacts', locale, { slug: site.slug });
  const noKey = words.key === '' && faults.length > 0 ? text.faults['key'] : undefined;
  return (
    <section class="section" aria-labelledby="add">
      <h2 id="add">{text.add}</h2>
      {noKey && <ErrorSummary errors={[{ field: 'key', text: noKey }]} locale={locale} />}
      <form method="get" action={`${own}#add`} class="filters">
        <p class="field">
          <label for="key">{text.key}</label>
          <FieldErrorText id="key" error={noKey} locale={locale} />
          <KeyChoice keys={keys} value={words.key} error={noKey} locale={locale} />
        </p>
        <p class="actions">
          <button class="btn btn--quiet">{text.choose}</button>
        </p>
      </form>
      {words.key !== '' && (
        <form method="post" action={`${own}#add`}>
          <ErrorSummary errors={faults.map((fault) => errorOf(fault, words.key as FactKey, locale))} locale={locale} />
          <input type="hidden" name="key" value={words.key} />
          <StatementFields words={words} factKey={words.key} faults={faults} locale={locale} />
          <p class="actions mt">
            <button class="btn">{text.save}</button>
          </p>
        </form>
      )}
    </section>
  );
}

type KeyProps = { keys: readonly FactKey[]; value: string; error: string | undefined; locale: Locale };

function KeyChoice({ keys, value, error, locale }: KeyProps) {
  return (
    <select
      id="key"
      name="key"
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy('key', { error })}
    >
      <option value="">{confirmationMessages(locale).facts.key}</option>
      {(Object.keys(FACT_GROUPS) as FactGroup[]).map((group) => (
        <optgroup key={group} label={FACT_GROUPS[group][locale]}>
          {keys
            .filter((key) => FACT_KINDS[key].group === group)
            .map((key) => (
              <option key={key} value={key} selected={key === value}>
                {factLabel(key, locale)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

function errorOf(fault: StatementFault, key: FactKey, locale: Locale) {
  const text = confirmationMessages(locale).facts;
  return fault.field === 'value'
    ? { field: `v-${key}`, text: valueFault(key, fault, locale), label: factLabel(key, locale) }
    : {
        field: fault.field,
        text:
          text.faults[`${fault.field}:${fault.code}`] ??
          text.faults[fault.field] ??
          confirmationMessages(locale).valueFaults['never']!,
      };
}

const VISIBILITIES = ['public', 'partners', 'office'] as const;

type FieldsProps = { words: StatementWords; factKey: FactKey; faults: readonly StatementFault[]; locale: Locale };

function StatementFields({ words, factKey, faults, locale }: FieldsProps) {
  const text = confirmationMessages(locale).facts;
  const error = (field: string): string | undefined => {
    const fault = faults.find((one) => one.field === field);
    return fault && errorOf(fault, factKey, locale).text;
  };
  const sources = sourceKinds(locale);
  const kinds = (Object.keys(sources) as SourceKind[]).map((value) => ({ value, label: sources[value] }));
  const seen = VISIBILITIES.filter((value) => value !== 'public' || !FACT_KINDS[factKey].inside);
  const line = { locale, size: 'w20' } as const;
  return (
    <>
      <div class="ask">
        <div>
          <span class="lab">{factLabel(factKey, locale)}</span>
        </div>
        <div>
          <ValueInput
            factKey={factKey}
            words={words.value}
            error={error('value')}
            label={text.value}
            bilingual
            locale={locale}
          />
        </div>
      </div>
      <Field id="source-kind" label={text.sourceKind} error={error('source-kind')} locale={locale}>
        <Select
          id="source-kind"
          value={words.sourceKind}
          options={[{ value: '', label: '' }, ...kinds]}
          error={error('source-kind')}
        />
      </Field>
      <TextField
        {...line}
        id="source-name"
        label={text.sourceName}
        value={words.sourceName}
        error={error('source-name')}
      />
      <TextField {...line} id="reference" label={text.reference} hint={text.optional} value={words.reference} />
      <TextField
        {...line}
        id="source-url"
        label={text.url}
        hint={text.optional}
        value={words.url}
        error={error('source-url')}
      />
      <Field id="confirmed-on" label={text.confirmedOn} error={error('confirmed-on')} locale={locale}>
        <Input id="confirmed-on" type="date" value={words.confirmedOn} error={error('confirmed-on')} />
      </Field>
      <Field
        id="valid-until"
        label={text.validUntil}
        hint={text.validUntilHint}
        error={error('valid-until')}
        locale={locale}
      >
        <Input id="valid-until" type="date" value={words.validUntil} hint error={error('valid-until')} />
      </Field>
      <Field id="visibility" label={text.visibilityLabel} error={error('visibility')} locale={locale}>
        <Select
          id="visibility"
          value={words.visibility}
          options={seen.map((value) => ({ value, label: text.visibility[value] }))}
          error={error('visibility')}
        />
      </Field>
    </>
  );
}
