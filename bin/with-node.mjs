// Plain syntax for Node 20: installs what is missing, then runs a command with a Node that is new enough.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.dirname(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname));
const MODULES = path.join(ROOT, 'node_modules');
const NEEDED_MAJOR = 24;

/** Command name → file. */
const COMMANDS = {
  start: 'src/boot/start.ts',
  build: 'src/boot/build.ts',
  calisia: 'src/cli/calisia.ts',
  test: 'scripts/test.ts',
  trial: 'scripts/trial.ts',
  bench: 'bench/run.ts',
  law: 'scripts/law.ts',
  mutants: 'scripts/mutants.ts',
};

/** Node's young generation at its default of 16 MiB makes the idle application 206 MB instead of 152, and an import hold 105 MB more. */
const FLAGS = { start: ['--max-semi-space-size=8'], calisia: ['--max-semi-space-size=8'] };

const [name, ...rest] = process.argv.slice(2);
const file = COMMANDS[name];
if (file === undefined) stop(`There is no command “${name ?? ''}”. Known: ${Object.keys(COMMANDS).join(', ')}`, 2);
if (!existsSync(path.join(ROOT, file))) stop(`The command ${name} has no file ${file} yet.`, 1);
await installWhatIsMissing();
run(chooseNode(), [...(FLAGS[name] ?? []), path.join(ROOT, file), ...rest]);

/** Compares what npm noted as installed with the lockfile; a stamp with the lockfile's hash makes the next start cheap. */
async function installWhatIsMissing() {
  const lockText = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lockText).digest('hex');
  const stamp = path.join(MODULES, '.calisia-lock');
  if (readOr(stamp, '') === hash) return;
  if (!isInstalled(JSON.parse(lockText))) await installOnce(JSON.parse(lockText));
  writeFileSync(stamp, hash);
}

function isInstalled(lock) {
  const noted = JSON.parse(readOr(path.join(MODULES, '.package-lock.json'), '{"packages":{}}')).packages;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '') return true;
    const there = noted[place];
    if (there === undefined) return wanted.optional === true && !isForThisMachine(wanted);
    return there.version === wanted.version && existsSync(path.join(ROOT, place));
  });
}

/** Optional packages without a platform are only wanted by others of another platform. */
function isForThisMachine({ os, cpu, libc }) {
  if (cpu === undefined) return false;
  const ours = process.platform !== 'linux' || libc === undefined || libc.includes(hasGlibc() ? 'glibc' : 'musl');
  return cpu.includes(process.arch) && (os === undefined || os.includes(process.platform)) && ours;
}

function hasGlibc() {
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime !== undefined;
}

/** Two commands at once: the second waits for the first one's install, whose process stands in the file. */
async function installOnce(lock) {
  const busy = path.join(ROOT, '.cache', 'installing');
  mkdirSync(path.dirname(busy), { recursive: true });
  let told = false;
  while (!tryWrite(busy)) {
    if (!told) say('Another command is installing the packages; waiting for it …');
    told = true;
    await pause(1000);
    if (!lives(Number(readOr(busy, '0')))) rmSync(busy, { force: true });
  }
  process.once('exit', () => rmSync(busy, { force: true }));
  if (!isInstalled(lock)) await install(Object.keys(lock.packages).length - 1);
  rmSync(busy, { force: true });
}

async function install(count) {
  say(`Installing up to ${count} packages from the lockfile (npm ci); this takes about a minute …`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticking = setInterval(() => say(`  still installing, ${seconds()} s`), 10_000);
  const npm = process.env.npm_execpath;
  const [program, ...before] = npm && npm.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const child = spawn(program, [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (status) => resolve(status ?? -1));
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, forward);
  clearInterval(ticking);
  if (code !== 0)
    stop('The packages could not be installed (npm’s words stand above). Is the npm registry within reach?', 1);
  say(`Installed in ${seconds()} s.`);
}

/** The packaged Node, where there is one for this platform, else the host's own when it is new enough. */
function chooseNode() {
  const packaged = path.join(MODULES, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  return stop(
    `Calisia needs Node ${NEEDED_MAJOR} or newer. Here is ${process.version}, and npm has no packaged Node for ` +
      `${process.platform} ${process.arch}. Install Node ${NEEDED_MAJOR} from https://nodejs.org and try again.`,
    1,
  );
}

/** Passes signals on, ends with the same code, and never outlives or is outlived: the child watches the channel, we watch our parent. */
function run(node, args) {
  const child = spawn(node, args, {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(MODULES, '.cache', 'compiled'),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (cause) => stop(`${node} does not start: ${cause.message}`, 1));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? 128 + ({ SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1);
    process.exit();
  });
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
}

function tryWrite(place) {
  try {
    writeFileSync(place, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause.code === 'EEXIST') return false;
    throw cause;
  }
}

function lives(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}

function readOr(place, otherwise) {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return otherwise;
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(sentence, code) {
  process.stderr.write(`\n${sentence}\n\n`);
  process.exit(code);
}
