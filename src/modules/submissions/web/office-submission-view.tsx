import type { ComponentChildren } from 'preact';
import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import { frameOf, type PageContext } from '../../../platform/web/index.ts';
import { href, PLAIN_ROUTES } from '../../../routes.ts';
import { ErrorSummary, TextArea } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { formatDay } from '../../../ui/quantity.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import { MAP_ISLAND, type BaseFeature } from '../../places/web/index.ts';
import { FACT_KINDS, type FactKey, type siteDraft } from '../../sites/index.ts';
import type { ContactRow } from '../../sites/index.server.ts';
import { SiteForm, siteWords } from '../../sites/web/index.ts';
import type { Submission } from '../core/submission.ts';
import type { Party, SubmissionFile, SubmissionMessage } from '../data/submissions.queries.ts';
import type { WaitingFigure } from '../data/figures.ts';
import { valueText } from './fact-words.ts';
import { Figures } from './figures.tsx';
import { submissionMessages } from './messages.ts';
import { MessageList } from './room-view.tsx';

export type FoundSubmission = {
  readonly one: Submission;
  readonly party: Party | null;
  readonly files: readonly SubmissionFile[];
  readonly messages: readonly SubmissionMessage[];
  /** Stated later, and looked at by nobody. */
  readonly figures: readonly WaitingFigure[];
  readonly contacts: readonly ContactRow[];
  readonly base: readonly BaseFeature[];
};

export type OfficeState = {
  readonly done: string | null;
  readonly problem: string | null;
  readonly answer: { readonly reason: string; readonly fault: string } | null;
  readonly accept: {
    readonly words: siteDraft.DraftWords;
    readonly faults: readonly siteDraft.DraftFault[];
    readonly finding: siteWords.Finding | null;
  } | null;
};

type Props = { c: PageContext; found: FoundSubmission; state: OfficeState };

/** A submission as the office reads it and decides. */
export function OfficeSubmissionView(props: Props) {
  const { c, found, state } = props;
  const { locale } = c.var;
  const words = submissionMessages(locale);
  const text = words.office;
  const { one } = found;
  const open = one.state === 'received' || one.state === 'asked';
  const wrong = state.problem || state.answer || state.accept?.faults.length;
  return (
    <Page
      frame={frameOf(c)}
      title={(wrong ? words.form.errorTitle : '') + text.one(one.id)}
      nav="officeSubmissions"
      wide
      robots="noindex"
      scripts={open ? [MAP_ISLAND] : []}
    >
      <div class="wrap">
        <nav class="crumb" aria-label={text.title}>
          <a href={href('officeSubmissions', locale)}>{text.back}</a>
        </nav>
        <div class="head">
          <h1>{text.one(one.id)}</h1>
          <p class="sub">{words.states[one.state]}</p>
          {state.done && <output class="notice">{state.done}</output>}
          {state.problem && (
            <p class="notice notice--late" role="alert">
              {state.problem}
            </p>
          )}
          {one.siteSlug && (
            <p>
              {text.accepted} <a href={href('officeSite', locale, { slug: one.siteSlug })}>{one.siteSlug}</a>
            </p>
          )}
        </div>
        <Figures c={c} one={one} figures={found.figures} />
        <Said {...props} />
        {open && <Answer {...props} />}
        {open && <Accept {...props} />}
      </div>
    </Page>
  );
}

function Said({ c, found }: Props) {
  const { locale } = c.var;
  const words = submissionMessages(locale);
  const text = words.office;
  const { one, party, files, messages } = found;
  const facts = Object.entries(one.facts) as [FactKey, FactValue][];
  const mandateMissing = one.mandate !== 'owner' && !files.some(({ kind }) => kind === 'mandate');
  return (
    <>
      <Block id="party" title={text.party}>
        <Lines
          rows={[
            [text.party, [party?.name, party?.email, party?.phone].filter(Boolean).join(', ')],
            [text.mandate, words.mandates[one.mandate]!],
            [words.room.kind, words.kinds[one.character ? `${one.kind}:${one.character}` : one.kind]!],
            [words.room.parcels, one.parcels.join(', ')],
            [words.room.address, one.address],
            [text.description, one.description],
          ]}
        />
        {mandateMissing && <p class="notice notice--late">{text.noMandate}</p>}
        {one.erasedAt ? (
          <p class="notice">{text.erased(formatDay(clockInPoland(one.erasedAt).day, locale))}</p>
        ) : (
          <Renew c={c} one={one} />
        )}
      </Block>
      <Block id="stated" title={text.stated}>
        {facts.length === 0 ? (
          <p>{text.noFacts}</p>
        ) : (
          <Lines rows={facts.map(([key, value]) => [FACT_KINDS[key].label[locale], valueText(key, value, locale)])} />
        )}
      </Block>
      <Block id="files" title={text.files}>
        {files.length === 0 && <p>{words.room.noFiles}</p>}
        <ul class="links">
          {files.map(({ fileId, kind, description, name }) => (
            <li key={fileId}>
              <a href={PLAIN_ROUTES.storedFile.replace(':id', fileId)}>{description}</a>{' '}
              <span class="src">{`${words.room.fileKinds[kind]}, ${name}`}</span>
            </li>
          ))}
        </ul>
      </Block>
      <Block id="messages" title={text.messages}>
        <MessageList c={c} messages={messages} />
      </Block>
    </>
  );
}

function Renew({ c, one }: { c: PageContext; one: Submission }) {
  const { locale } = c.var;
  const text = submissionMessages(locale).office;
  return (
    <form method="post" action={href('officeSubmission', locale, { id: String(one.id) })}>
      <input type="hidden" name="version" value={String(one.version)} />
      <p class="small sub">{text.renewWhy}</p>
      <p class="actions mt">
        <button class="btn btn--quiet" name="do" value="renew">
          {text.renew}
        </button>
      </p>
    </form>
  );
}

function Block({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl class="dl dl--tight">
      {rows
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="typed">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Answer({ c, found: { one }, state }: Props) {
  const { locale } = c.var;
  const text = submissionMessages(locale).office;
  const error = state.answer?.fault;
  return (
    <section class="section" aria-labelledby="answer">
      <h2 id="answer">{text.answer}</h2>
      <form method="post" action={href('officeSubmission', locale, { id: String(one.id) })} noValidate>
        {error && <ErrorSummary errors={[{ field: 'reason', text: error }]} locale={locale} />}
        <input type="hidden" name="version" value={String(one.version)} />
        <TextArea
          id="reason"
          label={text.reason}
          hint={text.reasonHint}
          value={state.answer?.reason ?? ''}
          rows={4}
          error={error}
          locale={locale}
        />
        <p class="actions mt">
          <button class="btn" name="do" value="asked">
            {text.ask}
          </button>
          <button class="btn btn--quiet" name="do" value="declined">
            {text.decline}
          </button>
        </p>
        <p class="small sub mt">{text.declineWhat}</p>
      </form>
    </section>
  );
}

function Accept({ c, found, state }: Props) {
  const { locale } = c.var;
  const text = submissionMessages(locale).office;
  const { one, contacts, base } = found;
  return (
    <section class="section" aria-labelledby="accept">
      <h2 id="accept">{text.accept}</h2>
      <p class="sub">{text.acceptLede}</p>
      <SiteForm
        c={c}
        words={state.accept?.words ?? wordsFrom(one)}
        faults={state.accept?.faults ?? []}
        finding={state.accept?.finding ?? null}
        contacts={contacts}
        base={base}
        action={href('officeSubmission', locale, { id: String(one.id) })}
        version={null}
        takesFile={false}
      />
    </section>
  );
}

/** The form of the draft as the submission fills it; a clerk names the site. */
const wordsFrom = (one: Submission): siteDraft.DraftWords => ({
  ...siteWords.NO_WORDS,
  kind: one.kind,
  character: one.character ?? '',
  parcels: one.parcels.join('\n'),
  address: one.address,
});
