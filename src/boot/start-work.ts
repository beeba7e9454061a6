import { startForgetting } from '../modules/aid/index.server.ts';
import { startSweeps } from '../modules/confirmations/index.server.ts';
import { startCurves } from '../modules/matching/usecases/curves/start-curves.ts';
import { startRounds } from '../modules/shortlists/index.server.ts';
import { startErasures } from '../modules/submissions/index.server.ts';
import { startVersions } from '../platform/files/versions/index.ts';

type Work = { stop(): Promise<void> };
type Settings = Parameters<typeof startRounds>[0];

/** The work that no request asks for, by name, in the order in which it starts. It reads what the pages read, once for both. */
export async function startWork({ baseUrl, ...settings }: Settings): Promise<(readonly [name: string, work: Work])[]> {
  return [
    ['alerts', await startRounds({ ...settings, baseUrl })],
    ['daily rounds', await startSweeps({ ...settings, baseUrl })],
    ['erasures', await startErasures(settings)],
    ['fit curves', await startCurves(settings)],
    ['kept calculations', await startForgetting(settings)],
    ['picture versions', await startVersions(settings)],
  ];
}
