import {
  completenessOf,
  type Completeness,
  paperTurns,
  type Procedure,
  PROCEDURES,
} from '../../../../permits/index.ts';
import { paperReads } from '../../../../permits/index.server.ts';
import type { PageContext } from '../../../../../platform/web/index.ts';
import type { CasePermits } from '../../permits/case-permits.ts';

/** One paper with all that was said and handed in of it, as the investor may see it. */
export type AskedPaper = {
  readonly paper: Procedure['papers'][number];
  readonly word: paperTurns.PaperWord | undefined;
  readonly files: readonly paperReads.PaperFile[];
  readonly turn: paperTurns.PaperTurn;
};

/** The papers of one application. */
export type AskedPapers = {
  readonly procedure: Procedure;
  readonly papers: readonly AskedPaper[];
  readonly check: Completeness;
};

/** Steps of the plan for which papers are still collected: part of the path, not left out and without a result. */
export const stepsAsked = ({ path, plan }: CasePermits): readonly Procedure[] =>
  PROCEDURES.filter(({ id }) => {
    const step = path.steps.find((one) => one.id === id)!;
    return step.applies !== 'no' && step.state !== 'done' && plan.steps[id]?.wanted !== 'skipped';
  });

/** The papers of those steps, in the order of the catalogue; files that only the office sees are left out. */
export async function papersAsked(c: PageContext, permits: CasePermits): Promise<readonly AskedPapers[]> {
  const [files, words] = await Promise.all([
    paperReads.paperFiles(c.var.db, permits.plan.id, 'investor'),
    paperReads.paperWords(c.var.db, permits.plan.id),
  ]);
  return stepsAsked(permits).map((procedure) => {
    const own = files.filter((one) => one.procedure === procedure.id);
    const said = words.get(procedure.id) ?? [];
    const papers = procedure.papers.map((paper) => askedPaper(paper, said, own));
    const seen = new Set(papers.filter(({ turn }) => turn === 'ready').map(({ paper }) => paper.key));
    return { procedure, papers, check: completenessOf(procedure.papers, seen, own) };
  });
}

// oxlint-disable-next-line max-params
function askedPaper(
  paper: AskedPaper['paper'],
  said: readonly paperTurns.PaperWord[],
  all: readonly paperReads.PaperFile[],
): AskedPaper {
  const word = said.find((one) => one.paper === paper.key);
  const files = all.filter((one) => one.paper === paper.key);
  return { paper, word, files, turn: paperTurns.turnOf(word, files) };
}
