import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Box, LayerKind, Place, Surface, Thing } from '../core/layer.ts';
import type { LayerMapping } from '../core/layer-mapping.ts';

export type NewSupply = {
  readonly kind: LayerKind;
  readonly source: string;
  readonly areaName: string;
  readonly area: Surface | null;
  readonly asOf: Day;
  readonly validUntil: Day;
  readonly fileName: string;
  readonly derived: boolean;
  readonly synthetic: boolean;
  /** Whether everybody may see where its things are and what they are called; left out: by its kind. */
  readonly public?: boolean;
  readonly by: number | null;
};

/** One import of the city at a time. */
export const lockLayers = async (tx: Db): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(hashtext('layers'), hashtext(platform.city()))`.execute(tx));

/** Writes a supply with its things; answers its number. */
export async function writeSupply(
  tx: Db,
  supply: NewSupply & { readonly content: string },
  things: readonly Thing[],
): Promise<number> {
  const id = await openSupply(tx, supply);
  await addThings(tx, { id, kind: supply.kind }, things);
  await closeSupply(tx, id, { content: supply.content, features: things.length });
  return id;
}

/** Writes a supply to which things are added next, and which is closed after them; answers its number. */
export async function openSupply(tx: Db, supply: NewSupply): Promise<number> {
  const { area } = supply;
  const around = area === null ? sql`null` : boxOf(boxAround(area.flat()));
  const { rows } = await sql<{ id: number }>`
    insert into layers.supply (city, kind, source, area_name, area, area_bounds, as_of, valid_until, file_name, content_sha256, features,
                               derived, synthetic, public, imported_by)
    values (platform.city(), ${supply.kind}, ${supply.source}, ${supply.areaName}, ${area === null ? null : JSON.stringify(area)}::jsonb, ${around},
            ${supply.asOf}, ${supply.validUntil}, ${supply.fileName}, '', 0, ${supply.derived}, ${supply.synthetic}, ${supply.public ?? null},
            ${supply.by})
    returning id`.execute(tx);
  return rows[0]!.id;
}

/** What a supply came to once all its things are there. */
export async function closeSupply(
  tx: Db,
  id: number,
  { content, features }: { readonly content: string; readonly features: number },
): Promise<void> {
  await sql`update layers.supply set content_sha256 = ${content}, features = ${features} where city = platform.city() and id = ${id}`.execute(
    tx,
  );
}

export type OfSupply = { readonly id: number; readonly kind: LayerKind };

export async function addThings(tx: Db, of: OfSupply, things: readonly Thing[]): Promise<void> {
  for (let from = 0; from < things.length; from += BATCH) await writeThings(tx, of, things.slice(from, from + BATCH));
}

const BATCH = 2000;

// oxlint-disable-next-line max-params
async function writeThings(tx: Db, of: OfSupply, things: readonly Thing[]): Promise<void> {
  const rows = things.map(({ name, attributes, shape, lines }) => ({
    name,
    attributes,
    shape,
    lines: lines.length === 0 ? null : lines,
    ...boxAround([...(shape ?? []).flat(), ...lines]),
  }));
  await sql`
    insert into layers.feature (city, supply_id, kind, name, attributes, shape, lines, bounds)
    select platform.city(), ${of.id}, ${of.kind}, r.name, r.attributes, nullif(r.shape, 'null'), nullif(r.lines, 'null'),
           box(point(r."minX", r."minY"), point(r."maxX", r."maxY"))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(name text, attributes jsonb, shape jsonb, lines jsonb, "minX" float8, "minY" float8, "maxX" float8, "maxY" float8)`.execute(
    tx,
  );
}

export type SupplyEnd = {
  readonly kind: 'replaced' | 'withdrawn';
  readonly reason: string;
  readonly by: number | null;
};

/** Ends a supply that stands; its things stay for the record. False: it stands no more. */
export async function endSupply(tx: Db, id: number, { kind, reason, by }: SupplyEnd): Promise<boolean> {
  const { rows } = await sql`
    update layers.supply set ended_at = now(), end_kind = ${kind}, end_reason = ${reason}, ended_by = ${by}
    where city = platform.city() and id = ${id} and ended_at is null returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`update layers.feature set current = false where city = platform.city() and supply_id = ${id}`.execute(tx);
  return true;
}

/** Keeps a mapping under its name; the same content changes nothing. */
export async function saveLayerMapping(
  tx: Db,
  { kind, name, mapping }: { readonly kind: LayerKind; readonly name: string; readonly mapping: LayerMapping },
): Promise<boolean> {
  const { rows } = await sql`
    insert into layers.mapping as m (city, kind, name, content) values (platform.city(), ${kind}, ${name}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (city, kind, name) do update set content = excluded.content where m.content is distinct from excluded.content
    returning name`.execute(tx);
  return rows.length > 0;
}

const boxOf = ({ minX, minY, maxX, maxY }: Box) => sql`box(point(${minX}, ${minY}), point(${maxX}, ${maxY}))`;

function boxAround(lines: readonly (readonly Place[])[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines)
    for (const [x, y] of line) {
      [minX, maxX] = [Math.min(minX, x), Math.max(maxX, x)];
      [minY, maxY] = [Math.min(minY, y), Math.max(maxY, y)];
    }
  return { minX, minY, maxX, maxY };
}
