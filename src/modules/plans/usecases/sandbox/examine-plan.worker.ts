import { parentPort, workerData } from 'node:worker_threads';
import type { Locale } from '../../../../kernel/locale.ts';
import { bytesNamed } from '../../../places/index.server.ts';
import { examinePlanFiles } from '../check-plan-files.ts';

/** Runs apart from the site: a thread with its own memory limit, ended when it takes too long. */
const { files, locale } = workerData as { files: { name: string; bytes: Uint8Array }[]; locale: Locale };
const examined = await examinePlanFiles(
  files.map(({ name, bytes }) => bytesNamed(name, bytes)),
  locale,
);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort!.postMessage(examined);
