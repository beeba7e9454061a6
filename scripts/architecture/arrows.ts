import { isDoor, MODULE_ORDER, type Room } from './rooms.ts';

/** Packages that pure rooms may use: numbers and shapes, no machine. */
const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  geometry: ['proj4', 'geos-wasm', 'clipper2-ts', 'flatbush', 'geojson', 'robust-predicates'],
  core: [],
};

/** Why `from` may not import `to`, or null when it may. */
export function forbidden(from: Room, to: Room): string | null {
  if (from.kind === 'outside' || from.kind === 'boot' || from.kind === 'cli') return null;
  if (to.kind === 'boot' || to.kind === 'cli') return 'nobody imports boot or cli';
  if (to.kind === 'outside') return 'the product does not import scripts, seeds or tests';
  switch (from.kind) {
    case 'kernel':
    case 'geometry':
      return to.kind === from.kind ? null : `${from.kind} imports nothing of ours but itself`;
    case 'routes':
      return to.kind === 'kernel' ? null : 'the site map imports the kernel only';
    case 'platform':
      return ['kernel', 'platform', 'routes'].includes(to.kind) ? null : 'platform imports kernel, routes and platform';
    case 'ui':
      return ['kernel', 'ui', 'routes'].includes(to.kind) || isWebShell(to) ? null : 'ui imports kernel, routes and ui';
    case 'module':
      return forbiddenToModule(from, to);
    default:
      return 'the file stands in no room';
  }
}

/** Why the file may not use a package or a part of Node, or null when it may. */
export function forbiddenPackage(from: Room, specifier: string): string | null {
  const pure = from.kind === 'module' && from.part === 'core' ? 'core' : from.kind;
  const allowed = PURE_PACKAGES[pure];
  if (!allowed) return null;
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]!;
  return allowed.includes(name) ? null : `${pure} is pure: it does not use ${specifier}`;
}

const isWebShell = (room: Room): boolean => room.kind === 'platform' && room.name === 'web';

function forbiddenToModule(from: Extract<Room, { kind: 'module' }>, to: Room): string | null {
  if (to.kind === 'kernel') return null;
  if (to.kind === 'geometry') return from.part === 'data' ? 'data does not compute geometry' : null;
  if (to.kind === 'module') return to.name === from.name ? inside(from.part, to.part) : between(from, to);
  if (from.part === 'core' || from.part === 'door') return 'core imports core, kernel, geometry and pure doors';
  if (to.kind === 'platform') {
    if (from.part === 'data') return to.name === 'db' ? null : 'data uses platform/db only';
    return null;
  }
  const pages = from.part === 'web' || from.part === 'web-door';
  if (to.kind === 'ui' || to.kind === 'routes')
    return pages || (to.kind === 'routes' && from.part === 'usecases') ? null : 'only pages draw';
  return 'the file imported stands in no room';
}

function inside(from: string, to: string): string | null {
  const reach: Readonly<Record<string, readonly string[]>> = {
    core: ['core'],
    door: ['core'],
    data: ['core', 'data'],
    usecases: ['core', 'data', 'usecases', 'clients'],
    clients: ['core', 'clients'],
    'server-door': ['core', 'data', 'usecases', 'door'],
    web: ['core', 'data', 'usecases', 'web', 'door', 'server-door'],
    'web-door': ['web', 'core'],
  };
  return reach[from]?.includes(to) ? null : `${from} does not import its own ${to}`;
}

function between(from: Extract<Room, { kind: 'module' }>, to: Extract<Room, { kind: 'module' }>): string | null {
  const order: readonly string[] = MODULE_ORDER;
  if (!order.includes(from.name) || !order.includes(to.name))
    return `module ${from.name} or ${to.name} is not in the order`;
  if (order.indexOf(to.name) >= order.indexOf(from.name)) return `${to.name} does not stand before ${from.name}`;
  if (!isDoor(to.part)) return `${to.name} is entered through its doors only`;
  const pages = from.part === 'web' || from.part === 'web-door';
  if (to.part === 'web-door' && !pages) return 'only pages use the parts of other pages';
  const pure = from.part === 'core' || from.part === 'door';
  return pure && to.part !== 'door' ? 'core enters through the pure door only' : null;
}
