import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import ts from 'typescript';
import { forbidden, forbiddenPackage } from './architecture/arrows.ts';
import { crowdedFolders, mannersOf, type Fault } from './architecture/manners.ts';
import { roomOf } from './architecture/rooms.ts';

/** Checks the arrows between rooms and the manners of files, given as path → text. */
export function checkArchitecture(files: ReadonlyMap<string, string>): {
  visited: number;
  arrows: number;
  faults: Fault[];
} {
  const faults: Fault[] = [...crowdedFolders([...files.keys()].filter((file) => file.startsWith('src/')))];
  let arrows = 0;
  for (const [file, text] of files) {
    const room = roomOf(file);
    if (room.kind === 'unknown') faults.push({ kind: 'no-room', file, message: 'stands in no room of the house' });
    faults.push(...mannersOf(file, room, text));
    if (/\.test\.tsx?$|\/testing\.ts$/.test(file)) continue;
    for (const { fileName: specifier } of ts.preProcessFile(text, true, true).importedFiles) {
      arrows += 1;
      const why = specifier.startsWith('.')
        ? forbidden(room, roomOf(join(file, '..', specifier)))
        : forbiddenPackage(room, specifier);
      if (why) faults.push({ kind: 'arrow', file, message: `imports ${specifier}: ${why}` });
    }
  }
  return { visited: files.size, arrows, faults };
}

/** Source files as git knows them, tracked or new; what git ignores is not ours. */
function sourceFiles(): Map<string, string> {
  const listed = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '--', 'src', 'seed', 'scripts', 'e2e', 'bench'],
    {
      encoding: 'utf8',
    },
  );
  const paths = [...new Set(listed.split('\n'))].filter((path) => /\.tsx?$/.test(path));
  return new Map(paths.flatMap((path) => readIfPresent(path)));
}

function readIfPresent(path: string): [string, string][] {
  try {
    return [[path, readFileSync(path, 'utf8')]];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

if (import.meta.main) {
  const files = sourceFiles();
  const { visited, arrows, faults } = checkArchitecture(files);
  for (const fault of faults) console.error(`${fault.file}: ${fault.kind}: ${fault.message}`);
  const blind = visited < 50 || arrows < 50;
  if (blind) console.error(`only ${visited} files and ${arrows} arrows were seen: the check is blind`);
  console.log(`architecture: ${visited} files, ${arrows} arrows, ${faults.length} faults`);
  process.exitCode = faults.length > 0 || blind ? 1 : 0;
}
