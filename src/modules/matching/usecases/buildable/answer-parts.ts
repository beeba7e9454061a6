import { z } from 'zod';

export const said = z.object({ pl: z.string(), en: z.string() });
export const m2 = z.number().meta({ description: 'Square metres.' });
export const verdict = z.enum(['pass', 'conditional', 'unknown', 'fail']);
export const shape = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(z.array(z.number())))),
});
const clause = z.object({
  act: z.string(),
  article: z.string().nullable(),
  page: z.int().nullable(),
  url: z.string().nullable(),
});
export const grounds = z.array(
  z.object({
    kind: z.enum(['provision', 'law']),
    clause,
    state: z.string().meta({ description: '`in-force` and `verified` carry an answer; others leave it open.' }),
    row: z
      .object({
        parameter: z.string().meta({ description: 'Its page: /prawo/{parameter}.' }),
        from: z.string(),
        to: z.string().nullable().meta({ description: 'Last day; null: no end is known.' }),
        checkedOn: z.string().nullable().meta({ description: 'Day on which a person read the act; null: nobody has.' }),
        checkedByPart: said.nullable().meta({ description: 'By which part in the office; never a name.' }),
        added: z
          .object({ by: said, acceptedBy: said, on: z.string() })
          .nullable()
          .meta({ description: 'Two people of the office added it, by their parts.' }),
      })
      .optional()
      .meta({ description: "The row of the city's book of law that answered." }),
  }),
);
export const limit = z.object({ code: z.string(), said, m2: m2.nullable(), grounds });
const message = z.object({
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  said: said.meta({ description: 'The same as a sentence.' }),
});

const takes = z.array(message.extend({ who: z.string().nullable() }));
const corners = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.array(z.number()))) });

export const hallAnswer = z.object({
  verdict,
  reason: message,
  takes,
  together: verdict.meta({
    description: 'Of this and all findings: a no of any is a no, a yes is one where all agree.',
  }),
  findings: z.array(z.object({ requirement: z.string(), verdict, reason: message, takes, grounds })).meta({
    description:
      "The plan's numbers held against this hall: height (where given), cover, green share, intensity, parking, access and yard.",
  }),
  yard: z.object({ hall: corners, yard: corners }).nullable().meta({
    description:
      'A place for the hall with a yard along its longer side, verified; null where none was found or none is assumed.',
  }),
});

export const groundSum = z
  .object({
    landM2: m2,
    lines: z.array(
      z.object({
        code: z.string(),
        said,
        m2,
        atMost: m2.nullable().meta({ description: 'Null: nobody knows how much more.' }),
      }),
    ),
    leftM2: z.number().meta({ description: 'Square metres; negative is short. An upper bound while a line is open.' }),
    open: z.array(z.string()),
  })
  .meta({ description: 'Hall, green, yard and parking against the land on which the plan admits the use.' });
