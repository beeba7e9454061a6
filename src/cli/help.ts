import type { Command, Option } from './command.ts';

/** Options of every command. */
export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  city: { type: 'string', value: 'TERYT', describe: 'the city, where the database holds more than one' },
  json: { type: 'boolean', describe: 'print the outcome as one JSON value' },
  help: { type: 'boolean', short: 'h', describe: 'print this and end' },
};

const CALL = 'npm run calisia --';

/** The list of commands. */
export function wholeHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    `Usage: ${CALL} COMMAND [options]`,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    `${CALL} COMMAND --help says more of one. Every command takes --json.`,
    'Settings: DATA_DIR (./data) or DATABASE_URL. Exit codes: 0 done, 1 refused, 2 called wrongly.',
  ].join('\n');
}

/** What one command does and takes. */
export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  const labels = options.map(([name, option]) => labelOf(name, option));
  const width = Math.max(...labels.map((label) => label.length)) + 2;
  return [
    `Usage: ${CALL} ${command.name} ${command.usage} [options]`.replace('  ', ' '),
    '',
    `${command.summary}.`,
    '',
    ...options.map(([, option], index) => `  ${(labels[index] ?? '').padEnd(width)}${option.describe}`),
    ...(command.details === undefined ? [] : ['', ...command.details]),
    '',
    'Exit codes: 0 done, 1 refused, 2 called wrongly.',
  ].join('\n');
}

function labelOf(name: string, option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const value = option.type === 'string' ? ` ${option.value ?? 'TEXT'}` : '';
  return `${short}--${name}${value}`;
}
