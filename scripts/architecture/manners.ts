import type { Room } from './rooms.ts';

export type Fault = { kind: string; file: string; message: string };

const BANNED_NAMES = /(^|[-_.])(utils?|helpers?|common|shared|misc|managers?|services?|handlers?|info)([-_.]|$)/;
const LONG_BY_NATURE = /(messages\.|\.cases\.|\/data\/|catalogue|^seed\/|\.test\.|\.d\.ts$)/;

/** Things a pure room may not reach for: the hour, chance, the machine's settings. */
const IMPURE =
  /\b(Date\.now|new Date\(\)|Math\.random|process\.env|performance\.now|globalThis\.crypto|crypto\.random)/;

const WRITING_SQL =
  /\b(insert\s+into|update\s+[a-z_]+\.[a-z_]+\s+set|delete\s+from)\b|\.(insertInto|updateTable|deleteFrom)\(/i;

export function mannersOf(file: string, room: Room, text: string): Fault[] {
  const faults: Fault[] = [];
  const say = (kind: string, message: string) => faults.push({ kind, file, message });
  const name = file.split('/').at(-1)!;
  if (BANNED_NAMES.test(name)) say('banned-name', `${name} says nothing about the office`);
  const lines = text.split('\n').length;
  const limit = LONG_BY_NATURE.test(file) ? 500 : 250;
  if (lines > limit) say('long-file', `${lines} lines, the limit is ${limit}`);
  if (/^export default /m.test(text) && !/\.config\.ts$|^e2e\/|vitest/.test(file))
    say('default-export', 'exports have names');
  if (/^(export )?(const )?enum /m.test(text)) say('enum', 'unions, not enums');
  const test = /\.test\.tsx?$/.test(file);
  const pure = room.kind === 'kernel' || room.kind === 'geometry' || (room.kind === 'module' && room.part === 'core');
  if (pure && !test && IMPURE.test(text)) say('impure', `uses ${IMPURE.exec(text)![0]}: take it as an argument`);
  if (file.endsWith('.queries.ts') && WRITING_SQL.test(text)) say('writing-query', 'a queries file only reads');
  if (room.kind === 'module' && room.part === 'web' && !test && WRITING_SQL.test(text))
    say('page-writes', 'pages write through use cases');
  if (/\bstyle=[{"']/.test(text) && file.endsWith('.tsx'))
    say('inline-style', 'the content security policy refuses style attributes');
  if (room.kind === 'module' && (room.part === 'door' || room.part === 'server-door')) {
    const exported = countExports(text);
    if (exported > 12) say('wide-door', `${exported} exports, a door has at most 12`);
  }
  return faults;
}

/** Names that a door gives, types apart: those are its vocabulary. */
function countExports(text: string): number {
  const lists = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap((match) => match[1]!.split(','));
  const named = lists.filter((entry) => entry.trim() !== '' && !entry.trim().startsWith('type ')).length;
  return named + [...text.matchAll(/^export (?:async )?(?:function|const|class) /gm)].length;
}

/** Folders with more than 15 entries of their own. */
export function crowdedFolders(files: readonly string[]): Fault[] {
  const entries = new Map<string, Set<string>>();
  for (const file of files) {
    const parts = file.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      entries.set(folder, (entries.get(folder) ?? new Set()).add(parts[depth]!.replace(/(\.\w+)*\.tsx?$/, '')));
    }
  }
  return [...entries]
    .filter(([folder, names]) => names.size > 15 && folder !== 'src/modules')
    .map(([folder, names]) => ({
      kind: 'crowded-folder',
      file: folder,
      message: `${names.size} entries, the limit is 15`,
    }));
}
