import { z } from 'zod';
import { PLAIN_ROUTES } from '../../../routes.ts';
import { aidAnswer, aidRequest } from '../../aid/index.server.ts';
import { buildableSchemas } from '../../matching/index.server.ts';
import { deadlineAnswer, deadlineRequest, pathAnswer, pathRequest } from '../../permits/index.server.ts';
import { assembleAnswer, curveAnswer, fitAnswer, largestAnswer, problemAnswer } from '../usecases/answers.ts';
import type { Operation } from '../usecases/answer-question.ts';
import { type AnswerAtOnce, answerAidQuestion } from '../usecases/answer-here.ts';
import { answerBuildable } from '../usecases/answer-buildable.ts';
import { answerDeadline, answerPath } from '../usecases/answer-permits.ts';
import { assembleRequest, curveRequest, fitRequest, largestRequest, LIMITS } from '../usecases/requests.ts';

/** One interface: what it takes and answers. */
export type Described = {
  readonly operation: string;
  readonly path: string;
  readonly summary: string;
  readonly request: z.ZodType;
  readonly answer: z.ZodType;
  readonly bytes: number;
  /** Named work of a thread, or an answer found at once, where it stands. */
  readonly by: Operation | AnswerAtOnce;
};

export const INTERFACES: readonly Described[] = [
  {
    operation: 'fit',
    by: 'fit',
    path: PLAIN_ROUTES.apiFit,
    summary: 'Whether a hall of length × width fits, at any angle: its place, or the proof that it does not.',
    request: fitRequest,
    answer: fitAnswer,
    bytes: LIMITS.landBytes,
  },
  {
    operation: 'largest-rectangle',
    by: 'largest-rectangle',
    path: PLAIN_ROUTES.apiLargestRectangle,
    summary: 'The largest rectangle by area at any angle, with a proven bound above it.',
    request: largestRequest,
    answer: largestAnswer,
    bytes: LIMITS.landBytes,
  },
  {
    operation: 'fit-curve',
    by: 'fit-curve',
    path: PLAIN_ROUTES.apiFitCurve,
    summary: 'For each usual width of a hall the longest one that fits, with proven bounds.',
    request: curveRequest,
    answer: curveAnswer,
    bytes: LIMITS.landBytes,
  },
  {
    operation: 'assemble',
    by: 'assemble',
    path: PLAIN_ROUTES.apiAssemble,
    summary: 'The best sets of neighbouring parcels whose land meets the areas and takes the hall.',
    request: assembleRequest,
    answer: assembleAnswer,
    bytes: LIMITS.parcelsBytes,
  },
  {
    operation: 'buildable',
    by: answerBuildable,
    path: PLAIN_ROUTES.apiBuildable,
    summary:
      'What of the land of a site on offer may be built on: strips with their rule, clause and m², limits, open points.',
    request: buildableSchemas.request,
    answer: buildableSchemas.answer,
    bytes: LIMITS.formBytes,
  },
  {
    operation: 'aid',
    by: answerAidQuestion,
    path: PLAIN_ROUTES.apiAid,
    summary:
      'Which public aid a project may get on a day, from dated law, with every reading where sources contradict.',
    request: aidRequest,
    answer: aidAnswer,
    bytes: LIMITS.formBytes,
  },
  {
    operation: 'permit-deadline',
    by: answerDeadline,
    path: PLAIN_ROUTES.apiDeadline,
    summary: 'The last day of a time limit by the code of administrative procedure, and how it was counted.',
    request: deadlineRequest,
    answer: deadlineAnswer,
    bytes: LIMITS.formBytes,
  },
  {
    operation: 'permit-path',
    by: answerPath,
    path: PLAIN_ROUTES.apiPath,
    summary: 'Which procedures a project needs, when each may be filed and end, and which chain decides.',
    request: pathRequest,
    answer: pathAnswer,
    bytes: LIMITS.formBytes,
  },
];

/** Problems that every interface may answer with. */
const PROBLEMS: Readonly<Record<string, string>> = {
  400: 'The body is not JSON.',
  404: 'There is no such interface, or no such site on offer.',
  413: 'More bytes, corners or parcels than are taken at once.',
  415: 'The body is not declared as application/json.',
  422: 'The question is not right: the errors point to the places; or it takes too long.',
  429: 'Too many questions; Retry-After says when to come again.',
  503: 'All places are taken; Retry-After says when to come again.',
};

/** The JSON schemas of questions and answers by name, each pointing to others by `uri`. */
function schemasAt(uri: (id: string) => string): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const { request, answer } of INTERFACES)
    for (const schema of [request, answer]) registry.add(schema, { id: schema.meta()!.id! });
  registry.add(problemAnswer, { id: 'Problem' });
  return z.toJSONSchema(registry, { uri, io: 'input', target: 'draft-2020-12' }).schemas;
}

/** One schema by name, or null; its `$id` is its address. */
export function schemaNamed(name: string, baseUrl: string): object | null {
  const schemas = schemasAt((id) => `${baseUrl}${PLAIN_ROUTES.apiSchemas}${id}`);
  return Object.hasOwn(schemas, name) ? schemas[name]! : null;
}

/** The names of all schemas. */
export const schemaNames = (): readonly string[] => Object.keys(schemasAt((id) => id)).toSorted();

/** OpenAPI 3.1 of the interfaces, from the same schemas that read the questions. */
export function openApi(baseUrl: string): object {
  const schemas = schemasAt((id) => `#/components/schemas/${id}`);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Calisia: what fits here, and what the law gives',
      version: '1',
      description:
        'Coordinates are easting (longitude) first, in the system named by `crs`; lengths in metres, computed in PL-2000. ' +
        `At most ${LIMITS.corners} corners, or ${LIMITS.parcels} parcels of ${LIMITS.cornersOfParcels} corners together; ` +
        `${LIMITS.deadlineMs / 1000} seconds of work. Nothing that is asked is kept.`,
    },
    servers: [{ url: baseUrl }],
    paths: Object.fromEntries(INTERFACES.map((one) => [templated(one.path), { post: operationOf(one) }])),
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutId(schema)])) },
  };
}

/** The place among the components is its name. */
const withoutId = (schema: object): object =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !['$id', '$schema', 'id'].includes(key)));

/** `/sites/:id` as the description writes it. */
const templated = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: "The last part of the address of the site's page.",
  schema: { type: 'string' },
};

function operationOf({ operation, path, summary, request, answer }: Described): object {
  const body = (schema: z.ZodType, type: string): object => ({
    content: { [type]: { schema: { $ref: `#/components/schemas/${schema.meta()!.id!}` } } },
  });
  return {
    operationId: operation,
    summary,
    ...(path.includes(':id') && { parameters: [ID] }),
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
