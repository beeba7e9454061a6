import { rmSync } from 'node:fs';
import { startProduct } from '../e2e/start-product.ts';
import { median, memoryOfTree, report } from './measure.ts';

/** From the command to the first page: on an empty folder (database made, seeded), then on a seeded one. */
const timed = async (folder?: string) => {
  const begun = performance.now();
  const product = await startProduct([], folder);
  return { product, seconds: (performance.now() - begun) / 1000 };
};

const cold = await timed();
const folder = cold.product.folder;
await fetch(`${cold.product.address}/miejsca`);
await new Promise((resolve) => setTimeout(resolve, 5000));
const memory = memoryOfTree(cold.product.pid);
await cold.product.stop();
report({ what: 'start on an empty folder, dependencies present', measured: cold.seconds, unit: 's', atMost: 20 });

const again: number[] = [];
const kept = await timed();
const keptFolder = `${kept.product.folder}-kept`;
await kept.product.stop();
const first = await timed(keptFolder);
await first.product.stop();
for (let run = 0; run < 5; run += 1) {
  const warm = await timed(keptFolder);
  again.push(warm.seconds);
  await warm.product.stop();
}
rmSync(keptFolder, { recursive: true, force: true });
rmSync(folder, { recursive: true, force: true });
report({ what: 'second start to first answer, median of 5', measured: median(again), unit: 's', atMost: 5 });
report({
  what: 'memory idle, sum of RSS (shared pages counted again)',
  measured: memory.resident,
  unit: 'MiB',
  atMost: 350,
});
report({ what: 'memory idle, proportional (shared pages once)', measured: memory.proportional, unit: 'MiB' });
