import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { matchName, nameWords } from '../../places/index.ts';
import type { PlaceFinder } from '../../places/web/index.ts';
import { readPlacedSites, type PlacedSite } from '../data/placed-sites.queries.ts';

type Known = PlacedSite & { readonly words: readonly string[] };

/** By the city's profile, which is another object as soon as its sites change. */
const cities = new WeakMap<CityProfile, Promise<readonly Known[]>>();

function sitesOf(c: PageContext): Promise<readonly Known[]> {
  const { city, db } = c.var;
  const known = cities.get(city);
  if (known) return known;
  const read = readPlacedSites(db).then((sites) =>
    sites.map((site) => ({ ...site, words: nameWords(`${site.name.pl} ${site.name.en} ${site.district.pl}`) })),
  );
  cities.set(city, read);
  read.catch(() => cities.delete(city));
  return read;
}

const MOST = 10;

/** Published sites by their name, and those nearest to a place. */
export const siteFinder: PlaceFinder = {
  async find(c, question) {
    const { locale } = c.var;
    const asked = nameWords(question);
    return (await sitesOf(c))
      .map((site) => ({ site, score: matchName(site.words, asked) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.site.slug < b.site.slug ? -1 : 1))
      .slice(0, MOST)
      .map(({ site }) => ({
        kind: 'site',
        label: site.name[locale],
        detail: site.district[locale],
        href: href('site', locale, { slug: site.slug }),
      }));
  },
  async near(c, [x, y], parcelId) {
    const { locale } = c.var;
    return (await sitesOf(c))
      .map((site) => ({
        label: site.name[locale],
        href: href('site', locale, { slug: site.slug }),
        metres:
          parcelId !== null && site.parcels.includes(parcelId)
            ? 0
            : Math.max(1, Math.hypot(site.easting - x, site.northing - y)),
      }))
      .sort((a, b) => a.metres - b.metres)
      .slice(0, MOST);
  },
};
