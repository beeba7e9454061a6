import type { Day } from '../../../../kernel/day.ts';
import { type Fact, freshness, type Source } from '../../../../kernel/fact.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { frameOf, type PageContext } from '../../../../platform/web/index.ts';
import { dayInPoland } from '../../../../kernel/day.ts';
import { href } from '../../../../routes.ts';
import { describedBy, ErrorSummary, Field, type FieldError } from '../../../../ui/form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import { factLabel, sourceName, valueText } from '../../../matching/web/index.ts';
import { type FactKey, publicSource, type Site } from '../../../sites/index.ts';
import type { Answer, Sheet } from '../../core/sheet.ts';
import type { AnswerFault, GivenAnswer } from '../../usecases/answer-sheet.ts';
import { confirmationMessages, valueFault } from '../messages.ts';
import { ValueInput } from '../value-input.tsx';

type Asked = { readonly key: FactKey; readonly shown: Fact | undefined };

export type Opened = {
  readonly sheet: Sheet;
  readonly site: Site;
  /** As anybody may read it: the link may be forwarded. */
  readonly source: Source;
  readonly questions: readonly Asked[];
  readonly today: Day;
  readonly link: string;
};

/** What was wrong with what was sent, and what was sent: nobody types twice. */
export type Trouble = {
  readonly kind: 'bad-answers' | 'bad-file' | 'nothing-answered' | 'too-many';
  readonly answers: readonly GivenAnswer[];
  readonly faults?: readonly AnswerFault[];
};

type Props = { c: PageContext; opened: Opened; trouble: Trouble | null; said: boolean };

/** The page of questions about one site. Names no person; whoever opens a forwarded link sees only what is asked. */
export function ConfirmationView({ c, opened, trouble, said }: Props) {
  const { locale } = c.var;
  const text = confirmationMessages(locale).answer;
  const { site, source, sheet } = opened;
  return (
    <Page frame={frameOf(c)} title={text.title} robots="noindex, nofollow">
      <div class="wrap">
        <div class="leaf head">
          <div>
            <h1>{text.title}</h1>
            {said && <output class="notice">{text.thanksMore}</output>}
            {trouble?.kind === 'too-many' && (
              <p class="notice notice--late" role="alert">
                {text.tooMany}
              </p>
            )}
            <p class="lede">{text.site(site.name[locale], site.district[locale])}</p>
            <p>{text.lede}</p>
          </div>
          <aside class="note">
            <p>
              <strong>{text.forWhom(sourceName(source, locale))}</strong>
            </p>
            <p>{text.forWhomText(formatDay(sheet.expiresOn, locale))}</p>
          </aside>
        </div>
        <Questions c={c} opened={opened} trouble={trouble} />
        <Answered sheet={sheet} locale={locale} />
        <form class="sending" method="post" action={href('confirmation', locale, { link: opened.link })}>
          <input type="hidden" name="do" value="decline" />
          <p>{text.declineText}</p>
          <p class="actions">
            <button class="btn btn--quiet">{text.decline}</button>
          </p>
        </form>
      </div>
    </Page>
  );
}

function Questions({ c, opened, trouble }: Omit<Props, 'said'>) {
  const { locale } = c.var;
  const text = confirmationMessages(locale).answer;
  return (
    <form method="post" encType="multipart/form-data" action={href('confirmation', locale, { link: opened.link })}>
      <ErrorSummary errors={errorsOf(opened, trouble, locale)} locale={locale} />
      <div class="questions">
        {opened.questions.map((asked) => (
          <QuestionField
            key={asked.key}
            asked={asked}
            today={opened.today}
            given={trouble?.answers.find(({ key }) => key === asked.key)}
            fault={trouble?.faults?.find(({ key }) => key === asked.key)}
            locale={locale}
          />
        ))}
      </div>
      <div class="sending">
        <p class="actions">
          <button class="btn">{text.submit}</button>
        </p>
      </div>
    </form>
  );
}

function errorsOf({ questions }: Opened, trouble: Trouble | null, locale: Locale): FieldError[] {
  const text = confirmationMessages(locale).answer;
  if (trouble?.kind === 'bad-file') return [{ field: `f-${questions[0]!.key}`, text: text.tooLarge }];
  if (trouble?.kind === 'nothing-answered') return [{ field: `a-${questions[0]!.key}`, text: text.nothing }];
  return (trouble?.faults ?? []).map((fault) => ({
    field: fieldOf(fault),
    text: valueFault(fault.key, fault, locale),
    label: factLabel(fault.key, locale),
  }));
}

/** What a fault is about: the mark, the value or the file. */
const ABOUT: Readonly<Record<string, 'a' | 'f'>> = {
  'changed-meanwhile': 'a',
  'nothing-to-confirm': 'a',
  'file-alone': 'a',
  'bad-file': 'f',
};
const aboutOf = ({ code }: AnswerFault): 'a' | 'f' | 'v' => ABOUT[code] ?? 'v';
const fieldOf = (fault: AnswerFault): string => `${aboutOf(fault)}-${fault.key}`;

type FieldProps = {
  asked: Asked;
  today: Day;
  given: GivenAnswer | undefined;
  fault: AnswerFault | undefined;
  locale: Locale;
};

function QuestionField({ asked: { key, shown }, today, given, fault, locale }: FieldProps) {
  const text = confirmationMessages(locale);
  const error = fault && valueFault(key, fault, locale);
  const choices: Answer[] = shown ? ['same', 'different', 'unknown'] : ['different', 'unknown'];
  return (
    <fieldset class={error ? 'question question--error' : 'question'}>
      <legend>{factLabel(key, locale)}</legend>
      <NowKnown factKey={key} shown={shown} today={today} locale={locale} />
      {shown && <input type="hidden" name={`s-${key}`} value={shown.id} />}
      {error && fault && aboutOf(fault) === 'a' && <span class="err">{error}</span>}
      <div class="choices">
        {choices.map((answer, at) => (
          <label class="check" key={answer}>
            <input
              type="radio"
              name={`a-${key}`}
              id={at === 0 ? `a-${key}` : undefined}
              value={answer}
              checked={given?.answer === answer}
            />{' '}
            {answer === 'different' && !shown ? text.answer.give : text.answers[answer]}
          </label>
        ))}
      </div>
      <div class="other">
        <ValueInput
          factKey={key}
          words={given?.words ?? { value: '', none: false }}
          error={fault && aboutOf(fault) === 'v' ? error : undefined}
          label={text.answer.value}
          locale={locale}
        />
      </div>
      <FileInput factKey={key} error={fault && aboutOf(fault) === 'f' ? error : undefined} locale={locale} />
    </fieldset>
  );
}

function FileInput({ factKey, error, locale }: { factKey: FactKey; error: string | undefined; locale: Locale }) {
  const id = `f-${factKey}`;
  const text = confirmationMessages(locale).answer;
  return (
    <details class="attach" open={error !== undefined}>
      <summary>{text.file}</summary>
      <Field id={id} label={text.fileLabel} hint={text.fileHint} error={error} locale={locale}>
        <input
          id={id}
          type="file"
          name={id}
          accept=".pdf,.jpg,.jpeg,.png,.webp"
          aria-describedby={describedBy(id, { hint: true, error })}
          aria-invalid={error ? 'true' : undefined}
        />
      </Field>
    </details>
  );
}

type Known = { factKey: FactKey; shown: Fact | undefined; today: Day; locale: Locale };

function NowKnown({ factKey, shown, today, locale }: Known) {
  const text = confirmationMessages(locale);
  if (!shown) return <p class="sub">{text.notKnown}</p>;
  const stale = freshness(shown, today) === 'stale' ? `, ${text.answer.stale}` : '';
  return (
    <p>
      {text.answer.now} <span class="now">{valueText(factKey, shown.value, locale)}</span>
      <br />
      <span class="small sub">
        {text.answer.asked(
          sourceName(publicSource.publicSource(shown.source), locale),
          formatDay(shown.confirmedOn, locale),
        )}
        {stale}
      </span>
    </p>
  );
}

function Answered({ sheet, locale }: { sheet: Sheet; locale: Locale }) {
  const text = confirmationMessages(locale);
  const done = sheet.questions.filter(({ answer }) => answer !== null);
  if (done.length === 0) return null;
  return (
    <section class="section" aria-labelledby="answered">
      <h2 id="answered">{text.answer.answered}</h2>
      <ul class="answered">
        {done.map(({ key, answer, answeredAt }) => (
          <li key={key}>
            {factLabel(key, locale)}: {text.answers[answer!]},{' '}
            {text.answer.answeredOn(formatDay(dayInPoland(answeredAt!), locale, 'short'))}
          </li>
        ))}
      </ul>
    </section>
  );
}
