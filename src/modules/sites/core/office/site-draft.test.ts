import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readParcelList } from './parcel-list.ts';
import { checkDraft, readPlace, slugOf, type DraftWords } from './site-draft.ts';

const WORDS: DraftWords = {
  kind: 'land',
  character: 'greenfield',
  parcels: '306101_1.0033.2/20\n33 2/21',
  address: '',
  at: '',
  namePl: 'Dobrzec Zachód',
  nameEn: 'Dobrzec West',
  districtPl: 'Dobrzec',
  districtEn: 'Dobrzec',
  summaryPl: 'Równy plac.\nDojazd od ulicy.',
  summaryEn: 'Level land.',
  contact: '1',
};
const faults = (change: Partial<DraftWords>): string[] => {
  const answer = checkDraft({ ...WORDS, ...change });
  return answer.ok ? [] : answer.error.faults.map(({ field, code }) => `${field} ${code}`);
};

describe('a new site', () => {
  test('is taken when all of it makes sense', () => {
    expect(checkDraft(WORDS)).toMatchObject({ ok: true, value: { kind: 'land', character: 'greenfield', contact: 1 } });
    expect(faults({ kind: 'hall', character: '', parcels: '', at: '51,7611 18,0910' })).toEqual([]);
  });

  test.each([
    [{ kind: '' }, ['kind missing']],
    [{ kind: 'castle', character: '' }, ['kind unknown-choice']],
    [{ character: 'toxic' }, ['character unknown-choice']],
    [{ kind: 'hall' }, ['character not-land']],
    [{ parcels: '' }, ['parcels missing']],
    [{ parcels: 'działka Kowalskiego' }, ['parcels unreadable-parcel']],
    [{ parcels: '<script>' }, ['parcels unreadable-parcel']],
    [{ parcels: Array.from({ length: 101 }, (_, i) => i + 1).join(',') }, ['parcels too-many-parcels']],
    [{ kind: 'office', character: '', parcels: '' }, ['at no-place']],
    [{ at: '0, 0' }, ['at bad-place']],
    [{ at: '18.09, 51.76' }, ['at bad-place']],
    [{ namePl: ' ' }, ['namePl missing']],
    [{ nameEn: '' }, ['nameEn missing']],
    [{ namePl: 'a'.repeat(121) }, ['namePl too-long']],
    [{ namePl: 'a\u202eb' }, ['namePl control-characters']],
    [{ summaryPl: 'a'.repeat(801) }, ['summaryPl too-long']],
    [{ contact: '1; drop table' }, ['contact missing']],
  ] as [Partial<DraftWords>, string[]][])('is refused: %j', (change, expected) =>
    expect(faults(change)).toEqual(expected),
  );

  test('names all faults at once', () => {
    const empty = Object.fromEntries(Object.keys(WORDS).map((field) => [field, ''])) as DraftWords;
    expect(faults(empty)).toEqual([
      'kind missing',
      'namePl missing',
      'nameEn missing',
      'districtPl missing',
      'districtEn missing',
      'contact missing',
    ]);
  });

  test('whatever is typed never breaks the check', () => {
    fc.assert(
      fc.property(fc.record(Object.fromEntries(Object.keys(WORDS).map((field) => [field, fc.string()]))), (words) => {
        expect(typeof checkDraft(words as DraftWords).ok).toBe('boolean');
      }),
    );
  });
});

test('parcels are read as people write them', () => {
  const { names, unreadable } = readParcelList('306101_1.0033.2/20; 33 2/21, 0033.7\n 15/2 \n15/2\nabc');
  expect(names).toEqual([
    { text: '306101_1.0033.2/20', id: '306101_1.0033.2/20' },
    { text: '33 2/21', precinct: '0033', number: '2/21' },
    { text: '0033.7', precinct: '0033', number: '7' },
    { text: '15/2', number: '15/2' },
  ]);
  expect(unreadable).toEqual(['abc']);
});

test('a place is latitude and longitude in Poland', () => {
  expect(readPlace('51.7611, 18.0910')).toEqual([18.091, 51.7611]);
  expect(readPlace('51,7611 18,0910')).toEqual([18.091, 51.7611]);
  expect(readPlace('')).toBeNull();
  expect(readPlace('Kalisz')).toBeUndefined();
});

test.each([
  ['Dobrzec, ul. Łódzka 3', 'dobrzec-ul-lodzka-3'],
  ['Żółć', 'zolc'],
  ['!!!', 'miejsce'],
  ['Nowe', 'miejsce'],
])('%s is addressed as %s', (name, slug) => expect(slugOf(name)).toBe(slug));
