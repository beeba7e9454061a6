export { type Topic, TOPIC_NAMES, topicOf, TOPICS } from './core/topic.ts';
export { type Respondent, type RespondentKind, respondentsFor } from './core/respondent.ts';
export type { WorkLine } from './core/work-list.ts';
