import type { ProcedureId } from '../catalogue/procedure.ts';
import { NOTHING_KNOWN, type Project } from '../project/project.ts';

/** Nothing needed but a building permit: each case adds to it. */
export const PLAIN: Project = {
  ...NOTHING_KNOWN,
  plan: 'yes',
  zpi: 'no',
  developedHa: 0.4,
  parkingHa: 0,
  protectedArea: 'no',
  report: 'no',
  otherEnvironmental: 'no',
  soil: 'none',
  exit: 'no',
  road: 'local',
  power: 'none',
  gas: 'none',
  water: 'no',
  heat: 'no',
  waterLaw: 'none',
  emissions: 'none',
  heritage: 'no',
  division: 'no',
  buyer: 'none',
  municipalLand: 'no',
  aidDecision: 'no',
  works: 'permit',
  use: 'industrial',
  buildMonths: 10,
};

export type PathCase = {
  readonly says: string;
  readonly project: Partial<Project>;
  readonly start: string;
  readonly ends: Readonly<Partial<Record<ProcedureId, string>>>;
  readonly critical: readonly ProcedureId[];
  readonly works: string;
  readonly earliest: string;
};

/** Reckoned by hand on a calendar with the terms of domain.md §7; 14 days of appeal after each decision on the safe side. */
export const PATH_CASES: readonly PathCase[] = [
  {
    // Extract 7 days: 30.11.2026. Permit 65 days: 3.02.2027. Appeal 14 days: 17.02. Notice on 18.02, works on 19.02.
    says: 'plan, building permit and nothing else',
    project: {},
    start: '2026-11-23',
    ends: { P1: '2026-11-30', P11: '2027-02-03', P13: '2027-02-18' },
    critical: ['P1', 'P11', 'P13'],
    works: '2027-02-19',
    earliest: '2027-02-04',
  },
  {
    // WZ 90 days: Sunday 21.02.2027, so 22.02. Appeal: 8.03; filed 9.03. Permit 65 days: 13.05. Appeal 27.05 (Corpus Christi): 28.05; notice 31.05.
    says: 'no plan, no environmental decision',
    project: { plan: 'no' },
    start: '2026-11-23',
    ends: { P3: '2027-02-22', P11: '2027-05-13', P13: '2027-05-31' },
    critical: ['P3', 'P11', 'P13'],
    works: '2027-06-01',
    earliest: '2027-04-29',
  },
  {
    // Opinions 14 days: 7.12. Two months: Sunday 7.02.2027, so 8.02. Appeal 22.02; filed 23.02. WZ 90 days: 24.05. Appeal 7.06; filed 8.06. Permit: 12.08. Appeal 26.08; notice 27.08, works on 28.08, a Saturday.
    says: 'no plan, environmental decision without a report',
    project: { plan: 'no', developedHa: 2 },
    start: '2026-11-23',
    ends: { P2: '2027-02-08', P3: '2027-05-24', P11: '2027-08-12', P13: '2027-08-27' },
    critical: ['P2', 'P3', 'P11', 'P13'],
    works: '2027-08-28',
    earliest: '2027-06-12',
  },
  {
    // 150 days: 22.04.2027. Permit 65 days: Saturday 26.06, so 28.06. Appeal 12.07; notice 13.07.
    says: 'a connection of group I or II decides',
    project: { power: 'I-II' },
    start: '2026-11-23',
    ends: { P1: '2026-11-30', P5: '2027-04-22', P11: '2027-06-28' },
    critical: ['P5', 'P11', 'P13'],
    works: '2027-07-14',
    earliest: '2027-06-29',
  },
  {
    // 21 days: 14.12.2026; works from the day after.
    says: 'works that are only notified',
    project: { works: 'notification', plan: 'no', zpi: 'yes' },
    start: '2026-11-23',
    ends: { P12: '2026-12-14' },
    critical: ['P12'],
    works: '2026-12-15',
    earliest: '2026-12-15',
  },
];
