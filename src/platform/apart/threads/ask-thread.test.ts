import { describe, expect, test } from 'vitest';
import { type Asked, askThread } from './index.ts';

const MODULE = 'src/platform/apart/threads/waiting.apart.cases.ts';
const ask = (said: string, { ms = 0, by = 'reader' as Asked['by'], deadlineMs = 20_000 } = {}) =>
  askThread<string>({ module: MODULE, question: { ms, said }, deadlineMs, by });

describe('work in threads', () => {
  test('is answered, while the site’s own thread goes on', async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    expect(await ask('done', { ms: 300 })).toEqual({ ok: true, value: 'done' });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  test('ends at its deadline or when it breaks, and the next question is answered', async () => {
    expect(await ask('late', { ms: 5000, deadlineMs: 50 })).toMatchObject({ error: { kind: 'too-slow' } });
    expect(await ask('break')).toMatchObject({ error: { kind: 'broken' } });
    expect(await ask('again')).toEqual({ ok: true, value: 'again' });
  });

  test('of a reader waits behind no program, and only so many of each wait', async () => {
    const order: string[] = [];
    const asked = (said: string, by: Asked['by']) =>
      ask(said, { ms: 150, by }).then((found) => {
        order.push(found.ok ? found.value : found.error.kind);
      });
    const programs = Array.from({ length: 16 }, (_, n) => asked(`program ${n}`, 'program'));
    await Promise.all([asked('reader', 'reader'), ...programs]);
    expect(order.indexOf('reader')).toBeLessThan(order.indexOf('program 7'));
    expect(order.filter((said) => said === 'busy').length).toBeGreaterThan(2);
  });
});
