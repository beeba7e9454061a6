import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { ProvisionKind, Provision } from '../../../../kernel/provision.ts';
import { judgeSite } from '../assess.ts';
import type { Dossier } from '../dossier.ts';
import { goodLand, INDUSTRY, provision, rectangle, TODAY, zoneOf } from '../dossiers.cases.ts';
import { parseNeed } from '../need/parse-need.ts';

const [E, N] = [6_500_000, 5_730_000];

type Drawn = readonly [kind: ProvisionKind, line: readonly [number, number][], more?: Partial<Provision>];

/** One parcel 200 × 150 m of industry with building lines; `metres`: also the one in words. */
function landWith(drawn: readonly Drawn[], metres: number | null = null): Dossier {
  const land = goodLand();
  const [zone] = land.zones;
  const { 'building-line': _, ...limits } = INDUSTRY;
  const sketch = { ...zone!, limits: metres === null ? limits : { ...limits, 'building-line': metres } };
  const bare = zoneOf(sketch);
  const lines = drawn.map(([kind, line, more], n): Provision => {
    const points = line.map(([x, y]) => [E + x, N + y] as const);
    return {
      ...provision('2P/U', kind, 0),
      limit: null,
      id: `line ${n}`,
      line: [points],
      freeSide: ['right'],
      ...more,
    };
  });
  return { ...land, zones: [{ ...bare, provisions: [...bare.provisions, ...lines] }] };
}

function fit(land: Dossier, length: number, width: number) {
  const need = parseNeed(new URLSearchParams(`kind=land&pkd=25.53.Z&length=${length}&width=${width}`));
  if (!need.ok) throw new Error('bad need');
  const answer = judgeSite({ need: need.value, dossier: land, asOf: TODAY });
  return answer.findings.find(({ requirement }) => requirement === 'fit')!;
}

const ROAD: readonly [number, number][] = [
  [-1, 20],
  [201, 20],
];

describe('a hall behind building lines', () => {
  test('a zone whose line and side are stated and checked is decided: it fits behind the line', () => {
    const land = landWith([['no-cross-line', ROAD]]);
    expect(fit(land, 150, 100)).toMatchObject({ verdict: 'pass', reason: { code: 'fit-yes' } });
    expect(fit(land, 150, 100).grounds).toContainEqual(expect.objectContaining({ provisionId: 'line 0' }));
  });

  test('a hall that would have to stand before the line does not fit', () => {
    expect(fit(landWith([]), 180, 135)).toMatchObject({ verdict: 'conditional' });
    expect(fit(landWith([['no-cross-line', ROAD]]), 180, 135)).toMatchObject({
      verdict: 'fail',
      reason: { code: 'fit-no' },
    });
  });

  test('lines and a distance in words hold together', () => {
    expect(fit(landWith([['no-cross-line', ROAD]], 15), 160, 100)).toMatchObject({ verdict: 'pass' });
    expect(fit(landWith([['no-cross-line', ROAD]], 30), 160, 100)).toMatchObject({ verdict: 'fail' });
  });

  test('a line on which a wall has to stand lets a hall pass that is placed on it', () => {
    const found = fit(landWith([['obligatory-line', ROAD]]), 150, 100);
    expect(found).toMatchObject({ verdict: 'pass' });
  });

  test('a hall on the line of its zone owes nothing to the line of the next one, a hall across both is told of both', () => {
    const land = landWith([['obligatory-line', ROAD]]);
    const [whole] = land.zones;
    const half = (from: number, to: number, id: number) => ({
      ...whole!,
      id,
      designation: `${id}P`,
      geometry: [
        [[E + from, N] as const, [E + to, N] as const, [E + to, N + 150] as const, [E + from, N + 150] as const],
      ].map((ring) => [[...ring, ring[0]!]]),
      shares: whole!.shares.map((share) => ({ ...share, areaM2: 15_000 })),
    });
    const both = { ...land, zones: [half(0, 100, 1), half(100, 200, 2)] };
    expect(fit(both, 60, 40)).toMatchObject({ verdict: 'pass' });
    expect(fit(both, 150, 60)).toMatchObject({ verdict: 'conditional', reason: { code: 'fit-line-obliges' } });
  });

  test('where the line is out of reach on one parcel and not on the next, the hall stands on the next', () => {
    const land = landWith([['obligatory-line', ROAD]], 1);
    const [whole] = land.zones;
    const [parcel] = land.parcels;
    const shape = (from: number) => rectangle(E + from, N, [100, 150]);
    const parcels = [0, 1].map((n) => ({
      ...parcel!,
      id: `${n}`,
      number: `${n}`,
      areaM2: 15_000,
      geometry: shape(100 * n),
    }));
    const zone = (n: number, metres: number) => ({
      ...whole!,
      id: n,
      designation: `${n}P`,
      geometry: shape(100 * n),
      shares: [{ parcelId: `${n}`, areaM2: 15_000 }],
      provisions: whole!.provisions.map((one) => (one.kind === 'building-line' ? { ...one, limit: metres } : one)),
    });
    // Forty metres from its own border no wall reaches the line of the first zone.
    expect(fit({ ...land, parcels, zones: [zone(0, 40), zone(1, 0)] }, 60, 40)).toMatchObject({ verdict: 'pass' });
    expect(fit({ ...land, parcels, zones: [zone(0, 40), zone(1, 40)] }, 18, 60)).toMatchObject({
      verdict: 'conditional',
      reason: { code: 'fit-line-obliges' },
    });
  });

  test('beside a drawn line, one in metres that ended with none in its place leaves a doubt', () => {
    const land = landWith([['no-cross-line', ROAD]], 15);
    const zones = land.zones.map((zone) => ({
      ...zone,
      provisions: zone.provisions.map((one) =>
        one.kind === 'building-line' ? { ...one, validTo: day('2026-01-01') } : one,
      ),
    }));
    expect(fit({ ...land, zones }, 150, 100)).toMatchObject({ verdict: 'conditional' });
  });

  test('where no wall of the hall can stand on it, the line is told as a condition', () => {
    const bent: readonly [number, number][] = [
      [-1, 20],
      [60, 20],
      [62, 22],
      [130, 22],
      [132, 20],
      [201, 20],
    ];
    const found = fit(landWith([['obligatory-line', bent]]), 150, 100);
    expect(found).toMatchObject({ verdict: 'conditional', reason: { code: 'fit-line-obliges' } });
    expect(found.takes).toContainEqual(expect.objectContaining({ code: 'take-stand-on-line' }));
  });

  test('the side that was stated decides, also against what the shape suggests', () => {
    const north = landWith([['no-cross-line', ROAD, { freeSide: ['left'] }]]);
    expect(fit(north, 100, 60)).toMatchObject({ verdict: 'fail' });
    expect(fit(north, 150, 10)).toMatchObject({ verdict: 'pass' });
    const half: Drawn = ['no-cross-line', [[-1, 75], [201, 75]]]; // prettier-ignore
    expect(fit(landWith([half]), 150, 60)).toMatchObject({ verdict: 'pass' });
  });

  const unchecked = { checkedOn: null, checkedBy: null };
  test.each<[string, Drawn, string, string]>([
    ['nobody has checked', ['no-cross-line', ROAD, unchecked], 'fit-line-unchecked', 'take-check-provision'],
    ['has no stated side', ['no-cross-line', ROAD, { freeSide: null }], 'fit-line-side', 'take-state-side'],
    [
      'has neither side nor second person',
      ['obligatory-line', ROAD, { ...unchecked, freeSide: null }],
      'fit-line-side',
      'take-state-side',
    ],
    ['ends in the middle', ['no-cross-line', [[-1, 20], [100, 20]]], 'fit-line-open', 'take-plan-interpretation'], // prettier-ignore
    ['was never drawn', ['no-cross-line', ROAD, { line: null }], 'fit-line-unknown', 'take-code-line'],
  ])('a line that %s gives neither a yes nor a no, and the advice that helps', (_, line, reason, advice) => {
    const found = fit(landWith([line], 6), 100, 60);
    expect(found).toMatchObject({ verdict: 'conditional', reason: { code: reason }, takes: [{ code: advice }] });
    expect(fit(landWith([line]), 180, 135).verdict).not.toBe('fail');
  });

  test('a distance that the plan keeps in words is for a person to read, also once it is checked', () => {
    const land = landWith([['no-cross-line', ROAD]]);
    const [zone] = land.zones;
    const words: Provision = { ...provision('2P/U', 'setback', 0), limit: null, words: '10 m od lasu' };
    const found = fit({ ...land, zones: [{ ...zone!, provisions: [...zone!.provisions, words] }] }, 100, 60);
    expect(found).toMatchObject({ verdict: 'conditional', reason: { code: 'fit-distance-in-words' } });
    expect(found.takes).toMatchObject([{ code: 'take-plan-interpretation' }]);
  });
});
