import type { Result } from '../../../kernel/result.ts';
import type { Parameter } from '../../../kernel/law/parameter.ts';
import { fault, frameOf, page, type PageContext, readForm, type SessionLike } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { allows } from '../../accounts/index.ts';
import { DRAFT_FIELDS, type DraftWords } from '../core/draft.ts';
import { LONGEST_TEXT, type TypedFields } from '../core/fields/read-fields.ts';
import { withoutRow, withRow } from '../core/fields/write-fields.ts';
import { LONGEST_VALUE } from '../core/shape.ts';
import { findOnShelves, type LawShelf } from '../core/shelf.ts';
import {
  acceptEntry,
  type DecisionFault,
  LONGEST_REASON,
  refuseEntry,
  withdrawEntry,
} from '../usecases/decide-entry.ts';
import { proposeEntry } from '../usecases/propose-entry.ts';
import { FIELD_NAME } from './forms/value-fields.tsx';
import { lawMessages } from './messages.ts';
import { FRESH, readState, type Typed } from './parameter-state.ts';
import { ParameterView } from './parameter-view.tsx';
import { headOf } from './row-words.tsx';

type Found = { readonly shelf: LawShelf; readonly parameter: Parameter<unknown> };
type Shelves = readonly LawShelf[];

const foundIn = (shelves: Shelves, c: PageContext): Found | null => findOnShelves(shelves, c.req.param('key') ?? '');

/** `/biuro/prawo/:key`: a parameter on a day, its history, what waits, and the forms that add to it. */
export const showParameter =
  (shelves: Shelves) =>
  (c: PageContext, session: SessionLike): Response | Promise<Response> => {
    const found = foundIn(shelves, c);
    return found ? view(c, found, { session, typed: FRESH }) : fault(c, 404);
  };

const DECISIONS = ['accept', 'refuse', 'withdraw'] as const;

/** Does what one of the page's forms asks: `do` names it. */
export const workOnParameter =
  (shelves: Shelves) =>
  async (c: PageContext, session: SessionLike): Promise<Response> => {
    const form = await readForm(c);
    const found = foundIn(shelves, c);
    if (!found) return fault(c, 404);
    const what = form.get('do') ?? '';
    if (/^(?:add-row|drop-row-\d{1,3})$/.test(what))
      return allows(session, 'law.write') ? otherRows(c, found, { session, what, form }) : fault(c, 403);
    if (what === 'value' || what === 'reading')
      return allows(session, 'law.write') ? propose(c, found, { session, what, form }) : fault(c, 403);
    const decision = DECISIONS.find((one) => one === what);
    return decision ? decide(c, found, { session, what: decision, form }) : fault(c, 422);
  };

type Work<What> = { readonly session: SessionLike; readonly what: What; readonly form: URLSearchParams };

const done = (c: PageContext, { parameter: { key } }: Found, what: string): Response =>
  c.redirect(href('officeLawParameter', c.var.locale, { key }, `done=${what}`), 303);

const MOST_FIELDS = 3000;

/** The value's own fields as they were sent. */
const fieldsIn = (form: URLSearchParams): TypedFields =>
  Object.fromEntries(
    [...form]
      .filter(([name]) => name.startsWith(FIELD_NAME))
      .slice(0, MOST_FIELDS)
      .map(([name, word]) => [name.slice(FIELD_NAME.length), word.slice(0, LONGEST_TEXT + 1)]),
  );

const wordsIn = (form: URLSearchParams): DraftWords =>
  Object.fromEntries(
    DRAFT_FIELDS.map((field) => [field, (form.get(field) ?? '').slice(0, LONGEST_VALUE + 1)]),
  ) as DraftWords;

/** The form as it was sent, with a row more or one less: nothing is proposed. */
function otherRows(c: PageContext, found: Found, { session, what, form }: Work<string>): Response | Promise<Response> {
  const table = found.parameter.form?.table;
  if (!table) return fault(c, 422);
  const typed = fieldsIn(form);
  const fields = what === 'add-row' ? withRow(table, typed) : withoutRow(table, typed, Number(what.slice(9)));
  return view(c, found, { session, typed: { ...FRESH, form: 'value', words: wordsIn(form), fields } });
}

async function propose(
  c: PageContext,
  found: Found,
  { session, what, form }: Work<'value' | 'reading'>,
): Promise<Response> {
  const { db, rooms, locale } = c.var;
  const [words, fields] = [wordsIn(form), fieldsIn(form)];
  const { parameter } = found;
  const made = await proposeEntry(db, { parameter, kind: what, words, fields, clerk: session, now: rooms.clock.now() });
  if (made.ok) return done(c, found, 'proposed');
  const typed: Typed =
    made.error.kind === 'bad-fields'
      ? { ...FRESH, form: what, words, fields, faults: made.error.fields, fieldFaults: made.error.typed, status: 422 }
      : { ...FRESH, form: what, words, fields, problem: lawMessages(locale).one.problems['waits']!, status: 409 };
  return view(c, found, { session, typed });
}

const DONE = { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' } as const;

async function decide(
  c: PageContext,
  found: Found,
  { session, what, form }: Work<(typeof DECISIONS)[number]>,
): Promise<Response> {
  const { db, rooms } = c.var;
  const id = Number(/^\d{1,15}$/.exec(form.get('entry') ?? '')?.[0] ?? -1);
  const reason = (form.get('reason') ?? '').slice(0, 2 * LONGEST_REASON);
  const may = what === 'withdraw' ? 'law.write' : 'law.accept';
  if (!allows(session, may)) return fault(c, 403);
  const asked = { id, accountId: session.accountId, now: rooms.clock.now(), reason };
  const answer: Result<null, DecisionFault> =
    what === 'accept'
      ? await acceptEntry(db, asked)
      : what === 'refuse'
        ? await refuseEntry(db, asked)
        : await withdrawEntry(db, asked);
  if (answer.ok) return done(c, found, DONE[what]);
  return view(c, found, { session, typed: typedOf(answer.error, asked, c) });
}

function typedOf({ kind }: DecisionFault, { id, reason }: { id: number; reason: string }, c: PageContext): Typed {
  const text = lawMessages(c.var.locale).one;
  const error = text.reasonFaults[kind];
  if (error !== undefined) return { ...FRESH, reason: { id, text: reason, error }, status: 422 };
  return { ...FRESH, problem: text.problems[kind]!, status: kind === 'gone' ? 422 : 409 };
}

async function view(
  c: PageContext,
  found: Found,
  asked: { readonly session: SessionLike; readonly typed: Typed },
): Promise<Response> {
  const { locale } = c.var;
  const state = await readState(c, found, asked);
  const wrong = state.status !== 200 || state.wrongDay;
  const title = (wrong ? lawMessages(locale).errorTitle : '') + headOf(found.parameter.name[locale]);
  const told = state.status === 200 ? (lawMessages(locale).one.done[c.req.query('done') ?? ''] ?? null) : null;
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="officeLaw" wide robots="noindex">
      <ParameterView state={state} told={told} />
    </Page>,
    state.wrongDay ? 422 : state.status,
  );
}
