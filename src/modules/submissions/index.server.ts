export { submitSite, type SubmissionForm, type SubmitFailure } from './usecases/submit-site.ts';
export { acceptSubmission, answerOwner, type DecisionFailure } from './usecases/decide-submission.ts';
export { startErasures } from './usecases/start-erasures.ts';
