import { transformation, type Epsg } from '../../../../geometry/crs.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { MapSite } from '../../../places/web/index.ts';
import type { Dossier } from '../../core/dossier.ts';

type Numbered = { readonly number: number; readonly verdict: Verdict | null };
type Shape = Pick<MapSite, 'lonLat' | 'rings'>;

/** Shapes in degrees, kept for as long as a dossier lives: they change only with it. */
const shapes = new WeakMap<Dossier, Shape>();

/** A site as the map draws it. `epsg` is the city's PL-2000 zone. */
export function mapSite(
  dossier: Dossier,
  epsg: number,
  { number, verdict, locale }: Numbered & { locale: Locale },
): MapSite {
  const { site } = dossier;
  return { slug: site.slug, name: site.name[locale], number, verdict, ...shapeOf(dossier, epsg) };
}

function shapeOf(dossier: Dossier, epsg: number): Shape {
  const known = shapes.get(dossier);
  if (known) return known;
  const carry = transformation(epsg as Epsg, 4326);
  // Seven decimals are a centimetre.
  const place = (point: readonly [number, number]): [number, number] => {
    const [x, y] = carry([point[0], point[1]]);
    return [Number(x.toFixed(7)), Number(y.toFixed(7))];
  };
  const shape = {
    lonLat: place([dossier.site.easting, dossier.site.northing]),
    rings: dossier.parcels.flatMap((parcel) =>
      parcel.geometry.map((polygon) => polygon[0]!.map((point) => place([point[0], point[1]]))),
    ),
  };
  shapes.set(dossier, shape);
  return shape;
}
