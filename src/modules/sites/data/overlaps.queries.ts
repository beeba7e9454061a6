import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import { NO_OVERLAPS, sharing, type NamedSite, type Overlaps } from '../core/office/overlaps.ts';
import type { DrawnLand } from '../core/office/outline.ts';
import type { ParcelShape } from '../core/office/parcel-list.ts';
import { parcelShapes } from './parcel-names.queries.ts';

/** A site's land: parcels, or what was drawn. */
type Land = {
  readonly siteId: number;
  readonly parcels: readonly string[];
  readonly drawn: Pick<DrawnLand, 'outline'> | null;
};
type Outline = ParcelShape['geometry'];
type Shape = { readonly id: string; readonly geometry: Outline };

/** Parcels whose box is looked at, and those that are named. */
const MOST_NEAR = 2000;
const MOST_NAMED = 20;
const LIVING = ['draft', 'in-review', 'published', 'reserved'];

/** The shapes that make up a site's land. */
export const shapesOf = async (db: Db, { parcels, drawn }: Omit<Land, 'siteId'>): Promise<Outline[]> =>
  drawn ? [drawn.outline] : (await parcelShapes(db, parcels)).map(({ geometry }) => geometry);

/** What drawn land has in common with known parcels and with other sites; of a site on parcels, who else drew land there. */
export async function overlapsOf(db: Db, { siteId, parcels, drawn }: Land): Promise<Overlaps> {
  const land = await shapesOf(db, { parcels, drawn });
  if (land.length === 0) return NO_OVERLAPS;
  const others = sharing(land, await drawnNear(db, siteId, land)).map(({ geometry: _, ...one }) => one);
  if (!drawn) return { ...NO_OVERLAPS, drawn: others };
  const under = sharing(land, await parcelsNear(db, land));
  const named = under.slice(0, MOST_NAMED);
  const sites = await sitesOn(
    db,
    siteId,
    named.map(({ id }) => id),
  );
  return {
    parcels: named.map(({ id, areaM2 }) => ({ id, areaM2, sites: sites.get(id) ?? [] })),
    more: under.length - named.length,
    drawn: others,
  };
}

/** The smallest box around the land, as PostgreSQL writes one. */
function boxOf(land: readonly Outline[]): string {
  const [xs, ys] = [0, 1].map((axis) => land.flat(3).map((point) => point[axis]!)) as [number[], number[]];
  const least = (of: readonly number[]): number => of.reduce((a, b) => Math.min(a, b));
  const most = (of: readonly number[]): number => of.reduce((a, b) => Math.max(a, b));
  return `(${least(xs)},${least(ys)}),(${most(xs)},${most(ys)})`;
}

async function parcelsNear(db: Db, land: readonly Outline[]): Promise<Shape[]> {
  const { rows } = await sql<Shape>`
    select id, geometry from places.parcel
    where city = platform.city() and bounds && ${boxOf(land)}::box order by id limit ${MOST_NEAR}`.execute(db);
  return rows;
}

async function drawnNear(
  db: Db,
  siteId: number,
  land: readonly Outline[],
): Promise<(NamedSite & { readonly geometry: Outline })[]> {
  const { rows } = await sql<NamedSite & { geometry: Outline }>`
    select s.slug, jsonb_build_object('pl', s.name_pl, 'en', s.name_en) as name, d.geometry
    from sites.drawn_land d join sites.site s on s.city = d.city and s.id = d.site_id
    where d.city = platform.city() and d.site_id <> ${siteId} and d.bounds && ${boxOf(land)}::box
      and s.status = any (${LIVING}::text[]) order by s.slug`.execute(db);
  return rows;
}

/** Sites that stand on each of the parcels, by parcel. */
async function sitesOn(db: Db, siteId: number, ids: readonly string[]): Promise<Map<string, NamedSite[]>> {
  const { rows } = await sql<NamedSite & { parcel: string }>`
    select sp.parcel_id as parcel, s.slug, jsonb_build_object('pl', s.name_pl, 'en', s.name_en) as name
    from sites.site_parcel sp join sites.site s on s.city = sp.city and s.id = sp.site_id
    where sp.city = platform.city() and sp.parcel_id = any (${[...ids]}::text[]) and sp.site_id <> ${siteId}
      and s.status = any (${LIVING}::text[]) order by s.slug`.execute(db);
  const byParcel = new Map<string, NamedSite[]>();
  for (const { parcel, ...site } of rows) byParcel.set(parcel, [...(byParcel.get(parcel) ?? []), site]);
  return byParcel;
}
