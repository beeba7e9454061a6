import { sampleMark } from '../../../../kernel/locale.ts';
import type { Side } from '../../../../geometry/buildable/stated-sides.ts';
import { dayInPoland } from '../../../../kernel/day.ts';
import type { Result } from '../../../../kernel/result.ts';
import { fault, frameOf, page, type PageContext, readForm, type SessionLike } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { formatDay } from '../../../../ui/quantity.ts';
import { coverageOfZone } from '../../core/desk/coverage.ts';
import { DRAFT_FIELDS, type DraftFaults, type DraftWords } from '../../core/desk/draft.ts';
import { deskActs, deskProvisions, deskZone } from '../../data/desk.queries.ts';
import { checkProvision } from '../../usecases/desk/check-provision.ts';
import { codeProvision, LONGEST_REASON } from '../../usecases/desk/code-provision.ts';
import { doubtProvision, withdrawProvision } from '../../usecases/desk/withdraw-provision.ts';
import { stateSide } from '../../usecases/desk/state-side.ts';
import { planMessages } from '../messages.ts';
import { CodingForm } from './coding-form.tsx';
import { CoverageBar } from '../coverage-bar.tsx';
import { LineSides } from './line-sides.tsx';
import { lookAgain } from './look-again.page.tsx';
import { ProvisionTable } from './provision-table.tsx';

type State = {
  words: DraftWords | null;
  faults: DraftFaults;
  problem: string | null;
  sideless: string | null;
  status: number;
};
const FRESH: State = { words: null, faults: {}, problem: null, sideless: null, status: 200 };

const sideOf = (word: string): Side | null => (word === 'left' || word === 'right' ? word : null);

const zoneId = (c: PageContext): number => Number(/^\d{1,15}$/.exec(c.req.param('zone') ?? '')?.[0] ?? -1);

export const showZone = (c: PageContext, session: SessionLike): Promise<Response> => view(c, session, FRESH);

/** Does what one of the page's forms asks: `do` names it. What weakens a checked plan is asked twice, with a reason. */
export async function workOnZone(c: PageContext, session: SessionLike): Promise<Response> {
  const form = await readForm(c);
  const { db, rooms, locale } = c.var;
  const what = form.get('do') ?? '';
  const why =
    form
      .get('why')
      ?.trim()
      .slice(0, LONGEST_REASON + 1) ?? null;
  const now = rooms.clock.now();
  const done = (): Response => c.redirect(href('officeZone', locale, { zone: String(zoneId(c)) }, `done=${what}`), 303);
  if (what === 'code') return code(c, session, { words: draftOf(form), why, done });
  const provisionId = Number(/^\d{1,15}$/.exec(form.get('provision') ?? '')?.[0] ?? -1);
  if (what === 'withdraw' && why === null) return lookAgain(c, { what, provisionId, hidden: {} });
  const asked = { provisionId, clerk: session, now };
  const answer: Result<null, { kind: string }> =
    what === 'check'
      ? await checkProvision(db, asked)
      : what === 'withdraw'
        ? await doubtProvision(db, { ...asked, why: why! })
        : what === 'remove'
          ? await withdrawProvision(db, asked)
          : what === 'side'
            ? await stateSide(db, { ...asked, sides: form.getAll('side').map(sideOf) })
            : { ok: false, error: { kind: 'gone' } };
  if (answer.ok) return done();
  if (answer.error.kind === 'no-reason') return lookAgain(c, { what: 'withdraw', provisionId, hidden: {}, why: why! });
  if (answer.error.kind === 'bad-sides')
    return view(c, session, { ...FRESH, sideless: String(provisionId), status: 422 });
  const problem = planMessages(locale).zone.refused[answer.error.kind] ?? null;
  return view(c, session, { ...FRESH, problem, status: answer.error.kind === 'gone' ? 422 : 409 });
}

type ToCode = { words: DraftWords; why: string | null; done: () => Response };

async function code(c: PageContext, session: SessionLike, { words, why, done }: ToCode): Promise<Response> {
  const { db, rooms } = c.var;
  const coded = await codeProvision(db, { zoneId: zoneId(c), words, clerk: session, now: rooms.clock.now(), why });
  if (coded.ok) return done();
  switch (coded.error.kind) {
    case 'gone':
      return fault(c, 404);
    case 'replaces':
      return lookAgain(c, { what: 'code', provisionId: coded.error.provisionId, hidden: words });
    case 'no-reason':
      return lookAgain(c, { what: 'code', provisionId: coded.error.provisionId, hidden: words, why: why ?? '' });
    default:
      return view(c, session, { ...FRESH, words, faults: coded.error.fields, status: 422 });
  }
}

const draftOf = (form: URLSearchParams): DraftWords =>
  Object.fromEntries(
    DRAFT_FIELDS.map((field) => [field, (form.get(field) ?? '').trim().slice(0, 20_000)]),
  ) as DraftWords;

async function view(c: PageContext, session: SessionLike, state: State): Promise<Response> {
  const { db, locale, rooms } = c.var;
  const zone = await deskZone(db, zoneId(c));
  const [act] = zone ? await deskActs(db, zone.actId) : [];
  if (!zone || !act) return fault(c, 404);
  const provisions = await deskProvisions(db, { zoneIds: [zone.id] });
  const text = planMessages(locale).zone;
  const title = text.title(zone.designation, locale === 'pl' ? zone.namePl : zone.nameEn);
  const action = href('officeZone', locale, { zone: String(zone.id) });
  const today = dayInPoland(rooms.clock.now());
  const day = zone.to !== null && zone.to < today ? zone.to : today;
  const empty = Object.fromEntries(DRAFT_FIELDS.map((field) => [field, ''])) as DraftWords;
  const words = state.words ?? { ...empty, url: act.url ?? '', from: zone.from ?? '' };
  const told = text.done[c.req.query('done') ?? ''];
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="officePlans" wide robots="noindex">
      <div class="wrap">
        <nav class="crumb" aria-label={text.whichAct}>
          <a href={href('officePlan', locale, { act: String(act.id) })}>{sampleMark(act.title, locale)}</a>
        </nav>
        <div class="head">
          <h1>{title}</h1>
          <p class="sub">{text.sub}</p>
        </div>
        {told && state.status === 200 && <output class="notice">{told}</output>}
        {state.problem && (
          <p class="notice notice--late" role="alert">
            {state.problem}
          </p>
        )}
        {zone.endedBy !== null && zone.to !== null && <p>{text.ended(formatDay(zone.to, locale))}</p>}
        <p>
          <CoverageBar meter={coverageOfZone(provisions, act.kind, day)} locale={locale} />
        </p>
        <section class="section" aria-labelledby="provisions">
          <h2 id="provisions">{text.provisions}</h2>
          {provisions.length === 0 ? (
            <p>{text.none}</p>
          ) : (
            <ProvisionTable provisions={provisions} session={session} action={action} locale={locale} />
          )}
        </section>
        <LineSides
          zone={zone.geometry}
          provisions={provisions}
          wrong={state.sideless}
          action={action}
          locale={locale}
        />
        <section class="section" aria-labelledby="add">
          <h2 id="add">{text.add}</h2>
          <CodingForm words={words} faults={state.faults} action={action} locale={locale} />
        </section>
      </div>
    </Page>,
    state.status,
  );
}
