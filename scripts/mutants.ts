import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Share of planted faults that the tests of law, money and calendar have to find, in percent. */
const AT_LEAST = 95;

type Room = { readonly code: readonly string[]; readonly tests: readonly string[] };

/** Tables of values and words are data: their tests are the worked cases, and a changed name of an act is no fault of a rule. */
const ROOMS: Readonly<Record<string, Room>> = {
  law: { code: ['src/kernel/law/**/*.ts', 'src/kernel/calendar/**/*.ts'], tests: ['src/kernel/**/*.test.ts'] },
  office: { code: ['src/modules/law/core/**/*.ts'], tests: ['src/modules/law/core/**/*.test.ts'] },
  aid: {
    code: ['src/modules/aid/core/**/*.ts', '!src/modules/aid/core/{tables,words}/**'],
    tests: ['src/modules/aid/core/**/*.test.ts'],
  },
  permits: {
    code: ['src/modules/permits/core/{deadline,path,project}/**/*.ts'],
    tests: ['src/modules/permits/core/**/*.test.ts'],
  },
};

const root = path.dirname(import.meta.dirname);
const home = path.join(import.meta.dirname, 'mutants');
const onlyBranches = process.argv.includes('--branches');
const wanted = process.argv.slice(2).filter((word) => word !== '--branches');
const unknown = wanted.find((name) => !(name in ROOMS));
if (unknown !== undefined) {
  console.error(`There is no room “${unknown}”. Known: ${Object.keys(ROOMS).join(', ')}`);
  process.exit(2);
}
if (!existsSync(path.join(home, 'node_modules')))
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], home);
const low = Object.entries(ROOMS)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .filter(([name, room]) => {
    console.log(`\n== ${name}`);
    const reached = reachBranches(room);
    return !((onlyBranches || plantFaults(room)) && reached);
  });
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
  const enough = run(process.execPath, [vitest, 'run', ...settings], root, { MUTANTS_TESTS: tests.join(' ') });
  rmSync(reports, { recursive: true, force: true });
  return enough;
}

/** Plants every fault in the room's code, one at a time, and runs the tests that reach it. False when too few are found. */
function plantFaults({ code, tests }: Room): boolean {
  const work = mkdtempSync(path.join(tmpdir(), 'calisia-mutants-'));
  const settings = path.join(work, 'stryker.json');
  const plugin = path.join(home, 'programmers-words.mjs');
  writeFileSync(
    settings,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: [path.join(home, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'), plugin],
      ignorers: ['programmers-words'],
      vitest: { configFile: path.join(home, 'vitest.config.ts'), related: false },
      mutate: [...code, '!src/**/*.test.ts', '!src/**/*.cases.ts'],
      ignorePatterns: ['e2e', 'dist', 'bench', 'docs'],
      coverageAnalysis: 'perTest',
      concurrency: 2,
      reporters: ['clear-text'],
      clearTextReporter: { allowColor: false, reportTests: false },
      thresholds: { high: AT_LEAST, low: AT_LEAST, break: AT_LEAST },
      disableTypeChecks: false,
      tempDirName: path.join(work, 'sandbox'),
      allowConsoleColors: false,
    }),
  );
  const stryker = path.join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const enough = run(process.execPath, [stryker, 'run', settings], root, { MUTANTS_TESTS: tests.join(' ') });
  rmSync(work, { recursive: true });
  return enough;
}

function run(command: string, parameters: readonly string[], cwd: string, more: Record<string, string> = {}): boolean {
  return spawnSync(command, parameters, { cwd, stdio: 'inherit', env: { ...process.env, ...more } }).status === 0;
}
