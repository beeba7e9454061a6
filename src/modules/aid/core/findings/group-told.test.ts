import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { findingOf, question } from '../asking.cases.ts';
import type { AidProject } from '../project.ts';

const award = (date: string, firm?: string) => ({ date: day(date), cents: 10_000, ...(firm && { firm }) });
const steps = (project: Partial<AidProject>) => findingOf('de-minimis-room', question(project)).explanation.under ?? [];
const codes = (project: Partial<AidProject>) => steps(project).map(({ code }) => code);
const relation = (held: string, through?: 'person') => ({
  kind: 'votes' as const,
  holder: 'A',
  held,
  ...(through && { through }),
});

describe('the room of a group of firms', () => {
  test('says of relations through people only where there are such', () => {
    const of = (...relations: ReturnType<typeof relation>[]) => codes({ undertaking: { applicant: 'A', relations } });
    expect(of(relation('B'))).toEqual(['room.members']);
    expect(of(relation('B'), relation('C', 'person'))).toEqual(['room.members', 'room.through']);
    expect(codes({})).toEqual(['room.group']);
  });

  test('names ten firms at most, each once, and ten converted awards', () => {
    const firms = Array.from({ length: 12 }, (_, n) => `F${String(n).padStart(2, '0')}`);
    const strangers = [...firms, ...firms].map((firm) => award('2026-01-01', firm));
    const [members, others] = steps({ undertaking: { applicant: 'A', relations: [] }, deMinimis: strangers });
    expect(members!.params).toEqual({ count: 1, names: 'A' });
    expect(others!.params).toEqual({ names: firms.slice(0, 10).join(', ') });
    const converted = Array.from({ length: 12 }, () => ({
      ...award('2026-01-01'),
      converted: { grosze: 43_000, rate: 43_000 },
    }));
    const told = codes({ deMinimis: converted });
    expect(told.filter((code) => code === 'room.converted')).toHaveLength(10);
  });

  test('says how many awards are still to come, and the next three days on which it grows', () => {
    const dates = ['2026-11-24', '2027-01-01', '2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'];
    const told = steps({ deMinimis: dates.map((date) => award(date)) });
    expect(told.find(({ code }) => code === 'room.later')?.params).toEqual({ count: 2 });
    expect(told.filter(({ code }) => code === 'room.grows').map(({ params }) => params['day'])).toEqual([
      { day: '2027-01-01' },
      { day: '2027-02-01' },
      { day: '2027-03-01' },
    ]);
    expect(codes({ deMinimis: [award('2026-11-23')] })).toEqual(['room.group', 'room.grows']);
  });
});
