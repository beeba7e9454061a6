import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { LayerKind, Surface, Thing } from '../core/layer.ts';
import { IS_OPEN } from './near.queries.ts';

export type LimitRow = {
  readonly kind: LayerKind;
  readonly name: string;
  readonly roadClass: string | null;
  readonly shape: Surface | null;
  readonly lines: Thing['lines'] | null;
};

/** The larger things first, of kinds that are asked for; only what everybody may see. */
export async function readLimits(
  db: Db,
  { kinds, most }: { readonly kinds: readonly LayerKind[]; readonly most: number },
): Promise<LimitRow[]> {
  const { rows } = await sql<LimitRow>`
    select f.kind, f.name, f.attributes->>'roadClass' as "roadClass", f.shape, f.lines
    from layers.feature f join layers.supply s on s.id = f.supply_id
    where f.city = platform.city() and f.current and ${IS_OPEN} and f.kind = any(${[...kinds]}::text[])
    order by ((f.bounds[0])[0] - (f.bounds[1])[0]) + ((f.bounds[0])[1] - (f.bounds[1])[1]) desc, f.id limit ${most}`.execute(
    db,
  );
  return rows;
}

/** Changes when a supply that everybody may see comes or goes. */
export async function limitStamp(db: Db): Promise<string> {
  const { rows } = await sql<{ stamp: string | null }>`
    select string_agg(s.id::text, ',' order by s.id) as stamp from layers.supply s
    where s.city = platform.city() and s.ended_at is null and ${IS_OPEN}`.execute(db);
  return rows[0]!.stamp ?? '';
}
