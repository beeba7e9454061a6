import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { writeArchive } from '../../platform/db/archive/index.ts';
import { Refusal, UsageFault, type Command } from '../command.ts';

export const command: Command = {
  name: 'backup',
  summary: 'Write the whole database, as of one moment, into one file',
  usage: 'FILE',
  options: { force: { type: 'boolean', describe: 'replace FILE when it is there' } },
  details: [
    'The application may run meanwhile. The file holds secrets and personal data: keep it as you keep the database.',
  ],
  async run(context) {
    const [name, ...more] = context.positionals;
    if (name === undefined || more.length > 0) throw new UsageFault('Name one file to write: backup FILE');
    const file = context.file(name);
    if (!existsSync(path.dirname(file))) throw new Refusal(`The folder ${path.dirname(file)} is not there.`);
    if (existsSync(file) && context.values['force'] !== true)
      throw new Refusal(`${file} is there already; --force replaces it.`);
    await context.database();
    const { ownerUrl } = await context.source();
    const manifest = await writeArchive(ownerUrl, file, context.now);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const { size } = await stat(file);
    const counts = Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows]));
    return {
      code: 0,
      lines: [`${rows} rows of ${manifest.tables.length} tables are in ${file} (${(size / 1e6).toFixed(1)} MB).`],
      data: { file, bytes: size, rows, tables: counts },
    };
  },
};
