import { describe, expect, test } from 'vitest';
import { DELIVERED_LAW, goodLand, INDUSTRY, provision, TODAY, zoneOf } from '../../dossiers.cases.ts';
import type { Provision } from '../../../../../kernel/provision.ts';
import { readLand } from '../../land/land-reading.ts';
import { footprintLimits } from './footprint-limits.ts';
import { readParkingNorm } from './parking-norm.ts';
import { pavedFor } from './paved.ts';

describe('a parking norm of a plan', () => {
  test.each([
    ['1 miejsce postojowe na 100 m² powierzchni użytkowej', { places: 1, for: 100, of: 'm2' }],
    ['Co najmniej 2,5 miejsca parkingowe na każde 100 m2 powierzchni użytkowej.', { places: 2.5, for: 100, of: 'm2' }],
    ['30 miejsc na 100 zatrudnionych', { places: 30, for: 100, of: 'people' }],
    ['min. 1 miejsce postojowe na 3 osoby zatrudnione', { places: 1, for: 3, of: 'people' }],
    ['1 mp na 50 m2', { places: 1, for: 50, of: 'm2' }],
  ])('%s', (words, norm) => {
    expect(readParkingNorm(words)).toEqual(norm);
  });

  test.each([
    '',
    'zgodnie z przepisami odrębnymi',
    '1 miejsce na 100 m² i 1 miejsce na 5 zatrudnionych',
    '1 miejsce na 100 m² powierzchni sprzedaży',
    '1 miejsce na 0 m²',
    'nie więcej niż 1 miejsce na 100 m²',
  ])('that says more or something else is left to a person: %s', (words) => {
    expect(readParkingNorm(words)).toBeNull();
  });
});

const HALL = { length: 100, width: 60 };
const landWith = (parking: Partial<Provision> | null, use = 'production' as const) => {
  const land = goodLand();
  const { parking: _, ...others } = INDUSTRY;
  const bare = zoneOf({ ...land.zones[0]!, limits: others });
  const norm = parking && [{ ...provision('2P/U', 'parking', 0), limit: null, ...parking }];
  return readLand({ ...land, zones: [{ ...bare, provisions: [...bare.provisions, ...(norm ?? [])] }] }, use, TODAY);
};
const paved = (parking: Partial<Provision> | null, people: number | null = null, hall: typeof HALL | null = HALL) =>
  pavedFor({ land: landWith(parking), hall, people, law: DELIVERED_LAW, asOf: TODAY });

describe('what cars and lorries take of the land', () => {
  test('places by floor or by people at work, each with its metres, and a yard before the long side', () => {
    expect(paved({ words: '1 miejsce na 100 m²' })).toMatchObject({
      known: true,
      places: 60,
      parkingM2: 1500,
      yardM2: 3000,
    });
    expect(paved({ words: '1 miejsce na 3 osoby zatrudnione' }, 100)).toMatchObject({ places: 34, parkingM2: 850 });
  });

  test('what is not known stays unknown, and says why', () => {
    expect(paved(null)).toMatchObject({ known: false, why: 'norm-unknown' });
    expect(paved({ words: '1 miejsce na 100 m²', checkedOn: null })).toMatchObject({ why: 'norm-unknown' });
    expect(paved({ words: 'według potrzeb' })).toMatchObject({ why: 'norm-in-words' });
    expect(paved({ limit: 40 })).toMatchObject({ why: 'norm-in-words' });
    expect(paved({ words: '1 miejsce na 3 zatrudnionych' })).toMatchObject({ why: 'people-unknown' });
    expect(paved({ words: '1 miejsce na 100 m²' }, null, null)).toMatchObject({ why: 'no-hall' });
  });

  test('is the smallest limit where it takes most, and names the assumption among its grounds', () => {
    const land = landWith({ words: '3 miejsca na 100 m²' });
    const reading = pavedFor({ land, hall: HALL, people: null, law: DELIVERED_LAW, asOf: TODAY });
    const limits = footprintLimits({ land, restM2: 26_000, paved: reading.known ? reading : null, asOf: TODAY });
    // 20 % of 30 000 m² stay green; 180 places of 25 m² and a yard of 100 × 30 m.
    expect(limits.effective).toMatchObject({ kind: 'parking-and-yard', m2: 24_000 - 4500 - 3000 });
    expect(limits.effective!.grounds).toContainEqual(expect.objectContaining({ key: 'paving', status: 'unverified' }));
    expect(footprintLimits({ land, restM2: 26_000, paved: null, asOf: TODAY }).unread).toEqual(['parking-and-yard']);
  });
});
