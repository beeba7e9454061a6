import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const STYLESHEET = 'src/ui/styles/calisia.css';
const SHEETS = ['need', 'map', 'list', 'compare', 'site', 'fit', 'card', 'aid', 'desk', 'rooms'] as const;
const PRELOADED = [
  'node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2',
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
];
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pbf': 'application/x-protobuf',
};

type ManifestEntry = { file: string; css?: string[]; imports?: string[] };
type Encoding = 'br' | 'gzip' | 'identity';
export type AssetFile = {
  readonly type: string;
  readonly etag: string;
  body(encoding: Encoding): Uint8Array<ArrayBuffer>;
  readonly compressible: boolean;
};
export type Assets = {
  readonly stylesheet: string;
  /** Stylesheets that only some pages wear, beside the first. */
  readonly sheets: Readonly<Record<(typeof SHEETS)[number], string>>;
  readonly fonts: readonly string[];
  script(source: string): { src: string; styles: readonly string[] };
  /** A built file by its path under the client folder; null when there is none. */
  file(path: string): AssetFile | null;
};

/** The built client by Vite's manifest. Without a build every name falls back to a fixed one, so pages render in tests. */
export function readAssets(folder: string): Assets {
  const manifestPath = join(folder, '.vite', 'manifest.json');
  const manifest: Record<string, ManifestEntry> = existsSync(manifestPath)
    ? JSON.parse(readFileSync(manifestPath, 'utf8'))
    : {};
  const files = new Map<string, AssetFile | null>();
  return {
    stylesheet: address(manifest, STYLESHEET) ?? '/assets/calisia.css',
    sheets: Object.fromEntries(
      SHEETS.map((name) => [name, address(manifest, `src/ui/styles/${name}.css`) ?? `/assets/${name}.css`]),
    ) as Assets['sheets'],
    fonts: PRELOADED.flatMap((source) => address(manifest, source) ?? []),
    script: (source) => ({
      src: address(manifest, source) ?? `/assets/${baseName(source)}.js`,
      styles: stylesOf(manifest, source, new Set()),
    }),
    file(path) {
      if (!files.has(path)) files.set(path, isBuilt(path) ? load(join(folder, path)) : null);
      return files.get(path) ?? null;
    },
  };
}

const address = (manifest: Record<string, ManifestEntry>, source: string): string | undefined => {
  const entry = manifest[source];
  return entry && `/${entry.file}`;
};

const baseName = (source: string): string => source.slice(source.lastIndexOf('/') + 1).replace(/\.tsx?$/, '');

function stylesOf(manifest: Record<string, ManifestEntry>, source: string, seen: Set<string>): string[] {
  const entry = manifest[source];
  if (!entry || seen.has(source)) return [];
  seen.add(source);
  const own = (entry.css ?? []).map((file) => `/${file}`);
  return [...(entry.imports ?? []).flatMap((next) => stylesOf(manifest, next, seen)), ...own];
}

/** One folder, one file name: no way up, no hidden file. */
const isBuilt = (path: string): boolean => /^assets\/[\w-][\w.-]*$/.test(path) && !path.includes('..');

function load(path: string): AssetFile | null {
  const type = TYPES[extname(path)];
  if (!type || !existsSync(path)) return null;
  const plain = new Uint8Array(readFileSync(path));
  const bodies = new Map<Encoding, Uint8Array<ArrayBuffer>>([['identity', plain]]);
  return {
    type,
    compressible: !/woff2|png|webp/.test(type),
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`,
    body(encoding) {
      const ready = bodies.get(encoding) ?? new Uint8Array(compress(plain, encoding));
      bodies.set(encoding, ready);
      return ready;
    },
  };
}

const compress = (plain: Uint8Array, encoding: Encoding): Uint8Array =>
  encoding === 'br'
    ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    : gzipSync(plain, { level: 9 });
