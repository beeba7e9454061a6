import { Checkbox, FieldErrorText } from '../../../../ui/form.tsx';
import { RELATION_KINDS } from '../../core/de-minimis/group.ts';
import { AWARD_FIELDS, AWARD_LINES, RELATION_FIELDS, RELATION_LINES } from '../fields.ts';
import { aidMessages } from '../messages.ts';
import { ChoiceLine, Folded, type FormView, Line, lineWords, shownLines, TextLine } from './field-lines.tsx';

/** Aid for the same costs, de minimis aid received, and the firms that are one undertaking with the applicant. */
export function ReceivedFields(view: FormView) {
  const { query, errors, locale } = view;
  const text = aidMessages(locale);
  const awards = shownLines({ view, names: AWARD_FIELDS, numbers: AWARD_LINES, least: 1 });
  const relations = shownLines({ view, names: ['holder', 'hold', 'held'], numbers: RELATION_LINES, least: 1 });
  const names = (fields: readonly string[], lines: readonly number[]): string[] =>
    lines.flatMap((n) => fields.map((name) => `${name}${n}`));
  return (
    <>
      <Folded
        view={view}
        title={text.groups.received}
        hint={text.received.hint}
        names={['otherAid', 'aidNone', 'roomOn', ...names(AWARD_FIELDS, awards)]}
      >
        <Line view={view} name="otherAid" unit="PLN" />
        {awards.map((n) => (
          <Award key={n} view={view} n={n} />
        ))}
        <p class="hint">{text.moreLines}</p>
        <div class="mt-small">
          <FieldErrorText id="aidNone" error={errors.get('aidNone')} locale={locale} />
          <Checkbox id="aidNone" checked={query.has('aidNone')} label={text.received.none} />
        </div>
        <Line view={view} name="roomOn" kind="date" />
      </Folded>
      <Relations view={view} lines={relations} names={names(RELATION_FIELDS, relations)} />
    </>
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

function Relations({ view, lines, names }: { view: FormView; lines: readonly number[]; names: readonly string[] }) {
  const { locale } = view;
  const text = aidMessages(locale);
  const kinds = [
    { value: '', label: text.noSuchFirm },
    ...RELATION_KINDS.map((value) => ({ value, label: text.relations[value] })),
  ];
  const holders = (['firm', 'person', 'public-body'] as const).map((value) => ({ value, label: text.holders[value] }));
  return (
    <Folded view={view} title={text.groups.group} hint={text.groupHint} names={names}>
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
