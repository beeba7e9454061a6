import type { Locale } from '../../../../kernel/locale.ts';
import { ErrorSummary, FieldErrorText } from '../../../../ui/form.tsx';
import { formatNumber, plural } from '../../../../ui/quantity.ts';
import { Table, type Column } from '../../../../ui/table.tsx';
import type { ExaminedPlan, ToldFault } from '../../usecases/check-plan-files.ts';
import { planMessages } from '../messages.ts';
import { FaultSheet } from './fault-sheet.tsx';

/** What a page can hold and a person can read. */
const MOST_SHOWN = 500;

type Props = {
  action: string;
  problem: string | null;
  examined: ExaminedPlan | null;
  names: readonly string[];
  locale: Locale;
};

export function CheckView({ action, problem, examined, names, locale }: Props) {
  const text = planMessages(locale).check;
  return (
    <>
      <div class="head">
        <h1>{text.title}</h1>
        <p class="lede">{text.lede}</p>
      </div>
      {examined && <Findings examined={examined} names={names} locale={locale} />}
      <div class="leaf">
        <form method="post" action={action} enctype="multipart/form-data" noValidate>
          <ErrorSummary errors={problem === null ? [] : [{ field: 'files', text: problem }]} locale={locale} />
          {examined && <h2>{text.again}</h2>}
          <div class={problem ? 'ask ask--error' : 'ask'}>
            <div>
              <label class="lab" for="files">
                {text.files}
              </label>
              <span class="hint" id="files-h">
                {text.filesHint}
              </span>
            </div>
            <div class="controls">
              <FieldErrorText id="files" error={problem ?? undefined} locale={locale} />
              <input
                type="file"
                id="files"
                name="files"
                multiple
                accept=".gml,.xml,application/gml+xml,text/xml"
                aria-invalid={problem ? 'true' : undefined}
                aria-describedby={problem ? 'files-h files-e' : 'files-h'}
              />
            </div>
          </div>
          <p class="actions mt">
            <button class="btn">{text.submit}</button>
            <button class="btn btn--quiet" name="format" value="json">
              {text.submitJson}
            </button>
          </p>
        </form>
        <aside class="note">
          <h2>{text.what}</h2>
          <ul>
            {text.whatList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  );
}

function Findings({
  examined: { check, sheet },
  names,
  locale,
}: {
  examined: ExaminedPlan;
  names: readonly string[];
  locale: Locale;
}) {
  const text = planMessages(locale).check;
  const count = check.faults.length;
  return (
    <section class="section" aria-labelledby="found">
      <h2 id="found">{count === 0 ? text.noFaults : text.found(count, plural(locale, count, text.faultForms))}</h2>
      <p>
        {text.counted(check.acts, check.zones)} {text.files2}: {names.join(', ')}.{' '}
        <a download="faults.json" href={jsonLink(check.faults)}>
          {text.download}
        </a>
      </p>
      {sheet && (
        <figure>
          <FaultSheet sheet={sheet} locale={locale} />
        </figure>
      )}
      {count > 0 && <FaultTable faults={check.faults} locale={locale} />}
    </section>
  );
}

/** In the page itself, so that nothing has to be kept. */
const jsonLink = (faults: readonly ToldFault[]): string =>
  `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify({ faults }, null, 1))}`;

function FaultTable({ faults, locale }: { faults: readonly ToldFault[]; locale: Locale }) {
  const { check: text, faultKinds } = planMessages(locale);
  const rows = faults.slice(0, MOST_SHOWN).map((fault, i) => ({ ...fault, n: i + 1 }));
  const columns: Column<ToldFault & { n: number }>[] = [
    { key: 'n', title: text.columns.n, cell: ({ n }) => n },
    { key: 'object', title: text.columns.object, cell: ({ object }) => object },
    { key: 'kind', title: text.columns.kind, cell: ({ kind }) => faultKinds[kind] },
    { key: 'message', title: text.columns.message, cell: ({ message }) => message },
    {
      key: 'measure',
      title: text.columns.measure,
      kind: 'num',
      cell: ({ measure }) => (measure === undefined ? '–' : `${formatNumber(measure, locale)} m²`),
    },
    {
      key: 'at',
      title: text.columns.at,
      kind: 'num',
      cell: ({ at }) => (at ? at.map((one) => one.toFixed(2)).join(' ') : '–'),
    },
    { key: 'file', title: text.columns.file, kind: 'margin', cell: ({ file }) => file },
  ];
  return (
    <>
      {faults.length > MOST_SHOWN && <p>{text.shown(MOST_SHOWN)}</p>}
      <Table columns={columns} rows={rows} rowKey={({ n }) => String(n)} />
    </>
  );
}
