import { z } from 'zod';
import { VERDICTS } from '../../../kernel/finding.ts';
import { AID_FINDINGS } from '../core/findings/finding.ts';

const plain = z.union([z.string(), z.number(), z.boolean()]);
const value = z
  .union([z.number(), z.strictObject({ amount: z.string(), currency: z.enum(['PLN', 'EUR']) })])
  .meta({ description: 'Percent, years and points as numbers; amounts as text with two decimals and a currency.' });

const sentence = z.object({ pl: z.string(), en: z.string() });

export const aidAnswer = z
  .object({
    asOf: z.string(),
    findings: z.array(
      z.object({
        id: z.enum(AID_FINDINGS),
        verdict: z.enum(VERDICTS as readonly ['pass', 'conditional', 'unknown', 'fail']),
        value: value.optional().meta({ description: 'The one value there is.' }),
        values: z
          .array(z.object({ value, assumes: z.array(z.object({ subject: z.string(), value: plain })) }))
          .optional()
          .meta({
            description: 'Instead of one: the value of each reading of a contested parameter or open question.',
          }),
        explanation: sentence.extend({ parts: z.array(sentence) }),
        parameters: z.array(
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
        ),
      }),
    ),
  })
  .meta({ id: 'AidAnswer' });
