/** Modules in order: one may import only those that stand before it, through their doors. */
export const MODULE_ORDER = [
  'audit',
  'accounts',
  'law',
  'places',
  'plans',
  'layers',
  'sites',
  'aid',
  'permits',
  'matching',
  'shortlists',
  'offers',
  'partners',
  'cases',
  'confirmations',
  'submissions',
  'registers',
  'meetings',
  'events',
  'schools',
  'aftercare',
  'revitalisation',
  'innovation',
  'strategy',
  'insight',
  'interfaces',
  'guides',
] as const;

export type Part = 'door' | 'server-door' | 'web-door' | 'core' | 'data' | 'usecases' | 'web' | 'clients';

export type Room =
  | { kind: 'kernel' | 'geometry' | 'ui' | 'boot' | 'cli' | 'routes' | 'outside' }
  | { kind: 'platform'; name: string }
  | { kind: 'module'; name: string; part: Part }
  | { kind: 'unknown' };

/** The room of a file, by its path from the project's root. */
export function roomOf(path: string): Room {
  if (path === 'src/routes.ts') return { kind: 'routes' };
  const [top, second, name, ...rest] = path.split('/');
  if (top !== 'src') return { kind: 'outside' };
  if (second === 'kernel' || second === 'geometry' || second === 'ui' || second === 'boot' || second === 'cli') {
    return { kind: second };
  }
  if (second === 'platform' && name) return { kind: 'platform', name: name.replace(/\.tsx?$/, '') };
  if (second !== 'modules' || !name) return { kind: 'unknown' };
  const part = partOf(rest);
  return part ? { kind: 'module', name, part } : { kind: 'unknown' };
}

function partOf(rest: readonly string[]): Part | null {
  const [first, second] = rest;
  if (rest.length === 1) {
    if (first === 'index.ts') return 'door';
    return first === 'index.server.ts' ? 'server-door' : null;
  }
  if (first === 'web') return rest.length === 2 && second === 'index.ts' ? 'web-door' : 'web';
  const parts: readonly string[] = ['core', 'data', 'usecases', 'clients'];
  return first && parts.includes(first) ? (first as Part) : null;
}

export const isDoor = (part: Part): boolean => part === 'door' || part === 'server-door' || part === 'web-door';
