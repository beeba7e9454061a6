import { setImmediate as turn } from 'node:timers/promises';
import { union } from '../../../../geometry/overlay.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ExportRow } from '../../core/export/export-row.ts';
import { landOfSites, type SiteLand } from '../../data/land.queries.ts';
import type { ExportSource } from './read-export-rows.ts';
import { siteRows, type SitesToExport } from './read-export-sites.ts';
import type { ExportFormat } from './write-export.ts';

/** The sites as a file of this format holds them: with their borders where it holds shapes. */
export function sitesForFile(db: Db, sites: SitesToExport, format: ExportFormat): ExportSource {
  const rows = siteRows(db, sites);
  return format === 'geojson' || format === 'gpkg' ? withBorders(db, rows) : rows;
}

/** Borders joined between two turns of the process: others are served in between. */
const AT_ONCE = 50;

/**
 * The same sites with the border of their land: of their parcels together, or as the office drew it, and which of the two it is. For
 * files that hold shapes; each batch is looked up when it is asked for.
 */
export const withBorders = (db: Db, source: ExportSource): ExportSource => ({
  columns: source.columns,
  async *batches() {
    for await (const rows of source.batches()) {
      const ids = rows.map(({ id }) => id);
      const land = new Map((await landOfSites(db, ids)).map((one) => [one.slug, one]));
      const bordered: ExportRow[] = [];
      for (const [index, row] of rows.entries()) {
        if (index % AT_ONCE === AT_ONCE - 1) await turn();
        bordered.push(bordersOf(row, land.get(row.id)));
      }
      yield bordered;
    }
  },
});

const WORDS = {
  parcels: { granica: 'z działek ewidencyjnych', border: 'of cadastral parcels' },
  drawn: {
    granica: 'narysowana przez biuro, nie jest granicą ewidencyjną',
    border: 'drawn by the office, not a cadastral border',
  },
  none: { granica: 'brak, tylko punkt', border: 'none, a point only' },
} as const;

function bordersOf(row: ExportRow, land: SiteLand | undefined): ExportRow {
  if (!land) return { ...row, columns: { ...row.columns, ...WORDS.none } };
  const words = land.drawn ? WORDS.drawn : WORDS.parcels;
  return { ...row, columns: { ...row.columns, ...words }, shape: shapeOf(land) };
}

const shapeOf = ({ shapes }: SiteLand): ExportRow['shape'] => (shapes.length === 1 ? shapes[0]! : union(shapes));
