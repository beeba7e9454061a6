import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { Fact } from '../../../../kernel/fact.ts';
import type { ActOverParcels, ZoneOverParcels } from '../../../plans/index.ts';
import { readAnswer, readAnswersText, writeAnswers } from './answers-text.ts';
import { answerOfPlans, answersOfFacts, factsAsAnswers } from './facts-as-answers.ts';
import { NOTHING_KNOWN } from './project.ts';
import { readSoil } from './read-soil.ts';

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
const soil = (text: string) => fact('soil-class', null, { value: { kind: 'text', text: { pl: text, en: text } } });

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

test('a road that is nobody’s public road, and restrictions in words, leave the question open', () => {
  expect(factsAsAnswers({ 'road-class': [fact('road-class', 'voivodeship')] }, asOf)).toEqual({ road: 'regional' });
  expect(factsAsAnswers({ 'road-class': [fact('road-class', 'internal')] }, asOf)).toEqual({});
  const some = fact('ecological-restrictions', null, { value: { kind: 'text', text: { pl: 'x', en: 'x' } } });
  expect(factsAsAnswers({ 'ecological-restrictions': [some] }, asOf)).toEqual({});
  expect(factsAsAnswers({ 'ecological-restrictions': [fact('ecological-restrictions', null)] }, asOf)).toEqual({
    protectedArea: 'no',
  });
});

test('land without farm land needs no taking out; a description where a code is due leaves the question open', () => {
  expect(factsAsAnswers({ 'soil-class': [fact('soil-class', null)] }, asOf)).toEqual({ soil: 'none' });
  expect(factsAsAnswers({ 'soil-class': [fact('soil-class', 'RII')] }, asOf)).toEqual({});
  const words = { value: { kind: 'text', text: { pl: 'strefa', en: 'zone' } } } as const;
  expect(factsAsAnswers({ heritage: [fact('heritage', null, words)] }, asOf)).toEqual({});
});

test('each answer names the statement it rests on', () => {
  const [answer] = answersOfFacts({ 'soil-class': [soil('RIIIa, Bp')] }, asOf);
  expect(answer).toMatchObject({
    key: 'soil',
    answer: 'mineral-I-III',
    from: { kind: 'fact', fact: { confirmedOn: '2026-06-01' } },
  });
});

test.each([
  ['RIIIa', 'mineral-I-III'],
  ['R IIIb, RIVa', 'mineral-I-III'],
  ['PsIII; Bp', 'mineral-I-III'],
  ['Br-RII', 'mineral-I-III'],
  ['ŁI', 'mineral-I-III'],
  ['Bp', 'none'],
  ['Ba, Bi, dr', 'none'],
  ['RI', 'mineral-I-III'],
  ['RIIIa i Bp', 'mineral-I-III'],
  ['Bp oraz Ba', 'none'],
  ['Bp i Ba', 'none'],
  ['Bp oraz PsII', 'mineral-I-III'],
  ['RIIIa 0,52 ha, Bp 1.25ha', 'mineral-I-III'],
  ['Bp 100%, dr 20 m²', 'none'],
  ['Bp 12.5 %; dr', 'none'],
  ['Bp,, dr', 'none'],
  [' Bp , ', 'none'],
  [',', null],
  ['xRII', null],
  ['RIIx', null],
  ['RIVa', null],
  ['RIV', null],
  ['LzIII', null],
  ['Lz', null],
  ['Ls', null],
  ['R', null],
  ['Br', null],
  ['S-R', null],
  ['RV, RVI', null],
  ['Bp, RIVb', null],
  ['LsIII', null],
  ['Bp, LsIII', null],
  ['grunty słabe', null],
  ['Bp, nie wiadomo', null],
  ['', null],
])('the soil “%s” answers %s', (text, expected) => expect(readSoil(text)).toBe(expected));

const act = (id: number, kind: ActOverParcels['kind']): ActOverParcels => ({
  id,
  kind,
  title: kind,
  resolution: null,
  journal: null,
  url: null,
  status: 'legalForce',
  inForceFrom: day('2021-12-01'),
  inForceTo: null,
  synthetic: false,
});
const zone = (actId: number, areaM2: number) =>
  ({ id: actId * 10 + areaM2, actId, shares: [{ parcelId: 'a', areaM2 }] }) as unknown as ZoneOverParcels;
const acts = [act(1, 'mpzp'), act(2, 'planOgolny'), act(3, 'studium'), act(4, 'zpi'), act(5, 'mpr'), act(6, 'mpo')];
const told = (...zones: ZoneOverParcels[]) => answerOfPlans({ acts, zones, totalM2: 1000 }).map(({ answer }) => answer);

describe('whether a local plan covers the land', () => {
  test.each<[string, ZoneOverParcels[], string[]]>([
    ['all of it', [zone(1, 600), zone(1, 400)], ['yes']],
    ['all but a sliver', [zone(1, 996)], ['yes']],
    ['all but more than a sliver', [zone(1, 994)], []],
    ['a plan of another kind that binds', [zone(4, 1000)], ['yes']],
    ['half of it', [zone(1, 500), zone(2, 1000)], []],
    ['all but a sliver of just the noise', [zone(1, 995)], ['yes']],
    ['a local plan of revitalisation', [zone(5, 1000)], ['yes']],
    ['a local plan of reconstruction', [zone(6, 1000)], ['yes']],
    ['a sliver of just the noise beside the general plan, itself not wholly drawn', [zone(1, 5), zone(2, 995)], ['no']],
    ['a sliver of more beside the general plan', [zone(1, 6), zone(2, 1000)], []],
    ['none, where the general plan is known', [zone(2, 1000)], ['no']],
    ['none, where the general plan is known in part', [zone(2, 900)], []],
    ['a sliver beside the general plan', [zone(1, 4), zone(2, 1000)], ['no']],
    ['no plan at all is known', [], []],
    ['a study binds nobody', [zone(3, 1000)], []],
  ])('%s', (_, zones, expected) => expect(told(...zones)).toEqual(expected));

  test('a zone of an act that is not in the register of plans says nothing', () =>
    expect(told(zone(9, 1000))).toEqual([]));

  test('names the act with its address and the day from which it holds', () => {
    const [mpzp, ...others] = acts;
    const own = { ...mpzp!, title: 'Plan', url: 'https://bip.kalisz.pl/plan' };
    expect(answerOfPlans({ acts: [own, ...others], zones: [zone(1, 1000)], totalM2: 1000 })).toEqual([
      {
        key: 'plan',
        answer: 'yes',
        from: { kind: 'act', title: 'Plan', url: 'https://bip.kalisz.pl/plan', day: '2021-12-01' },
      },
    ]);
  });

  test('land whose area is not known is not said to be covered', () =>
    expect(answerOfPlans({ acts, zones: [zone(1, 10)], totalM2: 0 })).toEqual([]));
});

describe('answers as a text', () => {
  test('come back as they were, in one order, without what is not known', () => {
    const text = writeAnswers({ ...NOTHING_KNOWN, works: 'permit', plan: 'no', developedHa: 2.5 });
    expect(text).toBe('plan=no&developedHa=2.5&works=permit');
    expect(readAnswersText(text)).toEqual({ plan: 'no', developedHa: 2.5, works: 'permit' });
    expect(readAnswersText('works=permit&plan=no&developedHa=2,5')).toEqual(readAnswersText(text));
  });

  test('leave out what nobody asked, and read a question that is not there as not answered', () => {
    expect(writeAnswers({ plan: 'yes' })).toBe('plan=yes');
    expect(writeAnswers({ plan: 'unknown', developedHa: null })).toBe('');
    expect(readAnswersText('')).toEqual({});
  });

  test('drop what is none of ours', () =>
    expect(readAnswersText('plan=maybe&developedHa=-1&parkingHa=1e9&x=1&soil=<b>')).toEqual({}));

  test.each([
    ['developedHa', '1000', 1000],
    ['developedHa', '1000.1', null],
    ['developedHa', '0', 0],
    ['developedHa', '0.25', 0.25],
    ['developedHa', '1,2345', 1.2345],
    ['developedHa', '1.23456', null],
    ['developedHa', '12 ha', null],
    ['developedHa', 'x12', null],
    ['developedHa', '.5', null],
    ['developedHa', '', null],
    ['buildMonths', '120', 120],
    ['buildMonths', '121', null],
    ['plan', 'unknown', null],
  ] as const)('%s “%s” reads as %s', (key, given, read) => expect(readAnswer(key, given)).toBe(read));
});
