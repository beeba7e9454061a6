import path from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { parseConfig } from '../boot/config.ts';
import { Refusal, UsageFault, type Command, type CommandContext, type Outcome } from './command.ts';
import { COMMON_OPTIONS, commandHelp, wholeHelp } from './help.ts';
import { openSession } from './session.ts';

export type Terminal = {
  known: readonly string[];
  load(name: string): Promise<Command>;
  env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
};

/** Runs one command. @returns the exit code: 0 done, 1 refused, 2 called wrongly. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const help = wholeHelp(await Promise.all(terminal.known.map(terminal.load)));
    (name === undefined ? terminal.err : terminal.out)(help);
    return name === undefined ? 2 : 0;
  }
  if (!terminal.known.includes(name)) {
    const sentence = `There is no command “${name}”. Known: ${terminal.known.join(', ')}.`;
    if (rest.includes('--json')) terminal.out(JSON.stringify({ ok: false, error: { kind: 'usage', sentence } }));
    else terminal.err(sentence);
    return 2;
  }
  return runOne(await terminal.load(name), rest, terminal);
}

type Parsed = { values: CommandContext['values']; positionals: readonly string[] };

async function runOne(command: Command, args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const json = args.includes('--json');
  const fail = (code: 1 | 2, kind: string, sentence: string): 1 | 2 => {
    if (json) terminal.out(JSON.stringify({ ok: false, error: { kind, sentence } }));
    else terminal.err(code === 2 ? `${sentence}\n\n${commandHelp(command)}` : sentence);
    return code;
  };
  try {
    const parsed = parse(command, args);
    if (parsed.values['help'] === true) {
      terminal.out(commandHelp(command));
      return 0;
    }
    const outcome = await execute(command, parsed, terminal);
    if (json) {
      const told = outcome.exact ? outcome.data : { ok: outcome.code === 0, ...asObject(outcome.data) };
      terminal.out(JSON.stringify(told));
    } else for (const line of outcome.lines) terminal.out(line);
    return outcome.code;
  } catch (cause) {
    if (cause instanceof UsageFault) return fail(2, 'usage', cause.message);
    if (cause instanceof Refusal || isRefusal(cause)) return fail(1, 'refused', (cause as Error).message);
    return fail(1, 'fault', cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
}

/** Refusals of the rooms below carry their sentence too. */
const isRefusal = (cause: unknown): boolean => cause instanceof Error && cause.constructor.name.endsWith('Refusal');

const asObject = (data: unknown): object =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? data : { result: data };

function parse(command: Command, args: readonly string[]): Parsed {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, { type, short, multiple }] of Object.entries({ ...command.options, ...COMMON_OPTIONS })) {
    options[name] = { type, ...(short && { short }), ...(multiple && { multiple }) };
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageFault(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function execute(command: Command, parsed: Parsed, terminal: Terminal): Promise<Outcome> {
  const config = parseConfig(terminal.env);
  if (!config.ok) throw new Refusal(config.error.sentence);
  const city = parsed.values['city'];
  const session = openSession(config.value, {
    what: `calisia ${command.name}`,
    city: typeof city === 'string' ? city : undefined,
  });
  const stop = (): void => void session.close().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await command.run({
      ...session,
      ...parsed,
      config: config.value,
      now: new Date(),
      progress: (text) => terminal.err(text),
      file: (name) => path.resolve(terminal.env['INIT_CWD'] ?? process.cwd(), name),
      readInput,
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await session.close();
  }
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}
