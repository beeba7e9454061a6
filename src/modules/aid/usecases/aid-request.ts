import { z } from 'zod';
import { parseDay } from '../../../kernel/day.ts';
import { parsePkd } from '../../../kernel/pkd.ts';
import { FIRM_SIZE_NAMES } from '../core/project.ts';

/** A hundred thousand million: more is a slip of the keyboard. */
const MOST = 100_000_000_000;
const DECIMAL = /^\d{1,12}(?:\.\d{1,2})?$/;

const figure = z.union([
  z.number().min(0).max(MOST).multipleOf(0.01, 'at most two decimals'),
  z
    .string()
    .regex(DECIMAL, 'digits, and a point with at most two decimals')
    .refine((text) => Number(text) <= MOST, 'too large'),
]);

const amount = z
  .union([figure, z.strictObject({ amount: figure, currency: z.enum(['PLN', 'EUR']) })])
  .meta({ description: 'PLN, as a number or text, or with its currency; EUR needs eurPln.' });

const date = z
  .string()
  .refine((text) => parseDay(text) !== null, 'no such day; write YYYY-MM-DD')
  .meta({ description: 'YYYY-MM-DD.' });

const area = z.number().min(0).max(1_000_000_000).meta({ description: 'Square metres.' });

/** Left out: not claimed. Null: not known, so that both answers are computed. */
const claim = z.boolean().nullish().meta({ description: 'Left out: not claimed; null: not known.' });
const open = z.boolean().nullish().meta({ description: 'Left out or null: not known.' });

const rate = z
  .union([z.number(), z.string().regex(/^\d{1,2}(?:\.\d{1,4})?$/)])
  .refine((value) => Number(value) >= 1 && Number(value) <= 20, 'zlotys for one euro, 1 to 20');

const people = z.number().min(0).max(10_000_000).meta({ description: 'Yearly work units.' });
const figures = { people, turnover: amount, balance: amount };
const share = z.number().min(0).max(100).meta({ description: 'Percent of capital or votes.' });

const firm = z
  .strictObject({
    years: z
      .array(z.strictObject(figures))
      .min(1)
      .max(2)
      .meta({ description: 'The last closed year, then the one before it.' }),
    new: z.boolean().nullish().meta({ description: 'Has not closed two years yet: then one year is enough.' }),
    sizeBefore: z
      .enum(FIRM_SIZE_NAMES)
      .nullish()
      .meta({ description: 'The size before these years; null: not known.' }),
    publicBody: z.boolean().nullish().meta({ description: 'Public bodies hold 25 % or more.' }),
    related: z
      .array(z.strictObject({ kind: z.enum(['linked', 'partner']), share: share.nullish(), ...figures }))
      .max(200)
      .nullish(),
  })
  .meta({ description: 'Figures from which the size is told by the definition of the Union.' });

const name = z.string().trim().min(1).max(80);
const undertaking = z
  .strictObject({
    applicant: name,
    relations: z
      .array(
        z.strictObject({
          kind: z.enum(['votes', 'board', 'influence', 'agreement']),
          holder: name,
          held: name,
          through: z.enum(['public-body', 'person']).nullish().meta({
            description: 'The holder is a public body or a natural person: that does not link firms.',
          }),
        }),
      )
      .max(500),
  })
  .meta({ description: 'The firms around the applicant: aid of every firm of the single undertaking counts.' });

const award = z
  .strictObject({
    date,
    eur: figure.nullish(),
    pln: figure.nullish(),
    eurPln: rate.nullish().meta({ description: 'Mean rate of the day of the aid, with an amount in PLN.' }),
    firm: name.nullish().meta({ description: 'Who got it, by a name of the undertaking; left out: the applicant.' }),
  })
  .refine(({ eur, pln, eurPln }) => (eur ?? null) !== null || ((pln ?? null) !== null && (eurPln ?? null) !== null), {
    message: 'an amount in EUR, or in PLN with the rate of that day',
    path: ['eur'],
  })
  .refine(({ eur, pln }) => (eur ?? null) === null || (pln ?? null) === null, {
    message: 'one amount, in EUR or in PLN',
    path: ['pln'],
  });

const property = z
  .strictObject({
    landM2: area,
    buildingM2: area.nullish().meta({ description: 'Usable area, square metres; or give storeys.' }),
    storeys: z
      .array(z.strictObject({ m2: area, heightCm: z.number().min(0).max(10_000) }))
      .max(200)
      .nullish()
      .meta({ description: 'Parts of the buildings by their clear height: the act counts low ones by half or not.' }),
    structuresValue: amount,
    finishedOn: date.nullish().meta({ description: 'When the building is finished or first used.' }),
  })
  .refine(({ buildingM2, storeys }) => ((buildingM2 ?? null) === null) !== ((storeys ?? null) === null), {
    message: 'usable area or storeys, one of them',
    path: ['buildingM2'],
  });

const premises = z.strictObject({
  monthlyRent: amount.nullish(),
  municipal: open,
  renovationCosts: amount.nullish(),
  inRevitalisationZone: open,
});

const project = z.strictObject({
  municipality: z
    .string()
    .regex(/^\d{7}$/, 'seven digits')
    .meta({ description: 'TERYT, seven digits.' }),
  size: z.enum(FIRM_SIZE_NAMES).nullable().meta({ description: 'By the definition of the Union; null: not known.' }),
  eligibleInvestment: amount,
  labourCostsTwoYears: amount.nullish(),
  newJobs: z.int().min(0).max(1_000_000).nullish(),
  newEconomicActivity: open,
  reinvestment: claim,
  researchAndDevelopment: claim,
  modernBusinessServices: claim,
  pkd: z
    .string()
    .max(20)
    .refine((text) => parsePkd(text) !== null, 'no PKD 2025 code')
    .nullish()
    .meta({ description: 'PKD 2025, of any level: "25.53.Z".' }),
  startOfWorks: date.nullish(),
  deMinimisReceived: z
    .array(award)
    .max(1000)
    .nullish()
    .meta({ description: 'Of the single undertaking; an empty list: none. Left out or null: not known.' }),
  deMinimisOn: date.nullish().meta({ description: 'Another day on which the room is told.' }),
  undertaking: undertaking.nullish(),
  firm: firm.nullish(),
  property: property.nullish(),
  premises: premises.nullish().meta({ description: 'Premises under revitalisation.' }),
  otherAid: amount.nullish().meta({ description: 'Other aid asked for the same costs.' }),
  yearlyIncomeTax: amount.nullish().meta({ description: 'Income tax that the firm expects to pay in a year.' }),
  incomeTaxByYear: z.array(amount).max(15).nullish().meta({
    description:
      'The same year by year from the one in which the investment is finished, in place of one sum; later years are as the last.',
  }),
  unemploymentRatio: z
    .number()
    .min(0)
    .max(1000)
    .nullish()
    .meta({ description: 'Of the county to the country, percent, where you know it from the statutory announcement.' }),
  losingFunctions: open,
});

export const aidRequest = z
  .strictObject({
    project,
    asOf: date,
    eurPln: rate.nullish().meta({ description: 'Mean rate of the National Bank, zlotys for one euro.' }),
    discountRate: z.number().min(0).max(50).nullish().meta({
      description: 'Percent a year at which later aid is discounted; left out: the reference rate of the tables.',
    }),
  })
  .meta({ id: 'AidRequest' });

export type AidRequest = z.output<typeof aidRequest>;
export type GivenAmount = z.output<typeof amount>;
