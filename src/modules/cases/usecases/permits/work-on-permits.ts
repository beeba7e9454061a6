import { dayInPoland, type Day } from '../../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Desk } from '../../../../platform/web/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import type { PlanStep, ProcedureId, Project } from '../../../permits/index.ts';
import { keepPapers, keepPlan } from '../../../permits/index.server.ts';
import { pathOfCase, setPlan } from '../../data/permit-path.ts';
import { onCase, type Clerk, type Gone } from '../change-case.ts';

/** The case, the version of its plan that the clerk read (0: there was none), and who works. */
export type PermitWork = { readonly caseId: number; readonly version: number; readonly clerk: Clerk };

export type PermitFailure =
  | Gone
  | keepPlan.PlanFailure
  | keepPapers.PaperFailure
  | Extract<Awaited<ReturnType<typeof keepPlan.recordStep>>, { ok: false }>['error'];

type Done = Promise<Result<null, PermitFailure>>;

/** Makes the plan of a case, or changes what its project is. */
export function planPermits(desk: Desk, work: PermitWork, answers: { project: Project; start: Day }): Done {
  return onCase<null, PermitFailure>(desk, work.caseId, async (tx) => {
    const { planId } = await pathOfCase(tx, work.caseId);
    if (planId === null) {
      await setPlan(tx, work.caseId, await keepPlan.makePlan(tx, answers));
      return leave(tx, work, 'case.permit-plan-made', '');
    }
    const changed = await keepPlan.changeAnswers(tx, { id: planId, version: work.version }, answers);
    return changed.ok ? leave(tx, work, 'case.permit-plan-changed', '') : changed;
  });
}

/** What really happened in a step of the path. The trail names the step and which dates changed, never a text. */
export function recordPermitStep(desk: Desk, work: PermitWork, step: PlanStep & { procedure: ProcedureId }): Done {
  const today = dayInPoland(desk.now);
  return onPlan(desk, work, async (tx, plan) => {
    const recorded = await keepPlan.recordStep(tx, plan, { ...step, today });
    if (!recorded.ok) return recorded;
    const { filed, called, completed, decided, final, suspensions } = step.dates;
    const { wanted } = step;
    return leave(tx, work, 'case.permit-dates', step.procedure, {
      filed,
      called,
      completed,
      decided,
      final,
      wanted,
      suspensions: suspensions.length,
    });
  });
}

/** Which papers of an application the clerk has seen ready. */
export function tickPermitPapers(
  desk: Desk,
  work: PermitWork,
  ticked: { procedure: ProcedureId; papers: readonly string[] },
): Done {
  return onPlan(desk, work, async (tx, plan) => {
    const kept = await keepPlan.tickPapers(tx, plan, { ...ticked, at: desk.now });
    return kept.ok ? leave(tx, work, 'case.permit-papers', ticked.procedure, kept.value) : kept;
  });
}

type NewFile = Pick<keepPapers.PaperToAdd, 'procedure' | 'paper' | 'circle' | 'file'>;

/** Keeps a file for a paper of an application. */
export function addPermitPaper(desk: Desk, work: PermitWork, added: NewFile): Done {
  return onPlan(desk, work, async (tx, { id }) => {
    const kept = await keepPapers.addPaper(tx, { ...added, planId: id, city: desk.city.teryt, at: desk.now });
    const { procedure, circle } = added;
    return kept.ok ? leave(tx, work, 'case.permit-file-added', procedure, { circle }) : kept;
  });
}

export type FileWork = { readonly fileId: string; readonly do: 'remove' | 'office' | 'investor' };

/** Removes a file, or changes who may open it. */
export function changePermitPaper(desk: Desk, work: PermitWork, { fileId, do: wish }: FileWork): Done {
  return onPlan(desk, work, async (tx, { id: planId }) => {
    const of = { planId, fileId };
    const done = wish === 'remove' ? await keepPapers.removePaper(tx, of) : await keepPapers.showPaper(tx, of, wish);
    if (!done.ok) return done;
    const action = wish === 'remove' ? 'case.permit-file-removed' : 'case.permit-file-circle';
    return leave(tx, work, action, done.value.procedure, { circle: wish });
  });
}

// oxlint-disable-next-line max-params
function onPlan(desk: Desk, work: PermitWork, act: (tx: Db, plan: keepPlan.ReadPlan) => Done): Done {
  return onCase<null, PermitFailure>(desk, work.caseId, async (tx) => {
    const { planId } = await pathOfCase(tx, work.caseId);
    return planId === null ? refuse({ kind: 'no-plan' } as const) : act(tx, { id: planId, version: work.version });
  });
}

// oxlint-disable-next-line max-params
async function leave(
  tx: Db,
  { caseId, clerk }: PermitWork,
  action: string,
  to: string,
  details: Readonly<Record<string, string | number | boolean | null>> = {},
) {
  const object = { kind: 'case', id: caseId };
  await recordEvent(tx, { actor: `user:${clerk.accountId}`, action, object, details: { to, ...details } });
  return ok(null);
}
