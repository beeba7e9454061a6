import { refuse, ok, type Result } from '../../../kernel/result.ts';
import {
  BrokenVector,
  openVectorFile,
  type VectorFault,
  type VectorFile,
  type VectorLayer,
} from '../../../platform/vector/index.ts';
import { BrokenXml, memberBatches, type XmlFault } from '../../../platform/xml/index.ts';
import { columnsOf } from '../core/file/columns.ts';
import { rawParcels } from '../core/file/raw-of-feature.ts';
import { isEgibArea, readEgibArea } from '../core/file/read-egib-areas.ts';
import { EGIB_PARCEL, readEgibParcel } from '../core/file/read-egib-parcels.ts';
import type { ParcelFormat } from '../core/import-report.ts';
import type { RawArea } from '../core/land-use/contour.ts';
import type { RawParcel } from '../core/raw-parcel.ts';
import type { FileSource } from './file-source.ts';

export type ParcelFileFault =
  | XmlFault
  | VectorFault
  | {
      readonly kind: 'no-features' | 'no-parcels' | 'too-many-features';
      readonly detail: string;
      readonly line?: null;
    };

export type RawBatch = { readonly parcels: readonly RawParcel[]; readonly areas: readonly RawArea[] };

export type ParcelFile = {
  readonly format: ParcelFormat;
  /** Features in the file's order. Each call reads the file anew; ends in a throw of `BrokenParcelFile` when the file is torn. */
  batches(): AsyncGenerator<RawBatch>;
  close(): Promise<void>;
};

/** A fault that shows only in the middle of a file. */
export class BrokenParcelFile extends Error {
  readonly fault: ParcelFileFault;
  constructor(fault: ParcelFileFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Bytes of an EGiB GML file. A large city's has some 5. */
const MAX_GML = 16 * 2 ** 30;
const MAX_FEATURES = 5_000_000;

/**
 * Opens a file of parcels, told by its content: GeoJSON, EGiB GML, GeoPackage, zipped Shapefile. Nothing of ours is at stake here:
 * bytes in, features or a fault out, so that a sandboxed process can do it in our stead. The caller closes it.
 * `idField`: the attribute that holds the parcel's id, when it is none of the names known here.
 */
export async function readParcelFile(
  source: FileSource,
  idField: string | null = null,
): Promise<Result<ParcelFile, ParcelFileFault>> {
  if (source.size === 0) return refuse({ kind: 'empty', line: null, detail: '' });
  if (await startsLikeXml(source)) {
    return ok({ format: 'egib-gml', batches: () => guarded(gmlBatches(source)), close: () => Promise.resolve() });
  }
  const opened = await openVectorFile(source);
  if (!opened.ok) return opened;
  const file = opened.value;
  return ok({
    format: file.format === 'gml' ? 'egib-gml' : file.format,
    batches: () => guarded(vectorBatches(file, idField)),
    close: () => file.close(),
  });
}

async function startsLikeXml(source: FileSource): Promise<boolean> {
  for await (const chunk of source.open()) {
    return new TextDecoder().decode(chunk.subarray(0, 64)).trimStart().startsWith('<');
  }
  return false;
}

async function* guarded(batches: AsyncGenerator<RawBatch>): AsyncGenerator<RawBatch> {
  let features = 0;
  try {
    for await (const batch of batches) {
      features += batch.parcels.length;
      if (features > MAX_FEATURES) throw new BrokenParcelFile({ kind: 'too-many-features', detail: `${MAX_FEATURES}` });
      yield batch;
    }
  } catch (error) {
    if (error instanceof BrokenXml || error instanceof BrokenVector) throw new BrokenParcelFile(error.fault);
    throw error;
  }
}

async function* gmlBatches(source: FileSource): AsyncGenerator<RawBatch> {
  const walk = memberBatches(source.open(), {
    isMember: (name) => name === EGIB_PARCEL || isEgibArea(name),
    limits: { bytes: MAX_GML },
  });
  let [position, areas] = [0, 0];
  for (;;) {
    const step = await walk.next();
    if (step.done) {
      if (position + areas === 0) throw new BrokenParcelFile({ kind: 'no-parcels', detail: step.value.slice(0, 60) });
      return;
    }
    const batch: { parcels: RawParcel[]; areas: RawArea[] } = { parcels: [], areas: [] };
    for (const member of step.value) {
      if (member.name === EGIB_PARCEL) batch.parcels.push(readEgibParcel(member, (position += 1)));
      else batch.areas.push(readEgibArea(member));
    }
    areas += batch.areas.length;
    yield batch;
  }
}

async function* vectorBatches(file: VectorFile, idField: string | null): AsyncGenerator<RawBatch> {
  let position = 0;
  for (const layer of layersOfParcels(file.layers, idField)) {
    const take = rawParcels(layer.crsName, idField);
    for await (const features of layer.features()) {
      yield { parcels: features.map((feature) => take(feature, (position += 1))), areas: [] };
    }
  }
  if (position === 0) throw new BrokenParcelFile({ kind: 'no-features', detail: '' });
}

/** Of several layers those that have an attribute for a parcel's id; all of them when none has. */
function layersOfParcels(layers: readonly VectorLayer[], idField: string | null): readonly VectorLayer[] {
  const fit = layers.filter(({ fields }) => {
    const columns = fields && columnsOf(fields, idField);
    return (
      columns !== null && (columns.id.length > 0 || (columns.number.length > 0 && columns.precinctCode.length > 0))
    );
  });
  return fit.length > 0 ? fit : layers;
}
