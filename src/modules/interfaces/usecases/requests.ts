import { z } from 'zod';
import { MOST_VERTICES } from '../../../geometry/fit/hall-fit.ts';

/** What one call may ask for; beyond these 413 or 422 with what to do. */
export const LIMITS = {
  /** Bytes of a question about one piece of land, and about many parcels. */
  landBytes: 2 * 2 ** 20,
  parcelsBytes: 16 * 2 ** 20,
  /** A question without shapes. */
  formBytes: 256 * 2 ** 10,
  corners: MOST_VERTICES,
  parcels: 20_000,
  cornersOfParcels: 400_000,
  /** From the start of the work: then a search for sets says how far it came, and any other work is ended. */
  searchMs: 7000,
  deadlineMs: 12_000,
  maxParcels: 12,
  sets: 100,
} as const;

export const CRS = [
  'EPSG:4326',
  'EPSG:2176',
  'EPSG:2177',
  'EPSG:2178',
  'EPSG:2179',
  'EPSG:2180',
  'EPSG:3857',
  'EPSG:25833',
] as const;

const crs = z.enum(CRS).default('EPSG:4326').meta({
  description: 'Reference system of all coordinates asked and answered; easting (longitude) first.',
});
const repair = z.boolean().default(false).meta({ description: 'Repair an invalid polygon instead of refusing it.' });
const metres = (most: number): z.ZodNumber => z.number().positive().max(most);

const position = z.array(z.number()).min(2).max(4);
const ring = z.array(position);
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) });
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) });
const surface = z
  .discriminatedUnion('type', [polygon, multiPolygon])
  .meta({ description: 'GeoJSON Polygon or MultiPolygon.' });

const side = metres(10_000).meta({ description: 'Metres.' });
const tolerance = z.number().min(0.001).max(10).default(0.1).meta({ description: 'Metres to which it is decided.' });

export const fitRequest = z
  .strictObject({
    polygon: surface,
    crs,
    length: side,
    width: side,
    tolerance,
    angle: z.number().min(-360).max(360).optional().meta({
      description:
        'Of the long side, degrees counter-clockwise from the first axis of `computedIn`; any when left out.',
    }),
    repair,
  })
  .meta({ id: 'FitRequest' });

export const largestRequest = z
  .strictObject({
    polygon: surface,
    crs,
    gap: z
      .number()
      .min(0.001)
      .max(1)
      .default(0.01)
      .meta({ description: 'Certified share by which a larger one may exist.' }),
    repair,
  })
  .meta({ id: 'LargestRectangleRequest' });

export const curveRequest = z
  .strictObject({
    polygon: surface,
    crs,
    step: z.number().min(0.05).max(10).default(0.25).meta({ description: 'Metres to which each length is found.' }),
    repair,
  })
  .meta({ id: 'FitCurveRequest' });

const feature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z
    .object({
      id: z.union([z.string(), z.number()]).optional().meta({ description: 'Here or as the id of the feature.' }),
      owner: z
        .union([z.string(), z.array(z.string())])
        .nullish()
        .meta({
          description: 'A name that tells owners apart; missing: not known, which counts as an owner of its own.',
        }),
      public: z.boolean().nullish().meta({ description: 'Belongs to the city or another public body.' }),
      road: z
        .boolean()
        .nullish()
        .meta({ description: 'A public road: may be crossed if asked, is never part of a set.' }),
      eligible: z.boolean().nullish().meta({ description: 'False: may not be used.' }),
    })
    .nullish(),
  geometry: surface,
});

export const assembleRequest = z
  .strictObject({
    parcels: z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) }),
    crs,
    minArea: z.number().min(0).max(1e9).meta({ description: 'Square metres.' }),
    maxArea: z.number().positive().max(1e9).optional().meta({ description: 'Square metres.' }),
    hall: z.strictObject({ length: side, width: side, tolerance: tolerance.optional() }).optional(),
    maxParcels: z.int().min(1).max(LIMITS.maxParcels),
    minSharedBorder: z.number().min(0).max(10_000).meta({ description: 'Metres of common border.' }),
    acrossRoads: metres(100).optional().meta({
      description: 'Widest public road that a set may reach across, metres; absent: roads part land.',
    }),
    tolerance: z.number().min(0).max(1).default(0.05).meta({
      description: 'Metres within which corners and sides of neighbours are taken as the same.',
    }),
    limit: z.int().min(1).max(LIMITS.sets).default(20).meta({ description: 'Sets answered at most.' }),
    repair,
  })
  .meta({ id: 'AssembleRequest' });

export type FitRequest = z.output<typeof fitRequest>;
export type AssembleRequest = z.output<typeof assembleRequest>;
