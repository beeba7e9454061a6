import { messagesOf } from '../messages.ts';
import type { BaseFeature, CityMapProps, LonLat, MapSite } from './map-data.ts';

/** Title and description of the map: every site named by the part of the city where it stands. */
export function mapWords({ sites, base, locale }: CityMapProps): { title: string; description: string } {
  const words = messagesOf(locale).map;
  const city = cityName(base);
  if (sites.length === 0) return { title: words.titleEmpty(city), description: words.sketch };
  const byPlace = new Map<string, MapSite[]>();
  for (const site of sites) {
    const place = site.place ?? nearestName(site.lonLat, base) ?? words.unplaced;
    byPlace.set(place, [...(byPlace.get(place) ?? []), site]);
  }
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const places = [...byPlace].map(
    ([place, there]) => `${place}: ${list.format(there.map((site) => `${site.number} ${site.name}`))}.`,
  );
  return { title: words.title(city), description: [words.places, ...places, words.complete].join(' ') };
}

const cityName = (base: readonly BaseFeature[]): string =>
  base.find((feature) => feature.kind === 'label' && feature.rank === 0)?.name ??
  base.find((feature) => feature.kind === 'border')?.name ??
  '';

/** Names of zones and districts within about two kilometres, the nearest first. */
function nearestName([longitude, latitude]: LonLat, base: readonly BaseFeature[]): string | null {
  let nearest: { name: string; away: number } | null = null;
  for (const { kind, rank, name, geometry } of base) {
    if (name === null || geometry.type !== 'Point' || (kind !== 'zone-label' && (kind !== 'label' || rank === 0)))
      continue;
    const [east, north] = geometry.coordinates;
    const away = Math.hypot((east - longitude) * 0.62, north - latitude);
    if (away < 0.018 && (!nearest || away < nearest.away)) nearest = { name, away };
  }
  return nearest?.name ?? null;
}
