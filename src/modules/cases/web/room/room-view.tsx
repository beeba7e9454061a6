import { frameOf, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { describedBy, FieldErrorText } from '../../../../ui/form.tsx';
import { uiMessages } from '../../../../ui/messages.ts';
import { Page } from '../../../../ui/page.tsx';
import { formatDay, plural } from '../../../../ui/quantity.ts';
import { needSentence } from '../../../matching/web/index.ts';
import { momentInWords } from '../../core/letters.ts';
import { dayText } from '../in-words.ts';
import { Corrected } from '../corrected.tsx';
import { RoomCalculations } from '../calculations.tsx';
import { CaseSites } from '../case-sites.tsx';
import { caseMessages, faultText } from '../messages.ts';
import { PermitRoom } from '../permits/permit-blocks.tsx';
import { SITES_IN_ROOM, SiteList } from '../site-list.tsx';
import { Timeline, type Entry } from '../timeline.tsx';
import type { Room } from './room.page.tsx';

type Props = { c: PageContext; room: Room };

export function RoomView({ c, room }: Props) {
  const { locale } = c.var;
  const text = caseMessages(locale).room;
  const title = text.title(room.file.number);
  const entries = entriesOf(c, room);
  // What the office answered is read first; before that, the place to write comes first.
  const answered = entries[0]?.kind === 'ours' ? 1 : 0;
  return (
    <Page frame={frameOf(c)} title={title} robots="noindex, nofollow">
      <div class="wrap">
        <div class="head">
          <h1>
            {room.say === 'received' ? (
              text.received
            ) : (
              <>
                {text.title('')}
                <span class="nowrap">{room.file.number}</span>
              </>
            )}
          </h1>
          {room.say === 'received' && <Received c={c} room={room} />}
          {room.say === 'sent' && <output class="notice">{text.sent}</output>}
          {room.say === 'too-many' && (
            <p class="notice notice--late" role="alert">
              {text.tooMany}
            </p>
          )}
        </div>
        <div class="leaf">
          <div>
            <WhenWeAnswer c={c} room={room} />
            {room.permits && <PermitRoom c={c} link={room.link} permits={room.permits} />}
            <section class="mt" aria-labelledby="course">
              <h2 id="course">{text.course}</h2>
              {answered > 0 && <Timeline entries={entries.slice(0, answered)} locale={locale} />}
              <Reply c={c} room={room} />
              <Timeline entries={entries.slice(answered)} locale={locale} />
            </section>
          </div>
          <Margin c={c} room={room} />
        </div>
      </div>
    </Page>
  );
}

function Received({ c, room }: Props) {
  const text = caseMessages(c.var.locale).room;
  return (
    <section class="notice" aria-label={text.received}>
      <p>
        {text.number}
        <strong class="big">{room.file.number}</strong>
      </p>
      <p>{text.receivedText}</p>
      <p class="field">
        <label for="link">{text.linkLabel}</label>
        <input id="link" type="text" readOnly value={room.address} aria-describedby="link-h" />
        <span class="hint" id="link-h">
          {text.linkText}
        </span>
      </p>
    </section>
  );
}

/** Who answers and by when, in words. */
function WhenWeAnswer({ c, room: { file } }: Props) {
  const { locale, rooms } = c.var;
  const text = caseMessages(locale).room;
  const due = momentInWords(file.answerDue, locale);
  const owed = file.stage === 'new' || file.stage === 'open';
  const late = owed && file.answerDue < rooms.clock.now();
  const said =
    file.stage === 'closed'
      ? text.closed(dayText(file.closedAt ?? file.answerDue, locale))
      : owed
        ? (late ? text.promiseLate : text.promiseText)(due)
        : text.answered;
  return (
    <section aria-labelledby="promise">
      <h2 id="promise">{text.promise}</h2>
      <p class={late ? 'late' : undefined}>{said}</p>
    </section>
  );
}

function Reply({ c, room: { draft, link } }: Props) {
  const { locale } = c.var;
  const text = caseMessages(locale).room;
  const error = draft.fault ? faultText(draft.fault, locale) : undefined;
  return (
    <form class="composer" method="post" action={href('caseRoom', locale, { link })}>
      <input type="hidden" name="key" value={draft.key} />
      <label class="lab" for="text">
        {text.replyLabel}
      </label>
      <span class="hint" id="text-h">
        {text.replyHint}
      </span>
      <FieldErrorText id="text" error={error} locale={locale} />
      <textarea
        id="text"
        name="text"
        rows={4}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy('text', { hint: true, error })}
        autofocus={error !== undefined}
      >
        {draft.text}
      </textarea>
      <p class="actions">
        <button class="btn">{text.send}</button>
      </p>
    </form>
  );
}

function Margin({ c, room: { file, need, answer, corrections, listed, leader, calculations } }: Props) {
  const { locale, city } = c.var;
  const text = caseMessages(locale).room;
  return (
    <aside class="note note--parts">
      <h2>{text.who}</h2>
      <p>{leader ?? text.whoNobody}</p>
      <p>
        {city.office[locale]}
        <br />
        {city.phone}
        <br />
        <a href={`mailto:${city.email}`}>{city.email}</a>
        <br />
        {uiMessages(locale).weekdays(city.openingHours)}
      </p>
      {file.site && (
        <>
          <h2>{text.site}</h2>
          <p>
            <a href={href('site', locale, { slug: file.site.slug }, file.need)}>{file.site.name[locale]}</a>
          </p>
        </>
      )}
      {listed.length > 0 && (
        <>
          <h2>{caseMessages(locale).list.title}</h2>
          <CaseSites sites={listed} need={file.need} locale={locale} />
        </>
      )}
      <RoomCalculations shown={calculations} locale={locale} />
      {need && (
        <>
          <h2>{text.need}</h2>
          <p>{needSentence(need, locale)}.</p>
        </>
      )}
      {need && answer && (
        <>
          <h2>{text.sites}</h2>
          <SiteList answers={answer.answers.slice(0, SITES_IN_ROOM)} need={file.need} locale={locale} />
          <p>
            {text.sitesAsOf(formatDay(answer.asOf, locale), answer.total, plural(locale, answer.total, text.siteForms))}{' '}
            <a href={href('sites', locale, {}, file.need)}>{text.results}</a>
          </p>
          <Corrected corrections={corrections} asOf={answer.asOf} locale={locale} />
        </>
      )}
    </aside>
  );
}

function entriesOf(c: PageContext, { file, messages }: Room): Entry[] {
  const { locale } = c.var;
  const text = caseMessages(locale).room;
  const first = messages[0]?.sentAt.getTime() === file.receivedAt.getTime();
  const opened: Entry[] = first
    ? []
    : [{ id: 'opened', at: file.receivedAt, kind: 'theirs', title: text.opened, body: null }];
  const written = messages.map((message, index): Entry => ({
    id: String(message.id),
    at: message.sentAt,
    kind: message.direction === 'out' ? 'ours' : 'theirs',
    title:
      message.direction === 'out' ? text.office(message.authorName) : first && index === 0 ? text.opened : text.you,
    body: message.body,
  }));
  return [...opened, ...written].toReversed();
}
