export { forgetLetters } from './forget-letters.ts';
export { queueMail, type Letter } from './queue-mail.ts';
export { startPost, type Post } from './start-post.ts';
export { caughtMail, caughtMails, failedLetters, type CaughtMail, type FailedLetter } from './read-mail.ts';
