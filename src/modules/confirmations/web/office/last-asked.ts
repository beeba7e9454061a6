import type { Day } from '../../../../kernel/day.ts';
import type { FactKey } from '../../../sites/index.ts';
import type { Respondent } from '../../core/respondent.ts';
import { type Question, type Sheet, sheetState } from '../../core/sheet.ts';

export type LastAsked = {
  readonly sourceName: string;
  readonly askedAt: Date;
  readonly state: 'waits' | 'expired' | 'declined' | 'unknown' | 'replied';
};

type Means = { readonly respondents: readonly Respondent[]; readonly sheets: readonly Sheet[]; readonly today: Day };

/** Who was last asked for a fact of a site, when, and what came of it; null when nobody was. */
export function askedOf({ respondents, sheets, today }: Means, at: { siteId: number; key: FactKey }): LastAsked | null {
  const asked = sheets
    .filter(({ siteId }) => siteId === at.siteId)
    .flatMap((sheet) => sheet.questions.filter(({ key }) => key === at.key).map((question) => ({ sheet, question })))
    .toSorted((a, b) => b.question.askedAt.getTime() - a.question.askedAt.getTime())[0];
  if (!asked) return null;
  const { sheet, question } = asked;
  const sourceName = respondents.find(({ id }) => id === sheet.respondentId)?.sourceName ?? '';
  return { sourceName, askedAt: question.askedAt, state: stateOf(sheet, question, today) };
}

function stateOf(sheet: Sheet, { answer }: Question, today: Day): LastAsked['state'] {
  if (answer !== null) return answer === 'unknown' ? 'unknown' : 'replied';
  const state = sheetState(sheet, today);
  return state === 'declined' || state === 'expired' ? state : 'waits';
}
