import { describe, expect, test } from 'vitest';
import { checkChange, mayEdit, NEXT, OFFERED, STATUSES, type AskedChange, type SiteStatus } from './status.ts';

const asked = (change: Partial<AskedChange> = {}) =>
  checkChange({
    from: 'draft',
    to: 'in-review',
    reason: 'Dane są kompletne.',
    by: 1,
    submittedBy: null,
    hasLand: true,
    ...change,
  });
const kind = (change: Partial<AskedChange>) => {
  const answer = asked(change);
  return answer.ok ? 'ok' : answer.error.kind;
};

/** Read from the mayor's practice: what leads where. Everything else is refused. */
const ALLOWED: readonly (readonly [SiteStatus, SiteStatus])[] = [
  ['draft', 'in-review'],
  ['draft', 'withdrawn'],
  ['in-review', 'published'],
  ['in-review', 'draft'],
  ['in-review', 'withdrawn'],
  ['published', 'reserved'],
  ['published', 'sold'],
  ['published', 'withdrawn'],
  ['reserved', 'published'],
  ['reserved', 'sold'],
  ['reserved', 'withdrawn'],
  ['sold', 'draft'],
  ['sold', 'withdrawn'],
  ['withdrawn', 'draft'],
];

describe('the status of a site', () => {
  const pairs = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const));
  test.each(pairs)('from %s to %s: as the table says', (from, to) => {
    const allowed = ALLOWED.some(([a, b]) => a === from && b === to);
    expect(kind({ from, to, by: 2, submittedBy: 1 })).toBe(allowed ? 'ok' : 'not-allowed');
  });

  test('that is on offer was published before, by two people or out of a reservation', () => {
    for (const from of STATUSES)
      for (const to of NEXT[from])
        if (OFFERED.includes(to)) expect(['in-review', 'published', 'reserved']).toContain(from);
  });

  test('becomes published only through somebody else than who submitted it', () => {
    expect(kind({ from: 'in-review', to: 'published', by: 1, submittedBy: 1 })).toBe('same-person');
    expect(kind({ from: 'in-review', to: 'published', by: 1, submittedBy: null })).toBe('same-person');
    expect(kind({ from: 'in-review', to: 'published', by: 2, submittedBy: 1 })).toBe('ok');
    expect(kind({ from: 'in-review', to: 'draft', by: 1, submittedBy: 1 })).toBe('ok');
  });

  test.each([
    ['', 'reason-missing'],
    ['   \n ', 'reason-missing'],
    ['ok', 'reason-missing'],
    ['x'.repeat(501), 'reason-too-long'],
    ['Zmiana\u202e nazwy', 'reason-characters'],
    ['Zmiana\u0000 nazwy', 'reason-characters'],
  ])('is not changed for the reason %j', (reason, expected) => expect(kind({ reason })).toBe(expected));

  test('of land without parcels is not submitted', () => expect(kind({ hasLand: false })).toBe('no-land'));

  test('lets nobody change what a second person reads, nor what was sold', () => {
    expect(STATUSES.filter((status) => !mayEdit(status))).toEqual(['in-review', 'sold']);
  });
});
