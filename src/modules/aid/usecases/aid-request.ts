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
    .array(z.strictObject({ date, eur: figure }))
    .max(1000)
    .nullish()
    .meta({ description: 'Of the single undertaking; an empty list: none. Left out or null: not known.' }),
  property: z.strictObject({ landM2: area, buildingM2: area, structuresValue: amount }).nullish(),
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
    eurPln: z
      .union([z.number(), z.string().regex(/^\d{1,2}(?:\.\d{1,4})?$/)])
      .refine((rate) => Number(rate) >= 1 && Number(rate) <= 20, 'zlotys for one euro, 1 to 20')
      .nullish()
      .meta({ description: 'Mean rate of the National Bank, zlotys for one euro.' }),
  })
  .meta({ id: 'AidRequest' });

export type AidRequest = z.output<typeof aidRequest>;
export type GivenAmount = z.output<typeof amount>;
