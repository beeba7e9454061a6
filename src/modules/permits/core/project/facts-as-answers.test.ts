import { expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { Fact } from '../../../../kernel/fact.ts';
import { factsAsAnswers } from './facts-as-answers.ts';

const fact = (key: string, code: string | null, more: Partial<Fact> = {}): Fact => ({
  id: key,
  key,
  value: code === null ? { kind: 'none' } : { kind: 'choice', code },
  source: { kind: 'department', name: 'Wydział', reference: null, url: null },
  confirmedOn: day('2026-06-01'),
  validUntil: day('2027-06-01'),
  visibility: 'public',
  synthetic: false,
  ...more,
});
const asOf = day('2026-11-23');

test('fresh facts of a site answer, stale, missing and other ones leave the question open', () => {
  expect(factsAsAnswers({ heritage: [fact('heritage', 'zone')], owner: [fact('owner', 'municipal')] }, asOf)).toEqual({
    heritage: 'yes',
    municipalLand: 'yes',
  });
  expect(factsAsAnswers({ heritage: [fact('heritage', null)], owner: [fact('owner', 'private')] }, asOf)).toEqual({
    heritage: 'no',
    municipalLand: 'no',
  });
  const stale = fact('heritage', null, { validUntil: day('2026-11-22') });
  expect(factsAsAnswers({ heritage: [stale], owner: [fact('owner', 'mixed')] }, asOf)).toEqual({});
  expect(factsAsAnswers({}, asOf)).toEqual({});
});
