import { restoreArchive } from '../../platform/db/archive/index.ts';
import { Refusal, UsageFault, type Command } from '../command.ts';
import { runningAddress } from '../session.ts';

export const command: Command = {
  name: 'restore',
  summary: 'Take a backup into an empty database: everything, or nothing',
  usage: 'FILE',
  options: {},
  details: [
    'Name an empty folder: DATA_DIR=./restored npm run calisia -- restore FILE',
    'Every entry is verified before anything is written. Sign-ins and private links work as before.',
  ],
  async run(context) {
    const [name, ...more] = context.positionals;
    if (name === undefined || more.length > 0) throw new UsageFault('Name one file to read: restore FILE');
    const address = runningAddress(context.config);
    if (address !== null) throw new Refusal(`The application runs on this database at ${address}. Stop it first.`);
    await context.database();
    const { ownerUrl } = await context.source();
    const manifest = await restoreArchive(ownerUrl, context.file(name));
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return {
      code: 0,
      lines: [`${rows} rows of ${manifest.tables.length} tables are back, as of ${manifest.madeAt}.`],
      data: { rows, tables: manifest.tables.length, madeAt: manifest.madeAt },
    };
  },
};
