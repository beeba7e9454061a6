import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal, UsageFault, type Command } from './command.ts';
import { runCommandLine } from './run-command-line.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'calisia-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const greet: Command = {
  name: 'greet',
  summary: 'Greet a person',
  usage: 'NAME',
  options: { loud: { type: 'boolean', short: 'l', describe: 'in capitals' } },
  async run({ positionals, values }) {
    const [name] = positionals;
    if (name === undefined) throw new UsageFault('Whom?');
    if (name === 'nobody') throw new Refusal('There is nobody.');
    if (name === 'bug') throw new Error('a broken promise');
    const text = values['loud'] === true ? name.toUpperCase() : name;
    return { code: name === 'half' ? 1 : 0, lines: [text], data: { text } };
  },
};

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, {
    known: ['greet'],
    load: () => Promise.resolve(greet),
    env: { DATA_DIR: folder },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('a command that is done ends with 0 and prints for a person, or one JSON value', async () => {
  expect(await call('greet', 'anna', '-l')).toEqual({ code: 0, out: 'ANNA', err: '' });
  expect(JSON.parse((await call('greet', 'anna', '--json')).out)).toEqual({ ok: true, text: 'anna' });
});

test('refused input ends with 1 and its sentence, in JSON too', async () => {
  expect(await call('greet', 'nobody')).toEqual({ code: 1, out: '', err: 'There is nobody.' });
  expect(JSON.parse((await call('greet', 'nobody', '--json')).out)).toEqual({
    ok: false,
    error: { kind: 'refused', sentence: 'There is nobody.' },
  });
  expect((await call('greet', 'half')).code).toBe(1);
  expect(JSON.parse((await call('greet', 'bug', '--json')).out)).toMatchObject({ ok: false, error: { kind: 'fault' } });
});

test('a wrong call ends with 2 and the help', async () => {
  expect(await call('greet')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Usage: npm run calisia -- greet'),
  });
  expect((await call('greet', 'anna', '--quiet')).code).toBe(2);
  expect(await call('sing')).toMatchObject({ code: 2, err: expect.stringContaining('Known: greet') });
  expect(JSON.parse((await call('sing', '--json')).out)).toMatchObject({ ok: false, error: { kind: 'usage' } });
  expect((await call()).code).toBe(2);
});

test('help is printed for the whole and for each command', async () => {
  expect(await call('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Greet a person') });
  expect(await call('greet', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('-l, --loud') });
});
