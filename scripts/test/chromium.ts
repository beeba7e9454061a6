import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = path.resolve(import.meta.dirname, '..', '..', '.cache', 'chromium');

/** A Chromium that really starts: the one named, Debian's, the npm package's, or, as root, one installed by apt-get. Null: none. */
export async function findChromium(say: (text: string) => void): Promise<string | null> {
  for (const known of [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']) {
    if (known && existsSync(known) && (await starts(known))) return known;
  }
  const packaged = (await unpack(say)) ?? (await unpackAgain(say));
  return packaged ?? installDebian(say);
}

/** A browser that lacks a library exists but ends at once, so it is asked to show a page. */
async function starts(executablePath: string): Promise<boolean> {
  const flags = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  const browser = await chromium.launch({ executablePath, args: flags, timeout: 30_000 }).catch(() => null);
  if (browser === null) return false;
  try {
    const page = await browser.newPage();
    await page.goto('data:text/html,<p>Kalisz</p>', { timeout: 15_000 });
    return (await page.textContent('p')) === 'Kalisz';
  } catch {
    return false;
  } finally {
    await browser.close();
  }
}

function unpackAgain(say: (text: string) => void): Promise<string | null> {
  rmSync(FOLDER, { recursive: true, force: true });
  return unpack(say);
}

/** Unpacked in a process of its own: the package changes the environment that it lives in. */
async function unpack(say: (text: string) => void): Promise<string | null> {
  const wrapper = path.join(FOLDER, 'chromium.sh');
  if (existsSync(wrapper) && (await starts(wrapper))) return wrapper;
  say('Unpacking the Chromium of the npm package …');
  mkdirSync(FOLDER, { recursive: true });
  const script = `import chromium from '@sparticuz/chromium';
    console.log(JSON.stringify([await chromium.executablePath(), process.env.LD_LIBRARY_PATH, process.env.FONTCONFIG_PATH]));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: path.resolve(import.meta.dirname, '..', '..'),
    env: { ...process.env, TMPDIR: FOLDER, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  if (run.status !== 0) return null;
  const [program, libraries, fonts] = JSON.parse(run.stdout) as [string, string, string];
  // The libraries are for the browser alone: Node and PostgreSQL keep the system's.
  const lines = ['#!/bin/sh', `export LD_LIBRARY_PATH='${libraries}' FONTCONFIG_PATH='${fonts}'`];
  writeFileSync(wrapper, `${[...lines, `exec '${program}' "$@"`].join('\n')}\n`);
  chmodSync(wrapper, 0o755);
  return (await starts(wrapper)) ? wrapper : null;
}

async function installDebian(say: (text: string) => void): Promise<string | null> {
  if (process.getuid?.() !== 0) return null;
  say('Installing Chromium from Debian …');
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return (await starts('/usr/bin/chromium')) ? '/usr/bin/chromium' : null;
}
