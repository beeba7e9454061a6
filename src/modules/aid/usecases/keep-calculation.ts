import { addDays, dayInPoland, type Day } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { idInLink, isLinkTo, type Linked, makeLink } from '../../../platform/keys/private-link.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import { type Desk, isFormKey } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import type { AidAnswer } from '../core/answer.ts';
import { type Calculation, calculationById, calculationByKey } from '../data/calculation.queries.ts';
import {
  deleteCalculation,
  deleteCalculations,
  deleteExpired,
  insertCalculation,
  keepForGood,
} from '../data/calculation.writes.ts';

/** A question with its answer, as they are kept together. */
export type Calculated = { readonly question: string; readonly asOf: Day; readonly answer: AidAnswer };

export type KeepFailure = { kind: 'bad-form' } | { kind: 'too-many'; retryAfterSeconds: number };

const DAYS_KEPT = 365;
const PER_HOUR = 30;
const HOUR_SECONDS = 3600;
const LONGEST_QUESTION = 8000;

const linked = ({ city }: Pick<Desk, 'city'>, id: number): Linked => ({
  kind: 'aid-calculation',
  city: city.teryt,
  id,
  version: 1,
});

/** The private link of a calculation. */
export const calculationLink = (desk: Pick<Desk, 'whole' | 'city'>, id: number): Promise<string> =>
  makeLink(desk.whole, linked(desk, id));

/** What the link opens; null when it is wrong, or what it opened is gone. */
export async function calculationOfLink(
  desk: Pick<Desk, 'db' | 'whole' | 'city' | 'now'>,
  link: string,
): Promise<Calculation | null> {
  const id = idInLink(link);
  if (id === null || !(await isLinkTo(desk.whole, link, linked(desk, id)))) return null;
  return calculationById(desk.db, id, dayInPoland(desk.now));
}

type Kept = { readonly calculated: Calculated; readonly key: string; readonly now: Date; readonly withCase: boolean };

/** Keeps a calculation inside a transaction that goes on, with its event; the same form keeps one. */
export async function keepIn(tx: Db, { calculated, key, now, withCase }: Kept): Promise<number> {
  const expiresOn = withCase ? null : addDays(dayInPoland(now), DAYS_KEPT);
  const id = await insertCalculation(tx, { ...calculated, madeAt: now, expiresOn, key });
  if (id === null) {
    const before = await calculationByKey(tx, key);
    if (before === null) throw new Error('the calculation that was kept is gone');
    return before;
  }
  await recordEvent(tx, {
    actor: 'visitor',
    action: 'aid.kept',
    object: { kind: 'aid-calculation', id },
    details: { asOf: calculated.asOf, withCase },
  });
  return id;
}

/** Keeps a calculation for who asked, and answers its link. */
export async function keepCalculation(
  desk: Desk,
  { calculated, key, address }: { calculated: Calculated; key: string; address: string },
): Promise<Result<{ link: string }, KeepFailure>> {
  if (!isFormKey(key) || calculated.question.length > LONGEST_QUESTION) return refuse({ kind: 'bad-form' });
  const tried = await takeTry(desk.whole, {
    what: 'aid-calculation',
    who: address,
    limit: PER_HOUR,
    windowSeconds: HOUR_SECONDS,
    now: desk.now,
  });
  if (!tried.allowed) return refuse({ kind: 'too-many', retryAfterSeconds: tried.retryAfterSeconds });
  const id = await desk.db
    .transaction()
    .execute((tx) => keepIn(tx, { calculated, key, now: desk.now, withCase: false }));
  return ok({ link: await calculationLink(desk, id) });
}

/** From now on it stays with a case, inside the transaction that opens it. */
export async function attachIn(tx: Db, id: number): Promise<void> {
  await keepForGood(tx, id);
  await recordEvent(tx, {
    actor: 'visitor',
    action: 'aid.attached',
    object: { kind: 'aid-calculation', id },
    details: {},
  });
}

/** Deletes what the link opens; false when there is none, or it belongs to a case. */
export async function eraseCalculation(desk: Desk, link: string): Promise<boolean> {
  const found = await calculationOfLink(desk, link);
  if (!found || found.expiresOn === null) return false;
  return desk.db.transaction().execute(async (tx) => {
    const erased = await deleteCalculation(tx, found.id);
    const object = { kind: 'aid-calculation', id: found.id };
    if (erased) await recordEvent(tx, { actor: 'visitor', action: 'aid.erased', object, details: {} });
    return erased;
  });
}

/** Deletes what has expired in a city. Answers how many. */
export function forgetCalculations({ db, city, now }: Pick<Desk, 'db' | 'city' | 'now'>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const gone = await deleteExpired(tx, dayInPoland(now));
    const object = { kind: 'city', id: city.teryt };
    if (gone > 0) await recordEvent(tx, { actor: 'system', action: 'aid.forgotten', object, details: { count: gone } });
    return gone;
  });
}

/** Deletes calculations of a case whose person is erased, inside the transaction that does so. */
export async function forgetCalculationsIn(tx: Db, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await deleteCalculations(tx, ids);
  for (const id of ids)
    await recordEvent(tx, {
      actor: 'system',
      action: 'aid.erased',
      object: { kind: 'aid-calculation', id },
      details: {},
    });
}
