import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { describedBy, Field, Select } from '../../../../ui/form.tsx';
import type { paperReads } from '../../../permits/index.server.ts';
import { planMessages } from '../../../permits/web/index.ts';
import { momentText } from '../in-words.ts';
import { fileAddress } from './permit-blocks.tsx';
import type { CaseStep, StepState } from './step.page.tsx';

type Props = { c: PageContext; step: CaseStep; state: StepState; files: readonly paperReads.PaperFile[] };

/** Files of an application, who may open each, and a form for one more. */
export function StepFiles({ c, step, state, files }: Props) {
  const text = planMessages(c.var.locale).step;
  return (
    <section class="section">
      <h2>{text.files}</h2>
      {files.length === 0 ? (
        <p class="sub">{text.noFiles}</p>
      ) : (
        <ul class="mini">
          {files.map((file) => (
            <FileLine key={file.fileId} c={c} step={step} file={file} />
          ))}
        </ul>
      )}
      <AddFile c={c} step={step} state={state} />
    </section>
  );
}

function FileLine({ c, step, file }: { c: PageContext; step: CaseStep; file: paperReads.PaperFile }) {
  const { locale } = c.var;
  const text = planMessages(locale).step;
  const paper = step.procedure.papers.find(({ key }) => key === file.paper);
  const other = file.circle === 'office' ? 'investor' : 'office';
  const action = href('officeCasePermit', locale, { number: step.file.number, step: step.procedure.id });
  return (
    <li>
      <a href={fileAddress(file.fileId)}>{file.name}</a>
      <span class="small sub">
        {paper?.[locale]}; {text.handedIn[file.handedInBy](momentText(file.addedAt, locale))};{' '}
        {text.circle[file.circle]}
        {file.scan === 'not-scanned' && `; ${text.notScanned}`}
      </span>
      <form method="post" action={action}>
        <input type="hidden" name="file" value={file.fileId} />
        <input type="hidden" name="version" value={String(step.permits.plan.version)} />
        <span class="actions">
          {file.handedInBy === 'office' && (
            <button class="btn btn--quiet" name="do" value={other}>
              {text.show[other]}
              <span class="vh">: {file.name}</span>
            </button>
          )}
          <button class="btn btn--quiet" name="do" value="remove">
            {text.removeFile}
            <span class="vh">: {file.name}</span>
          </button>
        </span>
      </form>
    </li>
  );
}

function AddFile({ c, step, state }: Omit<Props, 'files'>) {
  const { locale } = c.var;
  const text = planMessages(locale).step;
  const error = (field: string) => state.errors.find((one) => one.field === field)?.text;
  const action = href('officeCasePermit', locale, { number: step.file.number, step: step.procedure.id });
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate>
      <input type="hidden" name="version" value={String(step.permits.plan.version)} />
      <Field id="paper" label={text.forPaper} error={error('paper')} locale={locale}>
        <Select
          id="paper"
          value={state.chosen.paper}
          options={step.procedure.papers.map((one) => ({ value: one.key, label: one[locale] }))}
          error={error('paper')}
        />
      </Field>
      <Field id="file" label={text.file} hint={text.fileHint} error={error('file')} locale={locale}>
        <input
          id="file"
          name="file"
          type="file"
          accept="application/pdf,image/jpeg,image/png,image/webp"
          aria-invalid={error('file') ? 'true' : undefined}
          aria-describedby={describedBy('file', { hint: true, error: error('file') })}
        />
      </Field>
      <Field id="circle" label={text.whoSees} locale={locale}>
        <Select
          id="circle"
          value={state.chosen.circle}
          options={(['office', 'investor'] as const).map((value) => ({ value, label: text.circle[value] }))}
        />
      </Field>
      <p class="actions mt">
        <button class="btn btn--quiet">{text.add}</button>
      </p>
    </form>
  );
}
