import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './test/chromium.ts';
import { check, vitest, type Count, type Section } from './test/sections.ts';

const tool = (name: string): string => path.resolve('node_modules', '.bin', name);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const cheap: Section[] = [
  check('format', tool('oxfmt'), ['--check', '.']),
  check('lint', tool('oxlint'), ['.']),
  check('types', tool('tsc'), ['--noEmit']),
  check('architecture', process.execPath, ['scripts/check-architecture.ts']),
  check('unused code', tool('knip'), []),
];

/** `npm test -- unit` or `-- journeys` runs a part; without a word, everything. */
const wanted = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0 };
const failed: string[] = [];
/** Asked to end: what runs is ended, what would follow does not begin. */
let ended = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (ended = true));

process.channel?.unref();
for (const section of cheap.filter(({ name }) => isWanted(name))) await run(section);
if (isWanted('unit, database and page tests')) await run(vitest('unit, database and page tests', []));
if (isWanted('journeys') && existsSync('e2e/vitest.config.ts')) await run(await journeys());

if (failed.length > 0) say(`\nFailed: ${failed.join(', ')}`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = ended || total.failed > 0 || total.passed === 0 ? 1 : 0;

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.some((word) => name.includes(word));
}

async function journeys(): Promise<Section> {
  const chromium = await findChromium(say);
  if (chromium !== null) return vitest('journeys', ['--config', 'e2e/vitest.config.ts'], { CHROMIUM_PATH: chromium });
  say('No Chromium starts here: name one in CHROMIUM_PATH, or run once as root so that Debian’s can be installed.');
  return { name: 'journeys', run: () => Promise.resolve({ passed: 0, failed: 1 }) };
}

async function run(section: Section): Promise<void> {
  if (ended) return;
  const began = performance.now();
  say(`\n== ${section.name}`);
  const count = await section.run();
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failed.push(section.name);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`${section.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
}
