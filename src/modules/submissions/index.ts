export type { Submission, SubmissionState } from './core/submission.ts';
