import { frameOf, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { ErrorSummary, TextArea, TextField } from '../../../../ui/form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { needSentence } from '../../../matching/web/index.ts';
import { LIMITS, type EnquiryField, type FieldFault } from '../../core/enquiry.ts';
import { momentInWords } from '../../core/letters.ts';
import { answerDue } from '../../core/promise.ts';
import { caseMessages, faultText } from '../messages.ts';
import { AskedPath } from '../permits/asked-path.tsx';
import type { Subject } from './subject.ts';
import { bindWords } from '../../../../ui/bind-words.ts';

export type EnquiryView = {
  readonly words: Readonly<Record<EnquiryField, string>>;
  readonly subject: Subject;
  readonly key: string;
  readonly faults: readonly FieldFault<EnquiryField>[];
  /** What is wrong with the form as a whole. */
  readonly problem: string | null;
};

type Props = { c: PageContext; view: EnquiryView };

export function EnquiryPage({ c, view }: Props) {
  const { locale } = c.var;
  const text = caseMessages(locale).enquiry;
  const due = momentInWords(answerDue(c.var.rooms.clock.now()), locale);
  const wrong = view.faults.length > 0 || view.problem !== null;
  return (
    <Page frame={frameOf(c)} title={(wrong ? text.errorTitle : '') + text.title} nav="enquiry">
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="lede">{bindWords(text.lede(due))}</p>
        </div>
        <div class="leaf">
          <EnquiryForm c={c} view={view} />
          <aside class="note">
            <h2>{text.next}</h2>
            <ol class="steps">
              {text.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </aside>
        </div>
      </div>
    </Page>
  );
}

function EnquiryForm({ c, view }: Props) {
  const { locale, city } = c.var;
  const text = caseMessages(locale).enquiry;
  const errors = view.faults.map((fault) => ({ field: fault.field, text: faultText(fault, locale) }));
  return (
    <form method="post" action={href('enquiry', locale)} noValidate>
      {view.problem && (
        <p class="notice notice--late" role="alert">
          {view.problem}
        </p>
      )}
      <ErrorSummary errors={errors} locale={locale} />
      <input type="hidden" name="key" value={view.key} />
      <input type="hidden" name="need" value={view.subject.needQuery} />
      <input type="hidden" name="site" value={view.subject.site?.slug ?? ''} />
      <input type="hidden" name="list" value={view.subject.list?.link ?? ''} />
      <input type="hidden" name="path" value={view.subject.path} />
      <input type="hidden" name="aid" value={view.subject.aid?.text ?? ''} />
      <SubjectBlock c={c} subject={view.subject} />
      <fieldset class="group">
        <legend>{text.you}</legend>
        <Line name="name" view={view} c={c} label={text.name} autoComplete="name" />
        <Line
          name="email"
          type="email"
          view={view}
          c={c}
          label={text.email}
          hint={text.emailHint}
          autoComplete="email"
        />
        <Line
          name="phone"
          type="tel"
          view={view}
          c={c}
          optional
          label={text.phone}
          hint={text.phoneHint}
          autoComplete="tel"
        />
        <Line
          name="company"
          view={view}
          c={c}
          optional
          label={text.company}
          hint={text.companyHint}
          autoComplete="organization"
        />
        <Line name="codeName" view={view} c={c} optional label={text.codeName} hint={text.codeNameHint} />
      </fieldset>
      <fieldset class="group">
        <legend>{text.question}</legend>
        <TextArea
          id="message"
          label={text.message}
          hint={
            view.subject.need || view.subject.site || view.subject.list || view.subject.path
              ? text.messageHintSubject
              : text.messageHint
          }
          value={view.words.message}
          rows={8}
          error={errors.find(({ field }) => field === 'message')?.text}
          locale={locale}
        />
      </fieldset>
      <p class="small sub mt">
        {text.privacy(city.name[locale])} <a href={href('privacy', locale)}>{text.privacyLink}</a>.
      </p>
      <p class="actions mt">
        <button class="btn">{text.submit}</button>
      </p>
    </form>
  );
}

type LineProps = Props & {
  name: Exclude<EnquiryField, 'message'>;
  label: string;
  hint?: string;
  optional?: boolean;
  type?: 'text' | 'email' | 'tel';
  autoComplete?: string;
};

/** `maxlength` is not set: a browser would cut a pasted text silently, we say what is too long. */
function Line({ name, label, hint, optional = false, type = 'text', autoComplete, view, c }: LineProps) {
  const { locale } = c.var;
  const fault = view.faults.find(({ field }) => field === name);
  return (
    <TextField
      id={name}
      type={type}
      label={optional ? `${label} (${caseMessages(locale).enquiry.optional})` : label}
      hint={hint}
      value={view.words[name]}
      size={LIMITS[name] > 60 ? 'w20' : 'w10'}
      locale={locale}
      error={fault && faultText(fault, locale)}
      {...(autoComplete && { autoComplete })}
    />
  );
}

function SubjectBlock({ c, subject }: { c: PageContext; subject: Subject }) {
  const { locale } = c.var;
  const text = caseMessages(locale).enquiry;
  const { need, needQuery, site, list, path, aid } = subject;
  if (!need && !site && !list && !path && !aid) {
    return (
      <p class="sub">
        {text.noSubject} <a href={href('need', locale)}>{text.describeNeed}</a>
        {text.noSubjectAfter}
      </p>
    );
  }
  return (
    <section aria-labelledby="about">
      <h2 id="about" class="vh">
        {text.about}
      </h2>
      <dl class="dl dl--tight">
        {site && (
          <div>
            <dt>{text.site}</dt>
            <dd>
              <a href={href('site', locale, { slug: site.slug }, needQuery)}>{site.name[locale]}</a>
            </dd>
          </div>
        )}
        {list && (
          <div>
            <dt>{text.list}</dt>
            <dd>
              {list.sites.map(({ slug, name }, index) => (
                <span key={slug}>
                  {index > 0 && ', '}
                  <a href={href('site', locale, { slug }, needQuery)}>{name[locale]}</a>
                </span>
              ))}
            </dd>
          </div>
        )}
        {path && <AskedPath path={path} locale={locale} />}
        {aid && (
          <div>
            <dt>{caseMessages(locale).calculations}</dt>
            <dd>{aid.told}</dd>
          </div>
        )}
        {need && (
          <div>
            <dt>{text.need}</dt>
            <dd>
              {needSentence(need, locale)}. <a href={href('need', locale, {}, needQuery)}>{text.changeNeed}</a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
