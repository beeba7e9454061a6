import { describe, expect, test } from 'vitest';
import { standOnLine } from '../../../../../geometry/buildable/stand-on-line.ts';
import { containsRectangle, lyingIn, type Placement } from '../../../../../geometry/placement.ts';
import { bounds, type MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Verdict } from '../../../../../kernel/finding.ts';
import { lawStatus } from '../../../../../kernel/law/dated.ts';
import { hallText } from '../../../../places/web/index.ts';
import { standingAt } from '../../../../places/web/hall/ground.ts';
import { type HallAt, hallFrom, placementOf } from '../../../../places/web/hall/moving.ts';
import { readSheet } from '../../../../places/web/hall/sheet-data.ts';
import { askedOf } from '../../../core/assess.ts';
import type { Dossier } from '../../../core/dossier.ts';
import { actOf, goodLand, INDUSTRY, parcelOf, provision, TODAY, zoneOf } from '../../../core/dossiers.cases.ts';
import { buildableArea } from '../../../core/hall/buildable/buildable-area.ts';
import { knownLayers, unreliable } from '../../../core/hall/buildable/known-layers.ts';
import { movingGround } from '../../../core/hall/buildable/moving-ground.ts';
import { knownEnvelope } from '../../../core/hall/envelope.ts';
import { ladder, type Terms } from '../../../core/hall/fit-hall.ts';
import { knownLand } from '../../../core/land/known-land.ts';
import { lawOn } from '../../../core/law/land-law.ts';
import { openNeed } from '../../../core/need/need.ts';
import { fitRule } from '../../../core/rules/fit.ts';
import { landDrawing } from './land-drawing.ts';
import { movingOf } from '../../fit/moving-of.ts';

const [E, N] = [6_500_000, 5_730_000];
let seed = 20_261_123;
const next = (low: number, high: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return low + ((high - low) * seed) / 2_147_483_647;
};

const line = (kind: 'obligatory-line' | 'no-cross-line', north: number) => ({
  ...provision('2P/U', kind, 0),
  id: `${kind} ${north}`,
  limit: null,
  line: [[[E - 10, N + north] as const, [E + 210, N + north] as const]],
  freeSide: ['right' as const],
});

/** Two parcels of 100 m, or one; in the east another zone may refuse, or nobody has read it. */
function land({
  two = false,
  east = null as string | null,
  lines = [] as ReturnType<typeof line>[],
  road = false,
  layers = true,
}): Dossier {
  const base = goodLand();
  const parcels = two ? [parcelOf('1', [E, N], [100, 150]), parcelOf('2', [E + 100, N], [100, 150])] : base.parcels;
  const drawn = (x: number, wide: number) => parcelOf('', [E + x, N], [wide, 150]).geometry;
  const share = (...areas: number[]) => areas.map((areaM2, i) => ({ parcelId: parcels[i]!.id, areaM2 }));
  const { 'building-line': metres, ...limits } = INDUSTRY;
  const west = zoneOf({
    id: 1,
    actId: 1,
    designation: '2P/U',
    geometry: drawn(0, east ? 140 : 200),
    shares: two ? share(15_000, east ? 6000 : 15_000) : share(east ? 21_000 : 30_000),
    limits: lines.length > 0 ? limits : { ...limits, 'building-line': metres },
  });
  const beside = zoneOf({
    id: 2,
    actId: 1,
    designation: '3X',
    geometry: drawn(140, 60),
    shares: two ? share(0, 9000) : share(9000),
    limits: { ...INDUSTRY, use: [east ?? 'P'] },
  });
  const [supply] = base.layers!.supplies;
  const things: NonNullable<Dossier['layers']>['things'] = road
    ? [
        {
          id: 1,
          supplyId: supply!.id,
          kind: 'road',
          name: 'DK 25',
          shape: null,
          lines: [
            [
              [E - 50, N + 20],
              [E + 250, N + 20],
            ],
          ],
          attributes: { roadClass: 'municipal', builtUp: true },
        } as never,
      ]
    : [];
  return {
    ...base,
    parcels,
    zones: [{ ...west, provisions: [...west.provisions, ...lines] }, ...(east ? [beside] : [])],
    acts: [actOf(1, 'mpzp')],
    layers: { ...base.layers!, things, ...(layers ? {} : { supplies: [] }) },
  };
}

const lies = (shape: MultiPolygon, at: Placement) => shape.some((part) => containsRectangle(part, at));

/** The rooms of the hall rule, walked as `fitHall` walks them, asked of one place. */
function serverSays(dossier: Dossier, hall: HallAt): Verdict {
  const reading = knownLand(dossier, 'production', TODAY);
  const envelope = knownEnvelope(dossier, reading, TODAY);
  const held = lawOn(dossier.law, 'setback', TODAY)!;
  const at = placementOf(hall);
  const room = ({ sureness, parcel, wall }: Terms) => envelope.room({ sureness, parcel, setback: held.value[wall] });
  for (const terms of ladder(envelope)) {
    if (!lies(room(terms), at)) continue;
    const { sureness, parcel, wall } = terms;
    if (sureness === 'unknown') return 'unknown';
    const stands = envelope.obliging.some(
      ({ lines, land: own }) =>
        lines.length === 1 && onLine(lines[0]!, at) && own().some((part) => lyingIn(part, at) !== 'outside'),
    );
    const sure = sureness === 'sure' || (sureness === 'line-obliges' && stands);
    const clear =
      lawStatus(held) === 'verified' || lies(envelope.room({ sureness, parcel, setback: 2 * held.value.open }), at);
    const plain =
      sure && parcel !== null && wall === 'open' && clear && unreliable(knownLayers(dossier, TODAY)).length === 0;
    return plain ? 'pass' : 'conditional';
  }
  return lies(envelope.room({ sureness: 'unknown', parcel: null, setback: 0 }), at) ? 'unknown' : 'fail';
}

const onLine = (of: readonly (readonly [number, number])[], { corners }: Placement): boolean =>
  corners.some(
    (end, i) => i > 0 && Math.abs(end[1] - of[0]![1]) < 0.1 && Math.abs(corners[i - 1]![1] - of[0]![1]) < 0.1,
  );

/** As the page hands it to the script, through its text. */
function islandOf(dossier: Dossier) {
  const reading = knownLand(dossier, 'production', TODAY);
  const area = buildableArea({ dossier, land: reading, asOf: TODAY });
  const drawing = landDrawing(
    { dossier, neighbours: [], placed: null, area, asOf: TODAY, locale: 'pl' },
    { id: 'x', name: 'x' },
  );
  const moving = movingOf({
    curve: null,
    ground: movingGround({ dossier, land: reading, area, asOf: TODAY }),
    answer: null,
  });
  const { ground, origin } = readSheet(hallText({ drawing, ...moving, check: null, epsg: 2177, locale: 'pl' }));
  const bare = { ...ground, base: 'pass' as const, mostM2: null };
  return (hall: HallAt): Verdict =>
    standingAt(bare, { ...hall, middle: [hall.middle[0] - origin[0], hall.middle[1] - origin[1]] }).verdict;
}

const grown = (hall: HallAt, by: number): HallAt => ({ ...hall, length: hall.length + by, width: hall.width + by });

const LANDS: readonly (readonly [string, Dossier])[] = [
  ['one parcel', land({})],
  ['two parcels, each with its own border', land({ two: true })],
  ['a zone that refuses', land({ two: true, east: 'ZP' })],
  ['a zone that nobody can read', land({ east: 'XQ' })],
  ['an obligatory line', land({ lines: [line('obligatory-line', 15)] })],
  ['an obligatory line over two parcels', land({ two: true, lines: [line('obligatory-line', 15)] })],
  ['a line not to be crossed', land({ lines: [line('no-cross-line', 30)] })],
  ['two obligatory lines', land({ lines: [line('obligatory-line', 15), line('obligatory-line', 40)] })],
  ['a road', land({ two: true, road: true })],
  ['no layers', land({ layers: false })],
];

const all = new Set<Verdict>();

describe('a hall that a reader moves', () => {
  test.each(LANDS)('is in every place what the rule of the hall says of it: %s', (_, dossier) => {
    const island = islandOf(dossier);
    const { minX, minY, maxX, maxY } = bounds(dossier.parcels.flatMap(({ geometry }) => geometry));
    const seen = new Map<Verdict, number>();
    for (let n = 0; n < 400; n += 1) {
      const turned = n % 3 === 0 ? next(0, 180) : 0;
      const hall: HallAt = {
        middle: [next(minX, maxX), next(minY, maxY)],
        angle: turned,
        length: next(8, 90),
        width: next(6, 60),
      };
      const server = serverSays(dossier, hall);
      // What less than the tolerance decides, either may say otherwise.
      if ([-0.11, 0.11].some((by) => serverSays(dossier, grown(hall, by)) !== server)) continue;
      expect({ hall, verdict: island(hall) }).toEqual({ hall, verdict: server });
      seen.set(server, (seen.get(server) ?? 0) + 1);
      all.add(server);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('is seen as each of the four verdicts', () => expect(all.size).toBe(4));

  test('is a plain yes on an obligatory line, and a condition a metre behind it', () => {
    const dossier = land({ two: true, lines: [line('obligatory-line', 15)] });
    const envelope = knownEnvelope(dossier, knownLand(dossier, 'production', TODAY), TODAY);
    const room = envelope.room({ sureness: 'line-obliges', parcel: 1, setback: 8 });
    const placed = standOnLine(room, dossier.zones[0]!.provisions.find((one) => one.line)!.line![0]!, {
      length: 50,
      width: 30,
    })!;
    const hall = hallFrom(placed.corners as never);
    const behind = { ...hall, middle: [hall.middle[0], hall.middle[1] + 1] as const };
    const island = islandOf(dossier);
    expect([island(hall), serverSays(dossier, hall)]).toEqual(['pass', 'pass']);
    expect([island(behind), serverSays(dossier, behind)]).toEqual(['conditional', 'conditional']);
    const side = (value: number) => ({ value, weight: 'must' as const });
    const need = { ...openNeed('land', { text: null, pkd: '25.53.Z' }), length: side(50), width: side(30) };
    expect(fitRule.judge(askedOf({ need, dossier, asOf: TODAY })).verdict).toBe('pass');
  });
});
