import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { Field, type Option, Select, TextArea, TextField } from '../../../../ui/form.tsx';
import { deskActs } from '../../data/desk.queries.ts';
import { parseLineMapping, savedLineMappings } from '../../data/mapping.queries.ts';
import { linesApart } from '../../usecases/apart/plan-work.ts';
import { importBuildingLines, type LineReport } from '../../usecases/lines/import-lines.ts';
import { mappedImport } from '../import/mapped-import.tsx';
import type { Of } from '../import/mapping-form.tsx';
import { RefusedTable } from '../import/refused-table.tsx';
import { LossTable } from '../loss-table.tsx';
import { planMessages } from '../messages.ts';
import { LINE_FIELD_OF, lineMappingOf, type LineWords, lineWordsOf } from './line-words.ts';

/** `/biuro/plany/wgraj-linie`: building lines, by a saved mapping of values. */
export const lineImport = mappedImport({
  route: 'officeLineImport',
  text: (locale) => planMessages(locale).lines,
  wordsOf: lineWordsOf,
  parse: (words: LineWords) => parseLineMapping(lineMappingOf(words)),
  fieldOf: (place) => LINE_FIELD_OF[place] ?? 'noCross',
  saved: savedLineMappings,
  more: async (db): Promise<Option[]> =>
    (await deskActs(db)).map(({ identifier, title }) => ({ value: identifier, label: title })),
  run: (db, asked) => importBuildingLines(db, { read: linesApart(), ...asked }),
  fields: (of, acts) => <Fields of={of} acts={acts} />,
  report: (report, locale) => <Report report={report} locale={locale} />,
});

function Fields({ of, acts }: { of: Of<LineWords>; acts: readonly Option[] }) {
  const { locale, error } = of('from');
  const { lines: text, import: zones, zone } = planMessages(locale);
  const sides = [
    { value: '', label: text.sideLater },
    ...(['left', 'right', 'suggested'] as const).map((value) => ({ value, label: zone.sides[value] })),
  ];
  return (
    <>
      <Field {...of('act')} label={text.act} hint={text.actHint}>
        <Select {...of('act')} options={[{ value: '', label: text.actInColumn }, ...acts]} hint />
      </Field>
      <h2 class="mt">{text.meanings}</h2>
      <TextField {...of('kindColumn')} label={text.kindColumn} hint={text.kindColumnHint} size="w20" />
      <TextArea {...of('obligatory')} label={text.obligatory} hint={text.valuesHint} rows={2} />
      <TextArea {...of('noCross')} label={text.noCross} rows={2} />
      <TextArea {...of('other')} label={text.other} hint={text.otherHint} rows={2} />
      <TextField {...of('actColumn')} label={zones.actColumn} size="w20" />
      <TextField {...of('zoneColumn')} label={zones.designation} hint={text.zoneColumnHint} size="w20" />
      <Field {...of('freeSide')} label={zone.side} hint={text.sideHint}>
        <Select {...of('freeSide')} options={sides} hint />
      </Field>
      <h2 class="mt">{text.clause}</h2>
      <TextField {...of('article')} label={text.article} hint={text.articleHint} size="w20" maxLength={120} />
      <TextField {...of('page')} label={text.page} size="w4" inputMode="numeric" />
      <TextField {...of('url')} label={text.url} size="w20" />
      <TextField {...of('from')} label={zones.from} hint={text.fromHint} type={error ? 'text' : 'date'} size="w10" />
    </>
  );
}

/** What an upload of building lines did, would do, or why it did nothing. */
function Report({ report, locale }: { report: LineReport; locale: Locale }) {
  const { lines: text, import: zones, plans, losses } = planMessages(locale);
  const { stored, dryRun, lost, refused, leftOut } = report;
  return (
    <section class="section" aria-live="polite">
      <output class={stored ? 'notice' : 'notice notice--late'}>
        {stored ? zones.stored : dryRun ? zones.wouldStore : zones.notStored}{' '}
        {text.report(report.lines, report.zones, report.provisionsChanged)}{' '}
        {stored && report.provisionsChanged > 0 && text.waiting}
        {report.unsided > 0 && text.unsided(report.unsided)}
        {!stored && lost.length > 0 && losses.ask}
      </output>
      <RefusedTable refused={refused} title={text.line} why={text.why} locale={locale} />
      <LossTable lost={lost} locale={locale} />
      {leftOut.length > 0 && (
        <p>
          {text.leftOut} {leftOut.map(({ value, count }) => text.left(value, count)).join(', ')}.
        </p>
      )}
      <p>
        <a href={href('officePlans', locale)}>{plans.title}</a>
      </p>
    </section>
  );
}
