export { startJobs, type Jobs, type Queue, type Worker } from './start-jobs.ts';
