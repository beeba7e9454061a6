import type { PageContext } from '../../../../platform/web/index.ts';
import { Checkbox, ErrorSummary, Field, Select, TextArea, TextField } from '../../../../ui/form.tsx';
import { formatArea, plural } from '../../../../ui/quantity.ts';
import { CityMap, tileTemplate, type BaseFeature } from '../../../places/web/index.ts';
import type { DraftFault, DraftField, DraftWords } from '../../core/office/site-draft.ts';
import type { ContactRow } from '../../data/office-sites.queries.ts';
import { draftFaultText, officeSiteMessages } from './messages.ts';
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
      <Where {...props} />
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

const errorOf = ({ faults, c }: SiteFormProps, name: DraftField): string | undefined => {
  const fault = faults.find(({ field }) => field === name);
  return fault && draftFaultText(fault, c.var.locale);
};

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

type LineProps = SiteFormProps & { name: DraftField; label: string; hint?: string };

function Line(props: LineProps) {
  const { name, label, hint, words, c } = props;
  return (
    <TextField
      id={name}
      label={label}
      hint={hint}
      value={words[name]}
      size="w20"
      error={errorOf(props, name)}
      locale={c.var.locale}
    />
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

function Where(props: SiteFormProps) {
  const { c, words, finding } = props;
  const { locale } = c.var;
  const text = officeSiteMessages(locale).form;
  return (
    <fieldset class="group">
      <legend>{text.where}</legend>
      <TextArea
        id="parcels"
        label={text.parcels}
        hint={text.parcelsHint}
        value={words.parcels}
        rows={4}
        error={errorOf(props, 'parcels')}
        locale={locale}
      />
      <Field id="find" label={text.find} hint={text.findHint} locale={locale}>
        <span class="in w10">
          <input id="find" name="find" type="text" value={finding?.typed ?? ''} aria-describedby="find-h" />
        </span>
        <button class="btn btn--quiet" name="do" value="find">
          {text.findButton}
        </button>
      </Field>
      {finding && <Found finding={finding} c={c} />}
      <PickMap {...props} />
      <Line {...props} name="address" label={text.address} hint={text.addressHint} />
      <Line {...props} name="at" label={text.at} hint={text.atHint} />
    </fieldset>
  );
}

function Found({ finding, c }: { finding: Finding; c: PageContext }) {
  const { locale } = c.var;
  const text = officeSiteMessages(locale).form;
  const { found } = finding;
  if (found.length === 0) return <output class="notice">{text.foundNone}</output>;
  return (
    <div class="found">
      <p>
        <strong>{text.found(found.length, plural(locale, found.length, text.foundForms))}</strong>
        {found.length === 50 && ` ${text.foundMore}`}
      </p>
      <ul>
        {found.map(({ id, precinctName, areaM2 }) => (
          <li key={id}>
            <Checkbox
              id={`add.${id}`}
              checked={false}
              label={`${id}${precinctName ? `, ${precinctName}` : ''}, ${formatArea(areaM2, locale)}`}
            />
          </li>
        ))}
      </ul>
      <p>
        <button class="btn btn--quiet" name="do" value="add">
          {text.addFound}
        </button>
      </p>
    </div>
  );
}

/** The same field by clicks: with a script only, and never the only way. */
function PickMap({ c, base }: SiteFormProps) {
  const { locale, city } = c.var;
  const text = officeSiteMessages(locale).form;
  return (
    <section class="pickmap" aria-labelledby="pick">
      <h2 id="pick">{text.map}</h2>
      <p class="small sub">{text.mapHint}</p>
      <CityMap
        locale={locale}
        base={base}
        sites={[]}
        id="dzialki"
        tiles={tileTemplate(city.revision)}
        pickInto="parcels"
        pickWords={[text.picked('{id}'), text.unpicked('{id}')]}
      />
    </section>
  );
}
