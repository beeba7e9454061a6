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
  {
    // Division 2 months: Saturday 23.01.2027, so 25.01; appeal: 8.02; filed 9.02. List 21 days: 2.03; notice 2 months: Sunday 2.05, then 3.05 off: 4.05; deed 21 days: 25.05. Permit from 25.05, 65 days: 29.07. Appeal 12.08; notice 13.08, works on 14.08, a Saturday. Earliest: 23.12; 13.01.2027; 30 days: 12.02; 21 days: 5.03; 65 days: Sunday 9.05, so 10.05; notice that day, works on 11.05.
    says: 'land divided, then bought from the city',
    project: { division: 'yes', municipalLand: 'yes' },
    start: '2026-11-23',
    ends: { P18: '2027-01-25', P20: '2027-05-25', P11: '2027-07-29' },
    critical: ['P18', 'P20', 'P11', 'P13'],
    works: '2027-08-14',
    earliest: '2027-05-11',
  },
  {
    // One month: 23.12.2026. Appeal 14 days: 6.01.2027 off, so 7.01; filed 8.01. Permit 65 days: Sunday 14.03, so 15.03. Appeal 29.03, Easter Monday: 30.03; notice 31.03. Earliest: 23.12; permit: 26.02; works the day after.
    says: 'farm land of class I to III is taken out first',
    project: { soil: 'mineral-I-III' },
    start: '2026-11-23',
    ends: { P1: '2026-11-30', P10: '2026-12-23', P11: '2027-03-15' },
    critical: ['P10', 'P11', 'P13'],
    works: '2027-04-01',
    earliest: '2027-02-27',
  },
  {
    // Thirty days of silence: 23.12.2026, so from 24.12, a day off, as are 25 and 26, 27 a Sunday: filed 28.12. Permit 65 days: 3.03.2027. Appeal 17.03; notice 18.03. Earliest: the same 28.12; permit 3.03; works 4.03.
    says: 'the conservator is silent over Christmas',
    project: { heritage: 'yes' },
    start: '2026-11-23',
    ends: { P17: '2026-12-23', P11: '2027-03-03' },
    critical: ['P17', 'P11', 'P13'],
    works: '2027-03-19',
    earliest: '2027-03-04',
  },
  {
    // Two months: Saturday 23.01.2027, so 25.01: the day on which works may start. Permit path ends on 19.02.
    says: 'a decision on support is there before the permit',
    project: { aidDecision: 'yes' },
    start: '2026-11-23',
    ends: { P21: '2027-01-25', P11: '2027-02-03' },
    critical: ['P1', 'P11', 'P13'],
    works: '2027-02-19',
    earliest: '2027-02-04',
  },
  {
    // Opinions 14 days: 7.12. Two months: Sunday 7.02.2027, so 8.02. Appeal 22.02; filed 23.02. Objection 21 days: 16.03; works from 17.03. Earliest: one month: 7.01; 21 days: 28.01; works from 29.01.
    says: 'works that are only notified wait for the environmental decision too',
    project: { works: 'notification', developedHa: 2 },
    start: '2026-11-23',
    ends: { P2: '2027-02-08', P12: '2027-03-16' },
    critical: ['P2', 'P12'],
    works: '2027-03-17',
    earliest: '2027-01-29',
  },
  {
    // 45 days: 7.01.2027; extended by 45: Sunday 21.02, so 22.02. Permit 65 days: 28.04. Appeal 12.05; notice 13.05. Earliest: 7.01; 65 days: Saturday 13.03, so 15.03; works 16.03.
    says: 'water conditions take their extension',
    project: { water: 'yes' },
    start: '2026-11-23',
    ends: { P7: '2027-02-22', P11: '2027-04-28' },
    critical: ['P7', 'P11', 'P13'],
    works: '2027-05-14',
    earliest: '2027-03-16',
  },
];
