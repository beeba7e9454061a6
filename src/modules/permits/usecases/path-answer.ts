import { z } from 'zod';
import { PROCEDURE_IDS } from '../core/catalogue/procedure.ts';

const both = z.object({ pl: z.string(), en: z.string() });
const told = z.object({ code: z.string(), text: both });
const day = z.string().meta({ description: 'YYYY-MM-DD.' });
const id = z.enum(PROCEDURE_IDS);
const term = z.object({ count: z.int(), unit: z.enum(['days', 'weeks', 'months', 'years']) });
const quantiles = z.object({ cases: z.int(), p50: z.number(), p80: z.number(), p95: z.number() });

export const deadlineAnswer = z
  .object({
    date: day,
    reasons: z.array(told.extend({ day: day.optional() })).meta({ description: 'How it was counted, in order.' }),
  })
  .meta({ id: 'PermitDeadlineAnswer' });

const ground = z.object({
  key: z.string(),
  name: both.nullable(),
  values: z.array(term).meta({ description: 'Several where sources contradict; none where the ground is no number.' }),
  act: z.string(),
  article: z.string().nullable(),
  url: z.string().nullable(),
  status: z.enum(['verified', 'unverified', 'contested', 'gap']),
  checkedOn: day.nullable(),
  checkedBy: both.nullable().meta({ description: 'The part in the office of who read the act.' }),
});

const step = z.object({
  id,
  name: both,
  authority: both,
  applies: z.enum(['yes', 'no', 'unknown']),
  why: z.array(told),
  start: day.nullable().meta({ description: 'Safe date: longest terms, every step that may come. Null: not part.' }),
  end: day.nullable(),
  usableFrom: day.nullable(),
  earliest: z.object({ start: day, end: day }).nullable().meta({ description: 'Shortest terms, only sure steps.' }),
  bounded: z.boolean().meta({ description: 'False: no act names a term here or before; dates are no earlier.' }),
  lawOn: day.meta({ description: 'The day whose law counts for the step: the one on which it begins.' }),
  statutory: z.object({
    stretches: z.array(
      z.object({
        code: z.string(),
        name: both,
        maybe: z.boolean(),
        shortest: term.nullable(),
        longest: term.nullable(),
      }),
    ),
    appeal: term.nullable(),
  }),
  observed: quantiles.optional(),
  observedKind: z
    .object({ question: z.string(), answer: z.string() })
    .optional()
    .meta({ description: 'The closed steps are of this kind only; absent where the procedure has one kind.' }),
  dependsOn: z.array(id),
  slack: z.int().nullable().meta({ description: 'Calendar days by which it may be filed later.' }),
  state: z.enum(['planned', 'filed', 'done']),
  due: day.nullable().meta({ description: 'Of a step filed and not decided: the last day that law gives.' }),
  grounds: z.array(ground),
});

export const pathAnswer = z
  .object({
    asOf: day,
    steps: z.array(step),
    criticalPath: z.array(id),
    earliestStartOfWorks: day,
    range: z.object({ earliest: day, latest: day }),
    bounded: z.boolean(),
    gaps: z
      .array(z.object({ id, day }))
      .meta({ description: 'Steps that begin on a day for which the tables hold no rule of theirs.' }),
    openQuestions: z.array(z.object({ question: z.string(), text: both })),
    finish: z
      .object({
        p50: day,
        p80: day,
        p95: day,
        model: z.object({ runs: z.int(), seed: z.int(), best: z.number(), worst: z.number() }),
      })
      .optional(),
    notice: both,
  })
  .meta({ id: 'PermitPathAnswer' });
