import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CityHall, openCityHall, ownerUrl } from './city-hall.cases.ts';

let hall: CityHall;
beforeAll(async () => {
  hall = await openCityHall('named_hall', ['one', 'two']);
});
afterAll(() => hall.close());

test('a role that bypasses row-level security is refused', async () => {
  const refused = await hall.call(ownerUrl(), 'doctor');
  expect(refused.code).toBe(1);
  expect(JSON.stringify(refused.said)).toMatch(/superuser/);
});

test(
  'on a database of the city’s own the office is seeded, backed up and restored, every city’s rows included',
  { timeout: 120_000 },
  async () => {
    expect((await hall.call('one', 'seed')).code).toBe(0);
    expect((await hall.call('one', 'seed')).code).toBe(1);
    const file = path.join(hall.folder, 'office.tgz');
    const saved = await hall.call('one', 'backup', file);
    expect(saved).toMatchObject({ code: 0, said: { tables: { 'places.municipality': 1 } } });
    const { tables, rows } = saved.said as { tables: Record<string, number>; rows: number };
    expect(tables['sites.fact']).toBeGreaterThan(100);
    expect(await hall.call('two', 'restore', file)).toMatchObject({ code: 0, said: { rows } });
    expect(await hall.call('two', 'restore', file)).toMatchObject({ code: 1, said: { error: { kind: 'refused' } } });
    const again = await hall.call('two', 'backup', path.join(hall.folder, 'again.tgz'));
    expect((again.said as typeof saved.said & { tables: unknown }).tables).toEqual(tables);
    expect((await hall.call('two', 'doctor')).code).toBe(0);
    expect((await hall.call('two', 'doctor', '--city', '3061011')).code).toBe(0);
    const elsewhere = await hall.call('two', 'doctor', '--city', '999');
    expect(elsewhere.code).toBe(1);
    expect(JSON.stringify(elsewhere.said)).toContain('there is no city 999 here');
  },
);

test(
  'the report of the law reads what the office added, or the delivered tables alone',
  { timeout: 60_000 },
  async () => {
    const plain = await hall.call('one', 'law', '--on', '2026-11-23');
    const office = await hall.call('one', 'law', '--on', '2026-11-23', '--office');
    expect(plain).toMatchObject({ code: 0, said: { on: '2026-11-23', office: false, counts: { verified: 0 } } });
    expect(office).toMatchObject({ code: 0, said: { ...(plain.said as object), office: true } });
    expect((plain.said as { ending: string[] }).ending).toContain('aid.large-project.first');
    expect((await hall.call('one', 'law', '--on', '2026-02-30')).code).toBe(2);
  },
);

test(
  'an account is added, listed, disabled, and its password is never taken from the command line',
  { timeout: 60_000 },
  async () => {
    const added = await hall.call('one', 'user', 'add', 'ewa@urzad.example', '--name', 'Ewa', '--role', 'clerk');
    expect(added).toMatchObject({ code: 0, said: { password: expect.stringMatching(/^.{20}$/) } });
    const again = await hall.call('one', 'user', 'add', 'ewa@urzad.example', '--name', 'Ewa', '--role', 'clerk');
    expect(again).toMatchObject({ code: 1, said: { error: { kind: 'refused' } } });
    expect((await hall.call('one', 'user', 'add', 'x@urzad.example', '--name', 'X', '--role', 'boss')).code).toBe(1);
    expect((await hall.call('one', 'user', 'password', 'nobody@urzad.example')).code).toBe(1);
    expect((await hall.call('one', 'user', 'add', 'x@urzad.example', '--password', 'x')).code).toBe(2);
    expect((await hall.call('one', 'user', 'disable', 'ewa@urzad.example')).code).toBe(0);
    const boss = await hall.call('one', 'user', 'list');
    const administrators = (boss.said as { accounts: { email: string; role: string }[] }).accounts.filter(
      ({ role }) => role === 'administrator',
    );
    for (const { email } of administrators.slice(1))
      expect((await hall.call('one', 'user', 'disable', email)).code).toBe(0);
    const last = await hall.call('one', 'user', 'disable', administrators[0]?.email ?? '');
    expect(last.code).toBe(1);
    expect(JSON.stringify(last.said)).toContain('last administrator');
    const { said } = await hall.call('one', 'user', 'list');
    expect(said).toMatchObject({
      accounts: expect.arrayContaining([expect.objectContaining({ email: 'ewa@urzad.example', disabled: true })]),
    });
  },
);
