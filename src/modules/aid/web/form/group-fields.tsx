import { Checkbox, FieldErrorText } from '../../../../ui/form.tsx';
import { RELATION_KINDS } from '../../core/de-minimis/group.ts';
import { AWARD_FIELDS, AWARD_LINES, RELATION_FIELDS, RELATION_LINES } from '../fields.ts';
import { aidMessages } from '../messages.ts';
import { ChoiceLine, Folded, type FormView, Group, Line, lineWords, shownLines, TextLine } from './field-lines.tsx';
import { filled } from './reader.ts';

/** De minimis aid received, and the firms that are one undertaking with the applicant. */
export function ReceivedFields(view: FormView) {
  const { query, errors, locale } = view;
  const text = aidMessages(locale);
  const awards = shownLines({ view, names: AWARD_FIELDS, numbers: AWARD_LINES, least: 1 });
  return (
    <Group title={text.groups.received}>
      <p class="hint">{text.received.hint}</p>
      {awards.map((n) => (
        <Award key={n} view={view} n={n} />
      ))}
      <p class="hint">{text.moreLines}</p>
      <div class="mt-small">
        <FieldErrorText id="aidNone" error={errors.get('aidNone')} locale={locale} />
        <Checkbox id="aidNone" checked={query.has('aidNone')} label={text.received.none} />
      </div>
      <Line view={view} name="roomOn" kind="date" />
      <Relations {...view} />
    </Group>
  );
}

function Award({ view, n }: { view: FormView; n: number }) {
  const { locale } = view;
  const currencies = ['EUR', 'PLN'].map((value) => ({ value, label: value }));
  return (
    <>
      <TextLine view={view} id={`aidDay${n}`} words={lineWords('aidDay', n, locale)} kind="date" />
      <TextLine view={view} id={`aidEur${n}`} words={lineWords('aidEur', n, locale)} />
      <ChoiceLine view={view} id={`aidIn${n}`} words={lineWords('aidIn', n, locale)} options={currencies} />
      <TextLine view={view} id={`aidRate${n}`} words={lineWords('aidRate', n, locale)} size="w6" />
      <TextLine view={view} id={`aidFirm${n}`} words={lineWords('aidFirm', n, locale)} kind="text" size="w20" />
    </>
  );
}

function Relations(view: FormView) {
  const { query, errors, locale } = view;
  const text = aidMessages(locale);
  const lines = shownLines({ view, names: ['holder', 'hold', 'held'], numbers: RELATION_LINES, least: 1 });
  const names = lines.flatMap((n) => RELATION_FIELDS.map((name) => `${name}${n}`));
  const kinds = [
    { value: '', label: text.noSuchFirm },
    ...RELATION_KINDS.map((value) => ({ value, label: text.relations[value] })),
  ];
  const holders = (['firm', 'person', 'public-body'] as const).map((value) => ({ value, label: text.holders[value] }));
  const open =
    filled(
      query,
      lines.flatMap((n) => [`holder${n}`, `hold${n}`, `held${n}`]),
    ) || names.some((name) => errors.has(name));
  return (
    <Folded title={text.groups.group} hint={text.groupHint} open={open}>
      {lines.map((n) => (
        <div key={n}>
          <TextLine view={view} id={`holder${n}`} words={lineWords('holder', n, locale)} kind="text" size="w20" />
          <ChoiceLine view={view} id={`who${n}`} words={lineWords('who', n, locale)} options={holders} />
          <ChoiceLine view={view} id={`hold${n}`} words={lineWords('hold', n, locale)} options={kinds} />
          <TextLine view={view} id={`held${n}`} words={lineWords('held', n, locale)} kind="text" size="w20" />
        </div>
      ))}
      <p class="hint">{text.moreLines}</p>
    </Folded>
  );
}
