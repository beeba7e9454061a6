export { startJobs, type Jobs, type Queue } from './start-jobs.ts';
