import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { question } from '../asking.cases.ts';
import type { AidProject, AidQuestion } from '../project.ts';
import { offeredFor } from './offered.ts';

const told = (id: string, project: Partial<AidProject>, more: Partial<AidQuestion> = {}): string => {
  const found = offeredFor(question(project, more)).find(({ instrument }) => instrument.id === id);
  return found ? [found.verdict, ...found.why.map(({ code }) => code)].join(' ') : 'not offered';
};
const premises = { rent: null, municipal: null, renovation: null, inZone: null };

describe('support beside the aid that is computed', () => {
  test.each<[string, Partial<AidProject>, string]>([
    ['labour-equipment', { newJobs: 0 }, 'fail offer.no-jobs'],
    ['labour-equipment', { newJobs: 1 }, 'conditional offer.place offer.jobs'],
    ['labour-equipment', { newJobs: null }, 'unknown offer.ask'],
    ['labour-equipment', { newJobs: 0, municipality: '1061011' }, 'fail offer.elsewhere offer.no-jobs'],
    ['training-fund', {}, 'unknown offer.ask'],
    ['feng-smart', { research: true }, 'conditional offer.research'],
    ['feng-smart', { research: false }, 'fail offer.no-research'],
    ['feng-smart', { research: null }, 'unknown offer.ask'],
    ['few', { size: 'micro' }, 'conditional offer.place offer.smaller'],
    ['few', { size: 'small' }, 'conditional offer.place offer.smaller'],
    ['few', { size: 'medium' }, 'conditional offer.place offer.smaller'],
    ['few', { size: 'large' }, 'fail offer.not-smaller'],
    ['few', { size: null }, 'unknown offer.ask'],
    ['few', { size: null, sizes: ['micro', 'medium'] }, 'conditional offer.place offer.smaller'],
    ['few', { size: null, sizes: ['medium', 'large'] }, 'unknown offer.ask'],
    ['incubator', { size: 'micro' }, 'conditional offer.place offer.small'],
    ['incubator', { size: 'small' }, 'conditional offer.place offer.small'],
    ['incubator', { size: 'medium' }, 'fail offer.not-small'],
    ['incubator', { size: null, sizes: ['medium', 'large'] }, 'fail offer.not-small'],
    ['renewal-grant', {}, 'unknown offer.ask'],
    ['renewal-grant', { premises: { ...premises, inZone: true } }, 'unknown offer.ask'],
    ['renewal-grant', { premises: { ...premises, renovation: 1, inZone: true } }, 'conditional offer.place offer.zone'],
    ['renewal-grant', { premises: { ...premises, renovation: 1, inZone: false } }, 'fail offer.outside'],
    ['renewal-grant', { premises: { ...premises, renovation: 1 } }, 'unknown offer.ask'],
    ['rent-reduction', { premises: { ...premises, municipal: true } }, 'unknown offer.ask'],
    ['rent-reduction', { premises: { ...premises, rent: 1, municipal: true } }, 'conditional offer.place offer.rent'],
    ['rent-reduction', { premises: { ...premises, rent: 1, municipal: false } }, 'fail offer.private'],
  ])('%s with %j: %s', (id, project, expected) => expect(told(id, project)).toBe(expected));

  test.each([
    ['few', '2021-12-31', false],
    ['few', '2022-01-01', true],
    ['few', '2029-12-31', true],
    ['few', '2030-01-01', false],
    ['guarantee', '2019-12-31', false],
    ['guarantee', '2040-01-01', true],
  ])('%s is told of on %s: %s', (id, on, offered) =>
    expect(told(id, {}, { asOf: day(on) }) !== 'not offered').toBe(offered),
  );

  test('stands in the order of what may be had, what is open, and what may not', () => {
    const verdicts = offeredFor(question({ size: 'small', newJobs: 0, research: true })).map(({ verdict }) => verdict);
    const [last, first] = [verdicts.lastIndexOf('conditional'), verdicts.indexOf('unknown')];
    expect(last).toBeLessThan(first);
    expect(verdicts.lastIndexOf('unknown')).toBeLessThan(verdicts.indexOf('fail'));
  });
});
