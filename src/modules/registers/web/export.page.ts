import { Readable } from 'node:stream';
import { dayInPoland } from '../../../kernel/day.ts';
import type { Epsg } from '../../../geometry/crs.ts';
import { clientAddress } from '../../../platform/rate/client-address.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import { sendFile } from '../../../platform/files/upload/index.ts';
import { fault, type PageContext } from '../../../platform/web/index.ts';
import { listedSlugs, MOST_IN_FILE } from '../../matching/web/index.ts';
import { sitesForFile } from '../usecases/export/with-borders.ts';
import { EXPORT_FORMATS, isExportFormat, writeExport } from '../usecases/export/write-export.ts';
import { tooManyRows } from './too-many-rows.tsx';

/** Each file reads every row that it holds: many a minute are somebody's program, which may wait. */
function countTry(c: PageContext): ReturnType<typeof takeTry> {
  const { database, clock } = c.var.rooms;
  const who = clientAddress(c.env, c.req.header('x-forwarded-for'));
  return takeTry(database.whole, {
    what: 'export',
    who,
    limit: TRIES,
    windowSeconds: WINDOW_SECONDS,
    now: clock.now(),
  });
}

const TRIES = 60;
const WINDOW_SECONDS = 600;

/** The public list of sites, narrowed and ordered as the reader has it, as a file. */
export async function sendSites(c: PageContext): Promise<Response> {
  const format = c.req.param('format') ?? '';
  if (!isExportFormat(format)) return fault(c, 404);
  const { allowed, retryAfterSeconds } = await countTry(c);
  if (!allowed) return fault(c, 429, { retryAfterSeconds });
  const slugs = await listedSlugs(c, new URL(c.req.url).searchParams);
  if (!slugs.ok) return fault(c, 422);
  // Known before a row is read.
  const most = MOST_IN_FILE[format];
  if (most !== null && slugs.value.length > most) return tooManyRows(c, most);
  const { db, city, rooms, locale } = c.var;
  const now = rooms.clock.now();
  const today = dayInPoland(now);
  const source = sitesForFile(db, { today, slugs: slugs.value }, format);
  const name = locale === 'pl' ? 'miejsca' : 'sites';
  const borders = locale === 'pl' ? 'miejsca_granice' : 'sites_borders';
  const epsg = city.epsg as Epsg;
  const written = writeExport(source, { format, name, borders, epsg, now });
  c.header('X-Robots-Tag', 'noindex');
  return sendFile(c, {
    type: EXPORT_FORMATS[format],
    name: `${city.slug}-${name}-${today}.${format}`,
    content: Readable.toWeb(Readable.from(written)) as ReadableStream<Uint8Array>,
    tag: `${city.revision}-${today}-${format}`,
  });
}
