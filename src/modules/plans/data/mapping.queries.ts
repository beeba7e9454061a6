import { sql } from 'kysely';
import * as z from 'zod';
import { parseDay } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { MAPPED_LIMITS, type PlanMapping } from '../core/vector/mapping.ts';

const word = z.string().trim().max(300);
const optional = word.nullish().transform((text) => (text ? text : null));
const link = optional.refine((text) => text === null || /^https?:\/\/[^\s"<>]{3,500}$/.test(text), 'not a web address');
const SHAPE = z.object({
  act: z.object({
    kind: z.enum(['mpzp', 'mpo', 'mpr', 'zpi', 'studium']).default('mpzp'),
    title: word.default(''),
    resolution: optional,
    journal: optional,
    url: link,
    drawingUrl: link,
    from: optional
      .refine((text) => text === null || parseDay(text) !== null, 'not a day')
      .transform((text) => (text === null ? null : parseDay(text))),
  }),
  columns: z.object({
    designation: word.min(1),
    symbol: optional,
    name: optional,
    act: optional,
    from: optional,
    limits: z.partialRecord(z.enum(MAPPED_LIMITS), word.min(1)).default({}),
  }),
});

export type ReadMapping =
  | { readonly ok: true; readonly value: PlanMapping }
  | { readonly ok: false; readonly fields: readonly string[] };

/** A mapping of unknown origin; `fields` names what can't be read: "columns.designation". */
export function parseMapping(value: unknown): ReadMapping {
  const read = SHAPE.safeParse(value);
  if (!read.success) return { ok: false, fields: read.error.issues.map(({ path }) => path.join('.')) };
  const { act, columns } = read.data;
  if (act.title === '' && columns.act === null) return { ok: false, fields: ['act.title'] };
  return { ok: true, value: read.data as PlanMapping };
}

export type SavedMapping = { readonly name: string; readonly mapping: PlanMapping };

export async function savedMappings(db: Db): Promise<SavedMapping[]> {
  const { rows } = await sql<{ name: string; content: unknown }>`
    select name, content from plans.source_mapping order by name`.execute(db);
  return rows.flatMap(({ name, content }) => {
    const read = parseMapping(content);
    return read.ok ? [{ name, mapping: read.value }] : [];
  });
}
