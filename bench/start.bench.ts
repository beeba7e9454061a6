import { rmSync } from 'node:fs';
import { startProduct, type Product } from '../e2e/start-product.ts';
import { temporaryFolder } from '../src/platform/files/temporary-folder.ts';
import { median, memoryOfTree, report } from './measure.ts';

/** From the command to the first answer: on an empty folder (database made, seeded), then five times on the seeded one. */
const folder = temporaryFolder('calisia-bench-');
const timed = async () => {
  const begun = performance.now();
  const product = await startProduct([], folder);
  return { product, seconds: (performance.now() - begun) / 1000 };
};

const cold = await timed();
report({ what: 'start on an empty folder, dependencies present', measured: cold.seconds, unit: 's', atMost: 20 });
await weigh(cold.product, 'after a first start');
await cold.product.stop();

const warm: number[] = [];
for (let run = 0; run < 5; run += 1) {
  const { product, seconds } = await timed();
  warm.push(seconds);
  if (run === 4) await weigh(product, 'after a later start');
  await product.stop();
}
report({ what: 'second start to first answer, median of 5', measured: median(warm), unit: 's', atMost: 5 });
rmSync(folder, { recursive: true, force: true });

/** Idle means: one page was asked for, then fifteen seconds of nothing. */
async function weigh({ address, pid }: Product, when: string): Promise<void> {
  await (await fetch(`${address}/miejsca`)).text();
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  const { resident, proportional } = memoryOfTree(pid);
  report({ what: `memory ${when}, sum of RSS (shared counted again)`, measured: resident, unit: 'MiB', atMost: 350 });
  report({ what: `memory ${when}, proportional (shared once)`, measured: proportional, unit: 'MiB' });
}
