import type { z } from 'zod';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { type Problem, problem } from './problem.ts';

type Read<Question> = Result<Question, { kind: 'problem'; problem: Problem }>;

/** The question as its schema reads it, or what is wrong with it and where. */
export function readQuestion<Question>(given: unknown, schema: z.ZodType<Question>): Read<Question> {
  const read = schema.safeParse(given);
  if (read.success) return ok(read.data);
  const errors = read.error.issues.slice(0, 10).map(({ path, message }) => ({
    pointer: path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    detail: message,
  }));
  const found = problem('wrong-question', 'Mend what the errors name; /api/v1/openapi.json says what is expected.', {
    errors,
  });
  return refuse({ kind: 'problem', problem: found });
}
