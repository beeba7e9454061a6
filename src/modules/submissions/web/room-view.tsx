import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import { frameOf, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { ErrorSummary, Field, Select, TextArea, TextField } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { formatDay } from '../../../ui/quantity.ts';
import type { FactKey } from '../../sites/index.ts';
import { FileField } from '../../sites/web/index.ts';
import type { SubmissionFault, SubmissionWords } from '../core/check-submission.ts';
import { factsAsked, type Submission } from '../core/submission.ts';
import type { SubmissionFile, SubmissionMessage } from '../data/submissions.queries.ts';
import { Emptied, FactFields } from './fact-fields.tsx';
import { errorOf, submissionMessages } from './messages.ts';

export type Room = {
  readonly one: Submission;
  readonly link: string;
  readonly files: readonly SubmissionFile[];
  readonly messages: readonly SubmissionMessage[];
  readonly done: string | null;
  readonly problem: string | null;
  readonly file: {
    readonly kind: string;
    readonly description: string;
    readonly field: string;
    readonly fault: string;
  } | null;
  readonly reply: { readonly text: string; readonly key: string; readonly fault: string | null };
  readonly facts: { readonly words: SubmissionWords['facts']; readonly faults: readonly SubmissionFault[] };
};

type Props = { c: PageContext; room: Room };

/** The owner's private page: what became of the submission, and everything that can still be added. */
export function RoomView({ c, room }: Props) {
  const { locale } = c.var;
  const words = submissionMessages(locale);
  const text = words.room;
  const { one } = room;
  const open = one.state !== 'declined';
  const wrong =
    room.problem !== null || room.file !== null || room.reply.fault !== null || room.facts.faults.length > 0;
  const mandateMissing = one.mandate !== 'owner' && !room.files.some(({ kind }) => kind === 'mandate');
  return (
    <Page
      frame={frameOf(c)}
      title={(wrong ? words.form.errorTitle : '') + text.title(one.id)}
      nav="submitSite"
      robots="noindex, nofollow"
    >
      <div class="wrap">
        <div class="head">
          <h1>{text.title(one.id)}</h1>
          <p class="lede">{text.stateWords[one.state]}</p>
          {one.siteStatus && <p>{text.siteStates[one.siteStatus]}</p>}
          {one.siteSlug && (one.siteStatus === 'published' || one.siteStatus === 'reserved') && (
            <p>
              <a href={href('site', locale, { slug: one.siteSlug })}>{text.publicPage}</a>
            </p>
          )}
          {room.done && <output class="notice">{room.done}</output>}
          {room.problem && (
            <p class="notice notice--late" role="alert">
              {room.problem}
            </p>
          )}
          <p class="small sub">{open ? text.keep : text.closed}</p>
          {open && mandateMissing && <p class="notice notice--late">{text.needMandate}</p>}
        </div>
        <Messages c={c} room={room} open={open} />
        <Files c={c} room={room} open={open} />
        {open && <Facts c={c} room={room} />}
        <About c={c} room={room} />
      </div>
    </Page>
  );
}

function About({ c, room: { one } }: Props) {
  const words = submissionMessages(c.var.locale);
  const text = words.room;
  const rows = [
    [text.kind, words.kinds[one.character ? `${one.kind}:${one.character}` : one.kind]],
    [text.parcels, one.parcels.join(', ')],
    [text.address, one.address],
    [words.office.mandate, words.mandates[one.mandate]],
  ].filter(([, value]) => value);
  return (
    <section class="section" aria-labelledby="about">
      <h2 id="about">{text.about}</h2>
      <dl class="dl dl--tight">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Part = Props & { open: boolean };

function Files({ c, room, open }: Part) {
  const { locale } = c.var;
  const text = submissionMessages(locale).room;
  const kinds = ['photo', 'document', 'mandate'].map((value) => ({ value, label: text.fileKinds[value]! }));
  const { file, link } = room;
  return (
    <section class="section" aria-labelledby="files">
      <h2 id="files">{text.files}</h2>
      <p class="sub">{text.filesLede}</p>
      {room.files.length === 0 && <p>{text.noFiles}</p>}
      <ul class="links">
        {room.files.map(({ fileId, kind, description, name }) => (
          <li key={fileId}>
            {description} <span class="src">{`${text.fileKinds[kind]}, ${name}`}</span>
          </li>
        ))}
      </ul>
      {open && (
        <form method="post" enctype="multipart/form-data" action={href('submissionRoom', locale, { link })} noValidate>
          {file && <ErrorSummary errors={[{ field: file.field, text: file.fault }]} locale={locale} />}
          <Field id="fileKind" label={text.fileKind} locale={locale}>
            <Select id="fileKind" value={file?.kind ?? 'photo'} options={kinds} />
          </Field>
          <TextField
            id="description"
            label={text.description}
            hint={text.descriptionHint}
            value={file?.description ?? ''}
            size="w20"
            error={file?.field === 'description' ? file.fault : undefined}
            locale={locale}
          />
          <FileField
            label={text.file}
            hint={text.fileHint}
            error={file?.field === 'file' ? file.fault : undefined}
            locale={locale}
          />
          <p class="actions mt">
            <button class="btn">{text.addFile}</button>
          </p>
        </form>
      )}
    </section>
  );
}

/** What is asked of its kind, and whatever else was stated. */
const keysShown = ({ kind, facts }: Submission): FactKey[] => [
  ...new Set([...factsAsked(kind), ...(Object.keys(facts) as FactKey[])]),
];

function Facts({ c, room }: Props) {
  const { locale } = c.var;
  const text = submissionMessages(locale).room;
  const { facts, link, one } = room;
  return (
    <section class="section" aria-labelledby="facts">
      <h2 id="facts">{text.facts}</h2>
      <p class="sub">{text.factsLede}</p>
      <form method="post" action={href('submissionRoom', locale, { link })} noValidate>
        <ErrorSummary errors={facts.faults.map((fault) => errorOf(fault, locale))} locale={locale} />
        <input type="hidden" name="do" value="facts" />
        <Emptied locale={locale} faults={facts.faults} />
        <FactFields keys={keysShown(one)} words={facts.words} faults={facts.faults} locale={locale} />
        <p class="actions mt">
          <button class="btn">{text.saveFacts}</button>
        </p>
      </form>
    </section>
  );
}

function Messages({ c, room, open }: Part) {
  const { locale } = c.var;
  const text = submissionMessages(locale).room;
  const { reply, link } = room;
  return (
    <section class="section" aria-labelledby="messages">
      <h2 id="messages">{text.messages}</h2>
      <MessageList c={c} messages={room.messages} />
      {open && (
        <form method="post" action={href('submissionRoom', locale, { link })} noValidate>
          {reply.fault && <ErrorSummary errors={[{ field: 'text', text: reply.fault }]} locale={locale} />}
          <input type="hidden" name="do" value="reply" />
          <input type="hidden" name="key" value={reply.key} />
          <TextArea
            id="text"
            label={text.text}
            value={reply.text}
            rows={4}
            error={reply.fault ?? undefined}
            locale={locale}
          />
          <p class="actions mt">
            <button class="btn btn--quiet">{text.send}</button>
          </p>
        </form>
      )}
    </section>
  );
}

/** What owner and office wrote, as lines; seen by both. */
export function MessageList({ c, messages }: { c: PageContext; messages: readonly SubmissionMessage[] }) {
  const { locale } = c.var;
  const text = submissionMessages(locale).room;
  if (messages.length === 0) return <p class="sub">{text.noMessages}</p>;
  return (
    <ol class="plainlist">
      {messages.map(({ direction, body, sentAt }, index) => (
        <li key={String(index)}>
          <p class="src">
            {direction === 'out' ? text.fromOffice : text.fromYou},{' '}
            {formatDay(clockInPoland(sentAt).day, locale, 'short')}
          </p>
          <p class="typed">{body}</p>
        </li>
      ))}
    </ol>
  );
}
