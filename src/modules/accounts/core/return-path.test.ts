import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

describe('after signing in one goes', () => {
  it.each([
    '/biuro',
    '/biuro?view=mine',
    '/biuro/sprawy/INW-2026-0017',
    '/en/office/cases/INW-2026-0017?x=%C4%85',
    '/biuro/dziennik?day=2026-11-23&object=case:1',
  ])('back to %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    null,
    '',
    '/',
    '/miejsca',
    '/biurox',
    'https://evil.example/biuro',
    '//evil.example/biuro',
    '/\\evil.example',
    '/biuro/\\evil.example',
    '/biuro//evil.example',
    '/biuro/../../evil',
    '/biuro/./x',
    'javascript:alert(1)',
    '/biuro\r\nSet-Cookie: a=b',
    '/biuro x',
    '/biuro/\u202egnp.exe',
    `/biuro/${'a'.repeat(600)}`,
  ])('nowhere else: %j', (path) => {
    expect(returnPath(path)).toBeNull();
  });
});
