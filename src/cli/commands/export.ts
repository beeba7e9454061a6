import { writeFileSync } from 'node:fs';
import { dayInPoland } from '../../kernel/day.ts';
import { readMunicipality } from '../../modules/places/index.server.ts';
import { type Command, fileToWrite, textOf, UsageFault } from '../command.ts';
import { writeGeoJson, writeTable } from '../export/feature.ts';
import { parcelRows, siteRows, zoneRows } from '../export/read-rows.ts';

export const command: Command = {
  name: 'export',
  summary: 'Write parcels, plans or published sites of a city as GeoJSON or CSV',
  usage: 'parcels | plans | sites',
  options: {
    format: {
      type: 'string',
      value: 'geojson|csv',
      describe: 'GeoJSON in longitude and latitude, or a table without shapes (geojson)',
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
    if (format !== 'geojson' && format !== 'csv') throw new UsageFault('--format is geojson or csv.');
    const out = fileToWrite(context, 'out');
    const { db } = await context.city();
    const read = { parcels: parcelRows, plans: zoneRows, sites: () => siteRows(db, dayInPoland(context.now)) }[what];
    const rows = await read(db);
    const { epsg } = await readMunicipality(db);
    const text = format === 'csv' ? writeTable(rows) : writeGeoJson(rows, epsg);
    if (out === undefined)
      return { code: 0, lines: [text.trimEnd()], data: { what, format, count: rows.length, content: text } };
    writeFileSync(out, text);
    return {
      code: 0,
      lines: [`${rows.length} ${what} written to ${out}.`],
      data: { what, format, count: rows.length, file: out },
    };
  },
};
