import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { transform } from '../../crs.ts';
import { area, type MultiPolygon, type Ring } from '../../polygon.ts';
import { validityOf } from '../../validity.ts';
import { largestRectangle } from '../largest-rectangle.ts';
import { contradictions, emptyTally } from './contradictions.ts';
import { randomFrom } from './families.ts';

const REAL = process.env['CALISIA_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../../../shared/data');
const answers = path.join(REAL, 'geometry/inscribed_EXPECTED.json');
const parcels = path.join(REAL, 'cadastre/dzialki_060110_2_miedzyrzec_podlaski_1112.geojson');
if (!existsSync(answers)) console.log('Skipped: no answers of the popular library (CALISIA_REAL_DATA).');
if (!existsSync(parcels)) console.log('Skipped: no real parcels (CALISIA_REAL_DATA).');

describe('real data', () => {
  test.skipIf(!existsSync(answers))('the popular library falls short of the largest rectangle, this does not', () => {
    const { d3plus_largestRect: known } = JSON.parse(readFileSync(answers, 'utf8')) as {
      d3plus_largestRect: { polygon: Ring; peer_default_rounded: Ring; exact_optimum_any_angle_area: number };
    };
    const peer = area([[known.peer_default_rounded]]);
    const ours = largestRectangle([[known.polygon]], 0.001);
    expect(Math.round(peer)).toBe(3042);
    expect(ours.area).toBeCloseTo(known.exact_optimum_any_angle_area, 3);
  });

  test.skipIf(!existsSync(parcels))('no independent check contradicts an answer about a real parcel', () => {
    const { features } = JSON.parse(readFileSync(parcels, 'utf8')) as {
      features: { geometry: { type: string; coordinates: unknown } }[];
    };
    const tally = emptyTally();
    for (let i = 0; i < features.length; i += 23) {
      const { type, coordinates } = features[i]!.geometry;
      const degrees = (type === 'Polygon' ? [coordinates] : coordinates) as MultiPolygon;
      const land = transform(degrees, 4326, 2179);
      if (!validityOf(land).valid || area(land) < 100) continue;
      expect({ i, found: contradictions(land, randomFrom(i), tally) }).toEqual({ i, found: [] });
    }
    expect(tally.angles).toBeGreaterThan(100);
  });
});
