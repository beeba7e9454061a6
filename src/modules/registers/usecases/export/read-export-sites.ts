import type { FactValue } from '../../../../kernel/fact.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { FACT_KINDS, type FactKey, type Site, standingOf } from '../../../sites/index.ts';
import { type FactHistory, readFacts, readSites } from '../../../sites/index.server.ts';
import type { ExportCell, ExportRow } from '../../core/export/export-row.ts';
import { sitesOnOffer, slugsOnOffer } from '../../data/export.queries.ts';
import type { ExportSource } from './read-export-rows.ts';

const KEYS = Object.keys(FACT_KINDS) as FactKey[];
const COLUMNS = [
  'rodzaj',
  'nazwa',
  'name',
  'dzielnica',
  'opublikowano',
  'kontakt',
  'granica_narysowana',
  'border_drawn',
  'dane_przykladowe',
  ...KEYS.flatMap((key) => [key, `${key} sporne`, `${key} stan`, `${key} potwierdzono`]),
];
/** Sites in memory at once, with all that was ever said of them. */
const BATCH = 500;

export type SitesToExport = {
  readonly today: Day;
  /** Addresses of sites in the order wanted; null for every published one. Sites that are not published are left out. */
  readonly slugs: readonly string[] | null;
};

/**
 * Sites on offer with what is publicly known of each kind; whether it is fresh, and since when it is known, stand in the columns beside
 * it. Where sources contradict each other, none of their values stands alone: all of them are in a column of their own. Each batch is
 * read when it is asked for: a slow reader keeps no connection.
 */
export const siteRows = (db: Db, { today, slugs }: SitesToExport): ExportSource => ({
  columns: COLUMNS,
  async *batches() {
    const wanted = slugs ?? (await slugsOnOffer(db));
    for (let from = 0; from < wanted.length; from += BATCH) {
      const some = wanted.slice(from, from + BATCH);
      const offered = await sitesOnOffer(db, some);
      const ids = offered.map(({ id }) => id);
      const drawn = new Set(offered.filter((one) => one.drawn).map(({ id }) => id));
      const [sites, facts] = await Promise.all([
        readSites(db, ['published', 'reserved'], ids),
        readFacts(db, { siteId: null, siteIds: ids, visibility: ['public'] }),
      ]);
      const bySlug = new Map(sites.map((site) => [site.slug, site]));
      yield some.flatMap((slug) => {
        const site = bySlug.get(slug);
        return site ? [rowOf({ site, drawn: drawn.has(site.id) }, facts.get(site.id) ?? {}, today)] : [];
      });
    }
  },
});

function rowOf({ site, drawn }: { site: Site; drawn: boolean }, facts: FactHistory, today: Day): ExportRow {
  const columns: Record<string, ExportCell> = {
    rodzaj: site.kind,
    nazwa: site.name.pl,
    name: site.name.en,
    dzielnica: site.district.pl,
    opublikowano: site.publishedOn,
    kontakt: site.contact.name,
    granica_narysowana: drawn,
    border_drawn: drawn,
    dane_przykladowe: site.synthetic,
  };
  for (const key of KEYS) {
    const { state, current, voices } = standingOf(key, facts[key], today);
    const disputed = state === 'disputed';
    columns[key] = current && !disputed ? cellOf(current.value) : null;
    if (disputed) columns[`${key} sporne`] = voices.map(({ value }) => String(cellOf(value))).join(' / ');
    columns[`${key} stan`] = state;
    columns[`${key} potwierdzono`] = current?.confirmedOn ?? null;
  }
  return { id: site.slug, columns, shape: null, point: [site.easting, site.northing] };
}

function cellOf(value: FactValue): ExportCell {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'choice':
      return value.code;
    case 'day':
      return value.day;
    case 'text':
      return value.text.pl;
    default:
      return 'brak';
  }
}
