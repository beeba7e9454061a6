import { assert, double, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transformation } from '../../../../geometry/crs.ts';
import { readCoordinates } from './coordinates.ts';
import { matchName, nameWords } from './match-name.ts';
import { readParcelQuestion, readPrecinctQuestion } from './parcel-question.ts';

const KALISZ: readonly [number, number] = [18.0905, 51.7625];

describe('coordinates that people write', () => {
  test.each([
    ['51.7625, 18.0905', 4326],
    ['18.0905 51.7625', 4326],
    ['51,7625 18,0905', 4326],
    ['51,7625; 18,0905', 4326],
    ['51.7625N 18.0905E', 4326],
    ['N 51.7625 E 18.0905', 4326],
    ['lat: 51.7625, lon: 18.0905', 4326],
    ['51°45\'45"N 18°05\'25.8"E', 4326],
    ['51° 45′ 45″ N, 18° 5′ 25.8″ E', 4326],
    ["51°45.75' 18°5.43'", 4326],
  ] as const)('%s is the middle of Kalisz', (text, epsg) => {
    const [first] = readCoordinates(text, KALISZ);
    expect(first?.epsg).toBe(epsg);
    expect(first!.at[0]).toBeCloseTo(18.0905, 4);
    expect(first!.at[1]).toBeCloseTo(51.7625, 4);
  });

  test.each([2177, 2180] as const)('metres of EPSG:%i lead to the place in either order', (epsg) => {
    assert(
      property(
        double({ min: 17.9, max: 18.3, noNaN: true }),
        double({ min: 51.6, max: 51.9, noNaN: true }),
        (lon, lat) => {
          const [x, y] = transformation(4326, epsg)([lon, lat]);
          for (const text of [
            `${x.toFixed(2)} ${y.toFixed(2)}`,
            `${y.toFixed(2)}, ${x.toFixed(2)}`,
            `X: ${y.toFixed(2)} Y: ${x.toFixed(2)}`,
          ]) {
            // Around Kalisz both orders of PL-1992 lie in Poland: both are offered.
            const reads = readCoordinates(text, KALISZ).filter((each) => each.epsg === epsg);
            expect(reads.some(({ at }) => Math.hypot(at[0] - lon, at[1] - lat) < 1e-6)).toBe(true);
          }
        },
      ),
    );
  });

  test('thousands may stand apart', () => {
    const [x, y] = transformation(
      4326,
      2177,
    )([18.09, 51.76]).map((value) =>
      Math.round(value)
        .toString()
        .replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ' '),
    );
    expect(readCoordinates(`${y}; ${x}`, KALISZ)[0]?.epsg).toBe(2177);
  });

  test.each([
    '',
    '2/20',
    'Wrocławska 12',
    '91.5, 18',
    '40.7, -74.0',
    '51.76',
    '51.7.6 18',
    '1e9 1e9',
    "51°99' 18°5'",
    '٥١ ١٨',
    '0 0',
  ])('%j is no place in Poland', (text) => expect(readCoordinates(text, KALISZ)).toEqual([]));

  test('no text breaks or stalls the reading', () => {
    assert(property(string({ maxLength: 4000, unit: 'binary' }), (text) => void readCoordinates(text, KALISZ)));
    for (const text of ['1'.repeat(100_000), '1 '.repeat(50_000), "1°1'".repeat(20_000)]) {
      const begun = performance.now();
      readCoordinates(text, KALISZ);
      readParcelQuestion(text);
      expect(performance.now() - begun).toBeLessThan(100);
    }
  });
});

describe('parcels as people ask for them', () => {
  test.each([
    ['2/20', { kind: 'number', number: '2/20', precinct: null }],
    ['0033.2/20', { kind: 'number', number: '2/20', precinct: '0033' }],
    ['33-2/20', { kind: 'number', number: '2/20', precinct: '0033' }],
    ['działka 2/20', { kind: 'number', number: '2/20', precinct: null }],
    ['dz. nr 2/20', { kind: 'number', number: '2/20', precinct: null }],
    ['obręb 33 działka 2/20', { kind: 'number', number: '2/20', precinct: '0033' }],
    ['Obreb 0033, 2/20', { kind: 'number', number: '2/20', precinct: '0033' }],
    ['306101_1.0033.2/20', { kind: 'id', id: '306101_1.0033.2/20' }],
    ['306101_1.0033.AR_4.2/20', { kind: 'id', id: '306101_1.0033.AR_4.2/20' }],
  ])('%s', (text, asked) => expect(readParcelQuestion(text)).toEqual(asked));

  test.each(['Wrocławska', '2/20/3', 'x2', '', '99999999999'])('%j asks for none', (text) =>
    expect(readParcelQuestion(text)).toBeNull(),
  );

  test('a precinct by its number', () => {
    expect(readPrecinctQuestion('obręb 33')).toBe('0033');
    expect(readPrecinctQuestion('0033')).toBe('0033');
    expect(readPrecinctQuestion('33')).toBeNull();
  });
});

describe('names', () => {
  const answers = (name: string, asked: string): boolean => matchName(nameWords(name), nameWords(asked)) > 0;

  test.each([
    ['Wrocławska', 'wroclawska'],
    ['Wrocławska', 'ul. Wrocławskiej'],
    ['Inwestorska', 'przy Inwestorskiej'],
    ['Dobrzec', 'w Dobrcu'],
    ['Piwonice', 'piwonicach'],
    ['Metalowców', 'metalowcow'],
    ['Metalowców', 'metalwców'],
    ['Łódzka', 'lodz'],
  ])('%s answers %s', (name, asked) => expect(answers(name, asked)).toBe(true));

  test.each([
    ['Wrocławska', 'Poznańska'],
    ['Rypinek', 'Rajsków'],
    ['Wrocławska', 'ul.'],
    ['Wrocławska', '12'],
  ])('%s does not answer %s', (name, asked) => expect(answers(name, asked)).toBe(false));
});
