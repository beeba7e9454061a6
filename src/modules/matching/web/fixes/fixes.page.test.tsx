import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../platform/db/testing.ts';
import type { App } from '../../../../platform/web/index.ts';
import { openDemoPages } from '../index.cases.tsx';
import { mountMatchingPages } from '../index.ts';

let opened: TestDatabase;
let app: App;

beforeAll(async () => {
  ({ opened, app } = await openDemoPages(mountMatchingPages));
});
afterAll(() => opened.close());

async function textOf(path: string): Promise<string> {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
}

const HALL = 'length=120&width=70';

describe('a hall that does not stand', () => {
  test('on a site says which parcel beside it, or which rule, would let it, and who could agree', async () => {
    const text = await textOf(`/miejsca/lodzka-winiary?kind=land&pkd=25.53.Z&${HALL}`);
    expect(text).toContain('Co jeszcze pozwoliłoby jej stanąć');
    expect(text).toMatch(/Razem z sąsiednią działką 601\/1: 1,18 ha więcej \(nie wiemy, czyja jest\)/);
    expect(text).toContain('Prawo budowlane, art. 9 (przepisu nikt u nas jeszcze nie sprawdził w akcie)');
    const english = await textOf(`/en/sites/lodzka-winiary?kind=land&pkd=25.53.Z&${HALL}`);
    expect(text).toMatch(/Braliśmy pod uwagę działki do 60 m od granicy.*Reguły próbowaliśmy po jednej/);
    expect(text).toContain('Nie szukamy dołączenia działki razem z ustąpieniem reguły.');
    expect(english).toContain('What else would let it stand');
    expect(english).toMatch(/We considered parcels up to 60 m from the border.*smallest first\./);
    expect(english).toContain('Together with neighbouring parcel 601/1');
  });

  test('on parcels that somebody names likewise, beside the limits of the plan with parking', async () => {
    const text = await textOf(`/czy-zmieszcze?parcels=306101_1.0906.601/2&use=production&${HALL}`);
    expect(text).toContain('Razem z sąsiednią działką 601/1');
    expect(text).toContain('Ile wolno zabudować');
    expect(text).toContain('Normy miejsc postojowych z planu nie ma w bazie albo czeka na sprawdzenie.');
  });

  test('that nothing would let stand is told so, with how far was looked', async () => {
    const text = await textOf('/miejsca/lodzka-winiary?kind=land&pkd=25.53.Z&length=900&width=400');
    expect(text).toContain('Nic z tego, co sprawdziliśmy, nie pozwoliłoby jej stanąć.');
    expect(text).toMatch(/każdy zestaw z najwyżej 4 działek.*po dwie naraz/);
  });

  test('nothing is proposed where the hall stands, and nothing where none was named', async () => {
    const fits = await textOf('/miejsca/lodzka-winiary?kind=land&pkd=25.53.Z&length=20&width=12');
    expect(fits).not.toContain('Co jeszcze pozwoliłoby');
    expect(await textOf('/miejsca/lodzka-winiary')).not.toContain('Co jeszcze pozwoliłoby');
  });
});
