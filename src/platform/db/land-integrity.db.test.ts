import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, TEST_CITY, type TestDatabase } from './testing.ts';

const OTHER = '3062011';
let opened: TestDatabase;
let owner: Client;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  owner = new Client({ connectionString: opened.urls.ownerUrl });
  await owner.connect();
  await owner.query(`
    insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix)
    values ('${OTHER}', 'konin', 'Konin', 'Konin', 'Biuro', 'Office', 'x', 'x', 'a@konin.test', '1', 2177, 'KON')`);
});
afterAll(async () => {
  await owner.end();
  await opened.close();
});

/** Runs it as a connection of that city and undoes it; answers how it was refused, null when it was not. */
async function refusalOf(run: (city: Client) => Promise<unknown>, city = TEST_CITY): Promise<string | null> {
  await owner.query('begin');
  try {
    await owner.query(`select set_config('calisia.city', $1, true)`, [city]);
    await owner.query(`select audit.append('system', 'test', 'city', $1, '{}')`, [city]);
    await run(owner);
    await owner.query('set constraints all immediate');
    return null;
  } catch (cause) {
    const { code, message } = cause as { code: string; message: string };
    return `${code}: ${message}`;
  } finally {
    await owner.query('rollback');
  }
}

const importOf = async (city: Client, of: string): Promise<number> => {
  await city.query(`select set_config('calisia.city', $1, true)`, [of]);
  const { rows } = await city.query<{ id: number }>(
    `insert into places.parcel_import (city, file_name, file_sha256, format, source, report) values ($1, 'a.gml', 'x', 'gml', 'EGiB', '{}') returning id`,
    [of],
  );
  return rows[0]!.id;
};
const parcel = (city: Client, id: string, { of = TEST_CITY, importId = null as number | null } = {}) =>
  city.query(
    `insert into places.parcel (city, id, precinct, number, geometry, bounds, area_m2, source, import_id)
     values ($1, $2, '0001', '1', '[]', '((1,1),(0,0))', 1, 'test', $3)`,
    [of, id, importId],
  );

describe('land refers to what is here', () => {
  test('an import of its own city', async () => {
    expect(
      await refusalOf(async (city) => parcel(city, 'a', { importId: await importOf(city, TEST_CITY) })),
    ).toBeNull();
  });
  test('no import that never was', async () => {
    expect(await refusalOf((city) => parcel(city, 'a', { importId: 987_654 }))).toBe(
      '23503: land of an import that is not here',
    );
  });
  test("no import of another city, which its own connection can't see either", async () => {
    const refused = await refusalOf(async (city) => {
      const importId = await importOf(city, OTHER);
      await city.query(`select set_config('calisia.city', $1, true)`, [TEST_CITY]);
      await parcel(city, 'a', { importId });
    });
    expect(refused).toBe('23503: land of an import that is not here');
  });
  test('no city that is not here', async () => {
    expect(await refusalOf((city) => parcel(city, 'a', { of: '9999999' }), '9999999')).toMatch(/^23503: /);
  });
  test('a change is looked at like a new row', async () => {
    const refused = await refusalOf(async (city) => {
      await parcel(city, 'a');
      await city.query(`update places.parcel set import_id = 987654 where id = 'a'`);
    });
    expect(refused).toBe('23503: land of an import that is not here');
  });
  test('one wrong row among many refuses all of the statement', async () => {
    const refused = await refusalOf((city) =>
      city.query(
        `insert into places.parcel (city, id, precinct, number, geometry, bounds, area_m2, source, import_id)
         select $1, 'n' || i, '0001', '1', '[]', '((1,1),(0,0))', 1, 'test', case when i = 77 then 987654 end
         from generate_series(1, 100) i`,
        [TEST_CITY],
      ),
    );
    expect(refused).toBe('23503: land of an import that is not here');
  });
});

describe('what land refers to stays', () => {
  test('an import with land of it can be neither removed nor numbered anew; one without can', async () => {
    const withLand = (change: string) =>
      refusalOf(async (city) => {
        const importId = await importOf(city, TEST_CITY);
        await parcel(city, 'a', { importId });
        await city.query(change, [importId]);
      });
    expect(await withLand('delete from places.parcel_import where id = $1')).toBe(
      '23503: land of this import is still here',
    );
    expect(
      await refusalOf(async (city) => {
        const importId = await importOf(city, TEST_CITY);
        await city.query('delete from places.parcel_import where id = $1', [importId]);
      }),
    ).toBeNull();
  });
  test('an import whose land went first can be removed', async () => {
    const refused = await refusalOf(async (city) => {
      const importId = await importOf(city, TEST_CITY);
      await parcel(city, 'a', { importId });
      await city.query(`delete from places.parcel where id = 'a'`);
      await city.query('delete from places.parcel_import where id = $1', [importId]);
    });
    expect(refused).toBeNull();
  });
  test('a city with land can be neither removed nor renamed by its code, whichever city is served', async () => {
    const change = (query: string) =>
      refusalOf(async (city) => {
        await city.query(`select set_config('calisia.city', $1, true)`, [OTHER]);
        await parcel(city, 'a', { of: OTHER });
        await city.query(`select set_config('calisia.city', $1, true)`, [TEST_CITY]);
        await city.query(query);
      });
    const still = '23503: land of this city is still here';
    expect(await change(`delete from places.municipality where teryt = '${OTHER}'`)).toBe(still);
    expect(await change(`update places.municipality set teryt = '3062029' where teryt = '${OTHER}'`)).toBe(still);
    expect(await change(`update places.municipality set name_pl = 'Konin!' where teryt = '${OTHER}'`)).toBeNull();
  });
  test('a city without land can go, and the connection serves the same city afterwards', async () => {
    let served = '';
    const refused = await refusalOf(async (city) => {
      await city.query(`delete from places.municipality where teryt = '${OTHER}'`);
      served = (await city.query<{ city: string }>('select platform.city() as city')).rows[0]!.city;
    });
    expect([refused, served]).toEqual([null, TEST_CITY]);
  });
});
