import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { queueMail } from '../../../../platform/mail/index.ts';
import { takeTry } from '../../../../platform/rate/rate.ts';
import type { Desk } from '../../../../platform/web/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import type { ProcedureId } from '../../../permits/index.ts';
import { investorPapers } from '../../../permits/index.server.ts';
import { improveLetter, papersLetter } from '../../core/letters.ts';
import { partyOf, type CaseFile } from '../../data/case.queries.ts';
import { pathOfCase } from '../../data/permit-path.ts';
import { onCase, type Gone } from '../change-case.ts';
import { officeAddress, roomAddress } from '../desk.ts';
import type { PermitWork } from './work-on-permits.ts';

/** The paper of an application in a case; the caller has checked the private link. */
export type PaperOfCase = { readonly caseId: number; readonly procedure: ProcedureId; readonly paper: string };

export type PaperWork =
  | { readonly do: 'file'; readonly file: { readonly bytes: Uint8Array; readonly name: string } }
  | { readonly do: 'withdraw'; readonly fileId: string }
  | { readonly do: 'ready' | 'unready' };

export type PaperWorkFailure =
  | Gone
  | investorPapers.HandInFailure
  | { kind: 'case-closed' }
  | { kind: 'too-many'; retryAfterSeconds: number };

const WORKS_PER_HOUR = 120;
const HOUR_SECONDS = 3600;

/** What the investor does with a paper in his room: hands in a file, takes one back, says that it is ready or not. */
export async function workOnPaper(
  desk: Desk,
  of: PaperOfCase,
  work: PaperWork,
): Promise<Result<null, PaperWorkFailure>> {
  const limit = { limit: WORKS_PER_HOUR, windowSeconds: HOUR_SECONDS, now: desk.now };
  const who = `${desk.city.teryt}|${of.caseId}`;
  const tried = await takeTry(desk.whole, { what: 'case-papers', who, ...limit });
  if (!tried.allowed) return refuse({ kind: 'too-many', retryAfterSeconds: tried.retryAfterSeconds });
  const tells = work.do === 'file' || work.do === 'ready';
  // One letter an hour: who hands in ten papers writes to the office once.
  const first = tells && (await takeTry(desk.whole, { what: 'case-papers-letter', who, ...limit, limit: 1 })).allowed;
  return onCase<null, PaperWorkFailure>(desk, of.caseId, async (tx, file) => {
    if (file.stage === 'closed') return refuse({ kind: 'case-closed' } as const);
    const { planId } = await pathOfCase(tx, of.caseId);
    if (planId === null) return refuse({ kind: 'no-plan' } as const);
    const done = await perform(tx, desk, { ...of, planId }, work);
    if (!done.ok) return done;
    if (first) await tellOffice(tx, desk, file);
    const object = { kind: 'case', id: of.caseId };
    const details = { to: of.procedure, paper: of.paper };
    await recordEvent(tx, { actor: 'visitor', action: ACTIONS[work.do], object, details });
    return ok(null);
  });
}

const ACTIONS: Readonly<Record<PaperWork['do'], string>> = {
  file: 'case.permit-paper-handed-in',
  withdraw: 'case.permit-paper-withdrawn',
  ready: 'case.permit-paper-told-ready',
  unready: 'case.permit-paper-not-ready',
};

// oxlint-disable-next-line max-params
function perform(tx: Db, { city, now }: Desk, of: PaperOfCase & { readonly planId: number }, work: PaperWork) {
  const { planId, procedure, paper } = of;
  const key = { planId, procedure, paper };
  switch (work.do) {
    case 'file':
      return investorPapers.handInPaper(tx, { ...key, city: city.teryt, file: work.file, at: now });
    case 'withdraw':
      return investorPapers.withdrawPaper(tx, { ...key, fileId: work.fileId });
    default:
      return investorPapers.tellPaperReady(tx, { ...key, at: work.do === 'ready' ? now : null });
  }
}

async function tellOffice(tx: Db, desk: Desk, { id, number }: CaseFile): Promise<void> {
  const letter = papersLetter({ number, link: officeAddress(desk, number), city: desk.city });
  const { city, now } = desk;
  await queueMail(tx, { city: city.teryt, to: city.email, about: `case:${id}`, now, ...letter });
}

export type ImproveFailure = Gone | investorPapers.ImproveFailure;

type Asked = { readonly procedure: ProcedureId; readonly paper: string; readonly sentence: string };

/** The clerk says what to improve in a paper: it stands in the investor's room, and a letter leads there. The trail holds no words of it. */
export function askToImprove(desk: Desk, work: PermitWork, asked: Asked): Promise<Result<null, ImproveFailure>> {
  return onCase<null, ImproveFailure>(desk, work.caseId, async (tx, file) => {
    const { planId } = await pathOfCase(tx, work.caseId);
    if (planId === null) return refuse({ kind: 'no-plan' } as const);
    const done = await investorPapers.askToImprove(
      tx,
      { id: planId, version: work.version },
      { ...asked, at: desk.now },
    );
    if (!done.ok) return done;
    const party = await partyOf(tx, file.id);
    if (party) {
      const link = await roomAddress(desk, file, file.locale);
      const letter = improveLetter({ number: file.number, link, city: desk.city }, file.locale);
      const { city, now } = desk;
      await queueMail(tx, { city: city.teryt, to: party.email, about: `case:${file.id}`, now, ...letter });
    }
    await recordEvent(tx, {
      actor: `user:${work.clerk.accountId}`,
      action: 'case.permit-paper-improve',
      object: { kind: 'case', id: file.id },
      details: { to: asked.procedure, paper: asked.paper },
    });
    return ok(null);
  });
}
