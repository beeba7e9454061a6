import { describe, expect, it } from 'vitest';
import { caseNumber, isCaseNumber, mayMove, STAGES } from './case.ts';
import { compareCases, countViews, inView, type InboxCase } from './inbox.ts';

describe('a case number', () => {
  it('has the prefix, the year and at least four digits', () => {
    expect(caseNumber('INW', 2026, 17)).toBe('INW-2026-0017');
    expect(caseNumber('INW', 2026, 12345)).toBe('INW-2026-12345');
  });

  it.each([
    '',
    'INW-2026-17',
    'inw-2026-0017',
    'INW-2026-0017 ',
    "INW-2026-0017'--",
    '../INW-2026-0017',
    `INW-2026-${'1'.repeat(10)}`,
  ])('is not %j', (text) => expect(isCaseNumber(text)).toBe(false));
});

it('moves by hand to closed from everywhere, to open from new and closed, and nowhere else', () => {
  const moves = STAGES.flatMap((from) => STAGES.filter((to) => mayMove(from, to)).map((to) => `${from} → ${to}`));
  expect(moves).toEqual(['new → open', 'new → closed', 'open → closed', 'answered → closed', 'closed → open']);
});

describe('the inbox', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const one = (id: number, part: Partial<InboxCase>): InboxCase => ({
    id,
    number: `INW-2026-000${id}`,
    codeName: `Projekt ${id}`,
    stage: 'open',
    assignedTo: 1,
    assignedName: 'Anna',
    receivedAt: now,
    answerDue: new Date('2026-11-24T14:30:00Z'),
    firstAnsweredAt: null,
    lastInAt: now,
    need: '',
    siteName: null,
    synthetic: false,
    ...part,
  });
  const cases = [
    one(1, { stage: 'closed' }),
    one(2, { stage: 'answered' }),
    one(3, {}),
    one(4, { assignedTo: 2, answerDue: new Date('2026-11-20T14:30:00Z') }),
    one(5, { stage: 'new', assignedTo: null }),
    one(6, { stage: 'new', assignedTo: null, answerDue: new Date('2026-11-23T14:30:00Z') }),
  ];

  it('shows first what nobody leads, then what is nearest to its due time, then the rest', () => {
    expect(cases.toSorted(compareCases).map(({ id }) => id)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('counts each view for the reader', () => {
    expect(countViews(cases, { me: 1, now })).toEqual({
      ours: 4,
      unassigned: 2,
      mine: 1,
      overdue: 1,
      waiting: 1,
      closed: 1,
    });
    expect(cases.filter((each) => inView('overdue', each, { me: 1, now })).map(({ id }) => id)).toEqual([4]);
  });
});
