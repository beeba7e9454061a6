import type { ShapeRefusal } from '../core/land-shape.ts';

export type ProblemStatus = 400 | 404 | 405 | 413 | 415 | 422 | 429 | 500 | 503;

/** RFC 9457. `type` names the kind for programs, `detail` says to a person what to do. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: ProblemStatus;
  readonly detail: string;
  /** JSON pointers into the question, with what is wrong there. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** Place of the fault in the system of the question. */
  readonly at?: readonly [number, number];
  /** What is wrong with the polygon there. */
  readonly reason?: string;
};

const TITLES = {
  'not-json': [400, 'The body is not JSON'],
  'no-such-site': [404, 'There is no such site on offer'],
  'no-land': [422, 'This site has no land to build on'],
  'no-such-interface': [404, 'There is no such interface'],
  'wrong-method': [405, 'This interface takes another method'],
  'too-large': [413, 'The question is too large'],
  'not-declared-json': [415, 'The body is not declared as JSON'],
  'wrong-question': [422, 'The question is not complete or not right'],
  'unreadable-polygon': [422, 'The polygon has no readable rings'],
  'outside-poland': [422, 'The coordinates do not lie in Poland'],
  'invalid-polygon': [422, 'The polygon is not valid'],
  'not-repairable': [422, 'The polygon is not valid and has no single meaning'],
  'same-id': [422, 'Two parcels have the same id'],
  'too-slow': [422, 'The question takes too long'],
  'too-often': [429, 'Too many questions'],
  fault: [500, 'Something went wrong here'],
  busy: [503, 'All places are taken'],
} as const satisfies Record<string, readonly [ProblemStatus, string]>;

export type ProblemKind = keyof typeof TITLES;

/** A problem of a kind; `more` adds where it lies. */
export function problem(
  kind: ProblemKind,
  detail: string,
  more: Pick<Problem, 'errors' | 'at' | 'reason'> = {},
): Problem {
  const [status, title] = TITLES[kind];
  return { type: `urn:calisia:problem:${kind}`, title, status, detail, ...more };
}

/** Why a shape was refused, with its place. `pointer` leads to the geometry. */
export function shapeProblem(refusal: ShapeRefusal, pointer: string): Problem {
  switch (refusal.kind) {
    case 'unreadable-polygon': {
      const detail = `Rings are closed lists of at least four finite positions (${refusal.fault}${refusal.place && ` at part/ring/position ${refusal.place}`}).`;
      return problem(refusal.kind, detail, { errors: [{ pointer, detail: refusal.fault }], reason: refusal.fault });
    }
    case 'outside-poland':
      return problem(refusal.kind, 'Name the right crs, and give easting (longitude) first.', {
        errors: [{ pointer, detail: 'outside Poland' }],
        at: refusal.at,
      });
    case 'invalid-polygon':
    case 'not-repairable': {
      const advice =
        refusal.kind === 'invalid-polygon'
          ? 'Mend the polygon at this place, or ask again with "repair": true.'
          : 'Mend the polygon at this place: its area as drawn and as repaired differ, so that nobody but you can say what was meant.';
      return problem(refusal.kind, advice, {
        errors: [{ pointer, detail: refusal.reason }],
        reason: refusal.reason,
        ...(refusal.at && { at: refusal.at }),
      });
    }
  }
}
