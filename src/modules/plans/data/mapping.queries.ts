import { sql } from 'kysely';
import * as z from 'zod';
import { parseDay } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { LineMapping } from '../core/lines/line-mapping.ts';
import { MAPPED_LIMITS, type PlanMapping } from '../core/vector/mapping.ts';

const word = z.string().trim().max(300);
const optional = word.nullish().transform((text) => (text ? text : null));
const link = optional.refine((text) => text === null || /^https?:\/\/[^\s"<>]{3,500}$/.test(text), 'not a web address');
const day = optional
  .refine((text) => text === null || parseDay(text) !== null, 'not a day')
  .transform((text) => (text === null ? null : parseDay(text)));
const SHAPE = z.object({
  act: z.object({
    kind: z.enum(['mpzp', 'mpo', 'mpr', 'zpi', 'studium']).default('mpzp'),
    title: word.default(''),
    resolution: optional,
    journal: optional,
    url: link,
    drawingUrl: link,
    from: day,
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

const values = z.array(word.min(1)).max(40).default([]);
const LINES = z.object({
  act: optional.default(null),
  columns: z.object({ kind: optional, act: optional, zone: optional }),
  values: z.object({ obligatory: values, noCross: values, other: values }),
  clause: z
    .object({ article: optional, page: z.int().min(1).max(9999).nullish().default(null), url: link })
    .default({ article: null, page: null, url: null }),
  from: day,
  freeSide: z
    .enum(['left', 'right', 'suggested', ''])
    .nullish()
    .transform((side) => side || null),
});

export type ReadLineMapping =
  | { readonly ok: true; readonly value: LineMapping }
  | { readonly ok: false; readonly fields: readonly string[] };

/** A mapping of lines of unknown origin; it has `values`, which a mapping of zones has not. */
export function parseLineMapping(value: unknown): ReadLineMapping {
  const read = LINES.safeParse(value);
  if (!read.success) return { ok: false, fields: read.error.issues.map(({ path }) => path.join('.')) };
  const { act, columns, values: meanings } = read.data;
  if (act === null && columns.act === null) return { ok: false, fields: ['act'] };
  const named = [...meanings.obligatory, ...meanings.noCross, ...meanings.other].map((one) => one.toLowerCase());
  if (meanings.obligatory.length + meanings.noCross.length === 0 || new Set(named).size < named.length)
    return { ok: false, fields: ['values'] };
  return { ok: true, value: read.data };
}

export type SavedMapping = { readonly name: string; readonly mapping: PlanMapping };
export type SavedLineMapping = { readonly name: string; readonly mapping: LineMapping };

export const savedMappings = (db: Db): Promise<SavedMapping[]> => saved(db, 'zones', parseMapping);
export const savedLineMappings = (db: Db): Promise<SavedLineMapping[]> => saved(db, 'lines', parseLineMapping);

type Read<Mapping> = { readonly ok: true; readonly value: Mapping } | { readonly ok: false };

async function saved<Mapping>(
  db: Db,
  kind: 'zones' | 'lines',
  parse: (content: unknown) => Read<Mapping>,
): Promise<{ name: string; mapping: Mapping }[]> {
  const { rows } = await sql<{ name: string; content: unknown }>`
    select name, content from plans.source_mapping where kind = ${kind} order by name`.execute(db);
  return rows.flatMap(({ name, content }) => {
    const read = parse(content);
    return read.ok ? [{ name, mapping: read.value }] : [];
  });
}
