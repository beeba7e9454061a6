export { askDeadline, askPath, type AskedWhere, type PathFault } from './usecases/ask-path.ts';
export { knownOfSite, siteAnswers, type KnownSite } from './usecases/known-of-site.ts';
export { deadlineAnswer, pathAnswer } from './usecases/path-answer.ts';
export { deadlineRequest, pathRequest, type DeadlineRequest, type PathRequest } from './usecases/path-request.ts';
export { type ObservedSteps, observedSteps } from './data/observed.queries.ts';
export { readPlan, readPlans } from './data/plan.queries.ts';
export * as paperReads from './data/paper.queries.ts';
export * as keepPlan from './usecases/keep-plan.ts';
export * as keepPapers from './usecases/keep-papers.ts';
