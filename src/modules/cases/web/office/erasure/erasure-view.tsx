import type { PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { ErrorSummary, Field, Select, TextField } from '../../../../../ui/form.tsx';
import { formatDay } from '../../../../../ui/quantity.ts';
import { GROUNDS } from '../../../core/keeping/erasure.ts';
import type { CaseFile } from '../../../data/case.queries.ts';
import type { ErasureState } from './erasure.page.tsx';
import { erasureMessages } from './messages.ts';

type Props = { c: PageContext; file: CaseFile; state: ErasureState };

/** What would go and what stays, before anything does; whether the law lets it, and for which reason. */
export function ErasureView({ c, file, state }: Props) {
  const { locale, session } = c.var;
  const text = erasureMessages(locale);
  const may = session?.permissions.includes('cases.erase') === true;
  return (
    <div class="wrap">
      <nav class="crumb" aria-label={text.back}>
        <a href={href('officeCase', locale, { number: file.number })}>
          {text.back} {file.codeName}
        </a>
      </nav>
      <div class="head">
        <h1>{text.title(file.number)}</h1>
        {state.problem && (
          <p class="notice notice--late" role="alert">
            {state.problem}
          </p>
        )}
        <ErrorSummary errors={state.errors} locale={locale} />
      </div>
      <Goes c={c} file={file} state={state} />
      <section class="section">
        <h2>{text.keeping}</h2>
        <p>
          <strong>{keepingInWords(file, state, c)}</strong>
        </p>
        {file.closedAt !== null && <p class="small sub">{text.category(text.statuses[state.keeping.status])}</p>}
        {may ? <Reason c={c} file={file} state={state} /> : <p class="notice">{text.onlyAdministrator}</p>}
      </section>
    </div>
  );
}

// oxlint-disable-next-line max-params
function keepingInWords(file: CaseFile, { keeping }: ErasureState, { var: { locale } }: PageContext): string {
  const text = erasureMessages(locale);
  if (file.closedAt === null) return text.open;
  if (keeping.until === null || keeping.years === null) return text.gap;
  const day = formatDay(keeping.until, locale);
  return keeping.over ? text.over(day) : text.until(keeping.years, day);
}

function Goes({ c, state: { held, others } }: Props) {
  const text = erasureMessages(c.var.locale);
  const { goesList: goes, staysList: stays } = text;
  const gone = [
    goes.person,
    goes.messages(held.messages),
    goes.notes(held.notes),
    goes.letters(held.letters),
    goes.calculations(held.calculations),
    goes.files(held.files),
    goes.plan,
    goes.link,
  ];
  const left = [stays.case, stays.need, stays.times(held.closedSteps), stays.trail];
  return (
    <>
      <section class="section">
        <h2>{text.goes}</h2>
        <div class="prose">
          <Lines lines={gone} />
        </div>
      </section>
      <section class="section">
        <h2>{text.stays}</h2>
        <div class="prose">
          <Lines lines={left} />
          {others.length > 0 && <p class="notice">{text.other(others.join(', '))}</p>}
          <p>{text.before}</p>
          <p class="hint">{text.elsewhere}</p>
        </div>
      </section>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Reason({ c, file, state: { typed, errors } }: Props) {
  const { locale } = c.var;
  const text = erasureMessages(locale);
  const error = (field: string) => errors.find((one) => one.field === field)?.text;
  return (
    <form method="post" action={href('officeCaseErasure', locale, { number: file.number })} noValidate>
      <input type="hidden" name="version" value={String(file.version)} />
      <Field id="ground" label={text.ground} error={error('ground')} locale={locale}>
        <Select
          id="ground"
          value={typed.ground}
          options={[
            { value: '', label: text.choose },
            ...GROUNDS.map((value) => ({ value, label: text.grounds[value] })),
          ]}
          error={error('ground')}
        />
      </Field>
      <TextField
        id="why"
        label={text.why}
        hint={text.whyHint}
        value={typed.why}
        size="w20"
        error={error('why')}
        locale={locale}
      />
      <p class="actions mt">
        <button class="btn">{text.next}</button>
      </p>
    </form>
  );
}
