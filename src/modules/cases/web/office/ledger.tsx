import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { isOurs } from '../../core/inbox.ts';
import { answerDue, promiseClock, type PromiseClock } from '../../core/promise.ts';
import { clockInWords, dayText, dueInWords } from '../in-words.ts';
import { caseMessages } from '../messages.ts';
import { CaseForm } from './case-form.tsx';
import { erasureMessages } from './erasure/messages.ts';
import type { OfficeCase } from './office-case.ts';

type Props = { c: PageContext; found: OfficeCase };

/** By when the investor waits for us. */
export function Promised({ c, found }: Props) {
  return (
    <section class="case-clocks" aria-labelledby="clocks">
      <h2 id="clocks">{caseMessages(c.var.locale).office.clocks}</h2>
      <Clocks c={c} found={found} />
    </section>
  );
}

/** People, and what can be done with the case. */
export function Ledger({ c, found }: Props) {
  const { locale } = c.var;
  const { party, failed, file } = found;
  const text = caseMessages(locale).office;
  return (
    <div class="case-people">
      <section class="block" aria-labelledby="people">
        <h2 id="people">{text.people}</h2>
        <ul class="who">
          <li>
            <strong>{party.name}</strong>
            {party.company && `, ${party.company}`}
            <a class="reach" href={`mailto:${party.email}`}>
              {party.email}
            </a>
            {party.phone && (
              <a class="reach" href={`tel:${party.phone.replace(/[^\d+]/g, '')}`}>
                {party.phone}
              </a>
            )}
            <span class="block">{text.language[file.locale]}</span>
          </li>
        </ul>
        {failed.map((letter) => (
          <p key={letter.createdAt.getTime()} class="late small" role="alert">
            {text.failedLetter(dayText(letter.createdAt, locale), letter.reason)}
          </p>
        ))}
        <p class="small sub">{text.secretText}</p>
      </section>
      <Assignment c={c} found={found} />
      <StageForm c={c} found={found} />
      <LinkForm c={c} found={found} />
      <Erasing c={c} found={found} />
    </div>
  );
}

function Clocks({ c, found: { file, messages } }: Props) {
  const { locale, rooms } = c.var;
  const text = caseMessages(locale).office;
  const now = rooms.clock.now();
  if (!isOurs(file)) {
    return (
      <div class="clocks">
        {file.firstAnsweredAt && <FirstAnswer c={c} file={file} at={file.firstAnsweredAt} />}
        <p class="small sub">
          {file.stage === 'closed' ? text.closedOn(dayText(file.closedAt ?? now, locale)) : text.idle}
        </p>
      </div>
    );
  }
  const lastIn = messages.findLast(({ direction }) => direction === 'in')?.sentAt ?? file.receivedAt;
  const since = file.firstAnsweredAt === null ? file.receivedAt : lastIn;
  const clock = promiseClock({ since, due: file.answerDue, answeredAt: null }, now);
  const name = file.firstAnsweredAt === null ? text.firstAnswer : text.nextAnswer;
  return (
    <div class="clocks">
      <ClockFace c={c} name={name} clock={clock} under={text.due(dueInWords(file.answerDue, now, locale))} />
      {file.firstAnsweredAt && <FirstAnswer c={c} file={file} at={file.firstAnsweredAt} />}
    </div>
  );
}

function FirstAnswer({ c, file, at }: { c: PageContext; file: OfficeCase['file']; at: Date }) {
  const text = caseMessages(c.var.locale).office;
  const clock = promiseClock(
    { since: file.receivedAt, due: answerDue(file.receivedAt), answeredAt: at },
    c.var.rooms.clock.now(),
  );
  const under = clock.state === 'kept' ? text.kept : text.keptLate;
  return <ClockFace c={c} name={text.firstAnswer} clock={clock} under={under} />;
}

function ClockFace({ c, name, clock, under }: { c: PageContext; name: string; clock: PromiseClock; under: string }) {
  const { locale } = c.var;
  const text = caseMessages(locale).office;
  const words = clockInWords(clock, locale);
  const settled = clock.state === 'kept' || clock.state === 'late-answer';
  const width = clock.state === 'running' ? Math.round(clock.share * 100) : 100;
  return (
    <div class="clock clock--words">
      <span>{name}</span>
      <span class={clock.state === 'overdue' ? 'left late' : 'left'}>{settled ? text.took(words) : words}</span>
      {!settled && (
        <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
          <rect class="ck-bg" width="100" height="3" />
          <rect class={clock.state === 'overdue' ? 'ck-late' : 'ck-fg'} width={width} height="3" />
        </svg>
      )}
      <span class="src">{under}</span>
    </div>
  );
}

function Assignment({ c, found: { file, people } }: Props) {
  const text = caseMessages(c.var.locale).office;
  const me = c.var.session?.accountId;
  return (
    <section class="block" aria-labelledby="assign">
      <h2 id="assign">{text.assign}</h2>
      {file.assignedTo !== me && people.some(({ id }) => id === me) && (
        <CaseForm c={c} file={file} work="assign">
          <input type="hidden" name="to" value={String(me)} />
          <button class="btn">{text.take}</button>
        </CaseForm>
      )}
      <CaseForm c={c} file={file} work="assign">
        <label class="vh" for="to">
          {text.assign}
        </label>
        <select id="to" name="to">
          {people.map(({ id, name }) => (
            <option key={id} value={String(id)} selected={id === file.assignedTo}>
              {name}
            </option>
          ))}
        </select>
        <button class="btn btn--quiet">{text.give}</button>
      </CaseForm>
    </section>
  );
}

function StageForm({ c, found: { file } }: Props) {
  const text = caseMessages(c.var.locale);
  const to = file.stage === 'closed' ? 'open' : 'closed';
  return (
    <section class="block" aria-labelledby="stage">
      <h2 id="stage">
        {text.office.stage}: {text.stages[file.stage]}
      </h2>
      <CaseForm c={c} file={file} work="stage">
        <input type="hidden" name="to" value={to} />
        <button class="btn btn--quiet">{to === 'closed' ? text.office.close : text.office.reopen}</button>
      </CaseForm>
    </section>
  );
}

function LinkForm({ c, found: { file } }: Props) {
  const text = caseMessages(c.var.locale).office;
  return (
    <details class="block">
      <summary>{text.link}</summary>
      <p class="small sub">{text.linkText}</p>
      <CaseForm c={c} file={file} work="link">
        <button class="btn btn--quiet">{text.renew}</button>
      </CaseForm>
    </details>
  );
}

function Erasing({ c, found: { file } }: Props) {
  const { locale } = c.var;
  const text = erasureMessages(locale);
  return (
    <p class="block small">
      <a href={href('officeCaseErasure', locale, { number: file.number })}>{text.link}</a>
      <br />
      <span class="sub">{text.linkText}</span>
    </p>
  );
}
