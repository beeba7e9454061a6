import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of package.json, from the sources as from the built server. */
export const PROJECT_ROOT = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('no package.json above the program');
  return findRoot(parent);
}
