import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { describedBy, FieldErrorText } from '../../../../ui/form.tsx';
import { isStage } from '../../core/case.ts';
import { caseMessages, faultText } from '../messages.ts';
import { nameOf as nameOfStep } from '../permits/permit-blocks.tsx';
import { Timeline, type Entry } from '../timeline.tsx';
import { CaseForm } from './case-form.tsx';
import type { OfficeCase } from './office-case.ts';
import { TABS, type OfficeState, type Tab } from './office-draft.ts';

type Props = { c: PageContext; found: OfficeCase; state: OfficeState };

/** The composer, and everything that happened in the case, newest first. */
export function Course({ c, found, state }: Props) {
  const { locale } = c.var;
  const text = caseMessages(locale).office;
  const entries = entriesOf(c, found)
    .filter(({ tab }) => state.tab === 'all' || tab === state.tab)
    .map(({ entry }) => entry)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section class="case-course" aria-labelledby="course">
      <div class="titlebar">
        <h2 id="course">{text.course}</h2>
        <nav class="tabs small" aria-label={text.tabsLabel}>
          {TABS.map((tab) => (
            <a
              key={tab}
              href={`${href('officeCase', locale, { number: found.file.number }, tab === 'all' ? '' : `show=${tab}`)}#course`}
              aria-current={tab === state.tab ? 'true' : undefined}
            >
              {text.tabs[tab]}
            </a>
          ))}
        </nav>
      </div>
      <Composer c={c} found={found} state={state} of="answer" />
      <details class="noter" open={state.draft.note !== '' || state.draft.fault?.of === 'note'}>
        <summary>{text.noteLabel}</summary>
        <Composer c={c} found={found} state={state} of="note" />
      </details>
      {entries.length === 0 ? <p class="sub">{text.emptyTab}</p> : <Timeline entries={entries} locale={locale} />}
    </section>
  );
}

function Composer({ c, found: { file, party }, state: { draft }, of }: Props & { of: 'answer' | 'note' }) {
  const { locale } = c.var;
  const text = caseMessages(locale).office;
  const error = draft.fault?.of === of ? faultText(draft.fault.fault, locale) : undefined;
  const value = of === 'answer' ? draft.answer : draft.note;
  return (
    <CaseForm c={c} file={file} work={of} class="composer">
      <input type="hidden" name="key" value={`${draft.key}-${of}`} />
      <label class="lab" for={of}>
        {of === 'answer' ? text.answerLabel(party.name) : text.noteLabel}
      </label>
      <FieldErrorText id={of} error={error} locale={locale} />
      <textarea
        id={of}
        name="text"
        rows={of === 'answer' ? 5 : 2}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(of, { hint: true, error })}
        autofocus={error !== undefined || value !== ''}
      >
        {value}
      </textarea>
      <div class="actions">
        <button class={of === 'answer' ? 'btn' : 'btn btn--quiet'}>{of === 'answer' ? text.send : text.addNote}</button>
        <span class="small sub" id={`${of}-h`}>
          {of === 'answer' ? text.answerHint : text.noteHint}
        </span>
      </div>
    </CaseForm>
  );
}

function entriesOf(
  c: PageContext,
  { messages, events, people, party, file }: OfficeCase,
): { tab: Tab; entry: Entry }[] {
  const text = caseMessages(c.var.locale);
  const nameOf = (id: unknown): string =>
    people.find((one) => one.id === Number(id))?.name ?? text.office.formerColleague;
  const said = messages.map(({ id, direction, authorName, body, sentAt }): { tab: Tab; entry: Entry } => {
    const author = authorName ?? text.office.office;
    const title =
      direction === 'in'
        ? text.office.wrote(party.name)
        : direction === 'out'
          ? text.office.answered(author)
          : text.office.note(author);
    const kind = direction === 'in' ? 'theirs' : direction === 'out' ? 'ours' : 'note';
    const tab: Tab = direction === 'note' ? 'notes' : 'messages';
    return { tab, entry: { id: `m${id}`, at: sentAt, kind, title, body } };
  });
  const changes = events.flatMap((event): { tab: Tab; entry: Entry }[] => {
    const sentence = text.office.events[event.action];
    if (!sentence) return [];
    const to = String(event.details['to'] ?? '');
    const step = event.action.startsWith('case.permit-') ? nameOfStep(to, c.var.locale) : to;
    const target = event.action === 'case.assigned' ? nameOf(to) : isStage(to) ? text.stages[to] : step;
    const title = sentence(nameOf(event.actor.replace('user:', '')), target);
    const at = event.action === 'case.opened' ? file.receivedAt : event.at;
    return [{ tab: 'changes', entry: { id: `e${event.seq}`, at, kind: 'ours', title, body: null } }];
  });
  return [...said, ...changes];
}
