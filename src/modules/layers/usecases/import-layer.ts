import { createHash } from 'node:crypto';
import { area as areaOf, type MultiPolygon } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { ApartFault } from '../../../platform/apart/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { readMunicipality } from '../../places/index.server.ts';
import type { LayerKind, Thing } from '../core/layer.ts';
import { type LayerMapping, NO_MAPPING } from '../core/layer-mapping.ts';
import type { IntoLayer, RefusedThing } from '../core/place-things.ts';
import { savedLayerMappings } from '../data/mapping.queries.ts';
import { standingSupply } from '../data/supply.queries.ts';
import { endSupply, lockLayers, saveLayerMapping, writeSupply } from '../data/write-supply.ts';
import { type LayerFileFault, type LayerFiles, type ReadLayer, readLayer } from './read-layer.ts';

export type LayerImport = LayerFiles & {
  readonly kind: LayerKind;
  /** Who handed the layer over. */
  readonly source: string;
  /** Of the area; empty for the whole municipality with 150 m beyond its border. */
  readonly areaName: string;
  readonly asOf: Day;
  readonly validUntil: Day;
  /** Name of a saved mapping, or of the one given here, which is then kept under it; empty: one that is not kept. */
  readonly mappingName?: string;
  readonly mapping?: LayerMapping;
  readonly synthetic?: boolean;
  readonly derived?: boolean;
  readonly actor: Actor;
  readonly dryRun?: boolean;
  readonly read?: LayerReader;
};

/** Reads here, or in a process of its own. */
export type LayerReader = (
  files: LayerFiles,
  into: IntoLayer,
) => Promise<Result<ReadLayer, LayerFileFault | ApartFault>>;

export type LayerImportFault =
  | LayerFileFault
  | ApartFault
  /** `bad-days`: valid until before as of. `bad-area`: a name without an area or an area without a name. */
  | { readonly kind: 'no-mapping' | 'bad-days' | 'bad-area' | 'no-source'; readonly detail: string };

export type LayerReport = {
  readonly file: string;
  readonly kind: LayerKind;
  /** Any keeps the whole file out. */
  readonly refused: readonly RefusedThing[];
  readonly features: number;
  readonly mended: number;
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
 * Takes a layer over: things out of GeoJSON, GeoPackage or a zipped Shapefile, or none where there are none, and for which land that holds.
 * All or nothing; the same again changes nothing; a later one of the same source for the same area takes the place of the earlier.
 */
export async function importLayer(db: Db, request: LayerImport): Promise<Result<LayerReport, LayerImportFault>> {
  const wrong = faultOf(request);
  if (wrong) return refuse(wrong);
  const mapping = await mappingOf(db, request);
  if (!mapping) return refuse({ kind: 'no-mapping', detail: request.mappingName ?? '' });
  const { epsg } = await readMunicipality(db);
  const { read = readLayer, kind, file, area } = request;
  const layer = await read({ file, area }, { kind, mapping, epsg });
  return layer.ok ? ok(await storeLayer(db, request, layer.value)) : layer;
}

/** Stores a layer that was read already; as `importLayer`. */
// oxlint-disable-next-line max-params
export async function storeLayer(db: Db, request: LayerImport, layer: ReadLayer): Promise<LayerReport> {
  try {
    return await db.transaction().execute((tx) => store(tx, request, layer));
  } catch (error) {
    if (error instanceof Unwritten) return error.report;
    throw error;
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
  return saved.find((one) => one.kind === kind && one.name === mappingName)?.mapping ?? null;
}

// oxlint-disable-next-line max-params
async function store(tx: Db, request: LayerImport, { things, refused, mended, area }: ReadLayer): Promise<LayerReport> {
  const { kind, source, areaName, asOf, validUntil, actor, dryRun = false } = request;
  await lockLayers(tx);
  const content = contentOf({ request, things, area });
  const before = await standingSupply(tx, { kind, source, areaName });
  const unchanged = before?.content === content;
  const report: LayerReport = {
    file: request.file?.name ?? '',
    kind,
    refused,
    features: things.length,
    mended,
    areaM2: area === null ? null : Math.round(areaOf(area)),
    unchanged,
    replaces: before !== null && !unchanged,
    stored: !dryRun && refused.length === 0,
    dryRun,
  };
  if (!report.stored) throw new Unwritten(report);
  const { mapping, mappingName = '' } = request;
  const kept = mapping && mappingName !== '' && (await saveLayerMapping(tx, { kind, name: mappingName, mapping }));
  if (unchanged && !kept) throw new Unwritten(report);
  const by = accountOf(actor);
  if (!unchanged) {
    if (before) await endSupply(tx, before.id, { kind: 'replaced', reason: '', by });
    const { derived = false, synthetic = false } = request;
    const supply = {
      kind,
      source,
      areaName,
      area,
      asOf,
      validUntil,
      fileName: report.file,
      content,
      derived,
      synthetic,
      by,
    };
    await writeSupply(tx, supply, things);
  }
  await recordEvent(tx, {
    actor,
    action: 'layer.imported',
    object: { kind: 'layer', id: kind },
    details: { source, area: areaName, asOf, validUntil, features: things.length, replaced: before?.id ?? null },
  });
  return report;
}

type Content = {
  readonly request: LayerImport;
  readonly things: readonly Thing[];
  readonly area: MultiPolygon | null;
};

/** What makes a supply the same as another: not its file, but what it says. */
function contentOf({ request: { kind, source, areaName, asOf, validUntil }, things, area }: Content): string {
  const said = [kind, source, areaName, asOf, validUntil, area, things.map(({ name, attributes, shape, lines }) => [name, attributes, shape, lines])]; // prettier-ignore
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

export const accountOf = (actor: Actor): number | null =>
  actor.startsWith('user:') ? Number(actor.slice('user:'.length)) : null;
