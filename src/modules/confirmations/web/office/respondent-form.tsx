import type { Locale } from '../../../../kernel/locale.ts';
import { frameOf, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Checkbox, ErrorSummary, Field, FieldErrorText, Input, Select, TextField } from '../../../../ui/form.tsx';
import { Page } from '../../../../ui/page.tsx';
import type { RespondentFault, RespondentField, RespondentWords } from '../../core/check-respondent.ts';
import { type Respondent, RESPONDENT_KINDS } from '../../core/respondent.ts';
import { TOPIC_NAMES, TOPICS } from '../../core/topic.ts';
import type { SiteNamed } from '../../data/said-by.queries.ts';
import { confirmationMessages } from '../messages.ts';

type Props = {
  c: PageContext;
  found: Respondent | null;
  words: RespondentWords;
  faults: readonly RespondentFault[];
  stale: boolean;
  sites: readonly SiteNamed[];
  /** There are more sites than stand here. */
  more: boolean;
};

export function RespondentForm({ c, found, words, faults, stale, sites, more }: Props) {
  const { locale } = c.var;
  const text = confirmationMessages(locale).sources;
  const title = found ? text.editTitle(found.sourceName) : text.newTitle;
  const labels: Record<RespondentField, string> = {
    kind: text.kind,
    'source-name': text.sourceName,
    person: text.person,
    email: text.email,
    sites: text.scope,
    topics: text.topics,
    ahead: text.topics,
  };
  const errors = faults.map(({ field, code }) => ({
    field: FIELDS[field],
    text: text.faults[code]!,
    label: labels[field],
  }));
  return (
    <Page frame={frameOf(c)} title={title} nav="officeWork" robots="noindex">
      <div class="wrap">
        <p class="crumb">
          <a href={href('officeRespondents', locale)}>{text.title}</a>
        </p>
        <div class="head">
          <h1>{title}</h1>
          {stale && (
            <p class="notice notice--late" role="alert">
              {text.stale}
            </p>
          )}
        </div>
        <form method="post" action={href('officeRespondent', locale, { id: found ? String(found.id) : 'new' })}>
          <ErrorSummary errors={errors} locale={locale} />
          {found && <input type="hidden" name="version" value={found.version} />}
          <Fields words={words} faults={faults} sites={sites} more={more} locale={locale} />
          <p class="actions mt">
            <button class="btn">{text.save}</button>
          </p>
        </form>
      </div>
    </Page>
  );
}

/** Where a fault's link leads. */
const FIELDS: Record<RespondentField, string> = {
  kind: 'kind',
  'source-name': 'source-name',
  person: 'person',
  email: 'email',
  sites: 'everywhere',
  topics: 'topic-power',
  ahead: 'ahead-power',
};

type FieldsProps = Pick<Props, 'words' | 'faults' | 'sites' | 'more'> & { locale: Locale };

function Fields({ words, faults, sites, more, locale }: FieldsProps) {
  const text = confirmationMessages(locale);
  const { sources } = text;
  const error = (field: RespondentField): string | undefined => {
    const fault = faults.find((one) => one.field === field);
    return fault && sources.faults[fault.code];
  };
  const kinds = RESPONDENT_KINDS.map((value) => ({ value, label: text.kinds[value] }));
  const languages = (['pl', 'en'] as const).map((value) => ({ value, label: sources.languages[value] }));
  const line = { locale, size: 'w20' } as const;
  return (
    <>
      <Field id="kind" label={sources.kind} error={error('kind')} locale={locale}>
        <Select id="kind" value={words.kind} options={[{ value: '', label: '' }, ...kinds]} error={error('kind')} />
      </Field>
      <TextField
        {...line}
        id="source-name"
        label={sources.sourceName}
        hint={sources.sourceNameHint}
        value={words.sourceName}
        error={error('source-name')}
      />
      <TextField
        {...line}
        id="person"
        label={sources.person}
        hint={sources.personHint}
        value={words.person}
        error={error('person')}
      />
      <TextField {...line} id="email" type="email" label={sources.email} value={words.email} error={error('email')} />
      <Field id="locale" label={sources.language} locale={locale}>
        <Select id="locale" value={words.locale} options={languages} />
      </Field>
      <Topics words={words} errors={[error('topics'), error('ahead')]} locale={locale} />
      <Scope words={words} error={error('sites')} sites={sites} more={more} locale={locale} />
      <p class="mt">
        <Checkbox id="active" checked={words.active} label={sources.active} />
      </p>
    </>
  );
}

type TopicsProps = { words: RespondentWords; errors: readonly (string | undefined)[]; locale: Locale };

function Topics({ words, errors, locale }: TopicsProps) {
  const text = confirmationMessages(locale).sources;
  return (
    <fieldset class="question">
      <legend>{text.topics}</legend>
      <p class="hint">{text.topicsHint}</p>
      <FieldErrorText id="topics" error={errors.find(Boolean)} locale={locale} />
      <div class="topics">
        {TOPIC_NAMES.map((topic) => (
          <span class="topic" key={topic}>
            <Checkbox id={`topic-${topic}`} checked={topic in words.topics} label={TOPICS[topic][locale]} />
            <label class="vh" for={`ahead-${topic}`}>
              {TOPICS[topic][locale]}: {text.days}
            </label>
            <Input
              id={`ahead-${topic}`}
              value={words.topics[topic] ?? ''}
              unit={text.days}
              size="w4"
              inputMode="numeric"
            />
          </span>
        ))}
      </div>
    </fieldset>
  );
}

type ScopeProps = Pick<Props, 'words' | 'sites' | 'more'> & { error: string | undefined; locale: Locale };

function Scope({ words, error, sites, more, locale }: ScopeProps) {
  const text = confirmationMessages(locale).sources;
  return (
    <fieldset class="question">
      <legend>{text.scope}</legend>
      <FieldErrorText id="sites" error={error} locale={locale} />
      <Checkbox id="everywhere" checked={words.everywhere} label={text.all} />
      <details open={!words.everywhere}>
        <summary>{text.chosen}</summary>
        {more && <p class="hint">{text.moreSites(sites.length)}</p>}
        <div class="pick">
          {sites.map(({ id, name }) => (
            <Checkbox key={id} id={`site-${id}`} checked={words.siteIds.includes(id)} label={name[locale]} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
