import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary } from '../../../ui/form.tsx';
import { FIRM_SIZE_NAMES } from '../core/project.ts';
import { type AidBox, type AidField, type LineField } from './fields.ts';
import { ChoiceLine, Folded, type FormView, Group, Line, YesNo } from './form/field-lines.tsx';
import { FirmFields } from './form/firm-fields.tsx';
import { ReceivedFields } from './form/group-fields.tsx';
import { filled } from './form/reader.ts';
import { aidMessages } from './messages.ts';

/** Everything that can be asked on one page; all but the municipality and the costs may stay open. */
export function AidForm(view: FormView) {
  const { errors, locale } = view;
  const text = aidMessages(locale);
  const listed = [...errors].map(([field, message]) => ({ field, text: message, label: labelOf(field, locale) }));
  const sizes = FIRM_SIZE_NAMES.map((value) => ({ value, label: text.sizes[value] }));
  return (
    <form action={href('aid', locale)} method="get" noValidate>
      <ErrorSummary errors={listed} locale={locale} />
      <Group title={text.groups.project}>
        <Line view={view} name="municipality" kind="text" />
        <ChoiceLine
          view={view}
          id="size"
          words={text.fields.size}
          options={[{ value: '', label: text.dontKnow }, ...sizes]}
        />
        <FirmFields {...view} />
        <Line view={view} name="investment" unit="PLN" />
        <Line view={view} name="labour" unit="PLN" />
        <Line view={view} name="jobs" size="w6" />
        <Line view={view} name="pkd" size="w6" kind="text" />
        <Line view={view} name="start" kind="date" />
        <Line view={view} name="otherAid" unit="PLN" />
        <Line view={view} name="incomeTax" unit="PLN" />
      </Group>
      <Group title={text.groups.terms}>
        {(['newActivity', 'reinvestment', 'research', 'services', 'losing'] as const).map((name) => (
          <YesNo key={name} view={view} name={name} />
        ))}
        <Line view={view} name="ratio" unit="%" size="w6" />
      </Group>
      <ReceivedFields {...view} />
      <PropertyFields {...view} />
      <Group title={text.groups.day}>
        <Line view={view} name="asOf" kind="date" />
        <Line view={view} name="rate" unit="PLN" size="w6" />
        <Line view={view} name="discount" unit="%" size="w6" />
      </Group>
      <p class="actions mt">
        <button class="btn">{text.count}</button>
      </p>
    </form>
  );
}

const HEIGHTS = ['areaHigh', 'areaMid', 'areaLow'] as const;
const PREMISES = ['rent', 'municipal', 'renovation', 'zone'] as const;

function PropertyFields(view: FormView) {
  const { query, errors, locale } = view;
  const text = aidMessages(locale);
  const isOpen = (names: readonly string[]): boolean => filled(query, names) || names.some((name) => errors.has(name));
  return (
    <Group title={text.groups.property}>
      <Line view={view} name="land" unit="m²" />
      <Line view={view} name="building" unit="m²" />
      <Folded title={text.groups.heights} hint={text.heightsHint} open={isOpen(HEIGHTS)}>
        {HEIGHTS.map((name) => (
          <Line key={name} view={view} name={name} unit="m²" />
        ))}
      </Folded>
      <Line view={view} name="structures" unit="PLN" />
      <Line view={view} name="finished" kind="date" />
      <Folded title={text.groups.premises} hint={text.premisesHint} open={isOpen(PREMISES)}>
        <Line view={view} name="rent" unit="PLN" />
        <YesNo view={view} name="municipal" />
        <Line view={view} name="renovation" unit="PLN" />
        <YesNo view={view} name="zone" />
      </Folded>
    </Group>
  );
}

/** What a field is called where its error stands away from it. */
function labelOf(field: string, locale: Locale): string {
  const text = aidMessages(locale);
  if (Object.hasOwn(text.fields, field)) return text.fields[field as AidField].label;
  if (Object.hasOwn(text.boxes, field)) return text.boxes[field as AidBox];
  const [, name = '', n = ''] = /^(\D+)(\d)$/.exec(field) ?? [];
  return Object.hasOwn(text.lines, name) ? `${text.lines[name as LineField]} ${n}` : field;
}
