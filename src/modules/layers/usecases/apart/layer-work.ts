import path from 'node:path';
import { type ApartLimits, runApart } from '../../../../platform/apart/index.ts';
import { PROJECT_ROOT } from '../../../../platform/project-root.ts';
import type { FileSource } from '../../../places/index.server.ts';
import type { IntoLayer } from '../../core/place/place-things.ts';
import type { LayerReader } from '../import-layer.ts';

/** From the sources also when the server is built: a process begins with a file of its own. */
const SCRIPT = path.join(PROJECT_ROOT, 'src/modules/layers/usecases/apart/read-layer.apart.ts');

type Given = { readonly name: string; readonly bytes: Uint8Array };
export type LayerToRead = { readonly file: Given | null; readonly area: Given | null; readonly into: IntoLayer };

/** A file as it crossed over to the process that reads it. */
export const givenFile = ({ name, bytes }: Given): FileSource => ({
  name,
  size: bytes.byteLength,
  open: () => [bytes],
});

/** Reads a layer that somebody uploaded in a process of its own, within limits. */
export const layerApart =
  (limits: Partial<ApartLimits> = {}): LayerReader =>
  async ({ file, area }, into) => {
    const given: LayerToRead = { file: file && (await givenOf(file)), area: area && (await givenOf(area)), into };
    const run = await runApart<Awaited<ReturnType<LayerReader>>>({ script: SCRIPT, given, limits });
    return run.ok ? run.value : run;
  };

async function givenOf(file: FileSource): Promise<Given> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  return { name: file.name, bytes: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) };
}
