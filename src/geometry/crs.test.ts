import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Epsg, detectCrs, isPlausible, parseCrsName, transformation } from './crs.ts';
import type { Point } from './polygon.ts';
import { transverseMercator } from './testing.ts';

describe('names of coordinate systems', () => {
  test.each([
    ['urn:ogc:def:crs:EPSG::2177', 2177, 'yx'],
    ['http://www.opengis.net/def/crs/EPSG/0/2177', 2177, 'yx'],
    ['http://www.opengis.net/gml/srs/epsg.xml#2180', 2180, 'xy'],
    ['EPSG:2180', 2180, 'xy'],
    ['urn:ogc:def:crs:EPSG::4326', 4326, 'yx'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326, 'xy'],
    ['urn:ogc:def:crs:EPSG::25833', 25833, 'xy'],
  ])('%s is EPSG:%i in order %s', (name, epsg, axes) => {
    expect(parseCrsName(name)).toEqual({ epsg, axes });
  });

  test('systems that the office does not use are not guessed', () => {
    for (const name of ['EPSG:2154', 'urn:ogc:def:crs:EPSG::27700', 'PL-2000', '', 'EPSG:toString']) {
      expect(parseCrsName(name)).toBeNull();
    }
  });
});

const inPoland = fc.record({
  lon: fc.double({ min: 14.2, max: 24.1, noNaN: true }),
  lat: fc.double({ min: 49.1, max: 54.8, noNaN: true }),
});

describe('transformations', () => {
  test('there and back again is the same point to a tenth of a millimetre', () => {
    fc.assert(
      fc.property(inPoland, fc.constantFrom<Epsg>(2176, 2177, 2178, 2179, 2180, 25833), ({ lon, lat }, epsg) => {
        const there = transformation(4326, epsg)([lon, lat]);
        const again = transformation(4326, epsg)(transformation(epsg, 4326)(there));
        expect(Math.hypot(again[0] - there[0], again[1] - there[1])).toBeLessThan(1e-4);
      }),
      { numRuns: 500 },
    );
  });

  test('agree within a millimetre with the series of the law’s own projection', () => {
    fc.assert(
      fc.property(inPoland, ({ lon, lat }) => {
        for (const zone of [5, 6, 7, 8]) {
          if (Math.abs(lon - zone * 3) > 3) continue;
          const ours = transformation(4326, (2171 + zone) as Epsg)([lon, lat]);
          const theirs = transverseMercator([lon, lat], {
            meridian: zone * 3,
            scale: 0.999923,
            east: zone * 1e6 + 5e5,
            north: 0,
          });
          expect(Math.hypot(ours[0] - theirs[0], ours[1] - theirs[1])).toBeLessThan(1e-3);
        }
        const ours = transformation(4326, 2180)([lon, lat]);
        const theirs = transverseMercator([lon, lat], {
          meridian: 19,
          scale: 0.9993,
          east: 500_000,
          north: -5_300_000,
        });
        expect(Math.hypot(ours[0] - theirs[0], ours[1] - theirs[1])).toBeLessThan(1e-3);
      }),
      { numRuns: 300 },
    );
  });

  test('a coordinate that is no number is refused', () => {
    for (const point of [
      [Number.NaN, 52],
      [18, Infinity],
    ] as Point[]) {
      expect(() => transformation(4326, 2177)(point)).toThrow(RangeError);
      expect(isPlausible(4326, point)).toBe(false);
    }
  });
});

const KALISZ: Point = [18.09, 51.76];

describe('coordinates that contradict their label', () => {
  const [east, north] = transformation(4326, 2177)(KALISZ);

  test('a label that fits is believed', () => {
    const labelled = { epsg: 2177, axes: 'yx' } as const;
    expect(detectCrs(labelled, [[north, east]])).toEqual({ kind: 'as-labelled', crs: labelled });
  });

  test('swapped axes are seen', () => {
    const labelled = { epsg: 2177, axes: 'yx' } as const;
    expect(detectCrs(labelled, [[east, north]])).toEqual({
      kind: 'contradicts-label',
      crs: { epsg: 2177, axes: 'xy' },
      labelled,
    });
  });

  test('degrees under a metric label are seen', () => {
    const labelled = { epsg: 2180, axes: 'xy' } as const;
    expect(detectCrs(labelled, [KALISZ])).toMatchObject({ kind: 'contradicts-label', crs: { epsg: 4326, axes: 'xy' } });
  });

  test('a zone named in the eastings betrays a wrong zone label', () => {
    const labelled = { epsg: 2178, axes: 'yx' } as const;
    expect(detectCrs(labelled, [[north, east]])).toMatchObject({
      kind: 'contradicts-label',
      crs: { epsg: 2177, axes: 'yx' },
    });
  });

  test('a place outside Poland is implausible, whatever the label', () => {
    expect(detectCrs({ epsg: 4326, axes: 'xy' }, [[2.35, 48.85]]).kind).toBe('implausible');
    expect(detectCrs(null, []).kind).toBe('implausible');
  });
});
