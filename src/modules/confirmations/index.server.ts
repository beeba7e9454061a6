export { askRespondent, type AskFailure, type Asked } from './usecases/ask-respondent.ts';
export { answerSheet } from './usecases/answer-sheet.ts';
export { keepRespondent } from './usecases/keep-respondent.ts';
export { startSweeps } from './usecases/start-sweeps.ts';
export { sweepCity } from './usecases/sweep-city.ts';
export { warmWorkLists } from './usecases/warm-work-lists.ts';
export { workList } from './usecases/work-list.ts';
export { monthsOfSilence } from './data/retention.queries.ts';
export { readRespondents } from './data/respondents.queries.ts';
