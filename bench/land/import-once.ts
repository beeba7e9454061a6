import { fileAt, importParcels } from '../../src/modules/places/index.server.ts';
import { openDatabase } from '../../src/platform/db/index.ts';

/** One import in a process of its own, to be measured and killed from outside: `import-once.ts URL FILE STEP`. Says every STEP parcels how far it is, and at the end what it came to as JSON. */
const [url, path, step] = process.argv.slice(2);
const database = openDatabase({ url: url! });
const idle = process.memoryUsage.rss();
let peak = idle;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
const [start, cpu] = [performance.now(), process.cpuUsage()];
let told = 0;
const result = await importParcels(database.city('3061011'), {
  source: fileAt(path!)!,
  actor: 'command',
  onProgress: ({ features }) => {
    if (features - told < Number(step)) return;
    told = features;
    process.stderr.write(`${features}\n`);
  },
});
const used = process.cpuUsage(cpu);
clearInterval(watch);
await database.close();
const MEBIBYTE = 2 ** 20;
console.log(
  JSON.stringify({
    written: result.ok ? result.value.report.written : result.error,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (used.user + used.system) / 1e6,
    idleMiB: idle / MEBIBYTE,
    peakMiB: Math.max(peak, process.memoryUsage.rss()) / MEBIBYTE,
  }),
);
