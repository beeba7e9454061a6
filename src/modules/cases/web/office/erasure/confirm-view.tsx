import type { PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { ErrorSummary, type FieldError, TextField } from '../../../../../ui/form.tsx';
import type { Ground } from '../../../core/keeping/erasure.ts';
import type { CaseFile } from '../../../data/case.queries.ts';
import type { Typed } from './erasure.page.tsx';
import { erasureMessages } from './messages.ts';

type Props = { c: PageContext; file: CaseFile; typed: Typed; errors: readonly FieldError[] };

/** The second step: the same reason once more, and the number typed by hand. */
export function ConfirmView({ c, file, typed, errors }: Props) {
  const { locale } = c.var;
  const text = erasureMessages(locale);
  const error = errors.find(({ field }) => field === 'number')?.text;
  const back = href('officeCase', locale, { number: file.number });
  return (
    <div class="wrap">
      <nav class="crumb" aria-label={text.back}>
        <a href={back}>
          {text.back} {file.codeName}
        </a>
      </nav>
      <div class="head">
        <h1>{text.confirmTitle(file.number)}</h1>
        <ErrorSummary errors={errors} locale={locale} />
        <p>{text.confirmText}</p>
      </div>
      <dl class="dl dl--tight">
        <div>
          <dt>{text.ground}</dt>
          <dd>{text.grounds[typed.ground as Ground]}</dd>
        </div>
        <div>
          <dt>{text.why}</dt>
          <dd>{typed.why}</dd>
        </div>
      </dl>
      <form method="post" action={href('officeCaseErasure', locale, { number: file.number })} noValidate>
        <input type="hidden" name="do" value="erase" />
        <input type="hidden" name="version" value={String(typed.version)} />
        <input type="hidden" name="ground" value={typed.ground} />
        <input type="hidden" name="why" value={typed.why} />
        <TextField id="number" label={text.typed} value="" size="w10" error={error} locale={locale} />
        <p class="actions mt">
          <button class="btn">{text.erase}</button>{' '}
          <a class="btn btn--quiet" href={back}>
            {text.cancel}
          </a>
        </p>
      </form>
    </div>
  );
}
