import { describe, expect, test } from 'vitest';
import type { ProvisionKind, Provision } from '../../../../kernel/provision.ts';
import { judgeSite } from '../assess.ts';
import type { Dossier } from '../dossier.ts';
import { goodLand, INDUSTRY, provision, TODAY, zoneOf } from '../dossiers.cases.ts';
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
    return { ...provision('2P/U', kind, 0), limit: null, id: `line ${n}`, line: [points], ...more };
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
  test('a zone with a checked line that is clear of sides is decided: it fits behind the line', () => {
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

  test.each<[string, Drawn]>([
    ['nobody has checked', ['no-cross-line', ROAD, { checkedOn: null, checkedBy: null }]],
    ['halves the zone', ['no-cross-line', [[-1, 75], [201, 75]]]], // prettier-ignore
    ['ends in the middle', ['no-cross-line', [[-1, 20], [100, 20]]]], // prettier-ignore
    ['was never drawn', ['no-cross-line', ROAD, { line: null }]],
  ])('a line that %s gives no yes', (_, line) => {
    expect(fit(landWith([line], 6), 100, 60)).toMatchObject({
      verdict: 'conditional',
      reason: { code: 'fit-line-unknown' },
    });
  });
});
