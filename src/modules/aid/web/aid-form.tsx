import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary } from '../../../ui/form.tsx';
import { FIRM_SIZE_NAMES } from '../core/project.ts';
import { type AidBox, type AidField, type LineField } from './fields.ts';
import { ChoiceLine, Folded, type FormView, Group, Line, YesNo } from './form/field-lines.tsx';
import { FirmFields } from './form/firm-fields.tsx';
import { ReceivedFields } from './form/group-fields.tsx';
import { TaxFields } from './form/tax-fields.tsx';
import { aidMessages } from './messages.ts';

/** Five questions first, of which all but the costs may stay open; the others wait folded, and each answer narrows a range. */
export function AidForm(view: FormView) {
  const { errors, locale } = view;
  const text = aidMessages(locale);
  const listed = [...errors].map(([field, message]) => ({ field, text: message, label: labelOf(field, locale) }));
  const sizes = FIRM_SIZE_NAMES.map((value) => ({ value, label: text.sizes[value] }));
  return (
    <form action={href('aid', locale)} method="get" noValidate>
      <ErrorSummary errors={listed} locale={locale} />
      <Group title={text.groups.first}>
        <p class="hint">{text.firstHint}</p>
        <Line view={view} name="investment" unit="PLN" />
        <ChoiceLine
          view={view}
          id="size"
          words={text.fields.size}
          options={[{ value: '', label: text.dontKnow }, ...sizes]}
        />
        <Line view={view} name="jobs" size="w6" />
        <Line view={view} name="start" kind="date" />
        <Line view={view} name="pkd" size="w6" kind="text" />
      </Group>
      <Submit locale={locale} />
      <Group title={text.groups.more}>
        <p class="hint">{text.moreHint}</p>
        <FirmFields {...view} />
        <TermsFields {...view} />
        <PropertyFields {...view} />
        <TaxFields {...view} />
        <ReceivedFields {...view} />
        <PremisesFields {...view} />
        <Folded view={view} title={text.groups.day} hint={text.dayHint} names={DAY}>
          <Line view={view} name="municipality" kind="text" />
          <Line view={view} name="asOf" kind="date" />
          <Line view={view} name="rate" unit="PLN" size="w6" />
          <Line view={view} name="discount" unit="%" size="w6" />
        </Folded>
      </Group>
      <Submit locale={locale} />
    </form>
  );
}

const DAY = ['municipality', 'asOf', 'rate', 'discount'] as const;
const TERMS = ['newActivity', 'reinvestment', 'research', 'services', 'losing'] as const;
const PROPERTY = ['land', 'building', 'structures', 'finished'] as const;
const HEIGHTS = ['areaHigh', 'areaMid', 'areaLow'] as const;
const PREMISES = ['rent', 'municipal', 'renovation', 'zone'] as const;

const Submit = ({ locale }: { locale: Locale }) => (
  <p class="actions mt">
    <button class="btn">{aidMessages(locale).count}</button>
  </p>
);

function TermsFields(view: FormView) {
  const text = aidMessages(view.locale);
  return (
    <Folded view={view} title={text.groups.terms} hint={text.termsHint} names={[...TERMS, 'labour', 'ratio']}>
      {TERMS.map((name) => (
        <YesNo key={name} view={view} name={name} />
      ))}
      <Line view={view} name="labour" unit="PLN" />
      <Line view={view} name="ratio" unit="%" size="w6" />
    </Folded>
  );
}

function PropertyFields(view: FormView) {
  const text = aidMessages(view.locale);
  return (
    <Folded view={view} title={text.groups.property} hint={text.propertyHint} names={[...PROPERTY, ...HEIGHTS]}>
      <Line view={view} name="land" unit="m²" />
      <Line view={view} name="building" unit="m²" />
      <Line view={view} name="structures" unit="PLN" />
      <Line view={view} name="finished" kind="date" />
      <Folded view={view} title={text.groups.heights} hint={text.heightsHint} names={HEIGHTS}>
        {HEIGHTS.map((name) => (
          <Line key={name} view={view} name={name} unit="m²" />
        ))}
      </Folded>
    </Folded>
  );
}

function PremisesFields(view: FormView) {
  const text = aidMessages(view.locale);
  return (
    <Folded view={view} title={text.groups.premises} hint={text.premisesHint} names={PREMISES}>
      <Line view={view} name="rent" unit="PLN" />
      <YesNo view={view} name="municipal" />
      <Line view={view} name="renovation" unit="PLN" />
      <YesNo view={view} name="zone" />
    </Folded>
  );
}

/** What a field is called where its error stands away from it. */
function labelOf(field: string, locale: Locale): string {
  const text = aidMessages(locale);
  if (Object.hasOwn(text.fields, field)) return text.fields[field as AidField].label;
  if (Object.hasOwn(text.boxes, field)) return text.boxes[field as AidBox];
  const [, name = '', n = ''] = /^(\D+)(\d+)$/.exec(field) ?? [];
  return Object.hasOwn(text.lines, name) ? `${text.lines[name as LineField]} ${n}` : field;
}
