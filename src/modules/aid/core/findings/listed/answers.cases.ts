import { day } from '../../../../../kernel/day.ts';
import { lawWith, lawWithout, millions, READ_LAW } from '../../asking.cases.ts';
import type { AidProject, AidQuestion } from '../../project.ts';

/** A medium firm that builds in Kalisz for 20 million PLN, with 12 jobs. */
export const ASKED: Partial<AidProject> = {
  size: 'medium',
  investment: millions(20),
  pkd: '25.53.Z',
  newJobs: 12,
  startOfWorks: day('2027-02-01'),
  property: { landM2: 12_000.5, buildingM2: 4000, structures: millions(1) },
};

type Asked = Partial<Omit<AidQuestion, 'project'>> & { readonly project?: Partial<AidProject> };

const figures = (people: number, million: number) => ({
  people,
  turnover: millions(million),
  balance: millions(million),
});

/** The same question with something else said, asked on another day or of another law. */
export const OTHERWISE: Readonly<Record<string, Asked>> = {
  'by a micro firm': { project: { size: 'micro' } },
  'by a large firm': { project: { size: 'large' } },
  'by a large firm without a new activity': { project: { size: 'large', newActivity: false } },
  'by a large firm that does not know whether its activity is new': { project: { size: 'large', newActivity: null } },
  'by a firm that does not know its size': { project: { size: null } },
  'by a firm of 40 people with a partner': {
    project: {
      size: null,
      firm: {
        years: [figures(40, 3), figures(60, 3)],
        isNew: false,
        before: null,
        publicBody: false,
        related: [{ ...figures(20, 1), kind: 'partner', share: 3000 }],
      },
    },
  },
  'by a new firm with a linked one': {
    project: {
      size: null,
      firm: {
        years: [figures(40, 3)],
        isNew: true,
        before: null,
        publicBody: false,
        related: [{ ...figures(20, 1), kind: 'linked', share: 10_000 }],
      },
    },
  },
  'by a firm that grew and was small': {
    project: {
      size: null,
      firm: { years: [figures(90, 3), figures(40, 3)], isNew: false, before: 'small', publicBody: false, related: [] },
    },
  },
  'by a firm of a public body': {
    project: {
      size: null,
      firm: { years: [figures(9, 1)], isNew: false, before: null, publicBody: true, related: [] },
    },
  },
  'for 300 million': { project: { investment: millions(300) } },
  'for 600 million': { project: { investment: millions(600) } },
  'for 300 million without a rate of the euro': { project: { investment: millions(300) }, eurPln: null },
  'without a rate of the euro': { eurPln: null },
  'by two years of labour': { project: { labourTwoYears: millions(21) } },
  'for reinvestment, research and services': {
    project: { reinvestment: true, research: true, businessServices: true },
  },
  'with open claims': { project: { reinvestment: null, research: null, businessServices: null } },
  'in a town that loses functions': { project: { losingFunctions: true } },
  'in a town that may lose functions': { project: { losingFunctions: null } },
  'at a known unemployment': { project: { unemploymentRatio: 13_000 } },
  'in Konin': { project: { municipality: '3062011' } },
  'in Warsaw': { project: { municipality: '1465011' } },
  'in Łódź': { project: { municipality: '1061011' } },
  'in Lublin, by a firm of any size': { project: { municipality: '0663011', size: null } },
  'without an activity': { project: { pkd: null } },
  'for tobacco': { project: { pkd: '12.00.Z' } },
  'for an activity that is decided by hand': { project: { pkd: '62.10.B' } },
  'for a small warehouse': { project: { pkd: '52.10.B', property: { landM2: 1, buildingM2: 1999, structures: 0 } } },
  'for a warehouse': { project: { pkd: '52.10.B', property: { landM2: 1, buildingM2: 2000, structures: 0 } } },
  'for an office': {
    project: { pkd: '70.22.Z', businessServices: true, property: { landM2: 1, buildingM2: 1500, structures: 0 } },
  },
  'with a building counted by storeys and finished in May': {
    project: {
      property: {
        landM2: 1000,
        buildingM2: 1,
        structures: 0,
        finished: day('2027-05-31'),
        storeys: [
          { m2: 100.25, height: 220 },
          { m2: 50, height: 219 },
          { m2: 50, height: 139 },
        ],
      },
    },
  },
  'without a property': { project: { property: null } },
  'with 40 jobs': { project: { newJobs: 40 } },
  'with no known jobs': { project: { newJobs: null } },
  'with de minimis aid': {
    project: {
      deMinimis: [
        { date: day('2025-01-10'), cents: 5_000_000, converted: { grosze: 21_500_000, rate: 43_000 } },
        { date: day('2026-01-10'), cents: 22_000_000 },
        { date: day('2027-01-10'), cents: 1_000_000 },
      ],
    },
    roomOn: day('2028-01-11'),
  },
  'with all the room used up': { project: { deMinimis: [{ date: day('2026-01-10'), cents: 30_000_000 }] } },
  'without knowing of de minimis aid': { project: { deMinimis: null } },
  'by a group of firms': {
    project: {
      deMinimis: [
        { date: day('2026-01-10'), cents: 1_000_000, firm: 'A' },
        { date: day('2026-01-11'), cents: 2_000_000, firm: 'B' },
        { date: day('2026-01-12'), cents: 4_000_000, firm: 'C' },
      ],
      undertaking: {
        applicant: 'A',
        relations: [
          { kind: 'votes', holder: 'A', held: 'B' },
          { kind: 'board', holder: 'C', held: 'A', through: 'person' },
        ],
      },
    },
  },
  'with other aid and a known income tax': { project: { otherAid: millions(2), incomeTax: millions(0.4) } },
  'with other aid beyond the ceiling': { project: { otherAid: millions(50) } },
  'in rented premises': {
    project: { premises: { rent: 250_000, municipal: true, renovation: 12_000_000, inZone: true } },
  },
  'in premises of which nobody knows whose they are': {
    project: { premises: { rent: 250_000, municipal: null, renovation: 12_000_000, inZone: null } },
  },
  'in private premises outside the zone': {
    project: { premises: { rent: 250_000, municipal: false, renovation: 12_000_000, inZone: false } },
  },
  'in premises elsewhere': {
    project: { municipality: '1061011', premises: { rent: null, municipal: null, renovation: 1, inZone: null } },
  },
  'with works that have begun': { project: { startOfWorks: day('2026-11-22') } },
  'with works that begin today': { project: { startOfWorks: day('2026-11-23') } },
  'without a day of works': { project: { startOfWorks: null } },
  'at its own discount': { discount: 500 },
  'in 2022': { asOf: day('2022-06-30') },
  'in 2027': { asOf: day('2027-03-01') },
  'in 2028': { asOf: day('2028-03-01') },
  'once a person has read every act': { book: READ_LAW },
  'without the map': { book: lawWithout('aid.regional-map.wielkopolskie') },
  'without the thresholds of the Zone': { book: lawWithout('aid.psi.base') },
  'without the activities of the Zone': { book: lawWithout('aid.psi.activities') },
  'without the rule on the start of works': { book: lawWithout('aid.incentive-effect') },
  'without rates of the property tax': { book: lawWithout('aid.property-tax.max.business-land') },
  'without the resolutions of Kalisz': { book: lawWithout('aid.kalisz') },
  'without a reference rate': { book: lawWithout('aid.discount-rate') },
  'without a keeping period': { book: lawWithout('aid.relocation-years') },
  'under a law in which every value is contested': {
    book: lawWith('aid.kalisz.new', (rows) => rows.flatMap((row) => [row, { ...row, value: 1 }])),
  },
};
