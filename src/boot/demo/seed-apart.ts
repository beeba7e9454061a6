import { spawn } from 'node:child_process';
import { systemClock } from '../../platform/clock.ts';
import { embeddedUrls } from '../../platform/db/embedded-postgres.ts';
import { openDatabase } from '../../platform/db/index.ts';
import { seedDemo } from './demo.ts';

/** Seeds the embedded database of the folder in a process of its own, so that its memory goes with it. */
export function seedApart(folder: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [import.meta.filename, folder], {
      stdio: ['ignore', 'inherit', 'pipe'],
      signal,
    });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The demonstration was not filled in:\n${Buffer.concat(said).toString()}`)),
    );
  });
}

if (import.meta.main) {
  const folder = process.argv[2] ?? '';
  const urls = await embeddedUrls(folder);
  if (urls === null) throw new Error(`no database in ${folder}`);
  const database = openDatabase({ url: urls.appUrl, ownerUrl: urls.ownerUrl });
  await seedDemo(database, { folder, now: systemClock.now() });
  await database.close();
}
