import type { Day } from '../../../../kernel/day.ts';
import type { Message } from '../../../../kernel/finding.ts';
import { inForce, type LawBook, type Parameter } from '../../../../kernel/law/parameter.ts';
import type { ProcedureId } from '../catalogue/procedure.ts';
import { ENVIRONMENT } from '../catalogue/terms.ts';
import type { Project, ProjectKey } from './project.ts';

/** Whether a procedure is part of this path, and why: codes of messages, each naming the question it rests on. */
export type Applies = { readonly applies: 'yes' | 'no' | 'unknown'; readonly why: readonly Message[] };

/** The law as of a day. `only`: of that day for everything, as when an answer is run again; else each step is counted by the law of its own day. */
export type LawAsOf = { readonly book: LawBook; readonly asOf: Day; readonly only?: true };

type Rule = (project: Project, law: LawAsOf) => Applies;

const yes = (...why: Message[]): Applies => ({ applies: 'yes', why });
const no = (...why: Message[]): Applies => ({ applies: 'no', why });
const unknown = (...why: Message[]): Applies => ({ applies: 'unknown', why });

const answered = (question: ProjectKey, answer: string): Message => ({
  code: 'answered',
  params: { question, answer },
});
const open = (question: ProjectKey): Message => ({ code: 'not-answered', params: { question } });

/** Part of the path when the answer is one of these, not when it is another, unknown when there is none. */
const when =
  <Key extends ProjectKey>(question: Key, ...wanted: readonly Project[Key][]): Rule =>
  (project) => {
    const answer = project[question];
    if (answer === 'unknown' || answer === null) return unknown(open(question));
    return (wanted.includes(answer) ? yes : no)(answered(question, String(answer)));
  };

const unless =
  <Key extends ProjectKey>(question: Key, unwanted: Project[Key]): Rule =>
  (project) => {
    const answer = project[question];
    if (answer === 'unknown' || answer === null) return unknown(open(question));
    return (answer === unwanted ? no : yes)(answered(question, String(answer)));
  };

/** Development conditions: only where no plan binds, and not where the council is asked for a plan of its own. */
const conditions: Rule = ({ plan, zpi }) => {
  if (plan === 'yes') return no(answered('plan', plan));
  if (zpi === 'yes') return no(answered('zpi', zpi));
  return plan === 'no' ? yes(answered('plan', plan)) : unknown(open('plan'));
};

/** A choice of the investor: part of the path only when it was made. */
const integratedPlan: Rule = ({ zpi }) =>
  zpi === 'yes' ? yes(answered('zpi', zpi)) : no({ code: 'a-choice', params: {} });

/** One yes is enough; a no takes a no of each. */
const environmental: Rule = (project, law) => {
  const parts: readonly Applies[] = [
    when('report', 'yes')(project, law),
    when('otherEnvironmental', 'yes')(project, law),
    reaches(
      { question: 'developedHa', limit: ENVIRONMENT.developedHa, near: ENVIRONMENT.developedProtectedHa },
      project,
      law,
    ),
    reaches(
      { question: 'parkingHa', limit: ENVIRONMENT.parkingHa, near: ENVIRONMENT.parkingProtectedHa },
      project,
      law,
    ),
  ];
  const by = (verdict: Applies['applies']) => parts.filter(({ applies }) => applies === verdict);
  if (by('yes').length > 0) return yes(...by('yes').flatMap(({ why }) => why));
  // A report is decided on only once the decision is asked for: not knowing of one opens nothing.
  const unsure = by('unknown').filter(({ why }) => why.every(({ params }) => params['question'] !== 'report'));
  return unsure.length > 0 ? unknown(...unsure.flatMap(({ why }) => why)) : no(...by('no').flatMap(({ why }) => why));
};

type Threshold = {
  readonly question: 'developedHa' | 'parkingHa';
  readonly limit: Parameter<number>;
  readonly near: Parameter<number>;
};

// oxlint-disable-next-line max-params
function reaches({ question, limit, near }: Threshold, project: Project, law: LawAsOf): Applies {
  const hectares = project[question];
  if (hectares === null) return unknown(open(question));
  const [general, strict] = [valuesOf(limit, law), valuesOf(near, law)];
  if (general.length === 0 || strict.length === 0)
    return unknown({ code: 'no-law-on-day', params: { question, day: law.asOf } });
  const limits =
    project.protectedArea === 'yes' ? strict : project.protectedArea === 'no' ? general : [...general, ...strict];
  const said = (code: string, value: number): Message => ({ code, params: { question, hectares, limit: value } });
  const [least, most] = [Math.min(...limits), Math.max(...limits)];
  if (hectares >= most) return yes(said('threshold-reached', most));
  if (hectares < least) return no(said('below-threshold', least));
  return unknown(project.protectedArea === 'unknown' ? open('protectedArea') : said('threshold-contested', least));
}

function valuesOf(parameter: Parameter<number>, { book, asOf }: LawAsOf): readonly number[] {
  const found = inForce(book, parameter, asOf);
  if (found.state === 'gap') return [];
  return found.state === 'contested' ? found.readings.map(({ value }) => value) : [found.row.value];
}

/** A permit of use for industry, a notice for simple buildings; of works that were only notified it depends on what they were. */
const use =
  (wanted: 'industrial' | 'simple'): Rule =>
  (project, law) =>
    project.works === 'notification'
      ? unknown({ code: 'depends-on-notified-works', params: { question: 'works' } })
      : when('use', wanted)(project, law);

const RULES: Readonly<Record<ProcedureId, Rule>> = {
  P1: when('plan', 'yes'),
  P2: environmental,
  P3: conditions,
  P4: when('exit', 'yes'),
  P5: unless('power', 'none'),
  P6: unless('gas', 'none'),
  P7: when('water', 'yes'),
  P8: when('heat', 'yes'),
  P9: unless('waterLaw', 'none'),
  P10: when('soil', 'mineral-I-III', 'organic'),
  P11: when('works', 'permit'),
  P12: when('works', 'notification'),
  P13: when('works', 'permit'),
  P14: use('simple'),
  P15: use('industrial'),
  P16: unless('emissions', 'none'),
  P17: when('heritage', 'yes'),
  P18: when('division', 'yes'),
  P19: when('buyer', 'foreign'),
  P20: when('municipalLand', 'yes'),
  P21: when('aidDecision', 'yes'),
  P22: integratedPlan,
};

/** Whether a procedure belongs to the path of this project; what nobody answered is never taken for a no. */
export const appliesTo = (id: ProcedureId, project: Project, law: LawAsOf): Applies => RULES[id](project, law);
