import { parentPort } from 'node:worker_threads';

/** `module`: address of a source file whose `work` answers the question. Both go through a structured clone. */
export type Task = { readonly module: string; readonly question: unknown };

/** Said when the sources are read and the work begins. */
export const READY = 'ready-to-work';

type Working = { readonly work: (question: never) => unknown };

/** What fails here ends the thread, and whoever asked is told that it broke. */
parentPort?.on('message', async ({ module, question }: Task) => {
  const { work } = (await import(module)) as Working;
  parentPort?.postMessage(READY, []);
  parentPort?.postMessage(work(question as never), []);
});
