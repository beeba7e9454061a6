import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommandLine } from './run-command-line.ts';
import type { Command } from './command.ts';

const FOLDER = path.join(import.meta.dirname, 'commands');

const known = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .toSorted();

async function load(name: string): Promise<Command> {
  const file = pathToFileURL(path.join(FOLDER, `${name}.ts`)).href;
  return ((await import(file)) as { command: Command }).command;
}

process.channel?.unref();
process.exitCode = await runCommandLine(process.argv.slice(2), {
  known,
  load,
  env: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
// Idle connections of a fault must not keep the command alive.
process.exit();
