import { day } from '../../../kernel/day.ts';
import { DELIVERED_BOOK } from '../../../kernel/law/parameter.ts';
import type { AidProject, AidQuestion } from './project.ts';

const PROJECT: AidProject = {
  municipality: '3061011',
  size: 'large',
  investment: 10_000_000_00,
  labourTwoYears: null,
  newJobs: null,
  newActivity: true,
  reinvestment: false,
  research: false,
  businessServices: false,
  pkd: null,
  startOfWorks: null,
  deMinimis: [],
  property: null,
  unemploymentRatio: null,
  losingFunctions: false,
};

/** A question of 23 November 2026 at 4.30 PLN for a euro, unless told otherwise. */
export const question = (
  project: Partial<AidProject> = {},
  more: Partial<Omit<AidQuestion, 'project'>> = {},
): AidQuestion => ({
  project: { ...PROJECT, ...project },
  asOf: day('2026-11-23'),
  eurPln: 43_000,
  book: DELIVERED_BOOK,
  ...more,
});

export const millions = (value: number): number => Math.round(value * 100_000_000);
