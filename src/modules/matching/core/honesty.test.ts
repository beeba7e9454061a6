import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Provision } from '../../../kernel/provision.ts';
import { answer } from './judging/asked.cases.ts';
import type { Dossier, DossierZone } from './dossier.ts';
import {
  FULL_NEED,
  INDUSTRY,
  actOf,
  amount,
  fact,
  factsOf,
  goodLand,
  parcelOf,
  provision,
  siteOf,
  zoneOf,
} from './dossiers.cases.ts';
import { RULES } from './judging/rules-in-order.ts';
import type { NeedFinding, SiteAnswer } from './site-answer.ts';
import type { FactKey } from '../../sites/index.ts';

type Loss = { readonly what: string; readonly lose: (dossier: Dossier) => Dossier };

/** Every way in which one thing that is known stops being known. */
function losses(dossier: Dossier): Loss[] {
  const keys = Object.keys(dossier.facts) as FactKey[];
  const ofFacts = keys.flatMap((key): Loss[] => {
    const change = (facts: Dossier['facts'][FactKey]) => ({ ...dossier, facts: { ...dossier.facts, [key]: facts } });
    const [current] = dossier.facts[key]!;
    return [
      { what: `${key} removed`, lose: () => change([]) },
      { what: `${key} stale`, lose: () => change([{ ...current!, validUntil: day('2026-11-22') }]) },
      { what: `${key} confirmed later`, lose: () => change([{ ...current!, confirmedOn: day('2026-11-24') }]) },
    ];
  });
  const ofProvisions = dossier.zones.flatMap((zone) =>
    zone.provisions.flatMap((provision): Loss[] => {
      const change = (provisions: DossierZone['provisions']) => ({
        ...dossier,
        zones: dossier.zones.map((each) => (each.id === zone.id ? { ...zone, provisions } : each)),
      });
      const others = zone.provisions.filter((each) => each.id !== provision.id);
      const unchecked = { ...provision, checkedOn: null, checkedBy: null };
      const outdated = { ...provision, validTo: day('2026-11-22') };
      return [
        { what: `${provision.id} unchecked`, lose: () => change([...others, unchecked]) },
        ...(provision.line
          ? [
              {
                what: `${provision.id} has no stated side`,
                lose: () => change([...others, { ...provision, freeSide: null }]),
              },
            ]
          : []),
        // A line that a plan may draw or not leaves no gap that one could see.
        // Also of the least intensity: a plan has to set one, so that a zone without it is not read to the end.
        ...(provision.line
          ? []
          : [
              { what: `${provision.id} outdated`, lose: () => change([...others, outdated]) },
              // A plan that draws its building lines needs none in metres: without one there is no gap to be seen.
              ...(provision.kind === 'building-line' && others.some(({ line }) => line)
                ? []
                : [{ what: `${provision.id} removed`, lose: () => change(others) }]),
            ]),
        { what: `${provision.id} followed by an unchecked one`, lose: () => change([provision, later(provision)]) },
        { what: `${provision.id} written in no known class`, lose: () => change([...others, unlisted(provision)]) },
      ];
    }),
  );
  return [...ofFacts, ...ofProvisions];
}

/** A newer clause that only one person has read. */
const later = (provision: Provision): Provision => ({
  ...provision,
  id: `${provision.id} later`,
  validFrom: day('2026-06-01'),
  checkedOn: null,
  checkedBy: null,
});

const unlisted = (provision: Provision): Provision =>
  provision.line
    ? { ...provision, line: null }
    : provision.kind === 'use'
      ? { ...provision, classes: ['ZP', 'XQ'], additionalClasses: [] }
      : { ...provision, limit: null, ...(provision.words && { words: 'według potrzeb' }) };

const byRequirement = (given: SiteAnswer) => new Map(given.findings.map((finding) => [finding.requirement, finding]));

/** A pass stands only on what is fresh and in force. */
function standsOnSolidGround(finding: NeedFinding): boolean {
  return finding.grounds.every(
    (ground) =>
      (ground.kind !== 'fact' || ground.freshness === 'fresh') &&
      (ground.kind !== 'provision' || ground.state === 'in-force'),
  );
}

function checkLosses(query: string, dossier: Dossier): void {
  const before = answer(query, dossier);
  for (const finding of before.findings) {
    if (finding.verdict === 'pass')
      expect({ [finding.requirement]: standsOnSolidGround(finding) }).toEqual({ [finding.requirement]: true });
  }
  for (const { what, lose } of losses(dossier)) {
    const after = byRequirement(answer(query, lose(dossier)));
    for (const finding of before.findings) {
      const later = after.get(finding.requirement);
      const change = `${what}: ${finding.requirement} ${finding.verdict} → ${later?.verdict ?? 'nothing'}`;
      if (later === undefined) throw new Error(change);
      // Where the plan refused the use, nothing was weighed; once that is in doubt, the land may prove too small.
      const weighed = !['fit-no-use', 'limit-no-use'].includes(finding.reason.code);
      if (later.verdict === 'fail' && finding.verdict !== 'fail' && weighed) throw new Error(change);
      if (later.verdict === 'pass' && finding.verdict !== 'pass') throw new Error(change);
      if (later.verdict === 'pass' && !standsOnSolidGround(later)) throw new Error(change);
    }
  }
}

describe('what stops being known', () => {
  test('turns a pass of the good site into a doubt, for each of its grounds', () => {
    const good = goodLand();
    const before = answer(FULL_NEED, good);
    let lost = 0;
    for (const { what, lose } of losses(good)) {
      const after = byRequirement(answer(FULL_NEED, lose(good)));
      for (const finding of before.findings) {
        const about = finding.grounds.some(
          (ground) =>
            (ground.kind === 'fact' && what.startsWith(`${ground.key} `)) ||
            (ground.kind === 'provision' && what.startsWith(`${ground.provisionId} `)),
        );
        if (!about || finding.verdict !== 'pass') continue;
        lost += 1;
        expect([`${what}: ${finding.requirement}`, after.get(finding.requirement)?.verdict]).toEqual([
          `${what}: ${finding.requirement}`,
          expect.stringMatching(/^(unknown|conditional)$/),
        ]);
      }
    }
    expect(lost).toBeGreaterThan(40);
  });

  test('never makes a pass of what was none, and never a no, whatever the site and the need', () => {
    fc.assert(
      fc.property(sites, asks, (dossier, query) => checkLosses(query, dossier)),
      { numRuns: 150 },
    );
  }, 240_000);

  test('is tried against every rule', () => {
    const asked = new Set(answer(FULL_NEED, goodLand()).findings.map(({ requirement }) => requirement));
    expect(RULES.filter((rule) => !asked.has(rule.requirement)).map((rule) => rule.requirement)).toEqual([]);
  });
});

const choose = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const limits = fc.record({
  use: choose<readonly string[]>(['P'], ['P', 'U'], ['U'], ['MN'], ['PS'], ['PU'], ['ZP'], ['ZP', 'XQ']),
  'max-height': choose(8, 12, 15),
  'max-cover': choose(10, 40, 70),
  'min-green': choose(5, 30, 60),
  'min-intensity': choose(0.05, 0.3),
  'max-intensity': choose(0.2, 1, 2),
  'building-line': choose(0, 6, 20),
  parking: choose(
    '1 miejsce na 100 m² powierzchni użytkowej',
    '6 miejsc na 100 m²',
    '0 miejsc na 100 m²',
    '1 miejsce na 4 zatrudnionych',
    'według potrzeb',
  ),
});

/** One or two neighbouring parcels, each half under a zone of its own; some zones unchecked, some only of the general plan. */
const sites: fc.Arbitrary<Dossier> = fc
  .record({
    west: limits,
    east: limits,
    additional: choose<readonly string[]>([], ['P']),
    parcels: choose(1, 2),
    acts: choose<readonly ['mpzp' | 'planOgolny', 'mpzp' | 'planOgolny']>(
      ['mpzp', 'mpzp'],
      ['mpzp', 'planOgolny'],
      ['planOgolny', 'planOgolny'],
    ),
    eastPlanned: fc.boolean(),
    line: choose<null | readonly ['no-cross-line' | 'obligatory-line', number, 'left' | 'right']>(
      null,
      ['no-cross-line', 20, 'right'],
      ['no-cross-line', 20, 'left'],
      ['no-cross-line', 75, 'right'],
      ['obligatory-line', 8, 'right'],
    ),
    power: choose<'none' | number>('none', 0.5, 2),
    distance: choose<'none' | number>('none', 0, 80),
    kind: choose('land' as const, 'hall' as const),
  })
  .map(({ west, east, additional, parcels, acts, eastPlanned, line, power, distance, kind }) => {
    const [x, y] = [6_500_000, 5_730_000];
    const own =
      parcels === 1
        ? [parcelOf('1', [x, y], [200, 150])]
        : [parcelOf('1', [x, y], [100, 150]), parcelOf('2', [x + 100, y], [100, 150])];
    const half = (id: number, actId: number, kept: typeof west): DossierZone => {
      const geometry = parcelOf('', [x + (id - 1) * 100, y], [100, 150]).geometry;
      const zone = zoneOf({
        id,
        actId,
        designation: `${id}X`,
        geometry,
        shares: [{ parcelId: own.length === 1 ? own[0]!.id : own[id - 1]!.id, areaM2: 15_000 }],
        limits: { ...INDUSTRY, ...kept },
      });
      return {
        ...zone,
        provisions: [
          ...zone.provisions.map((each) => (each.kind === 'use' ? { ...each, additionalClasses: additional } : each)),
          ...(line === null ? [] : [drawnLine(zone.designation, line)]),
        ],
      };
    };
    const base = goodLand();
    const figure = (key: FactKey, value: 'none' | number) =>
      fact(key, value === 'none' ? { kind: 'none' } : amount(key, value));
    return {
      ...base,
      site: siteOf(kind),
      facts: {
        ...base.facts,
        ...factsOf([
          figure('power-capacity', power),
          figure('power-distance', distance),
          fact('usable-area', amount('usable-area', 5000)),
          fact('clear-height', amount('clear-height', 10)),
        ]),
      },
      parcels: own,
      zones: eastPlanned ? [half(1, 1, west), half(2, 2, east)] : [half(1, 1, west)],
      acts: [actOf(1, acts[0]), actOf(2, acts[1])],
    };
  });

/** Eastwards through the whole land, so many metres from its southern border. */
function drawnLine(
  designation: string,
  [kind, north, side]: readonly ['no-cross-line' | 'obligatory-line', number, 'left' | 'right'],
): Provision {
  const line = [-1, 201].map((east) => [6_500_000 + east, 5_730_000 + north] as const);
  return { ...provision(designation, kind, 0), limit: null, line: [line], freeSide: [side] };
}

const asks = fc
  .record({
    area: choose('', '&area=1', '&area=2.8', '&area=4'),
    size: choose('&length=60&width=40', '&length=110&width=90', '&length=190&width=142', '&length=150&width=30'),
    height: choose('&height=9', '&height=14'),
    activity: choose('', '&pkd=25.53.Z', '&pkd=52.10.B', '&pkd=08.12.Z', '&pkd=97', '&activity=szwalnia'),
    jobs: choose('', '&jobs=40', '&jobs=9000'),
    kind: choose('land', 'hall'),
  })
  .map(
    ({ area, size, height, activity, jobs, kind }) =>
      `kind=${kind}${jobs}&power=1&gas=50&axle=10&rail=1${kind === 'hall' ? '' : area}${size}${height}${activity}`,
  );
