import type { Locale } from '../../kernel/locale.ts';
import { type FileSource, fileAt } from '../../modules/places/index.server.ts';
import { type CommandContext, Refusal, textOf, UsageFault } from '../command.ts';

/** What to work on (`parcels`, `plan`) and the files named after it. Throws UsageFault and Refusal with their sentence. */
export function givenFiles(
  context: CommandContext,
  kinds: readonly string[],
): { kind: string; files: readonly FileSource[] } {
  const [kind, ...paths] = context.positionals;
  if (kind === undefined || !kinds.includes(kind)) throw new UsageFault(`Say what: ${kinds.join(' or ')}.`);
  if (paths.length === 0) throw new UsageFault('Name a file.');
  const files = paths.map((path) => {
    const file = fileAt(context.file(path));
    if (!file) throw new Refusal(`There is no file ${path}.`);
    return file;
  });
  return { kind, files };
}

/** The language of --lang. Throws UsageFault on any other. */
export const languageOf = (context: CommandContext): Locale => {
  const lang = textOf(context, 'lang') ?? 'en';
  if (lang !== 'pl' && lang !== 'en') throw new UsageFault('--lang is pl or en.');
  return lang;
};

export const LANG_OPTION = { type: 'string', value: 'pl|en', describe: 'language of faults and reasons (en)' } as const;
