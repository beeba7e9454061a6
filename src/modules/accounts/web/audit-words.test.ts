import { describe, expect, test } from 'vitest';
import type { AuditEvent } from '../../audit/index.ts';
import { sayEvent } from './audit-words.ts';

const names = { people: new Map([[3, 'Anna Nowak']]), cases: new Map([['11', 'INW-2026-0011']]) };
const event = (part: Partial<AuditEvent>): AuditEvent => ({
  seq: 1,
  at: new Date('2026-11-23T08:00:00Z'),
  actor: 'user:3',
  action: 'case.stage-changed',
  object: { kind: 'case', id: '11' },
  details: { from: 'open', to: 'answered' },
  hash: '00',
  ...part,
});

describe('an event of the trail', () => {
  test('names the case by its number and the stages in words', () => {
    expect(sayEvent(event({}), names, 'pl')).toEqual({
      who: 'Anna Nowak',
      what: 'zmieniono etap',
      thing: 'sprawa INW-2026-0011',
      details: 'z: w toku, na: odpowiedź wysłana',
    });
    expect(sayEvent(event({}), names, 'en')).toMatchObject({
      thing: 'case INW-2026-0011',
      details: 'from: in progress, to: answer sent',
    });
  });

  test('names a role and an account in words', () => {
    const made = event({ action: 'account.created', object: { kind: 'account', id: '3' }, details: { role: 'clerk' } });
    expect(sayEvent(made, names, 'pl')).toMatchObject({ thing: 'konto Anna Nowak', details: 'rola: pracownik biura' });
    expect(sayEvent(made, names, 'en')).toMatchObject({ thing: 'account Anna Nowak', details: 'role: clerk' });
  });

  test('shows a code that has no words as it stands, and a person who is gone by number', () => {
    const odd = event({
      actor: 'user:9',
      action: 'x.y',
      object: { kind: 'case', id: '12' },
      details: { z: 'toString' },
    });
    expect(sayEvent(odd, names, 'pl')).toEqual({
      who: 'konto 9',
      what: 'x.y',
      thing: 'sprawa 12',
      details: 'z: toString',
    });
  });

  test('says what was asked of whom in words, and days as people write them', () => {
    const asked = event({
      action: 'confirmation.asked',
      object: { kind: 'site', id: '14' },
      details: { facts: 1, sheet: 11, expiresOn: '2026-12-23', respondent: 3 },
    });
    const polish = sayEvent(asked, names, 'pl').details;
    expect(polish).toMatch(/^danych: 1, strona pytań: 11, odnośnik do: 23.gru.2026, źródło: 3$/u);
    expect(sayEvent(asked, names, 'en').details).toMatch(
      /^facts: 1, page of questions: 11, link until: 23.Dec.2026, source: 3$/u,
    );
  });
});
