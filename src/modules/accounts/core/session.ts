/** What a role may do. The lists stand in accounts.role; these are the words that code asks for. */
export type Permission =
  | 'cases.read'
  | 'cases.write'
  | 'cases.erase'
  | 'audit.read'
  | 'sites.write'
  | 'plans.write'
  | 'law.read'
  | 'law.write'
  | 'law.accept';

export type Session = {
  readonly accountId: number;
  readonly name: string;
  readonly role: string;
  readonly permissions: readonly string[];
};

/** Whether the person who is signed in may do it; nobody signed in may nothing. */
export const allows = (session: Session | null, permission: Permission): boolean =>
  session !== null && session.permissions.includes(permission);

const MS_PER_HOUR = 3_600_000;
const IDLE_HOURS = 8;
const ABSOLUTE_HOURS = 12;

/** The moment at which a session is over however busy it was. */
export const sessionEnd = (signedInAt: Date): Date => new Date(signedInAt.getTime() + ABSOLUTE_HOURS * MS_PER_HOUR);

/** Whether a session still holds at `now`: eight hours after the last page, twelve after the sign-in, it is over. */
export const isAlive = (session: { lastSeenAt: Date; expiresAt: Date }, now: Date): boolean =>
  now < session.expiresAt && now.getTime() - session.lastSeenAt.getTime() < IDLE_HOURS * MS_PER_HOUR;

/** The last page is noted at most once a minute, so that reading pages does not write. */
export const needsNote = (lastSeenAt: Date, now: Date): boolean => now.getTime() - lastSeenAt.getTime() >= 60_000;
