import type { z } from 'zod';
import type { Epsg } from '../../../geometry/crs.ts';
import type { FitFault } from '../../../geometry/fit/hall-fit.ts';
import type { LandParcel } from '../../../geometry/assembly/land.ts';
import type { MultiPolygon } from '../../../geometry/polygon.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { answerAssembly } from '../core/answer-assembly.ts';
import { answerCurve, answerFit, answerLargest } from '../core/answer-fit.ts';
import { firstPoint, type GivenShape, readShape, type Repaired, type Systems, systemsFor } from '../core/land-shape.ts';
import { type Problem, problem, shapeProblem } from './problem.ts';
import { readQuestion } from './read-question.ts';
import { type AssembleRequest, assembleRequest, curveRequest, fitRequest, largestRequest, LIMITS } from './requests.ts';

export type Operation = 'fit' | 'largest-rectangle' | 'fit-curve' | 'assemble';
export type Answered = { readonly status: 200 | Problem['status']; readonly body: object };
type Outcome = Result<object, { kind: 'problem'; problem: Problem }>;

/** Milliseconds since some beginning. */
export type Stopwatch = () => number;

/** Answers one question as it came over the wire. Nothing of ours is at stake: text in, text out, for a thread of its own. */
export function answerQuestion(operation: Operation, text: string, now: Stopwatch): Answered {
  const start = now();
  const outcome = answer(operation, text, () => now() - start);
  if (!outcome.ok) return { status: outcome.error.problem.status, body: outcome.error.problem };
  return { status: 200, body: { ...outcome.value, ms: Math.round((now() - start) * 1000) / 1000 } };
}

const no = (found: Problem): Outcome => refuse({ kind: 'problem', problem: found });

function answer(operation: Operation, text: string, elapsed: Stopwatch): Outcome {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return no(problem('not-json', 'Send one JSON object in UTF-8.'));
  }
  switch (operation) {
    case 'fit':
      return onLand(given, fitRequest, (shape, { length, width, tolerance, angle }, systems) =>
        answerFit(shape, { length, width, tolerance, ...(angle !== undefined && { angle }) }, systems),
      );
    case 'largest-rectangle':
      return onLand(given, largestRequest, (shape, { gap }, systems) => answerLargest(shape, gap, systems));
    case 'fit-curve':
      return onLand(given, curveRequest, (shape, { step }) => answerCurve(shape, step));
    case 'assemble':
      return onParcels(given, elapsed);
  }
}

type LandQuestion = { readonly polygon: GivenShape; readonly crs: string; readonly repair: boolean };

function onLand<Question extends LandQuestion>(
  given: unknown,
  schema: z.ZodType<Question>,
  compute: (shape: MultiPolygon, question: Question, systems: Systems) => Result<object, FitFault>,
): Outcome {
  const read = readQuestion(given, schema);
  if (!read.ok) return read;
  const { polygon, crs, repair } = read.value;
  const corners = cornersOf(polygon);
  if (corners > LIMITS.corners) return no(tooMany('corners', corners, LIMITS.corners));
  const systems = systemsFor(epsgOf(crs), firstPoint(polygon));
  if (!systems) return no(shapeProblem(outside(polygon), '/polygon'));
  const land = readShape(polygon, systems, repair);
  if (!land.ok) return no(shapeProblem(land.error, '/polygon'));
  const { shape, repaired } = land.value;
  const told = compute(shape, read.value, systems);
  if (!told.ok) return no(fitProblem(told.error));
  return ok({
    ...told.value,
    computedIn: `EPSG:${systems.metric}`,
    ...(repaired && { repaired }),
  });
}

const fitProblem = (fault: FitFault): Problem =>
  fault.kind === 'too-many-vertices'
    ? tooMany('corners', fault.vertices, fault.most)
    : problem('wrong-question', `Numbers are positive and finite (${fault.kind}).`);

const epsgOf = (crs: string): Epsg => Number(crs.slice(5)) as Epsg;

const outside = (shape: GivenShape) =>
  ({ kind: 'outside-poland', at: firstPoint(shape) ?? ([0, 0] as const) }) as const;

const tooMany = (what: string, count: number, most: number): Problem =>
  problem(
    'too-large',
    `${count} ${what}, at most ${most} are taken: ask about a smaller part, or simplify the rings inwards.`,
  );

function cornersOf({ type, coordinates }: GivenShape): number {
  const parts = (type === 'Polygon' ? [coordinates] : coordinates) as readonly (readonly (readonly unknown[])[])[];
  return parts.reduce((sum, rings) => sum + rings.reduce((all, ring) => all + ring.length, 0), 0);
}

function onParcels(given: unknown, elapsed: Stopwatch): Outcome {
  const read = readQuestion(given, assembleRequest);
  if (!read.ok) return read;
  const question = read.value;
  const { features } = question.parcels;
  if (features.length > LIMITS.parcels) return no(tooMany('parcels', features.length, LIMITS.parcels));
  if (question.maxArea !== undefined && question.maxArea < question.minArea) {
    const errors = [{ pointer: '/maxArea', detail: 'less than minArea' }];
    return no(problem('wrong-question', 'The largest area is not below the smallest.', { errors }));
  }
  const corners = features.reduce((sum, { geometry }) => sum + cornersOf(geometry), 0);
  if (corners > LIMITS.cornersOfParcels) return no(tooMany('corners', corners, LIMITS.cornersOfParcels));
  const [first] = features;
  const systems = systemsFor(epsgOf(question.crs), first ? firstPoint(first.geometry) : null);
  if (!systems) {
    if (!first) return ok({ sets: [], complete: true, explored: 0 });
    return no(shapeProblem(outside(first.geometry), '/parcels/features/0/geometry'));
  }
  const parcels = readParcels(question, systems);
  if (!parcels.ok) return parcels;
  const told = answerAssembly(
    parcels.value.parcels,
    { ...askOf(question), expired: () => elapsed() > LIMITS.searchMs },
    systems,
  );
  if (!told.ok)
    return no(problem('same-id', `Give each parcel an id of its own: ${told.error.id.slice(0, 100)} comes twice.`));
  const { repaired } = parcels.value;
  return ok({ ...told.value, computedIn: `EPSG:${systems.metric}`, ...(repaired.length > 0 && { repaired }) });
}

/** The question without what was not asked. */
function askOf({
  minArea,
  maxArea,
  hall,
  maxParcels,
  minSharedBorder,
  acrossRoads,
  tolerance,
  limit,
}: AssembleRequest) {
  return {
    minArea,
    maxParcels,
    minSharedBorder,
    tolerance,
    limit,
    ...(maxArea !== undefined && { maxArea }),
    ...(acrossRoads !== undefined && { acrossRoads }),
    ...(hall && { hall: { length: hall.length, width: hall.width, tolerance: hall.tolerance ?? 0.1 } }),
  };
}

type Read = { parcels: LandParcel[]; repaired: (Repaired & { id: string })[] };

function readParcels(
  { parcels: { features }, repair }: AssembleRequest,
  systems: Systems,
): Result<Read, { kind: 'problem'; problem: Problem }> {
  const read: Read = { parcels: [], repaired: [] };
  for (const [i, { id: outer, properties, geometry }] of features.entries()) {
    const id = properties?.id ?? outer;
    const pointer = `/parcels/features/${i}`;
    if (id === undefined) {
      const errors = [{ pointer: `${pointer}/properties/id`, detail: 'missing' }];
      return refuse({ kind: 'problem', problem: problem('wrong-question', 'Give each parcel an id.', { errors }) });
    }
    if (properties?.eligible === false) continue;
    const land = readShape(geometry, systems, repair);
    if (!land.ok) return refuse({ kind: 'problem', problem: shapeProblem(land.error, `${pointer}/geometry`) });
    const owner = properties?.owner ?? [];
    read.parcels.push({
      id: String(id),
      shape: land.value.shape,
      owners: (typeof owner === 'string' ? [owner] : owner).filter((name) => name.trim() !== ''),
      public: properties?.public === true,
      road: properties?.road === true,
    });
    if (land.value.repaired) read.repaired.push({ id: String(id), ...land.value.repaired });
  }
  return ok(read);
}
