import { createHash } from 'node:crypto';

/** What the database keeps of a session's token: a copy of the table opens no session. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
