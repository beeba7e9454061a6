import { dayInPoland, type Day } from '../../../../kernel/day.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { officeBook } from '../../../law/index.server.ts';
import { storedNeed } from '../../../matching/index.ts';
import {
  answersText,
  NOTHING_KNOWN,
  paperTurns,
  type PathQuestion,
  type PermitPath,
  permitPath,
  type PermitPlan,
  planProgress,
  PROCEDURES,
  type Project,
  projectOf,
  questionOfPlan,
} from '../../../permits/index.ts';
import { type KnownSite, paperReads, readPlan, readPlans, siteAnswers } from '../../../permits/index.server.ts';
import { needAsProject } from '../../core/need-as-project.ts';
import type { CaseFile } from '../../data/case.queries.ts';
import { pathOfCase, plannedCases, type PlannedCase } from '../../data/permit-path.ts';

/** The path of a case as of today. */
export type CasePermits = {
  readonly plan: PermitPlan;
  readonly question: PathQuestion;
  readonly path: PermitPath;
  readonly told: planProgress.ToldPath;
};

export const todayOf = (c: PageContext): Day => dayInPoland(c.var.rooms.clock.now());

/** The plan of a case, reckoned anew from what really happened; null while there is none. */
export async function permitsOfCase(c: PageContext, file: Pick<CaseFile, 'id'>): Promise<CasePermits | null> {
  const { planId } = await pathOfCase(c.var.db, file.id);
  const plan = planId === null ? null : await readPlan(c.var.db, planId);
  return plan && reckon(c, plan);
}

async function reckon(c: PageContext, plan: PermitPlan): Promise<CasePermits> {
  const today = todayOf(c);
  const book = await officeBook(c.var.db, c.var.city);
  const question = questionOfPlan(plan, today, { book, asOf: plan.start });
  const path = permitPath(question);
  return { plan, question, path, told: planProgress.progressOf(plan, path, today) };
}

/** Steps whose papers wait for the office, and how many in each: handed in and not seen since. */
export async function papersToCheck(
  c: PageContext,
  { plan }: CasePermits,
): Promise<readonly (readonly [string, number])[]> {
  const [files, words] = await Promise.all([
    paperReads.paperFiles(c.var.db, plan.id, 'investor'),
    paperReads.paperWords(c.var.db, plan.id),
  ]);
  return PROCEDURES.map(({ id, papers }) => {
    const own = files.filter(({ procedure }) => procedure === id);
    const said = words.get(id) ?? [];
    const waiting = papers.filter(({ key }) => {
      const word = said.find(({ paper }) => paper === key);
      return (
        paperTurns.turnOf(
          word,
          own.filter(({ paper }) => paper === key),
        ) === 'check'
      );
    });
    return [id, waiting.length] as const;
  }).filter(([, count]) => count > 0);
}

/** What a plan would begin with: the need, over it what the investor answered, over both what is known of the site. */
export type Beginning = { readonly project: Project; readonly site: KnownSite | null; readonly asked: boolean };

export async function beginningOf(c: PageContext, file: CaseFile): Promise<Beginning> {
  const { asked } = await pathOfCase(c.var.db, file.id);
  const need = storedNeed(file.need);
  const site = file.site && (await siteAnswers(c.var.db, file.site.slug, todayOf(c)));
  const project = {
    ...NOTHING_KNOWN,
    ...(need && needAsProject(need)),
    ...answersText.readAnswersText(asked),
    ...projectOf(site?.answers ?? []),
  };
  return { project, site, asked: asked !== '' };
}

export type WeekOfCase = PlannedCase & { readonly permits: CasePermits };

/** Cases of the city in which something is to be filed this week. */
export async function weekOfCases(c: PageContext): Promise<WeekOfCase[]> {
  const cases = await plannedCases(c.var.db);
  const ids = cases.map(({ planId }) => planId);
  const plans = await readPlans(c.var.db, ids);
  const all = await Promise.all(
    cases.flatMap((one) => {
      const plan = plans.get(one.planId);
      return plan ? [reckon(c, plan).then((permits) => ({ ...one, permits }))] : [];
    }),
  );
  return all.filter(({ permits }) => permits.told.week.length > 0);
}
