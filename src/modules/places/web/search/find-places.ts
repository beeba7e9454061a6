import { sampleMark } from '../../../../kernel/locale.ts';
import type { CityProfile } from '../../../../kernel/city-profile.ts';
import { type Epsg, transformation } from '../../../../geometry/crs.ts';
import type { Point } from '../../../../geometry/polygon.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { formatArea } from '../../../../ui/quantity.ts';
import { type PlaceRead, readCoordinates } from '../../core/search/coordinates.ts';
import { matchName, nameWords } from '../../core/search/match-name.ts';
import { readParcelQuestion, readPrecinctQuestion } from '../../core/search/parcel-question.ts';
import {
  findParcels,
  type FoundParcel,
  middleOfLand,
  namedPlaces,
  type NamedPlace,
} from '../../data/place-search.queries.ts';
import type { FoundPlace } from './found-place.ts';
import { searchMessages } from './messages.ts';
import { middleOfGeometry, pointText } from './point-text.ts';

type Known = NamedPlace & { readonly words: readonly string[]; readonly at: Point | null };
type City = { readonly named: Promise<readonly Known[]>; readonly middle: Promise<Point> };

/** By the city's profile, which is another object as soon as its land or base map changes. */
const cities = new WeakMap<CityProfile, City>();

function cityOf(c: PageContext): City {
  const { city, db } = c.var;
  const known = cities.get(city);
  if (known) return known;
  const toDegrees = transformation(city.epsg as Epsg, 4326);
  const read: City = {
    named: namedPlaces(db).then((places) =>
      places.map((place) => ({ ...place, words: nameWords(place.name), at: middleOfGeometry(place.geometry) })),
    ),
    middle: middleOfLand(db).then((at) => (at ? toDegrees(at) : [19, 52])),
  };
  cities.set(city, read);
  for (const reading of [read.named, read.middle]) reading.catch(() => cities.delete(city));
  return read;
}

/** Coordinates, parcels, precincts, streets and names of the base map that answer, best first, at most `most` and one. */
export async function findPlaces(c: PageContext, question: string, most: number): Promise<FoundPlace[]> {
  const city = cityOf(c);
  const points = readCoordinates(question, await city.middle);
  if (points.length > 0) return points.map((read) => pointPlace(c, read));
  const asked = readParcelQuestion(question);
  const parcels = asked ? await findParcels(c.var.db, asked, most + 1) : [];
  return [...parcels.map((parcel) => parcelPlace(c, parcel)), ...namedOf(c, await city.named, question)].slice(
    0,
    most + 1,
  );
}

function namedOf(c: PageContext, named: readonly Known[], question: string): FoundPlace[] {
  const code = readPrecinctQuestion(question);
  const words = nameWords(question);
  const seen = new Set<string>();
  return named
    .map((place) => ({ place, score: code !== null && place.code === code ? 2 : matchName(place.words, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.place.name < b.place.name ? -1 : 1))
    .flatMap(({ place }) => {
      const found = namedPlace(c, place);
      if (!found || seen.has(found.kind + found.label)) return [];
      seen.add(found.kind + found.label);
      return [found];
    });
}

const KINDS: Readonly<Record<string, FoundPlace['kind']>> = {
  road: 'street',
  label: 'place',
  'zone-label': 'place',
  station: 'station',
  water: 'water',
  river: 'water',
};

function namedPlace(c: PageContext, { kind, name, at, code }: Known): FoundPlace | null {
  const { locale } = c.var;
  const text = searchMessages(locale);
  if (code !== null) {
    const words = text.precinct(code, name || null);
    const label = words.charAt(0).toUpperCase() + words.slice(1);
    return {
      kind: 'precinct',
      label,
      detail: '',
      href: href('placeSearch', locale, {}, new URLSearchParams({ precinct: code })),
    };
  }
  if (!at) return null;
  return { kind: KINDS[kind] ?? 'place', label: name, detail: '', href: pointHref(c, at, name) };
}

function parcelPlace(c: PageContext, { id, number, precinct, precinctName, areaM2 }: FoundParcel): FoundPlace {
  const { locale } = c.var;
  const text = searchMessages(locale);
  return {
    kind: 'parcel',
    label: text.parcel(number),
    detail: `${sampleMark(text.precinct(precinct, precinctName), locale)}, ${formatArea(areaM2, locale)}`,
    href: href('parcel', locale, {}, new URLSearchParams({ id })),
  };
}

function pointPlace(c: PageContext, { epsg, at }: PlaceRead): FoundPlace {
  const { locale } = c.var;
  const label = pointText(at, 4326);
  const system = searchMessages(locale).systems[epsg as 4326];
  const detail = epsg === 4326 ? system : `${system}: ${pointText(at, epsg)}`;
  return { kind: 'point', label, detail, href: pointHref(c, at, null) };
}

/** To seven decimals of a degree: a centimetre. */
function pointHref(c: PageContext, [lon, lat]: Point, name: string | null): string {
  const query = new URLSearchParams({ at: `${lat.toFixed(7)},${lon.toFixed(7)}`, ...(name !== null && { name }) });
  return href('placeSearch', c.var.locale, {}, query);
}
