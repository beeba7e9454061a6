import { type CrsName, detectCrs, parseCrsName, toEastingNorthing } from '../../geometry/crs.ts';
import type { MultiPolygon, Point } from '../../geometry/polygon.ts';
import {
  firstPoint,
  type GivenShape,
  readShape,
  type ShapeRefusal,
  type Systems,
  systemsFor,
} from '../../modules/interfaces/index.server.ts';
import { fileAt } from '../../modules/places/index.server.ts';
import { BrokenVector, openVectorFile, type VectorFeature, type VectorLayer } from '../../platform/vector/index.ts';
import { readGmlLand } from './read-gml-land.ts';
import { type CommandContext, type Option, Refusal, textOf, UsageFault } from '../command.ts';

/** A surface of a file, in metres. */
export type LandFeature = {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly shape: MultiPolygon;
};

export type LandFile = {
  readonly features: readonly LandFeature[];
  readonly systems: Systems;
  readonly repaired: readonly { readonly id: string; readonly cause: string; readonly areaChange: number }[];
};

export const LAND_OPTIONS: Readonly<Record<string, Option>> = {
  crs: { type: 'string', value: 'EPSG:2177', describe: 'reference system, where the file names none or a wrong one' },
  layer: { type: 'string', value: 'NAME', describe: 'the layer, where the file has several' },
  'id-field': { type: 'string', value: 'NAME', describe: 'the attribute that holds the id (id, idDzialki)' },
  repair: { type: 'boolean', describe: 'repair invalid polygons instead of refusing the file, and say how' },
};

const ID_FIELDS = ['id', 'idDzialki', 'ID_DZIALKI', 'id_dzialki', 'identyfikator'];
const MOST_FEATURES = 300_000;

/** The surfaces of GeoJSON, GeoPackage, a zipped Shapefile or EGiB GML. Throws UsageFault and Refusal with their sentence. */
export async function readLandFile(context: CommandContext): Promise<LandFile> {
  const [path, ...others] = context.positionals;
  if (path === undefined || others.length > 0) throw new UsageFault('Name one file.');
  const source = fileAt(context.file(path));
  if (!source) throw new Refusal(`There is no file ${path}.`);
  const gml = await readGmlLand(source, MOST_FEATURES);
  if (gml) return readFeatures(context, gml, gml.features);
  const opened = await openVectorFile(source);
  if (!opened.ok)
    throw new Refusal(
      `${path} is neither GeoJSON, GeoPackage, a zipped Shapefile nor EGiB GML (${opened.error.kind}).`,
    );
  try {
    const layer = chooseLayer(opened.value.layers, textOf(context, 'layer'));
    const raw: VectorFeature[] = [];
    for await (const batch of layer.features()) {
      raw.push(...batch);
      if (raw.length > MOST_FEATURES)
        throw new Refusal(`More than ${MOST_FEATURES} features: take a part of the file.`);
    }
    return readFeatures(context, layer, raw);
  } catch (cause) {
    if (cause instanceof BrokenVector) throw new Refusal(`${path} can't be read to its end: ${cause.message}`);
    throw cause;
  } finally {
    await opened.value.close();
  }
}

function chooseLayer(layers: readonly VectorLayer[], wanted: string | undefined): VectorLayer {
  const listed = layers.map(({ name }) => name).join(', ');
  const layer = wanted === undefined ? layers[0] : layers.find(({ name }) => name === wanted);
  if (!layer) throw new Refusal(`There is no layer ${wanted ?? ''} in the file. Known: ${listed}`);
  if (wanted === undefined && layers.length > 1) throw new UsageFault(`Name the layer with --layer: ${listed}`);
  return layer;
}

type Labelled = Pick<VectorLayer, 'crsName'>;

function readFeatures(context: CommandContext, layer: Labelled, raw: readonly VectorFeature[]): LandFile {
  const given = raw.map((feature, i) => ({ feature, id: idOf(context, feature, i), surface: surfaceOf(feature) }));
  const first = given.flatMap(({ surface }) => (surface ? [firstPoint(surface) ?? []] : [])).filter(isPoint);
  if (first.length === 0) throw new Refusal('There is no polygon in the file.');
  const crs = crsOf(context, layer, first);
  const ordered = ([a, b]: Point): Point => (crs.axes === 'xy' ? [a, b] : [b, a]);
  const systems = systemsFor(crs.epsg, ordered(first[0]!));
  if (!systems)
    throw new Refusal(`The coordinates do not lie in Poland under EPSG:${crs.epsg}. Name another system with --crs.`);
  const repaired: { id: string; cause: string; areaChange: number }[] = [];
  const features = given.map(({ feature, id, surface }): LandFeature => {
    if (!surface)
      throw new Refusal(`${id} has no polygon${feature.geometryFault ? ` (${feature.geometryFault})` : ''}.`);
    const turned = crs.axes === 'xy' ? surface : swapped(surface);
    const read = readShape(turned, systems, context.values['repair'] === true);
    if (!read.ok) throw new Refusal(`${id}: ${sentenceOf(read.error)}`);
    if (read.value.repaired)
      repaired.push({ id, cause: read.value.repaired.cause, areaChange: read.value.repaired.areaChange });
    return { id, properties: feature.properties, shape: read.value.shape };
  });
  return { features, systems, repaired };
}

const isPoint = (value: Point | readonly never[]): value is Point => value.length === 2;

function idOf(context: CommandContext, { properties }: VectorFeature, position: number): string {
  const named = textOf(context, 'id-field');
  for (const field of named === undefined ? ID_FIELDS : [named]) {
    const value = properties[field];
    if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number') return String(value).trim();
  }
  if (named !== undefined) throw new Refusal(`Feature ${position + 1} has no attribute ${named}.`);
  return `feature ${position + 1}`;
}

function surfaceOf({ geometry }: VectorFeature): GivenShape | null {
  if (typeof geometry !== 'object' || geometry === null) return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  return type === 'Polygon' || type === 'MultiPolygon' ? { type, coordinates } : null;
}

function crsOf(context: CommandContext, layer: Labelled, sample: readonly Point[]): CrsName {
  const wanted = textOf(context, 'crs');
  if (wanted !== undefined) {
    const named = parseCrsName(wanted);
    if (!named) throw new UsageFault(`--crs ${wanted} is not known. Known: EPSG:2176–2180, 4326, 3857, 25833.`);
    return named;
  }
  const labelled = layer.crsName === null ? ({ epsg: 4326, axes: 'xy' } as const) : parseCrsName(layer.crsName);
  if (!labelled) throw new Refusal(`The file's reference system ${layer.crsName} is not known. Name one with --crs.`);
  const found = detectCrs(labelled, sample.slice(0, 1000));
  if (found.kind === 'implausible')
    throw new Refusal(
      `The coordinates do not lie in Poland under EPSG:${labelled.epsg}. Name their system with --crs.`,
    );
  if (found.kind === 'contradicts-label')
    context.progress(
      `The coordinates are read as EPSG:${found.crs.epsg}, not as the file says (EPSG:${labelled.epsg}).`,
    );
  return found.crs;
}

function swapped({ type, coordinates }: GivenShape): GivenShape {
  const shape = (type === 'Polygon' ? [coordinates] : coordinates) as MultiPolygon;
  const turned = toEastingNorthing(shape, 'yx');
  return { type, coordinates: type === 'Polygon' ? turned[0]! : turned };
}

function sentenceOf(refusal: ShapeRefusal): string {
  switch (refusal.kind) {
    case 'unreadable-polygon':
      return `the rings can't be read: ${refusal.fault}${refusal.place && ` at part/ring/point ${refusal.place}`}.`;
    case 'outside-poland':
      return `the point ${refusal.at.join(' ')} does not lie in Poland. Name the system with --crs.`;
    case 'invalid-polygon':
      return `the polygon is not valid: ${refusal.reason}${placeOf(refusal.at)}. Mend it there, or ask with --repair.`;
    case 'not-repairable':
      return `the polygon is not valid and has no single meaning: ${refusal.reason}${placeOf(refusal.at)}. Mend it there.`;
  }
}

const placeOf = (at: Point | null): string =>
  at ? ` at ${at.map((value) => Number(value.toFixed(8))).join(' ')}` : '';
