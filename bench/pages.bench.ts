import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { startProduct } from '../e2e/start-product.ts';
import { quantile, report } from './measure.ts';

const NEED = 'kind=hall&length=120&width=60&height=12&power=2&water=40&sewage=35&axle=11.5&price=120&w-price=wish';

/** The product on one core, the load on the other. */
const product = await startProduct(['taskset', '-c', '0']);
try {
  await weigh('/', 'home');
  await weigh(`/potrzeba?${NEED}`, 'need');
  await weigh(`/miejsca?${NEED}`, 'results');
  await weigh('/dane-osobowe', 'personal data');
  await weigh(await firstSite(), 'site');
  await throughput('/dane-osobowe', 'content page, one query');
  await throughput(await firstSite(), 'site page, cached facts, one query');
  await steady(`/miejsca?${NEED}`);
} finally {
  await product.stop();
}

async function firstSite(): Promise<string> {
  const list = await (await fetch(`${product.address}/miejsca`)).text();
  return /href="(\/miejsca\/[^"?#]+)/.exec(list)![1]!;
}

async function weigh(path: string, what: string): Promise<void> {
  const html = await (await fetch(product.address + path)).text();
  const styles = await Promise.all(
    [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)].map((tag) => text(/href="([^"]+)"/.exec(tag[0])![1]!)),
  );
  const kilobytes = [html, ...styles].reduce((sum, part) => sum + gzipSync(part).length, 0) / 1000;
  report({ what: `${what}: HTML and CSS, gz`, measured: kilobytes, unit: 'kB', atMost: 25 });
  report({ what: `${what}: scripts`, measured: [...html.matchAll(/<script/g)].length, unit: '' });
  const fonts = [
    ...new Set(styles.flatMap((css) => [...css.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map((match) => match[1]!))),
  ];
  const sizes = await Promise.all(
    fonts.map(async (font) => (await (await fetch(new URL(font, product.address))).arrayBuffer()).byteLength),
  );
  if (what === 'home')
    report({ what: 'fonts, all subsets', measured: sizes.reduce((a, b) => a + b, 0) / 1000, unit: 'kB', atMost: 120 });
}

async function text(path: string): Promise<string> {
  return (await fetch(new URL(path, product.address))).text();
}

async function throughput(path: string, what: string): Promise<void> {
  await autocannon({ url: product.address + path, connections: 10, duration: 3 });
  const run = await autocannon({ url: product.address + path, connections: 10, duration: 8 });
  if (run.non2xx > 0 || run.errors > 0) throw new Error(`${path}: ${run.non2xx} refusals, ${run.errors} errors`);
  report({
    what: `${what}: requests each second on one core`,
    measured: run.requests.average,
    unit: '/s',
    atLeast: 1500,
  });
  report({ what: `${what}: p99`, measured: run.latency.p99, unit: 'ms', atMost: 25 });
}

/** 20 requests each second for ten seconds, timed one by one. */
async function steady(path: string): Promise<void> {
  const times: number[] = [];
  const running: Promise<void>[] = [];
  for (let index = 0; index < 200; index += 1) {
    running.push(
      (async () => {
        const begun = performance.now();
        await (await fetch(product.address + path)).text();
        times.push(performance.now() - begun);
      })(),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await Promise.all(running);
  report({ what: 'results page at 20 requests/s: p50', measured: quantile(times, 0.5), unit: 'ms' });
  report({ what: 'results page at 20 requests/s: p95', measured: quantile(times, 0.95), unit: 'ms', atMost: 60 });
}
