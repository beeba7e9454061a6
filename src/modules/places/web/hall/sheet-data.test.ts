import { expect, test } from 'vitest';
import { transformation } from '../../../../geometry/crs.ts';
import { rectangle } from '../../../../geometry/testing.ts';
import { planFrame } from '../plan/plan-frame.ts';
import { readSheet } from './sheet-data.ts';
import { writeSheet } from './write-sheet.ts';

const [E, N] = [6_503_400, 5_733_200];
const plot = rectangle(E, N, E + 100, N + 60);
const ground = {
  plot,
  parcels: [],
  rest: rectangle(E + 4.000_000_4, N + 4, E + 96, N + 56),
  most: plot,
  strips: [{ name: 'A (granica)', why: 'refused' as const, shape: rectangle(E, N, E + 4, N + 60) }],
  mostM2: 3000,
  steps: [{ kind: 'sure' as const, shape: plot }],
  setback: { open: 4, blank: 3, clear: 8 },
  obliging: [
    {
      land: plot,
      lines: [
        [[E, N] as const, [E + 9, N] as const],
        [[E, N + 5] as const, [E + 9, N + 7] as const],
      ],
    },
  ],
  layersKnown: true,
  base: 'conditional' as const,
  otherwise: 'conditional' as const,
};
const text = writeSheet({
  locale: 'pl',
  epsg: 2177,
  frame: planFrame({ parcels: [{ number: '1', shape: plot }] }),
  ground,
  hall: null,
  curve: [[60, 40]],
  check: '/czy-zmieszcze?parcels=1',
});

test('what a drawing hands to its script is read as it was written, to a micrometre where a yes rests on it', () => {
  const read = readSheet(text);
  const [x, y] = read.ground.rest[0]![0]![0]!;
  expect(x + read.origin[0]).toBeCloseTo(E + 4.000_000_4, 6);
  expect(y + read.origin[1]).toBeCloseTo(N + 4, 6);
  expect(read.ground.strips[0]).toMatchObject({ name: 'A (granica)', why: 'refused' });
  expect(read).toMatchObject({ curve: [[60, 40]], check: '/czy-zmieszcze?parcels=1', hall: null });
  expect(read.ground.obliging[0]!.lines.map((line) => line.length)).toEqual([2, 2]);
  expect(read.ground.steps[0]).toMatchObject({ kind: 'sure' });
  expect(read.ground).toMatchObject({
    setback: ground.setback,
    layersKnown: true,
    parcels: [],
    mostM2: 3000,
    base: 'conditional',
  });
});

test('on the map a hall stands within a hand of where it stands in metres', () => {
  const { lonLat, origin } = readSheet(text);
  const [lon, lat, eastLon, eastLat, northLon, northLat] = lonLat;
  for (const [e, n] of [
    [300, -300],
    [-400, 400],
  ] as const) {
    const [trueLon, trueLat] = transformation(2177, 4326)([origin[0] + e, origin[1] + n]);
    expect(Math.abs(lon + e * eastLon + n * northLon - trueLon) * 68_500).toBeLessThan(0.1);
    expect(Math.abs(lat + e * eastLat + n * northLat - trueLat) * 111_200).toBeLessThan(0.1);
  }
});
