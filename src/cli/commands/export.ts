import { createWriteStream } from 'node:fs';
import { text as textOfStream } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dayInPoland } from '../../kernel/day.ts';
import { readMunicipality } from '../../modules/places/index.server.ts';
import { type Command, fileToWrite, Refusal, textOf, UsageFault } from '../command.ts';
import {
  type ExportSource,
  isExportFormat,
  parcelRows,
  sitesForFile,
  writeExport,
  zoneRows,
} from '../../modules/registers/index.server.ts';

export const command: Command = {
  name: 'export',
  summary: 'Write parcels, plans or published sites of a city as a workbook, table or map layer',
  usage: 'parcels | plans | sites',
  options: {
    format: {
      type: 'string',
      value: 'geojson|gpkg|csv|xlsx',
      describe: 'GeoJSON in degrees, GeoPackage in metres, or a table without shapes (geojson)',
    },
    out: { type: 'string', value: 'FILE', describe: 'write there instead of to the terminal' },
  },
  details: ['Tables are UTF-8 and safe to open in a spreadsheet: no cell is a formula.'],
  async run(context) {
    const [what, ...rest] = context.positionals;
    const format = textOf(context, 'format') ?? 'geojson';
    if (rest.length > 0 || (what !== 'parcels' && what !== 'plans' && what !== 'sites')) {
      throw new UsageFault('Say what: parcels, plans or sites.');
    }
    if (!isExportFormat(format)) throw new UsageFault('--format is geojson, gpkg, csv or xlsx.');
    const out = fileToWrite(context, 'out');
    if (out === undefined && (format === 'gpkg' || format === 'xlsx')) {
      throw new Refusal(`A file of format ${format} can’t be shown: name it with --out.`);
    }
    const { db } = await context.city();
    const read = {
      parcels: parcelRows,
      plans: zoneRows,
      sites: () => sitesForFile(db, { today: dayInPoland(context.now), slugs: null }, format),
    }[what];
    const rows = counted(read(db));
    const { epsg } = await readMunicipality(db);
    const pieces = Readable.from(writeExport(rows, { format, name: what, epsg, now: context.now }));
    if (out === undefined) {
      const text = await textOfStream(pieces);
      return { code: 0, lines: [text.trimEnd()], data: { what, format, count: rows.count(), content: text } };
    }
    await pipeline(pieces, createWriteStream(out));
    return {
      code: 0,
      lines: [`${rows.count()} ${what} written to ${out}.`],
      data: { what, format, count: rows.count(), file: out },
    };
  },
};

/** The same source, and how many of its rows were taken so far. */
function counted(source: ExportSource): ExportSource & { count(): number } {
  let rows = 0;
  return {
    columns: source.columns,
    count: () => rows,
    async *batches() {
      for await (const batch of source.batches()) {
        rows += batch.length;
        yield batch;
      }
    },
  };
}
