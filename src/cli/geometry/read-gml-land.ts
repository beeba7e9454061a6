import type { FileSource } from '../../modules/places/index.server.ts';
import { BrokenParcelFile, readParcelFile } from '../../modules/places/usecases/read-parcel-file.ts';
import type { VectorFeature } from '../../platform/vector/index.ts';
import { Refusal } from '../command.ts';

/** Parcels of an EGiB GML file and the system that they name. */
export type GmlLand = { readonly crsName: string | null; readonly features: readonly VectorFeature[] };

/** Null when the file is none. Throws Refusal with its sentence. */
export async function readGmlLand(source: FileSource, most: number): Promise<GmlLand | null> {
  if (!(await startsLikeXml(source))) return null;
  const opened = await readParcelFile(source);
  if (!opened.ok) return null;
  const { batches, close } = opened.value;
  const features: VectorFeature[] = [];
  const names = new Set<string | null>();
  try {
    for await (const { parcels } of batches())
      for (const { id, coordinates, crsName, geometryFault, original } of parcels) {
        if (features.length >= most) throw new Refusal(`More than ${most} parcels: take a part of the file.`);
        if (coordinates !== null) names.add(crsName);
        features.push({
          properties: { ...original.properties, ...(id !== null && { idDzialki: id }) },
          geometry: coordinates === null ? null : { type: 'MultiPolygon', coordinates },
          geometryFault,
        });
      }
  } catch (cause) {
    if (cause instanceof BrokenParcelFile)
      throw new Refusal(
        cause.fault.kind === 'no-parcels'
          ? 'There is no parcel (EGB_DzialkaEwidencyjna) in the file.'
          : `The file can't be read to its end: ${cause.fault.kind}.`,
      );
    throw cause;
  } finally {
    await close();
  }
  if (names.size > 1)
    throw new Refusal(`The file names several reference systems: ${[...names].join(', ')}. Take one of each.`);
  return { crsName: [...names][0] ?? null, features };
}

async function startsLikeXml(source: FileSource): Promise<boolean> {
  for await (const chunk of source.open())
    return new TextDecoder().decode(chunk.subarray(0, 64)).trimStart().startsWith('<');
  return false;
}
