import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { checkSubmission, type SubmissionWords } from './check-submission.ts';
import { ownerFact } from './owner-fact.ts';

const TODAY = day('2026-11-23');
const WORDS: SubmissionWords = {
  kind: 'land:greenfield',
  parcels: '33 2/20',
  address: '',
  description: '',
  mandate: 'owner',
  name: 'Jan Próbny',
  email: 'jan@example.org',
  phone: '',
  consent: '1',
  facts: {},
};
const faults = (change: Partial<SubmissionWords>): string[] => {
  const answer = checkSubmission({ ...WORDS, ...change }, TODAY);
  return answer.ok ? [] : answer.error.faults.map(({ field, code }) => `${field} ${code}`);
};
const fact = (key: string, value: string) => ({ facts: { [key]: { value, none: false } } });

describe('what an owner submits', () => {
  test('is taken when all of it makes sense; what was left open is not known', () => {
    expect(checkSubmission({ ...WORDS, ...fact('power-capacity', '1,5') }, TODAY)).toMatchObject({
      ok: true,
      value: { character: 'greenfield', facts: { 'power-capacity': { kind: 'number', value: 1.5, unit: 'MW' } } },
    });
    expect(checkSubmission({ ...WORDS, ...fact('power-capacity', ' ') }, TODAY)).toMatchObject({
      value: { facts: {} },
    });
  });

  test.each([
    [{ kind: '' }, ['kind missing']],
    [{ kind: 'castle' }, ['kind missing']],
    [{ kind: 'hall:greenfield' }, ['kind missing']],
    [{ kind: 'land:__proto__' }, ['kind missing']],
    [{ parcels: '' }, ['parcels missing']],
    [{ parcels: 'za stodołą' }, ['parcels not-numbers']],
    [{ parcels: '1,'.repeat(99) + Array.from({ length: 101 }, (_, i) => i).join(',') }, ['parcels too-many']],
    [{ kind: 'hall', parcels: '' }, ['address missing']],
    [{ address: 'x'.repeat(201) }, ['address too-long']],
    [{ description: 'a\u0000' }, ['description control-characters']],
    [{ mandate: 'king' }, ['mandate missing']],
    [{ name: '\u202eJan' }, ['name control-characters']],
    [{ email: 'jan@' }, ['email bad-email']],
    [{ email: 'a@b.pl\nBcc: x@y.pl' }, ['email bad-email']],
    [{ phone: 'proszę dzwonić' }, ['phone bad-phone']],
    [{ consent: '' }, ['consent missing']],
    [fact('power-capacity', '-1'), ['v-power-capacity negative']],
    [fact('tenure', 'toString'), ['v-tenure unknown-choice']],
    [fact('available-from', '2026-02-30'), ['v-available-from not-a-day']],
  ] as [Partial<SubmissionWords>, string[]][])('is refused: %j', (change, expected) => {
    const found = faults(change);
    expect(found.map((one) => one.split(' ')[0])).toEqual(expected.map((one) => one.split(' ')[0]));
    if (!expected[0]!.startsWith('v-power') && !expected[0]!.startsWith('email')) expect(found).toEqual(expected);
  });

  test('never breaks the check', () => {
    const typed = Object.keys(WORDS).filter((field) => field !== 'facts');
    const words = fc.record(Object.fromEntries(typed.map((field) => [field, fc.string()])));
    fc.assert(
      fc.property(
        words,
        fc.dictionary(fc.string(), fc.record({ value: fc.string(), none: fc.boolean() })),
        (typed, facts) => {
          expect(typeof checkSubmission({ ...typed, facts } as unknown as SubmissionWords, TODAY).ok).toBe('boolean');
        },
      ),
    );
  });
});

test('an owner’s words stay with the office, figures are public, and nobody is named', () => {
  const text = { kind: 'text', text: { pl: 'hipoteka', en: 'hipoteka' } } as const;
  const of = { id: 7, mandate: 'owner' } as const;
  expect(ownerFact(of, { key: 'encumbrances', value: text, today: TODAY })).toMatchObject({
    visibility: 'office',
    source: { kind: 'owner', name: 'właściciel terenu', reference: 'zgłoszenie 7' },
  });
  expect(ownerFact({ id: 7, mandate: 'broker' }, { key: 'rent', value: { kind: 'none' }, today: TODAY })).toMatchObject(
    {
      visibility: 'public',
      source: { kind: 'broker', name: 'pośrednik' },
    },
  );
});
