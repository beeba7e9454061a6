/**
 * `npm run mutants [-- room…] [--branches]`: branches of law, money and calendar that no test goes through, then the share of planted
 * faults that the tests find; exit code 1 below 100 % and 95 %. With a part of a path (`-- aid core/psi`) faults are planted in those files
 * alone; `--quick` leaves slow tests out and misses more, for a look while one writes tests.
 * Each fault meets fresh code, tests that start from one seed, and a limit of work, not of time. What is left out: sentences for people
 * (`words/pl*.ts`, `words/en*.ts`, `pl:` and `en:` of a table) and for programmers (thrown errors).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plantFaults, type Room } from './mutants/plant-faults.ts';

/** Share of planted faults that the tests of law, money and calendar have to find, in percent. */
const AT_LEAST = 95;

/** Files of sentences are left out whole; so are tests that start other processes, which see no planted fault. */
const ROOMS: Readonly<Record<string, Room>> = {
  law: { code: ['src/kernel/law/**/*.ts', 'src/kernel/calendar/**/*.ts'], tests: ['src/kernel/**/*.test.ts'] },
  office: { code: ['src/modules/law/core/**/*.ts'], tests: ['src/modules/law/core/**/*.test.ts'] },
  aid: {
    code: ['src/modules/aid/core/**/*.ts', '!src/modules/aid/core/words/{pl,en}*.ts'],
    tests: ['src/modules/aid/core/**/*.test.ts'],
  },
  permits: {
    code: ['src/modules/permits/core/**/*.ts', '!src/modules/permits/core/words/{pl,en}*.ts'],
    tests: ['src/modules/permits/core/**/*.test.ts', '!src/modules/permits/core/everywhere.test.ts'],
  },
};

const root = path.dirname(import.meta.dirname);
const home = path.join(import.meta.dirname, 'mutants');
const onlyBranches = process.argv.includes('--branches');
const quick = process.argv.includes('--quick');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
/** A part of a path, to look at a few files alone. */
const only = words.find((word) => /[./]/u.test(word)) ?? '';
const wanted = words.filter((word) => word !== only);
const unknown = wanted.find((name) => !(name in ROOMS));
if (unknown !== undefined) {
  console.error(`There is no room “${unknown}”. Known: ${Object.keys(ROOMS).join(', ')}`);
  process.exit(2);
}
if (!existsSync(path.join(home, 'node_modules/rolldown')))
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], home);

type Line = { readonly room: string; readonly faults: number; readonly found: number; readonly minutes: number };
const table: Line[] = [];
const low: string[] = [];
for (const [name, room] of Object.entries(ROOMS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  if (only === '' && !reachBranches(room)) low.push(name);
  if (onlyBranches) continue;
  const began = Date.now();
  const { faults, found } = await plantFaults({ room, root, home, only, quick });
  table.push({ room: name, faults, found, minutes: (Date.now() - began) / 60_000 });
  if (found < (faults * AT_LEAST) / 100) low.push(name);
}
if (table.length > 0) {
  console.log(`\n${['room', 'faults', 'found', 'score', 'minutes'].map((word) => word.padStart(9)).join('')}`);
  for (const { room, faults, found, minutes } of table)
    console.log(
      [room, faults, found, `${((100 * found) / faults).toFixed(1)} %`, minutes.toFixed(1)]
        .map((word) => String(word).padStart(9))
        .join(''),
    );
}
process.exitCode = low.length > 0 ? 1 : 0;

/** Runs the room's tests and tells whether they go through every branch of its code. */
function reachBranches({ code, tests }: Room): boolean {
  const reports = mkdtempSync(path.join(tmpdir(), 'calisia-branches-'));
  const vitest = path.join(home, 'node_modules/vitest/vitest.mjs');
  const [inside, outside] = [code.filter((glob) => !glob.startsWith('!')), code.filter((glob) => glob.startsWith('!'))];
  const settings = [
    ['--config', path.join(home, 'vitest.config.ts')],
    ['--root', root],
    ['--reporter', 'dot'],
    ['--coverage.enabled', '--coverage.provider=v8', '--coverage.thresholds.branches=100'],
    [`--coverage.reportsDirectory=${reports}`, '--coverage.reporter=text', '--coverage.skipFull'],
    inside.map((glob) => `--coverage.include=${glob}`),
    [...outside.map((glob) => glob.slice(1)), '**/*.cases.ts'].map((glob) => `--coverage.exclude=${glob}`),
  ].flat();
  const chosen = { MUTANTS_TESTS: tests.filter((glob) => !glob.startsWith('!')).join(' ') };
  const enough = run(process.execPath, [vitest, 'run', ...settings], root, chosen);
  rmSync(reports, { recursive: true, force: true });
  return enough;
}

// oxlint-disable-next-line max-params
function run(command: string, parameters: readonly string[], cwd: string, more: Record<string, string> = {}): boolean {
  return spawnSync(command, parameters, { cwd, stdio: 'inherit', env: { ...process.env, ...more } }).status === 0;
}
