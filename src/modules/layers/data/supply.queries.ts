import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { LayerKind } from '../core/layer.ts';
import { IS_OPEN } from './near.queries.ts';

export type SupplyRow = {
  readonly id: number;
  readonly kind: LayerKind;
  readonly source: string;
  readonly areaName: string;
  readonly asOf: Day;
  readonly validUntil: Day;
  readonly fileName: string;
  readonly features: number;
  readonly derived: boolean;
  readonly synthetic: boolean;
  readonly importedAt: Date;
  readonly importedBy: string | null;
  readonly endedAt: Date | null;
  readonly endKind: 'replaced' | 'withdrawn' | null;
  readonly endReason: string;
  /** Whether everybody may see where its things are and what they are called. */
  readonly open: boolean;
};

const ROW = sql`
    select s.id, s.kind, s.source, s.area_name as "areaName", s.as_of as "asOf", s.valid_until as "validUntil",
           s.file_name as "fileName", s.features, s.derived, s.synthetic, s.imported_at as "importedAt", a.name as "importedBy",
           s.ended_at as "endedAt", s.end_kind as "endKind", s.end_reason as "endReason",
           ${IS_OPEN} as open
    from layers.supply s left join accounts.account a on a.id = s.imported_by
    where s.city = platform.city()`;

/** Supplies of the city, latest first: those that stand, or the last hundred that ended. */
export async function supplies(db: Db, which: 'standing' | 'ended'): Promise<SupplyRow[]> {
  const state = which === 'standing' ? sql`s.ended_at is null` : sql`s.ended_at is not null`;
  const { rows } = await sql<SupplyRow>`
    ${ROW} and ${state} order by s.id desc limit ${which === 'standing' ? 1000 : 100}`.execute(db);
  return rows;
}

export async function supplyNamed(db: Db, id: number): Promise<SupplyRow | null> {
  const { rows } = await sql<SupplyRow>`${ROW} and s.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export type StandingSupply = { readonly id: number; readonly content: string };

/** The supply that a new one of the same kind, source and area takes the place of. */
export async function standingSupply(
  db: Db,
  { kind, source, areaName }: { readonly kind: LayerKind; readonly source: string; readonly areaName: string },
): Promise<StandingSupply | null> {
  const { rows } = await sql<StandingSupply>`
    select id, content_sha256 as content from layers.supply
    where city = platform.city() and kind = ${kind} and source = ${source} and area_name = ${areaName} and ended_at is null`.execute(
    db,
  );
  return rows[0] ?? null;
}
