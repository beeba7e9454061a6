import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../boot/config.ts';
import type { DataSource } from '../boot/open-data.ts';
import type { Database, Db } from '../platform/db/index.ts';

/** One sub-command: a file in src/cli/commands named as it is, exporting `command`. */
export type Command = {
  readonly name: string;
  /** One line, beginning with a verb. */
  readonly summary: string;
  /** What follows the name, without options: `FILE…`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Further lines of the help: examples, formats. */
  readonly details?: readonly string[];
  run(context: CommandContext): Promise<Outcome>;
};

export type Option = {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** The value's name in the help: `DAY`. */
  readonly value?: string;
  readonly describe: string;
};

/** Code 0: done; 1: the input was refused. `lines` are for a person, `data` for --json. */
export type Outcome = {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
  readonly data: unknown;
  /** The shape of the data is agreed with others: --json prints it and nothing more. */
  readonly exact?: true;
};

export type CommandContext = {
  readonly config: Config;
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly now: Date;
  /** A line about a long step, on stderr. */
  progress(text: string): void;
  /** A path as the person wrote it, absolute from the folder they stand in. */
  file(path: string): string;
  /** All of standard input, without the closing line break. */
  readInput(): Promise<string>;
  /** Opened, started or reached at first use, closed by the frame; migrated. */
  database(): Promise<Database>;
  /** Addresses of the same database. */
  source(): Promise<DataSource>;
  /** The city of --city, or the only one. */
  city(): Promise<{ teryt: string; db: Db }>;
};

/** The command was called wrongly: its help follows, exit code 2. */
export class UsageFault extends Error {}

/** What was asked can't be done, and the sentence says why: exit code 1. */
export class Refusal extends Error {}

/** Where the option's file is to be written, or undefined. Throws Refusal before any work when its folder is not there. */
export function fileToWrite(context: CommandContext, option: string): string | undefined {
  const given = textOf(context, option);
  if (given === undefined) return undefined;
  const file = context.file(given);
  const folder = path.dirname(file);
  if (!existsSync(folder)) throw new Refusal(`There is no folder ${folder} for --${option}.`);
  return file;
}

/** The option's text, or undefined. For options of type string that are not multiple. */
export function textOf(context: CommandContext, option: string): string | undefined {
  const value = context.values[option];
  return typeof value === 'string' ? value : undefined;
}
