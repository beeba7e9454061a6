export { askDeadline, askPath, type AskedWhere, type PathFault } from './usecases/ask-path.ts';
export { knownOfSite } from './usecases/known-of-site.ts';
export { deadlineAnswer, pathAnswer } from './usecases/path-answer.ts';
export { deadlineRequest, pathRequest, type DeadlineRequest, type PathRequest } from './usecases/path-request.ts';
