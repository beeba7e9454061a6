import { z } from 'zod';
import { VERDICTS } from '../../../kernel/finding.ts';
import { INSTRUMENT_KINDS } from '../core/catalogue/instrument.ts';
import { AID_FINDINGS } from '../core/findings/finding.ts';
import { FIRM_SIZE_NAMES } from '../core/project.ts';
import { PARTS } from '../core/stack/package.ts';

const plain = z.union([z.string(), z.number(), z.boolean()]);
const value = z
  .union([
    z.number(),
    z.enum(FIRM_SIZE_NAMES),
    z.strictObject({ amount: z.string(), currency: z.enum(['PLN', 'EUR']) }),
  ])
  .meta({
    description:
      'Percent, years and points as numbers, the size of a firm by its name; amounts as text with two decimals and a currency.',
  });

const sentence = z.object({ pl: z.string(), en: z.string() });

const parameters = z.array(
  z.object({
    key: z.string(),
    name: sentence,
    unit: z.string().nullable(),
    status: z.enum(['verified', 'unverified', 'contested', 'gap']),
    readings: z.array(
      z.object({
        value: z.unknown(),
        from: z.string(),
        to: z.string().nullable(),
        act: z.string(),
        article: z.string().nullable(),
        url: z.string().nullable(),
        checkedOn: z.string().nullable().meta({ description: 'Null: nobody has verified this yet.' }),
        checkedBy: sentence.nullable().meta({ description: 'The part in the office of who read the act.' }),
      }),
    ),
  }),
);

const verdict = z.enum(VERDICTS as readonly ['pass', 'conditional', 'unknown', 'fail']);
const zlotys = z.strictObject({ amount: z.string(), currency: z.literal('PLN') });
const range = z
  .strictObject({ least: zlotys, most: zlotys })
  .nullable()
  .meta({ description: 'Over every reading of the law and every open answer; null: not known.' });
const parts = (of: z.ZodType): z.ZodType => z.object(Object.fromEntries(PARTS.map((one) => [one, of])));

export const aidAnswer = z
  .object({
    asOf: z.string(),
    findings: z.array(
      z.object({
        id: z.enum(AID_FINDINGS),
        verdict,
        value: value.optional().meta({ description: 'The one value there is.' }),
        values: z
          .array(z.object({ value, assumes: z.array(z.object({ subject: z.string(), value: plain })) }))
          .optional()
          .meta({
            description: 'Instead of one: the value of each reading of a contested parameter or open question.',
          }),
        explanation: sentence.extend({ parts: z.array(sentence) }),
        parameters,
      }),
    ),
    scenarios: z
      .array(
        z.object({
          id: z.string(),
          name: sentence,
          verdict,
          ceiling: range,
          parts: parts(range),
          nominal: range,
          discounted: range,
          missing: sentence.nullable(),
        }),
      )
      .meta({ description: 'The question as it was asked, first, beside what would change it.' }),
    discount: z.object({ percent: z.number().nullable(), parameters }),
    perYear: z
      .array(z.object({ year: z.int(), parts: parts(zlotys), total: zlotys }))
      .meta({ description: 'Of the first scenario, in the reading that gives most.' }),
    sensitivity: z
      .array(
        z.object({
          id: z.enum(['one-more-job', 'one-more-million']),
          nominal: range,
          withDeMinimisRelief: range,
          crossed: z.array(sentence),
          next: z.array(sentence),
        }),
      )
      .meta({
        description: 'How the sums change by one step more, which thresholds it crosses, how far the next are.',
      }),
    catalogue: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(INSTRUMENT_KINDS),
          name: sentence,
          giver: sentence,
          verdict,
          why: z.array(sentence),
          conditions: sentence,
          calls: sentence,
          contact: z.object({ name: z.string(), url: z.string().nullable() }),
          source: z.object({ act: sentence, url: z.string().nullable(), from: z.string(), to: z.string().nullable() }),
          status: z.enum(['verified', 'unverified']),
          checkedOn: z.string().nullable(),
        }),
      )
      .meta({ description: 'Further instruments; unknown: your answers do not decide, ask.' }),
  })
  .meta({ id: 'AidAnswer' });
