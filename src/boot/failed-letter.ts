import { recordEvent } from '../modules/audit/index.server.ts';
import type { Database } from '../platform/db/index.ts';

type Letter = { city: string; about: string | null; tries: number };

/** Leaves an event when a letter is given up, so that the office sees it where it belongs. */
export function recordFailedLetter(database: Database): (letter: Letter) => Promise<void> {
  return async ({ city, about, tries }) => {
    const [kind, id] = about?.split(':') ?? [];
    const object = kind !== undefined && id !== undefined ? { kind, id } : { kind: 'letter', id: 'unknown' };
    await database
      .city(city)
      .transaction()
      .execute((tx) => recordEvent(tx, { actor: 'system', action: 'letter.failed', object, details: { tries } }));
  };
}
