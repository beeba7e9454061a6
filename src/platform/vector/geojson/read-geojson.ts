import { BrokenVector, type ByteSource, type VectorFeature, type VectorFile } from '../feature.ts';
import { FeatureScanner } from './feature-scanner.ts';

const MAX_BYTES = 8 * 2 ** 30;

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A GeoJSON FeatureCollection (RFC 7946, with the older `crs` member), streamed: one run of features is in memory at a time.
 * Throws `BrokenVector` when what stands around the features is no FeatureCollection.
 */
export async function readGeoJson(source: ByteSource): Promise<VectorFile> {
  if (source.size > MAX_BYTES) throw new BrokenVector('too-large', `${MAX_BYTES}`);
  const shell = await readShell(source);
  const layer = {
    name: source.name,
    crsName: namedCrs(shell['crs']),
    fields: null,
    count: null,
    features: () => features(source),
  };
  return { format: 'geojson', layers: [layer], close: () => Promise.resolve() };
}

/** A text that begins with type and CRS, as programs write it, is opened without being read to its end. */
async function readShell(source: ByteSource): Promise<Members> {
  const scanner = new FeatureScanner();
  for await (const chunk of source.open()) {
    scanner.push(chunk);
    if (!scanner.inFeatures) continue;
    const start = parse(`${decode(scanner.shell(), true)}]}`, false);
    if (isObject(start) && start['type'] === 'FeatureCollection' && namedCrs(start['crs']) !== null) return start;
  }
  return checkShell(scanner);
}

function checkShell(scanner: FeatureScanner): Members {
  if (!scanner.complete) throw new BrokenVector('not-json', 'the list of features does not end');
  const shell = parse(decode(scanner.shell(), true), true);
  const listed = isObject(shell) ? shell['features'] : null;
  if (!isObject(shell) || shell['type'] !== 'FeatureCollection' || !Array.isArray(listed) || !scanner.inFeatures) {
    throw new BrokenVector(
      'not-a-feature-collection',
      isObject(shell) ? String(shell['type']).slice(0, 60) : typeof shell,
    );
  }
  if (listed.length > 0) throw new BrokenVector('not-json', 'two lists of features');
  return shell;
}

async function* features(source: ByteSource): AsyncGenerator<readonly VectorFeature[]> {
  const scanner = new FeatureScanner();
  for await (const chunk of source.open()) {
    const found = scanner.push(chunk);
    if (found) yield take(found);
  }
  checkShell(scanner);
}

const take = (bytes: Buffer): VectorFeature[] =>
  (parse(`[${decode(bytes, false)}]`, true) as unknown[]).map((feature) => {
    const whole = isObject(feature) ? feature : {};
    const properties = isObject(whole['properties']) ? whole['properties'] : {};
    const named = typeof whole['id'] === 'string' && properties['id'] === undefined;
    return {
      properties: named ? { ...properties, id: whole['id'] } : properties,
      geometry: whole['geometry'] ?? null,
      geometryFault: null,
    };
  });

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer, first: boolean): string {
  try {
    const text = decoder.decode(bytes);
    return first && text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch {
    throw new BrokenVector('not-utf8');
  }
}

/** The value, or with `strict` off undefined when the text is no JSON. */
function parse(text: string, strict: boolean): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!strict) return undefined;
    throw new BrokenVector('not-json', error instanceof Error ? error.message : '');
  }
}

function namedCrs(crs: unknown): string | null {
  if (!isObject(crs) || !isObject(crs['properties'])) return null;
  const name = crs['properties']['name'];
  return typeof name === 'string' ? name : null;
}
