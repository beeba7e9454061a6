import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type ApartLimits, runApart } from './index.ts';

const script = path.join(import.meta.dirname, 'hostile.apart.cases.ts');
const run = (what: string, limits: Partial<ApartLimits> = {}) => runApart({ script, given: { what }, limits });

/** The longest time that the site stood still while something was done, ms. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  await work();
  clearInterval(timer);
  return longest;
}

const residentMb = (): number => process.memoryUsage.rss() / 2 ** 20;

describe('work on bytes of unknown origin', () => {
  test('answers, and knows nothing of the site’s settings', async () => {
    const answer = await run('word');
    expect(answer).toMatchObject({ ok: true, value: { echoed: 'word', table: new Map([['a', 1]]) } });
    const { environment } = (answer as { value: { environment: string[] } }).value;
    expect(environment.filter((name) => /URL|SECRET|HOME|DATA|PATH/.test(name))).toEqual([]);
  });

  test.each(['heap', 'buffers'])(
    'that fills the memory (%s) is ended; the site goes on and its memory stays',
    async (what) => {
      const before = residentMb();
      const answers: unknown[] = [];
      const pause = await longestPause(async () => void answers.push(await run(what, { memoryMb: 96 })));
      expect(answers).toMatchObject([{ ok: false, error: { kind: 'too-large' } }]);
      expect(pause).toBeLessThan(1000);
      expect(residentMb() - before).toBeLessThan(64);
    },
  );

  test('that never ends is ended at its deadline', async () => {
    expect(await run('spin', { deadlineMs: 1500 })).toMatchObject({ ok: false, error: { kind: 'too-slow' } });
  });

  test('that breaks says how, for the log', async () => {
    const torn = await run('throw');
    expect(torn).toMatchObject({ ok: false, error: { kind: 'broken' } });
    expect(!torn.ok && torn.error.detail).toContain('torn in the middle');
    expect(await run('leave')).toMatchObject({ ok: false, error: { kind: 'broken', detail: '3: ' } });
  });

  test.each(['read', 'beside', 'spawn', 'disk'])(
    'reaches neither the machine’s files nor programs, nor fills its disk (%s)',
    async (what) => {
      expect(await run(what)).toMatchObject({ ok: false, error: { kind: 'broken' } });
    },
  );

  test('waits for a place among two, and is told to come again when none comes free', async () => {
    const three = [1, 2, 3].map(() => run('spin', { deadlineMs: 1500, waitMs: 100 }));
    const kinds = (await Promise.all(three)).map((one) => (one.ok ? 'ok' : one.error.kind));
    expect(kinds).toEqual(['too-slow', 'too-slow', 'busy']);
    const patient = await Promise.all([1, 2, 3].map(() => run('word')));
    expect(patient.map((one) => one.ok)).toEqual([true, true, true]);
  });

  test('leaves no folder behind', async () => {
    const own = mkdtempSync(path.join(os.tmpdir(), 'calisia-test-'));
    vi.stubEnv('TMPDIR', own);
    await Promise.all([run('word'), run('spin', { deadlineMs: 500 })]);
    expect(readdirSync(own)).toEqual([]);
    vi.unstubAllEnvs();
    rmSync(own, { recursive: true });
  });
});
