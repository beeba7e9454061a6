import { dayInPoland } from '../../../kernel/day.ts';
import type { Epsg } from '../../../geometry/crs.ts';
import { sendFile } from '../../../platform/files/upload/index.ts';
import { fault, type PageContext } from '../../../platform/web/index.ts';
import { listedSlugs } from '../../matching/web/index.ts';
import { siteRows } from '../usecases/export/read-export-rows.ts';
import { EXPORT_FORMATS, isExportFormat, writeExport } from '../usecases/export/write-export.ts';

/** The public list of sites, narrowed and ordered as the reader has it, as a file. */
export async function sendSites(c: PageContext): Promise<Response> {
  const format = c.req.param('format') ?? '';
  if (!isExportFormat(format)) return fault(c, 404);
  const slugs = await listedSlugs(c, new URL(c.req.url).searchParams);
  if (!slugs.ok) return fault(c, 422);
  const { db, city, rooms, locale } = c.var;
  const now = rooms.clock.now();
  const today = dayInPoland(now);
  const rows = await siteRows(db, { today, slugs: slugs.value });
  const name = locale === 'pl' ? 'miejsca' : 'sites';
  const bytes = await writeExport(rows, { format, name, epsg: city.epsg as Epsg, now });
  c.header('X-Robots-Tag', 'noindex');
  return sendFile(c, {
    type: EXPORT_FORMATS[format],
    name: `${city.slug}-${name}-${today}.${format}`,
    content: Buffer.from(bytes),
    tag: `${city.revision}-${today}-${format}`,
  });
}
