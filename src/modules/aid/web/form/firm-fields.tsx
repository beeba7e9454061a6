import { Checkbox, FieldErrorText } from '../../../../ui/form.tsx';
import { FIRM_SIZE_NAMES } from '../../core/project.ts';
import { RELATED_FIELDS, RELATED_LINES } from '../fields.ts';
import { aidMessages } from '../messages.ts';
import { ChoiceLine, Folded, type FormView, Line, lineWords, shownLines, TextLine } from './field-lines.tsx';

const OWN = ['people1', 'turnover1', 'balance1', 'people2', 'turnover2', 'balance2'] as const;

/** Figures from which the size is told, for whoever does not know it. */
export function FirmFields(view: FormView) {
  const { query, errors, locale } = view;
  const text = aidMessages(locale);
  const lines = shownLines({ view, names: RELATED_FIELDS, numbers: RELATED_LINES, least: 1 });
  const names = [
    ...OWN,
    'firmNew',
    'sizeBefore',
    'publicBody',
    ...lines.flatMap((n) => RELATED_FIELDS.map((name) => `${name}${n}`)),
  ];
  const sizes = FIRM_SIZE_NAMES.map((value) => ({ value, label: text.sizes[value] }));
  return (
    <Folded view={view} title={text.groups.firm} hint={text.firmHint} names={names}>
      {OWN.map((name) => (
        <Line key={name} view={view} name={name} {...(name.startsWith('people') ? { size: 'w6' } : { unit: 'PLN' })} />
      ))}
      <FieldErrorText id="firmNew" error={errors.get('firmNew')} locale={locale} />
      <Checkbox id="firmNew" checked={query.has('firmNew')} label={text.boxes.firmNew} />
      <ChoiceLine
        view={view}
        id="sizeBefore"
        words={text.fields.sizeBefore}
        options={[{ value: '', label: text.dontKnow }, ...sizes]}
      />
      <Checkbox id="publicBody" checked={query.has('publicBody')} label={text.boxes.publicBody} />
      {lines.map((n) => (
        <RelatedFirm key={n} view={view} n={n} />
      ))}
      <p class="hint">{text.moreLines}</p>
    </Folded>
  );
}

function RelatedFirm({ view, n }: { view: FormView; n: number }) {
  const { locale } = view;
  const text = aidMessages(locale);
  const kinds = [
    { value: '', label: text.noSuchFirm },
    { value: 'linked', label: text.linkKinds.linked },
    { value: 'partner', label: text.linkKinds.partner },
  ];
  return (
    <>
      <ChoiceLine view={view} id={`linkKind${n}`} words={lineWords('linkKind', n, locale)} options={kinds} />
      <TextLine view={view} id={`linkShare${n}`} words={lineWords('linkShare', n, locale)} unit="%" size="w6" />
      <TextLine view={view} id={`linkPeople${n}`} words={lineWords('linkPeople', n, locale)} size="w6" />
      <TextLine view={view} id={`linkTurnover${n}`} words={lineWords('linkTurnover', n, locale)} unit="PLN" />
      <TextLine view={view} id={`linkBalance${n}`} words={lineWords('linkBalance', n, locale)} unit="PLN" />
    </>
  );
}
