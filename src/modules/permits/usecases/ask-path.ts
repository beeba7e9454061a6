import { day, type Day } from '../../../kernel/day.ts';
import type { Message } from '../../../kernel/finding.ts';
import type { LawBook } from '../../../kernel/law/parameter.ts';
import type { Bilingual } from '../../../kernel/locale.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { procedureOf } from '../core/catalogue/all-procedures.ts';
import { authorityIn } from '../core/catalogue/authorities.ts';
import { deadline } from '../core/deadline/deadline.ts';
import type { Grounded } from '../core/path/grounds.ts';
import type { PathQuestion } from '../core/path/path-question.ts';
import { authorityKeyOf, knownFault, type PathStep, permitPath } from '../core/path/permit-path.ts';
import { MODEL, type Observed, observedOf, simulate } from '../core/path/simulate.ts';
import { subtypeOf } from '../core/project/subtype.ts';
import { NOTHING_KNOWN, type Project, type ProjectKey } from '../core/project/project.ts';
import { tellReason, tellWhy, wordsIn } from '../core/words/tell.ts';
import type { DeadlineRequest, PathRequest } from './path-request.ts';

export type PathFault = { readonly kind: 'wrong'; readonly pointer: string; readonly detail: string };

/** Where it is asked for: whose units decide, what is known of the site, and which book of law counts. */
export type AskedWhere = {
  readonly teryt: string;
  /** Of the site, what answers questions; null where the site is not on offer. */
  readonly ofSite?: Partial<Project> | null;
  readonly book: LawBook;
  /** How long closed steps of the office took; what the question itself brings counts before it. */
  readonly observed?: Observed;
};

const NOTICE: Bilingual = {
  pl: 'To plan liczony z terminów ustawowych, nie decyzja ani obietnica. Warunków zabudowy nikt nie może obiecać.',
  en: 'A plan reckoned from statutory terms, no decision and no promise. Nobody can promise development conditions.',
};

const both = (say: (locale: 'pl' | 'en') => string): Bilingual => ({ pl: say('pl'), en: say('en') });

/** Counts a term as a program asks. */
export function askDeadline({ from, amount, unit }: DeadlineRequest): object {
  const { date, reasons } = deadline(day(from), { count: amount, unit });
  const tell = (reason: Message): object => ({
    code: reason.code,
    ...(reason.params['day'] !== undefined && { day: reason.params['day'] }),
    text: both((locale) => tellReason(reason, locale)),
  });
  return { date, reasons: reasons.map(tell) };
}

/** The path as a program asks for it; refuses dates that contradict themselves and a site that is not on offer. */
export function askPath(asked: PathRequest, where: AskedWhere): Result<object, PathFault> {
  if (asked.site !== undefined && !where.ofSite)
    return refuse({ kind: 'wrong', pointer: '/site', detail: 'no such site on offer' });
  const question = questionOf(asked, where);
  const fault = knownFault(question.known);
  if (fault) return refuse({ kind: 'wrong', pointer: `/known/${fault.id}`, detail: fault.kind });
  const path = permitPath(question);
  const observed = (asked.observed ?? where.observed ?? {}) as Observed;
  const finish = asked.simulate && simulate(question, observed, { ...MODEL, ...asked.simulate });
  return ok({
    asOf: question.law.asOf,
    steps: path.steps.map((step) => tellStep(step, { question, observed, where })),
    criticalPath: path.criticalPath,
    earliestStartOfWorks: path.earliestStartOfWorks,
    range: path.range,
    bounded: path.bounded,
    gaps: path.gaps,
    openQuestions: path.open.map((key) => ({
      question: key,
      text: both((locale) => wordsIn(locale).questions[key as ProjectKey].ask),
    })),
    ...(finish && { finish: { p50: finish.p50, p80: finish.p80, p95: finish.p95, model: finish.model } }),
    notice: NOTICE,
  });
}

function questionOf(asked: PathRequest, { ofSite, book }: AskedWhere): PathQuestion {
  const start: Day = day(asked.start);
  return {
    project: askedProject(asked, ofSite),
    start,
    known: (asked.known ?? {}) as unknown as PathQuestion['known'],
    law: asked.asOf ? { book, asOf: day(asked.asOf), only: true } : { book, asOf: start },
    added: asked.add ?? [],
    skipped: asked.skip ?? [],
  };
}

/** The project that is asked about: what was answered, over what is known of the site. */
export const askedProject = (asked: PathRequest, ofSite: AskedWhere['ofSite']): Project => ({
  ...NOTHING_KNOWN,
  ...ofSite,
  ...readProject(asked.project),
});

/** Only what was answered: an unknown leaves room for what is known of the site. */
function readProject(given: PathRequest['project']): Partial<Project> {
  const answered = Object.entries(given).filter(
    ([, value]) => value !== undefined && value !== null && value !== 'unknown',
  );
  return Object.fromEntries(
    answered.map(([key, value]) => [key, value === true ? 'yes' : value === false ? 'no' : value]),
  );
}

type Around = { readonly question: PathQuestion; readonly observed: Observed; readonly where: AskedWhere };

function tellStep(step: PathStep, { question, observed, where }: Around): object {
  const { why, grounds, statutory, ...rest } = step;
  const seen = observedOf(observed, step.id);
  const kind = subtypeOf(step.id, question.project);
  return {
    ...rest,
    name: procedureOf(step.id).name,
    authority: authorityIn(where.teryt, authorityKeyOf(step.id, question)),
    why: why.map((one) => ({ code: one.code, text: both((locale) => tellWhy(one, locale)) })),
    statutory: {
      ...statutory,
      stretches: statutory.stretches.map((one) => ({
        ...one,
        name: both((locale) => wordsIn(locale).stretches[one.code]!),
      })),
    },
    ...(seen && { observed: seen, ...(kind && { observedKind: kind }) }),
    grounds: grounds.map(tellGround),
  };
}

const tellGround = ({ clause, ...rest }: Grounded): object => ({
  ...rest,
  act: clause.act,
  article: clause.article,
  url: clause.url,
});
