import { sql } from 'kysely';
import * as z from 'zod';
import type { Db } from '../../../platform/db/index.ts';
import { type LayerKind } from '../core/layer.ts';
import { type LayerMapping, wrongIn } from '../core/layer-mapping.ts';

const word = z.string().trim().min(1).max(120);
const words = z.record(z.string(), z.record(z.string(), z.string().trim().max(120)));
const columns = z.record(z.string(), z.union([word, z.array(word).min(1).max(8)]));
const leave = z.record(z.string(), z.array(word));
const always = z.record(z.string(), word);
const OF_CLASS = z.strictObject({
  columns: columns.optional(),
  words: words.optional(),
  always: always.optional(),
  leave: leave.optional(),
});
const SHAPE = z.strictObject({
  columns: columns.default({}),
  words: words.default({}),
  always: always.default({}),
  leave: leave.optional(),
  classes: z.record(word, OF_CLASS).optional(),
  axes: z.enum(['xy', 'yx']).optional(),
});

export type ReadLayerMapping =
  | { readonly ok: true; readonly value: LayerMapping }
  /** `field`: the first that can't be read, or that the kind does not have. */
  | { readonly ok: false; readonly field: string };

/** A mapping of unknown origin, for a layer of that kind. */
export function parseLayerMapping(value: unknown, kind: LayerKind): ReadLayerMapping {
  const read = SHAPE.safeParse(value);
  if (!read.success) return { ok: false, field: read.error.issues[0]?.path.join('.') ?? '' };
  const mapping = read.data as LayerMapping;
  const wrong = wrongIn(mapping, kind);
  return wrong === null ? { ok: true, value: mapping } : { ok: false, field: wrong };
}

export type SavedLayerMapping = { readonly kind: LayerKind; readonly name: string; readonly mapping: LayerMapping };

export async function savedLayerMappings(db: Db): Promise<SavedLayerMapping[]> {
  const { rows } = await sql<{ kind: LayerKind; name: string; content: unknown }>`
    select kind, name, content from layers.mapping where city = platform.city() order by name, kind`.execute(db);
  return rows.flatMap(({ kind, name, content }) => {
    const read = parseLayerMapping(content, kind);
    return read.ok ? [{ kind, name, mapping: read.value }] : [];
  });
}
