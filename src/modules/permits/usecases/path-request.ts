import { z } from 'zod';
import { parseDay } from '../../../kernel/day.ts';
import { PROCEDURE_IDS } from '../core/catalogue/procedure.ts';
import { ANSWERS, MOST, type ProjectKey } from '../core/project/project.ts';

/** Terms longer than any act knows are a slip of the pen. */
const MOST_OF = { days: 36_500, weeks: 5_200, months: 1_200, years: 100 } as const;

const aDay = z
  .string()
  .refine((text) => parseDay(text) !== null, 'no such day: YYYY-MM-DD')
  .meta({ description: 'A day, YYYY-MM-DD.' });

export const deadlineRequest = z
  .strictObject({
    from: aDay.meta({ description: 'The day of the event; it is not counted.' }),
    amount: z.int().min(1).max(MOST_OF.days),
    unit: z.enum(['days', 'weeks', 'months', 'years']),
    act: z.literal('kpa').optional().meta({ description: 'The act by which it is counted: kpa, art. 57.' }),
  })
  .refine(({ amount, unit }) => amount <= MOST_OF[unit], { path: ['amount'], message: 'longer than a hundred years' })
  .meta({ id: 'PermitDeadlineRequest' });

const UNKNOWN = '"unknown", null or left out: nothing is guessed.';
const yesNo = z
  .union([z.enum(['yes', 'no', 'unknown']), z.boolean()])
  .nullish()
  .meta({ description: UNKNOWN });

function answerTo(key: ProjectKey): z.ZodType {
  const answers = ANSWERS[key];
  if (answers === null)
    return z
      .union([z.number().min(0).max(MOST[key]!), z.literal('unknown')])
      .nullish()
      .meta({ description: UNKNOWN });
  if (answers.length === 2 && answers[0] === 'yes') return yesNo;
  return z
    .enum([...answers, 'unknown'])
    .nullish()
    .meta({ description: UNKNOWN });
}

const keys = Object.keys(ANSWERS) as ProjectKey[];
const project = z.strictObject(Object.fromEntries(keys.map((key) => [key, answerTo(key)])));

const pause = z.strictObject({ from: aDay, to: aDay });
const dates = z.strictObject({
  start: aDay.optional(),
  end: aDay.optional(),
  finalOn: aDay.optional().meta({ description: 'The first day on which the result is final.' }),
  pauses: z
    .array(pause)
    .max(50)
    .optional()
    .meta({ description: 'Days that do not count: suspensions, a party’s delay, completing the application.' }),
});
const byStep = <Value extends z.ZodType>(value: Value) => z.partialRecord(z.enum(PROCEDURE_IDS), value);
const steps = z.array(z.enum(PROCEDURE_IDS)).max(PROCEDURE_IDS.length);

export const pathRequest = z
  .strictObject({
    project,
    site: z.string().min(1).max(200).optional().meta({
      description: 'The slug of a site on offer: what is known of it answers what the project leaves open.',
    }),
    start: aDay.meta({ description: 'The first day on which anything can be filed.' }),
    known: byStep(dates).optional().meta({ description: 'Real dates, by step.' }),
    asOf: aDay.optional().meta({
      description:
        'The law of this day for every step; else each step is counted by the law of the day on which it begins.',
    }),
    add: steps.optional().meta({ description: 'What if these steps are needed.' }),
    skip: steps.optional().meta({ description: 'What if these steps take no time.' }),
    observed: byStep(z.array(z.number().min(0).max(3650)).max(10_000))
      .optional()
      .meta({ description: 'Days that closed steps took; told and used from five on.' }),
    simulate: z
      .strictObject({
        runs: z.int().min(100).max(2000).default(1000),
        seed: z.int().min(0).max(4_294_967_295).default(1),
      })
      .optional()
      .meta({ description: 'Simulate the start of works.' }),
  })
  .meta({ id: 'PermitPathRequest' });

export type DeadlineRequest = z.output<typeof deadlineRequest>;
export type PathRequest = z.output<typeof pathRequest>;
