import { z } from 'zod';
import { PLAIN_ROUTES } from '../../../routes.ts';
import { assembleAnswer, curveAnswer, fitAnswer, largestAnswer, problemAnswer } from '../usecases/answers.ts';
import type { Operation } from '../usecases/answer-question.ts';
import { assembleRequest, curveRequest, fitRequest, largestRequest, LIMITS } from '../usecases/requests.ts';

/** One interface: what it takes and answers. */
export type Described = {
  readonly operation: Operation;
  readonly path: string;
  readonly summary: string;
  readonly request: z.ZodType;
  readonly answer: z.ZodType;
  readonly bytes: number;
};

export const INTERFACES: readonly Described[] = [
  {
    operation: 'fit',
    path: PLAIN_ROUTES.apiFit,
    summary: 'Whether a hall of length × width fits, at any angle: its place, or the proof that it does not.',
    request: fitRequest,
    answer: fitAnswer,
    bytes: LIMITS.landBytes,
  },
  {
    operation: 'largest-rectangle',
    path: PLAIN_ROUTES.apiLargestRectangle,
    summary: 'The largest rectangle by area at any angle, with a proven bound above it.',
    request: largestRequest,
    answer: largestAnswer,
    bytes: LIMITS.landBytes,
  },
  {
    operation: 'fit-curve',
    path: PLAIN_ROUTES.apiFitCurve,
    summary: 'For each usual width of a hall the longest one that fits, with proven bounds.',
    request: curveRequest,
    answer: curveAnswer,
    bytes: LIMITS.landBytes,
  },
  {
    operation: 'assemble',
    path: PLAIN_ROUTES.apiAssemble,
    summary: 'The best sets of neighbouring parcels whose land meets the areas and takes the hall.',
    request: assembleRequest,
    answer: assembleAnswer,
    bytes: LIMITS.parcelsBytes,
  },
];

/** Problems that every interface may answer with. */
const PROBLEMS: Readonly<Record<string, string>> = {
  400: 'The body is not JSON.',
  413: 'More bytes, corners or parcels than are taken at once.',
  415: 'The body is not declared as application/json.',
  422: 'The question is not right: the errors point to the places; or it takes too long.',
  429: 'Too many questions; Retry-After says when to come again.',
  503: 'All places are taken; Retry-After says when to come again.',
};

/** OpenAPI 3.1 of the interfaces, from the same schemas that read the questions. */
export function openApi(baseUrl: string): object {
  const registry = z.registry<{ id: string }>();
  for (const { request, answer } of INTERFACES)
    for (const schema of [request, answer]) registry.add(schema, { id: schema.meta()!.id! });
  registry.add(problemAnswer, { id: 'Problem' });
  const uri = (id: string): string => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(registry, { uri, io: 'input', target: 'draft-2020-12' });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Calisia: what fits here',
      version: '1',
      description:
        'Coordinates are easting (longitude) first, in the system named by `crs`; lengths in metres, computed in PL-2000. ' +
        `At most ${LIMITS.corners} corners, or ${LIMITS.parcels} parcels of ${LIMITS.cornersOfParcels} corners together; ` +
        `${LIMITS.deadlineMs / 1000} seconds of work. Nothing that is asked is kept.`,
    },
    servers: [{ url: baseUrl }],
    paths: Object.fromEntries(INTERFACES.map((one) => [one.path, { post: operationOf(one) }])),
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutId(schema)])) },
  };
}

/** The place among the components is its name. */
const withoutId = (schema: object): object =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !['$id', '$schema', 'id'].includes(key)));

function operationOf({ operation, summary, request, answer }: Described): object {
  const body = (schema: z.ZodType, type: string): object => ({
    content: { [type]: { schema: { $ref: `#/components/schemas/${schema.meta()!.id!}` } } },
  });
  return {
    operationId: operation,
    summary,
    requestBody: { required: true, ...body(request, 'application/json') },
    responses: {
      200: { description: 'The answer.', ...body(answer, 'application/json') },
      ...Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          status,
          { description, ...body(problemAnswer, 'application/problem+json') },
        ]),
      ),
    },
  };
}
