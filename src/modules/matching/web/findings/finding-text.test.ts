import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../../kernel/locale.ts';
import { MESSAGE_CODES } from '../../core/message-codes.ts';
import { ACTORS, REQUIREMENTS } from '../../core/site-answer.ts';
import { actionText, messageText, requirementName } from './finding-text.ts';

const EXAMPLES: Record<string, string | number | { value: number; unit: 'm' }> = {
  quantity: { value: 12.5, unit: 'm' },
  number: 2,
  text: '2P/U',
  day: '2027-03-31',
  'site-kind': 'hall',
  'fact-key': 'power-capacity',
  utility: 'sewage',
  use: 'production',
  pkd: '25.53.Z',
  tenure: 'both',
  presence: 'possible',
  'fact-value': { value: 12.5, unit: 'm' },
};

describe('a finding is told in words', () => {
  for (const locale of LOCALES) {
    test.each(Object.entries(MESSAGE_CODES))(`${locale}: %s`, (code, kinds) => {
      const params = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, EXAMPLES[kind as string]!]));
      const text = messageText({ code, params }, locale);
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|object|null|\bBOI\b/);
    });

    test(`${locale}: every requirement and every actor has a name`, () => {
      for (const requirement of REQUIREMENTS) expect(requirementName(requirement, locale)).not.toBe('');
      for (const who of ACTORS) {
        const text = actionText({ code: 'take-build-siding', params: {}, who, days: 60 }, locale);
        expect(text).toContain('60');
        expect(text).not.toContain('undefined');
      }
    });
  }

  test('a code that no page knows is not left unsaid', () =>
    expect(() => messageText({ code: 'no-such', params: {} }, 'pl')).toThrow('no-such'));

  test('land is told in hectares and figures in the reader’s own way', () => {
    const short = { code: 'area-short', params: { short: { value: 12_300, unit: 'm2' as const } } };
    expect(messageText(short, 'pl')).toBe('Brakuje 1,23\u00a0ha.');
    expect(messageText(short, 'en')).toBe('1.23\u00a0ha short.');
  });
});
