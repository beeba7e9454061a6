import { z } from 'zod';

/** What the interfaces answer, for their description. */
const metres = z.number().meta({ description: 'Metres.' });
const squareMetres = z.number().meta({ description: 'Square metres.' });
const degrees = z.number().meta({ description: 'Degrees counter-clockwise from the first axis of `computedIn`.' });
const position = z.array(z.number());
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) });

const placement = z.object({
  polygon,
  angle: degrees,
  clearance: metres.meta({ description: 'Metres from the hall to the nearest border.' }),
  clearances: z.array(metres).meta({ description: 'The same for each side, in the order of the corners.' }),
});

const reach = { maxLengthAtWidth: metres, maxWidthAtLength: metres, maxScale: z.number() };

const ofEvery = {
  ms: z.number().meta({ description: 'Milliseconds of work.' }),
  computedIn: z.string().meta({ description: 'The metric system of the computation: PL-2000.' }),
};

const repaired = z.object({
  cause: z.string(),
  at: position.nullable(),
  areaChange: squareMetres,
});

export const fitAnswer = z
  .object({
    answer: z.enum(['yes', 'no', 'within-tolerance']),
    placement: placement.optional(),
    certificate: z
      .object({ ...reach, upperBounds: z.object(reach).meta({ description: 'Proven: nothing beyond these fits.' }) })
      .optional()
      .meta({ description: 'Without a yes: what fits instead, each verified by a placed hall.' }),
    alternatives: z
      .array(
        z.object({
          change: z.enum(['shorter', 'narrower', 'smaller', 'turned']),
          length: metres,
          width: metres,
          metresLost: metres,
          degreesTurned: z.number(),
          angles: z
            .object({ from: degrees, to: degrees })
            .optional()
            .meta({ description: 'Of a turn: the angles between which the hall stands, each end to 0.001 degrees.' }),
          placement,
        }),
      )
      .optional()
      .meta({ description: 'Without a yes: the nearest halls that fit, each found and checked by the same engine.' }),
    evaluations: z.int(),
    ...ofEvery,
    repaired: repaired.optional(),
  })
  .meta({ id: 'FitAnswer' });

export const largestAnswer = z
  .object({
    rectangle: z.object({ polygon, length: metres, width: metres, angle: degrees, area: squareMetres }).nullable(),
    upperBound: squareMetres.meta({ description: 'Proven: no rectangle is larger, square metres.' }),
    gap: z.number(),
    ...ofEvery,
    repaired: repaired.optional(),
  })
  .meta({ id: 'LargestRectangleAnswer' });

export const curveAnswer = z
  .object({
    widths: z.array(metres),
    maxLengths: z.array(metres),
    upperBounds: z.array(metres),
    ...ofEvery,
    repaired: repaired.optional(),
  })
  .meta({ id: 'FitCurveAnswer' });

export const assembleAnswer = z
  .object({
    sets: z.array(
      z.object({
        ids: z.array(z.string()),
        area: squareMetres,
        owners: z.int().meta({ description: 'How many different owners.' }),
        public: z.array(z.string()).meta({ description: 'Parcels of the city or another public body.' }),
        compactness: z.number().meta({ description: '4π × area / border²; 1 for a circle.' }),
        closed: squareMetres.meta({
          description: 'Slivers and gaps between the parcels that were closed, square metres.',
        }),
        placement: placement.optional(),
      }),
    ),
    complete: z.boolean().meta({ description: 'True: no set that belongs before or among these was missed.' }),
    explored: z.int().meta({ description: 'Connected sets looked at.' }),
    stopped: z
      .object({ by: z.enum(['deadline', 'explored']), at: z.object({ owners: z.int(), parcels: z.int() }) })
      .nullable()
      .meta({ description: 'The first kind of set that was not looked through; all before it were.' }),
    leftOut: z.object({ withinTolerance: z.int(), overlapping: z.int() }),
    ...ofEvery,
    repaired: z.array(repaired.extend({ id: z.string() })).optional(),
  })
  .meta({ id: 'AssembleAnswer' });

export const problemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    at: position.optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });
