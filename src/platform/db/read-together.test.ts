import { expect, test } from 'vitest';
import { readTogether } from './read-together.ts';

/** A source that counts how often it is read and answers when told to. */
function source() {
  const waiting: (() => void)[] = [];
  let value = 0;
  const read = readTogether(async () => {
    const seen = value;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return seen;
  });
  const answer = async () => {
    waiting.shift()!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { read, answer, write: (next: number) => (value = next), waiting };
}

test('who asks during a read shares the next one, and sees what was written before asking', async () => {
  const { read, answer, write, waiting } = source();
  const first = read();
  write(1);
  const [second, third] = [read(), read()];
  expect(waiting).toHaveLength(1);
  await answer();
  expect(waiting).toHaveLength(1);
  await answer();
  expect(await Promise.all([first, second, third])).toEqual([0, 1, 1]);
});

test('a read that fails fails for those who waited for it and for nobody after', async () => {
  let tries = 0;
  const read = readTogether(async () => {
    tries += 1;
    if (tries === 1) throw new Error('gone');
    return tries;
  });
  await expect(read()).rejects.toThrow('gone');
  expect(await read()).toBe(2);
});
