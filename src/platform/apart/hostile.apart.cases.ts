import { answerApart } from './index.ts';

/** Does what a file made to hurt would have a reader do. */
answerApart(async ({ what }: { what: string }) => {
  const held: unknown[] = [];
  if (what === 'heap') for (;;) held.push(Array.from({ length: 10_000 }, (_, n) => ({ n })));
  if (what === 'buffers') for (;;) held.push(Buffer.alloc(8 << 20, 1));
  if (what === 'spin') for (;;) held.length = 0;
  if (what === 'throw') throw new Error('torn in the middle');
  if (what === 'leave') process.exit(3);
  const { readFileSync, writeFileSync } = await import('node:fs');
  if (what === 'disk') {
    const target = `${process.env['TMPDIR']}/large`;
    for (let n = 0; n < 300; n += 1) writeFileSync(target, Buffer.alloc(1 << 20), { flag: 'a' });
  }
  if (what === 'read') return readFileSync('/etc/hostname', 'utf8');
  // The data folder stands beside the programs unless the operator says otherwise.
  if (what === 'beside') return readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  if (what === 'spawn') return (await import('node:child_process')).execFileSync('/bin/true').toString();
  return { environment: Object.keys(process.env).toSorted(), echoed: what, table: new Map([['a', 1]]) };
});
