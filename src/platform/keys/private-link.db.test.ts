import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../db/testing.ts';
import { idInLink, isLinkTo, makeLink, type Linked } from './private-link.ts';

const CASE: Linked = { kind: 'case', city: '3061011', id: 17, version: 2 };
/** As the first release wrote it, with a secret of 32 times the byte 7. */
const SENT = 'h-b39462900be5925ccb7bb8398c8db34189821ed5';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  const secret = Buffer.alloc(32, 7);
  await sql`insert into platform.secret (name, value) values ('case-link', ${secret})`.execute(opened.database.whole);
});
afterAll(() => opened.close());

const opens = (link: string, of: Partial<Linked> = {}) => isLinkTo(opened.database.whole, link, { ...CASE, ...of });

test('links that went out with the first release still open', async () => {
  expect(await makeLink(opened.database.whole, CASE)).toBe(SENT);
  expect(idInLink(SENT)).toBe(17);
  expect(await opens(SENT)).toBe(true);
});

test('a link opens nothing but its own thing: no other number, version, city or kind', async () => {
  for (const other of [{ id: 18 }, { version: 1 }, { version: 3 }, { city: '3064011' }, { kind: 'submission' }]) {
    expect(await opens(SENT, other), JSON.stringify(other)).toBe(false);
  }
});

test('what is cut, changed or made up opens nothing and breaks nothing', async () => {
  const changed = SENT.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const made = [
    '',
    '-',
    'x',
    `${SENT}0`,
    SENT.slice(0, -1),
    SENT.toUpperCase(),
    changed,
    `h-${'0'.repeat(40)}`,
    '../../etc',
  ];
  for (const link of made) expect(await opens(link), link).toBe(false);
  expect(idInLink(`zzzzzzzzzzz-${'0'.repeat(40)}`)).toBeNull();
});
