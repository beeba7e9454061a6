import { expect, test } from 'vitest';
import { withoutSource } from './without-source.ts';

const ground = (factId: string, value: object, name: string) => ({
  kind: 'fact',
  factId,
  key: 'ground',
  value,
  source: { kind: 'owner', name, reference: 'pismo 7', url: 'https://x.test' },
  against: [{ value: { kind: 'text', text: { pl: 'glina', en: 'clay' } } }],
});
const text = { kind: 'text', text: { pl: 'klucze ma sąsiad', en: 'klucze ma sąsiad' } };
const figure = { kind: 'number', value: 3, unit: 'MW' };

test('a kept answer loses the words and the name of an erased source, and nothing else', () => {
  const kept = {
    total: 1,
    answers: [
      {
        standing: 'pass',
        findings: [{ verdict: 'pass', grounds: [ground('7', text, 'Jan'), ground('8', figure, 'Jan')] }],
        open: [{ grounds: [ground('9', text, 'Ewa')] }],
      },
    ],
  };
  const after = JSON.stringify(withoutSource(kept, { words: [7], names: [7, 8], becomes: 'właściciel (źródło 1)' }));
  const [first, second] = JSON.parse(after).answers[0].findings[0].grounds;
  expect(first).toMatchObject({ value: null, against: [], source: { name: 'właściciel (źródło 1)', reference: null } });
  expect(second).toMatchObject({ value: figure, source: { name: 'właściciel (źródło 1)', url: null } });
  expect(JSON.parse(after).answers[0].open).toEqual(kept.answers[0]!.open);
  expect(JSON.parse(after)).toMatchObject({ total: 1, answers: [{ standing: 'pass' }] });
});
