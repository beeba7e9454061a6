import { day } from '../../../kernel/day.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import { DELIVERED_BOOK, type LawBook, type Parameter } from '../../../kernel/law/parameter.ts';
import { answerAid } from './answer.ts';
import type { AidFinding } from './findings/finding.ts';
import type { AidProject, AidQuestion } from './project.ts';

const PROJECT: AidProject = {
  municipality: '3061011',
  size: 'large',
  investment: 10_000_000_00,
  labourTwoYears: null,
  newJobs: null,
  newActivity: true,
  reinvestment: false,
  research: false,
  businessServices: false,
  pkd: null,
  startOfWorks: null,
  deMinimis: [],
  property: null,
  unemploymentRatio: null,
  losingFunctions: false,
};

/** A question of 23 November 2026 at 4.30 PLN for a euro, unless told otherwise. */
export const question = (
  project: Partial<AidProject> = {},
  more: Partial<Omit<AidQuestion, 'project'>> = {},
): AidQuestion => ({
  project: { ...PROJECT, ...project },
  asOf: day('2026-11-23'),
  eurPln: 43_000,
  book: DELIVERED_BOOK,
  ...more,
});

export const millions = (value: number): number => Math.round(value * 100_000_000);

/** The delivered law with other rows of the parameters whose keys begin so. */
export const lawWith = (
  prefix: string,
  rows: (rows: readonly DatedRow<unknown>[]) => readonly DatedRow<unknown>[],
): LawBook => ({
  rowsOf: <Value>(parameter: Parameter<Value>) =>
    (parameter.key.startsWith(prefix) ? rows(parameter.rows) : parameter.rows) as readonly DatedRow<Value>[],
});

/** The same law with nothing under these keys. */
export const lawWithout = (prefix: string): LawBook => lawWith(prefix, () => []);

/** The delivered values as if a person had read each in the act. */
export const READ_LAW: LawBook = lawWith('aid.', (rows) =>
  rows.map((row) => ({ ...row, checkedOn: day('2026-11-20'), contested: false })),
);

/** One finding of an answer. */
export function findingOf(id: string, asked: AidQuestion): AidFinding {
  const answer = answerAid(asked);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value.find((one) => one.id === id)!;
}
