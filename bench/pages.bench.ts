import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { startProduct } from '../e2e/start-product.ts';
import { parseNeed, writeNeed } from '../src/modules/matching/index.ts';
import { embeddedUrls } from '../src/platform/db/embedded-postgres.ts';
import { median, quantile, report } from './measure.ts';
import { cpuOfTree, startPinned } from './processes.ts';

const NEED = 'kind=hall&length=120&width=60&height=12&power=2&water=40&sewage=35&axle=11.5&price=120&w-price=wish';
const LAND = 'kind=land&pkd=25.53.Z&area=2&length=120&width=60&height=12&power=2&road=3';

/** Application and database together on core 0, the load on core 1: "one core" counts what the database does. */
console.log('      pinned: application, database and peer to core 0, load to core 1');
execFileSync('taskset', ['-a', '-c', '-p', '1', String(process.pid)]);
const product = await startProduct(['taskset', '-c', '0']);
try {
  await weigh('/', 'home');
  await weigh(`/potrzeba?${NEED}`, 'need');
  await weigh(`/miejsca?${NEED}`, 'results');
  await weigh('/dane-osobowe', 'personal data');
  await weigh(await firstSite(), 'site');
  await throughput([
    { path: '/dane-osobowe', what: 'content page' },
    { path: await firstSite(), what: 'site page' },
    { path: '/', what: 'home, two queries' },
    { path: '/dane-osobowe?_=[<id>]', what: 'content page, made anew each time' },
    { path: `${await firstSite()}?_=[<id>]`, what: 'site page, made anew each time' },
  ]);
  await steady(NEED, 'hall');
  await steady(LAND, 'land for a hall');
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

type Window = { readonly rate: number; readonly p99: number; readonly cpuMs: number };

/** One window of load by ten connections, as browsers ask: compressed. `cpuMs`: processor time for each request, database included. */
async function load(url: string, seconds: number): Promise<Window> {
  const before = cpuOfTree(product.pid);
  const run = await autocannon({
    url,
    connections: 10,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip' },
    // An address that nobody asked for before: no document is kept for it.
    idReplacement: url.includes('[<id>]'),
  });
  if (run.non2xx > 0 || run.errors > 0) throw new Error(`${url}: ${run.non2xx} refusals, ${run.errors} errors`);
  const cpuMs = (cpuOfTree(product.pid) - before) / run.requests.total;
  return { rate: run.requests.average, p99: run.latency.p99, cpuMs };
}

/** Pages and the peer in turn, so that whoever else uses the machine disturbs them alike. */
async function throughput(paths: readonly { path: string; what: string }[]): Promise<void> {
  const { peer, stop } = await startPeer(paths[0]!.path);
  const windows = new Map<string, Window[]>();
  for (const round of [0, 1, 2, 3, 4, 5]) {
    for (const url of [peer, ...paths.map(({ path }) => product.address + path)]) {
      const window = await load(url, round === 0 ? 3 : 4);
      if (round > 0) windows.set(url, [...(windows.get(url) ?? []), window]);
    }
  }
  await stop();
  const middle = (url: string, of: keyof Window): number => median(windows.get(url)!.map((window) => window[of]));
  report({ what: 'peer: node:http, one pg query, the same bytes', measured: middle(peer, 'rate'), unit: '/s' });
  report({ what: 'peer: p99', measured: middle(peer, 'p99'), unit: 'ms' });
  for (const { path, what } of paths) {
    const url = product.address + path;
    const asked = !what.includes('two queries') && what !== 'site page, made anew each time';
    report({
      what: `${what}: requests each second`,
      measured: middle(url, 'rate'),
      unit: '/s',
      ...(asked && { atLeast: 1500 }),
    });
    report({ what: `${what}: p99`, measured: middle(url, 'p99'), unit: 'ms', ...(asked && { atMost: 25 }) });
    report({ what: `${what}: processor time of a request`, measured: middle(url, 'cpuMs'), unit: 'ms' });
    report({
      what: `${what}: as a share of the peer`,
      measured: middle(url, 'rate') / middle(peer, 'rate'),
      unit: '×',
    });
  }
}

/** On the product's core, with the product's database and the bytes of its page. */
async function startPeer(path: string): Promise<{ peer: string; stop: () => Promise<void> }> {
  const file = join(product.folder, 'peer.html.gz');
  writeFileSync(file, gzipSync(await text(path)));
  const urls = await embeddedUrls(product.folder);
  const { said, stop } = await startPinned(0, [join(import.meta.dirname, 'peer.ts'), urls!.ownerUrl, file]);
  return { peer: said, stop };
}

/** 20 requests each second for ten seconds, timed one by one. No two ask for the same, so each page is worked out and drawn. */
async function steady(query: string, what: string): Promise<void> {
  const times: number[] = [];
  const running: Promise<void>[] = [];
  const ask = async (length: number): Promise<number> => {
    const path = canonical(query.replace('length=120', `length=${length}`));
    const begun = performance.now();
    await (await fetch(product.address + path)).text();
    return performance.now() - begun;
  };
  for (let warm = 0; warm < 20; warm += 1) await ask(60 + warm);
  for (let index = 0; index < 200; index += 1) {
    running.push(ask(80 + index).then((took) => void times.push(took)));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await Promise.all(running);
  report({ what: `results at 20/s, new ${what} each: p50`, measured: quantile(times, 0.5), unit: 'ms' });
  report({ what: `results at 20/s, new ${what} each: p95`, measured: quantile(times, 0.95), unit: 'ms', atMost: 60 });
}

/** The address that the form's own leads to, worked out here: asking for it would have the page made before it is timed. */
function canonical(query: string): string {
  const parsed = parseNeed(new URLSearchParams(query));
  if (!parsed.ok) throw new Error(query);
  return `/miejsca?${writeNeed(parsed.value)}`;
}
