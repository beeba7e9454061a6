import { describe, expect, test } from 'vitest';
import type { Source, SourceKind } from '../../../kernel/fact.ts';
import { isGenericOwner, publicSources } from './public-source.ts';

const by = (kind: SourceKind, name: string): Source => ({ kind, name, reference: 'pismo Jana', url: 'https://a.test' });

describe('people outside the office', () => {
  test('read no name of an owner, nor his papers', () => {
    const jan = by('owner', 'Jan Kowalski');
    expect(publicSources([jan])(jan)).toEqual({ kind: 'owner', name: 'właściciel', reference: null, url: null });
  });
  test('still see that two owners are two, the first first', () => {
    const [jan, ewa] = [by('owner', 'Jan Kowalski'), by('owner', 'Ewa Nowak')];
    const shown = publicSources([jan, ewa, by('owner', 'JAN KOWALSKI ')]);
    expect([shown(jan).name, shown(ewa).name, shown(by('owner', 'jan kowalski')).name]).toEqual([
      'właściciel',
      'właściciel 2',
      'właściciel',
    ]);
  });
  test('read organisations as they are, but no e-mail address', () => {
    const [energa, mail] = [by('operator', 'Energa-Operator'), by('broker', 'jan@posrednik.test')];
    const shown = publicSources([energa, mail]);
    expect(shown(energa)).toBe(energa);
    expect(shown(mail).name).toBe('pośrednik');
  });
});

test('an owner named as such is told from one named by name', () => {
  expect(['właściciel terenu', 'Właściciel', 'owner of hall 3', 'właściciel 2'].every(isGenericOwner)).toBe(true);
  expect(['Jan Kowalski', 'Właścicielewska Anna', 'Ownersmith'].some(isGenericOwner)).toBe(false);
});
