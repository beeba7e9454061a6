import { command } from '../src/cli/commands/law.ts';
import { runCommandLine } from '../src/cli/run-command-line.ts';

/** `npm run law`: the report of all parameters of law, with what the office added as soon as a database is named. */
const named = Boolean(process.env['DATABASE_URL']) || Boolean(process.env['DATA_DIR']);

process.channel?.unref();
process.exitCode = await runCommandLine(['law', ...(named ? ['--office'] : []), ...process.argv.slice(2)], {
  known: [command.name],
  load: () => Promise.resolve(command),
  env: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
process.exit();
