import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Count = { passed: number; failed: number };
export type Section = { name: string; run(): Promise<Count> };

const BIN = path.resolve('node_modules', '.bin');

/** A tool that says yes or no: its words are shown only when it says no. */
export function check(name: string, program: string, args: readonly string[]): Section {
  return {
    name,
    async run() {
      const { code, said } = await execute(program, args, false);
      if (code !== 0) process.stdout.write(said);
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** A run of Vitest, counted test by test. A run that ends badly or finds no test has failed, whatever its report says. */
export function vitest(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Section {
  return {
    name,
    async run() {
      const folder = mkdtempSync(path.join(tmpdir(), 'calisia-report-'));
      const file = path.join(folder, 'report.json');
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
      const { code } = await execute(path.join(BIN, 'vitest'), ['run', ...reporters, ...args], true, env);
      const count = readReport(file);
      rmSync(folder, { recursive: true, force: true });
      const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
      return silent ? { passed: count.passed, failed: 1 } : count;
    },
  };
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** A file that does not even load has no test in it: it counts as one failure. */
function readReport(file: string): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const broken = report.testResults.filter(
      (one) => one.status === 'failed' && one.assertionResults.length === 0,
    ).length;
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function execute(
  program: string,
  args: readonly string[],
  shown: boolean,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const stdio = shown ? 'inherit' : 'pipe';
    const child = spawn(program, args, { stdio: ['ignore', stdio, stdio], env: { ...process.env, ...env } });
    const said: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
    const stop = (signal: NodeJS.Signals): boolean => child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const done = (code: number): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ code, said: Buffer.concat(said).toString() });
    };
    child.once('error', (cause) => {
      said.push(Buffer.from(`${program}: ${cause.message}\n`));
      done(-1);
    });
    child.once('exit', (code) => setImmediate(() => done(code ?? -1)));
  });
}
