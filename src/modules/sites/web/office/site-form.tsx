import type { PageContext } from '../../../../platform/web/index.ts';
import { ErrorSummary, Field, Select, TextArea } from '../../../../ui/form.tsx';
import type { BaseFeature } from '../../../places/web/index.ts';
import type { DraftFault, DraftWords } from '../../core/office/site-draft.ts';
import type { ContactRow } from '../../data/office-sites.queries.ts';
import { draftFaultText, officeSiteMessages } from './messages.ts';
import { errorOf } from './land/field-error.ts';
import { Line, SiteLand, type LineProps } from './site-land.tsx';
import type { OutlineFault } from './land/read-outline.ts';
import { kindChoice, type Finding } from './site-words.ts';

export type SiteFormProps = {
  c: PageContext;
  words: DraftWords;
  faults: readonly DraftFault[];
  finding: Finding | null;
  contacts: readonly ContactRow[];
  base: readonly BaseFeature[];
  action: string;
  /** Of the site as it was read; null of a new one. */
  version: number | null;
  /** Set for a site on offer: what is saved here waits for a second person. */
  landStands?: boolean;
  /** Why a border could not be read from a file. */
  fileFault?: OutlineFault | null;
  /** False where the page that holds the form takes no file with it. */
  takesFile?: boolean;
};

/** The form of a new site and of an old one. Searching and picking parcels keeps what was typed. */
export function SiteForm(props: SiteFormProps) {
  const { c, faults, action, version } = props;
  const { locale } = c.var;
  const text = officeSiteMessages(locale).form;
  const errors = faults.map((fault) => ({ field: fault.field, text: draftFaultText(fault, locale) }));
  const work = version === null ? 'create' : 'edit';
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary errors={errors} locale={locale} />
      {/* What the Enter key does in any field. */}
      <button class="vh" name="do" value={work} tabIndex={-1} aria-hidden="true">
        {version === null ? text.create : text.save}
      </button>
      {version !== null && <input type="hidden" name="version" value={String(version)} />}
      <fieldset class="group">
        <legend>{text.what}</legend>
        <Kind {...props} />
        <Line {...props} name="namePl" label={text.namePl} />
        <Line {...props} name="nameEn" label={text.nameEn} />
        <Line {...props} name="districtPl" label={text.districtPl} />
        <Line {...props} name="districtEn" label={text.districtEn} />
      </fieldset>
      <SiteLand {...props} />
      <fieldset class="group">
        <legend>{text.words}</legend>
        <Lines {...props} name="summaryPl" label={text.summaryPl} />
        <Lines {...props} name="summaryEn" label={text.summaryEn} />
        <Contact {...props} />
      </fieldset>
      <p class="actions mt">
        <button class="btn" name="do" value={work}>
          {version === null ? text.create : text.save}
        </button>
      </p>
    </form>
  );
}

function Kind(props: SiteFormProps) {
  const { locale } = props.c.var;
  const text = officeSiteMessages(locale);
  const error = errorOf(props, 'kind') ?? errorOf(props, 'character');
  const options = [
    { value: '', label: text.form.choose },
    ...Object.entries(text.kinds).map(([value, label]) => ({ value, label })),
  ];
  return (
    <Field id="kind" label={text.form.kind} error={error} locale={locale}>
      <Select id="kind" value={kindChoice(props.words)} options={options} error={error} />
    </Field>
  );
}

function Contact(props: SiteFormProps) {
  const { locale } = props.c.var;
  const text = officeSiteMessages(locale).form;
  const error = errorOf(props, 'contact');
  const options = [
    { value: '', label: text.choose },
    ...props.contacts.map(({ id, name, rolePl }) => ({ value: String(id), label: `${name}, ${rolePl}` })),
  ];
  return (
    <Field id="contact" label={text.contact} error={error} locale={locale}>
      <Select id="contact" value={props.words.contact} options={options} error={error} />
    </Field>
  );
}

function Lines(props: LineProps) {
  const { name, label, words, c } = props;
  const { locale } = c.var;
  const hint = officeSiteMessages(locale).form.summaryHint;
  return (
    <TextArea
      id={name}
      label={label}
      hint={hint}
      value={words[name]}
      rows={4}
      error={errorOf(props, name)}
      locale={locale}
    />
  );
}
