import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../platform/project-root.ts';

const commands = readdirSync(path.join(PROJECT_ROOT, 'src/cli/commands')).map((file) => path.basename(file, '.ts'));

/** Pages are built, commands are not: Node can't read a `.tsx` file that a command would lean on. */
test('every command runs outside the build, as people call it', { timeout: 60_000 }, async () => {
  expect(commands.length).toBeGreaterThanOrEqual(8);
  for (const command of commands) {
    const { stdout } = await promisify(execFile)(process.execPath, ['src/cli/calisia.ts', command, '--help'], {
      cwd: PROJECT_ROOT,
    });
    expect(stdout).toContain(`calisia -- ${command}`);
  }
});
