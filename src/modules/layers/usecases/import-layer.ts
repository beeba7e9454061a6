import { area as areaOf } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { ApartFault } from '../../../platform/apart/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { readMunicipality } from '../../places/index.server.ts';
import type { LayerKind, Thing } from '../core/layer.ts';
import { type LayerMapping, NO_MAPPING } from '../core/layer-mapping.ts';
import type { IntoLayer, ToldThings } from '../core/place/place-things.ts';
import { readyMapping } from '../core/ready-mappings.ts';
import { savedLayerMappings } from '../data/mapping.queries.ts';
import { standingSupply } from '../data/supply.queries.ts';
import { addThings, closeSupply, endSupply, lockLayers, openSupply, saveLayerMapping } from '../data/write-supply.ts';
import {
  BrokenLayer,
  type LayerFileFault,
  type LayerFiles,
  type LayerStream,
  openLayer,
  type ReadLayer,
} from './read-layer.ts';
import { supplyContent } from './supply-content.ts';

export type LayerImport = LayerFiles & {
  readonly kind: LayerKind;
  /** Who handed the layer over. */
  readonly source: string;
  /** Of the area; empty for the whole municipality with 150 m beyond its border. */
  readonly areaName: string;
  readonly asOf: Day;
  readonly validUntil: Day;
  /** Name of a saved or a ready mapping, or of the one given here, which is then kept under it; empty: one that is not kept. */
  readonly mappingName?: string;
  readonly mapping?: LayerMapping;
  readonly synthetic?: boolean;
  readonly derived?: boolean;
  /** Whether everybody may see where its things are and what they are called; left out: yes but for easements. */
  readonly public?: boolean;
  readonly actor: Actor;
  readonly dryRun?: boolean;
  readonly read?: LayerReader;
};

/** Reads in a process of its own; without one a file is read here as it is stored, so that a large one takes no memory. */
export type LayerReader = (
  files: LayerFiles,
  into: IntoLayer,
) => Promise<Result<ReadLayer, LayerFileFault | ApartFault>>;

export type LayerImportFault =
  | LayerFileFault
  | ApartFault
  /** `bad-days`: valid until before as of. `bad-area`: a name without an area or an area without a name. */
  | { readonly kind: 'no-mapping' | 'bad-days' | 'bad-area' | 'no-source'; readonly detail: string };

export type LayerReport = Omit<ToldThings, 'seen' | 'foreign' | 'columns'> & {
  readonly file: string;
  readonly kind: LayerKind;
  readonly features: number;
  /** Of the land for which the layer was handed over, m²; null: the whole municipality. */
  readonly areaM2: number | null;
  /** The same stands here already. */
  readonly unchanged: boolean;
  /** A supply of the same source for the same area gives way. */
  readonly replaces: boolean;
  readonly stored: boolean;
  readonly dryRun: boolean;
};

/** Ends a transaction whose work must leave no trace; never leaves this file. */
class Unwritten extends Error {
  readonly report: LayerReport;
  constructor(report: LayerReport) {
    super('rolled back on purpose');
    this.report = report;
  }
}

/**
 * Takes a layer over: things out of GeoJSON, GeoPackage, a zipped Shapefile or GML, or none where there are none, and for which land that
 * holds. All or nothing; the same again changes nothing; a later one of the same source for the same area takes the place of the earlier.
 */
export async function importLayer(db: Db, request: LayerImport): Promise<Result<LayerReport, LayerImportFault>> {
  const wrong = faultOf(request);
  if (wrong) return refuse(wrong);
  const mapping = await mappingOf(db, request);
  if (!mapping) return refuse({ kind: 'no-mapping', detail: request.mappingName ?? '' });
  const { epsg, border } = await readMunicipality(db);
  const { read, kind, file, area } = request;
  const into = { kind, mapping, epsg, border };
  const layer = read ? whole(await read({ file, area }, into)) : await openLayer({ file, area }, into);
  if (!layer.ok) return layer;
  try {
    return ok(await storeLayer(db, request, layer.value));
  } catch (error) {
    if (error instanceof BrokenLayer) return refuse(error.fault);
    throw error;
  }
}

const whole = (read: Awaited<ReturnType<LayerReader>>): Result<LayerStream, LayerFileFault | ApartFault> =>
  read.ok ? ok({ area: read.value.area, batches: () => [read.value.things], told: () => read.value.told }) : read;

/** Stores a layer while it is read; as `importLayer`. */
// oxlint-disable-next-line max-params
export async function storeLayer(db: Db, request: LayerImport, layer: LayerStream): Promise<LayerReport> {
  try {
    const report = await db.transaction().execute((tx) => store(tx, request, layer));
    await keepMapping(db, request);
    return report;
  } catch (error) {
    if (!(error instanceof Unwritten)) throw error;
    if (error.report.stored) await keepMapping(db, request);
    return error.report;
  }
}

function faultOf({ source, asOf, validUntil, area, areaName }: LayerImport): LayerImportFault | null {
  if (source.trim() === '' || source.length > 200) return { kind: 'no-source', detail: '' };
  if (validUntil < asOf) return { kind: 'bad-days', detail: '' };
  if ((area === null) !== (areaName === '') || areaName.length > 120) return { kind: 'bad-area', detail: '' };
  return null;
}

async function mappingOf(db: Db, { kind, mapping, mappingName = '' }: LayerImport): Promise<LayerMapping | null> {
  if (mapping) return mapping;
  if (mappingName === '') return NO_MAPPING;
  const saved = await savedLayerMappings(db);
  const own = saved.find((one) => one.kind === kind && one.name === mappingName);
  return own?.mapping ?? readyMapping(kind, mappingName)?.mapping ?? null;
}

/** A mapping that was given with a name stays for the next file of that sender. */
async function keepMapping(db: Db, { kind, mapping, mappingName = '', actor, source }: LayerImport): Promise<void> {
  if (!mapping || mappingName === '') return;
  await db.transaction().execute(async (tx) => {
    if (!(await saveLayerMapping(tx, { kind, name: mappingName, mapping }))) return;
    const details = { mapping: mappingName, source };
    await recordEvent(tx, { actor, action: 'layer.mapping-kept', object: { kind: 'layer', id: kind }, details });
  });
}

/** Everything is written as it is read, and taken back where it must not stand. */
// oxlint-disable-next-line max-params
async function store(tx: Db, request: LayerImport, layer: LayerStream): Promise<LayerReport> {
  const { kind, source, areaName, asOf, validUntil, actor } = request;
  await lockLayers(tx);
  const by = accountOf(actor);
  const before = await standingSupply(tx, { kind, source, areaName });
  if (before) await endSupply(tx, before.id, { kind: 'replaced', reason: '', by });
  const { derived = false, synthetic = false, public: open } = request;
  const supply = { kind, source, areaName, area: layer.area, asOf, validUntil, fileName: request.file?.name ?? '', derived, synthetic, by }; // prettier-ignore
  const id = await openSupply(tx, open === undefined ? supply : { ...supply, public: open });
  const content = supplyContent(supply);
  for await (const things of inBatches(layer.batches())) {
    content.add(things);
    if (content.count > MOST_THINGS) throw new BrokenLayer({ kind: 'too-many-features', detail: `${MOST_THINGS}` });
    if (layer.told().refused.length === 0) await addThings(tx, { id, kind }, things);
  }
  const hash = content.digest();
  const unchanged = before?.content === hash;
  const report = reportOf({
    request,
    layer,
    features: content.count,
    unchanged,
    replaces: before !== null && !unchanged,
  });
  if (!report.stored || unchanged) throw new Unwritten(report);
  await closeSupply(tx, id, { content: hash, features: content.count });
  await recordEvent(tx, {
    actor,
    action: 'layer.imported',
    object: { kind: 'layer', id: kind },
    details: { source, area: areaName, asOf, validUntil, features: content.count, replaced: before?.id ?? null },
  });
  return report;
}

/** Each statement wakes its triggers: a file's chunks of some thirty things are gathered first. */
const BATCH = 2000;

async function* inBatches(
  batches: AsyncIterable<readonly Thing[]> | Iterable<readonly Thing[]>,
): AsyncGenerator<readonly Thing[]> {
  let gathered: Thing[] = [];
  for await (const things of batches) {
    gathered = gathered.length === 0 ? [...things] : gathered.concat(things);
    if (gathered.length < BATCH) continue;
    yield gathered;
    gathered = [];
  }
  if (gathered.length > 0) yield gathered;
}

/** A layer of a city; beyond it its map and its sites' surroundings would be slow. */
const MOST_THINGS = 500_000;

type Read = {
  readonly request: LayerImport;
  readonly layer: LayerStream;
  readonly features: number;
  readonly unchanged: boolean;
  readonly replaces: boolean;
};

function reportOf({ request: { file, kind, dryRun = false }, layer, ...read }: Read): LayerReport {
  const { refused, refusedMore, mended, flattened, left } = layer.told();
  return {
    file: file?.name ?? '',
    kind,
    refused,
    refusedMore,
    mended,
    flattened,
    left,
    ...read,
    areaM2: layer.area === null ? null : Math.round(areaOf(layer.area)),
    stored: !dryRun && refused.length === 0,
    dryRun,
  };
}

export const accountOf = (actor: Actor): number | null =>
  actor.startsWith('user:') ? Number(actor.slice('user:'.length)) : null;
