import { z } from 'zod';
import { parseDay } from '../../../../kernel/day.ts';
import { said, m2, verdict, shape, grounds, limit, hallAnswer, groundSum } from './answer-parts.ts';

const USES = [
  'production',
  'storage',
  'services',
  'office',
  'research',
  'trade',
  'crafts',
  'gastronomy',
  'health',
  'education',
  'tourism',
  'building',
] as const;
const CRS = ['EPSG:4326', 'EPSG:2176', 'EPSG:2177', 'EPSG:2178', 'EPSG:2179', 'EPSG:2180', 'EPSG:3857'] as const;

const side = z.number().positive().max(10_000).meta({ description: 'Metres.' });

const buildableRequest = z
  .strictObject({
    use: z.enum(USES).meta({ description: '`building`: some building or other.' }),
    hall: z.strictObject({ length: side, width: side, height: side.optional() }).optional(),
    employees: z
      .int()
      .min(0)
      .max(100_000)
      .optional()
      .meta({ description: 'At work in it, where parking counts them.' }),
    asOf: z
      .string()
      .refine((text) => parseDay(text) !== null, 'not a day')
      .optional()
      .meta({ description: 'Day (YYYY-MM-DD) whose plans and facts answer; today when left out.' }),
    crs: z.enum(CRS).default('EPSG:4326').meta({ description: 'System of the coordinates that are answered.' }),
  })
  .meta({ id: 'BuildableRequest' });

/** The same question in the address of a drawing. */
export const drawingRequest = z.object({
  use: z.enum(USES).default('building'),
  length: z.coerce.number().positive().max(10_000).optional(),
  width: z.coerce.number().positive().max(10_000).optional(),
  asOf: z
    .string()
    .refine((text) => parseDay(text) !== null)
    .optional(),
});

export type BuildableRequest = z.output<typeof buildableRequest>;

const buildableAnswer = z
  .object({
    site: z.string(),
    use: z.string(),
    asOf: z.string(),
    verdict: verdict.meta({ description: 'The worst of what is open: only `pass` and `fail` are settled.' }),
    plot: z.object({ m2 }),
    rest: z.object({ m2, shape }).meta({ description: 'What is left to build on. Strips and rest make up the plot.' }),
    strips: z
      .array(
        z.object({
          code: z.string(),
          of: z.string(),
          said,
          metres: z.number().nullable(),
          m2,
          certain: z.boolean(),
          supply: z
            .object({ source: z.string(), asOf: z.string(), synthetic: z.boolean() })
            .optional()
            .meta({ description: 'Who handed over the thing that takes the strip, and as of which day.' }),
          grounds,
          shape,
        }),
      )
      .meta({
        description: 'In the order in which they are taken off; each place belongs to the first rule that takes it.',
      }),
    open: z.array(z.object({ code: z.string(), of: z.string(), said, verdict, grounds })),
    limits: z.object({
      smallest: limit.nullable().meta({ description: 'Of those that are known.' }),
      all: z.array(limit),
      unread: z
        .array(z.string())
        .meta({ description: 'Not known: while there are any, the smallest is only an upper bound.' }),
      height: z.object({ metres: z.number().nullable(), grounds }),
      parking: z
        .object({
          known: z.boolean(),
          code: z.string(),
          said,
          places: z.int().optional(),
          parkingM2: m2.optional(),
          yardM2: m2.optional(),
          grounds,
        })
        .meta({
          description: "The plan's parking norm and a yard for lorries, turned into land by a stated assumption.",
        }),
      sum: groundSum.nullable(),
    }),
    hall: hallAnswer
      .optional()
      .meta({ description: 'Whether the hall fits on the ground, as the page of the site answers it.' }),
    drawings: z
      .array(z.object({ language: z.enum(['pl', 'en']), type: z.literal('image/svg+xml'), href: z.string() }))
      .meta({ description: 'The same area (and hall) drawn to scale, at an address that stays.' }),
    alternatives: z
      .array(
        z.object({
          change: z.enum(['shorter', 'narrower', 'smaller', 'turned', 'neighbours', 'relaxed']),
          said,
          hall: z.object({ length: z.number(), width: z.number() }),
          verdict: verdict.meta({ description: 'Of the same rules, asked again.' }),
          placement: z
            .object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.array(z.number()))) })
            .nullable(),
          parcels: z
            .array(
              z.object({
                id: z.string(),
                number: z.string(),
                m2,
                city: z.boolean().nullable().meta({ description: 'Owned by the city; null: not known.' }),
              }),
            )
            .optional(),
          addedM2: m2.optional(),
          rules: z
            .array(
              z.object({
                code: z.string(),
                of: z.string(),
                metres: z.object({ now: z.number(), needed: z.number() }).nullable(),
                authority: z.string().meta({ description: 'Who could agree; nobody promises it.' }),
              }),
            )
            .optional()
            .meta({ description: 'Rules that would give way: one, or two together where none alone does.' }),
          metres: z
            .object({ now: z.number(), needed: z.number() })
            .nullable()
            .optional()
            .meta({ description: 'Of the one rule; left out where there are two.' }),
          authority: z.string().optional().meta({ description: 'Of the one rule; left out where there are two.' }),
          who: said.optional(),
          grounds,
        }),
      )
      .optional()
      .meta({
        description:
          'Where the hall does not stand: the nearest that do, parcels beside the site that would let it, rules that somebody could relax.',
      }),
    searched: z
      .object({
        parcels: z.object({ upTo: z.int(), leftOut: z.int(), within: z.number(), cut: z.boolean() }).nullable().meta({
          description:
            'Sets of at most `upTo` neighbouring parcels within so many metres were all tried; `leftOut` sets of one more were not. `cut`: more parcels lie there.',
        }),
        rules: z
          .object({ upTo: z.int(), leftOut: z.int() })
          .meta({ description: 'So many rules at once; `leftOut` pairs were not tried to the end.' }),
      })
      .optional()
      .meta({ description: 'How far alternatives were looked for, and what was left out.' }),
    computedIn: z.string().meta({ description: 'The metric system of the computation: PL-2000.' }),
    notes: z.array(z.string()),
  })
  .meta({ id: 'BuildableAnswer' });

export type BuildableTold = z.output<typeof buildableAnswer>;

/** What the interface reads and answers. */
export const buildableSchemas = { request: buildableRequest, answer: buildableAnswer } as const;
