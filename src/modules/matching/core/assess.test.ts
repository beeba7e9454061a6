import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Dossier, DossierZone } from './dossier.ts';
import { UNCHECKED, answer, finding, verdict, withProvision, withZones } from './judging/asked.cases.ts';
import {
  FULL_NEED,
  INDUSTRY,
  actOf,
  amount,
  fact,
  factsOf,
  goodLand,
  parcelOf,
  siteOf,
  zoneOf,
} from './dossiers.cases.ts';

const withFacts = (dossier: Dossier, facts: Dossier['facts']): Dossier => ({
  ...dossier,
  facts: { ...dossier.facts, ...facts },
});
const land = goodLand();

describe('a site held against a need', () => {
  test('answers every line that was asked, in reading order', () => {
    const { findings, musts } = answer(FULL_NEED, land);
    expect(findings.map((each) => `${each.requirement} ${each.verdict}`)).toEqual([
      'kind pass',
      'area pass',
      'use pass',
      'fit pass',
      'height pass',
      'cover pass',
      'green pass',
      'intensity pass',
      'parking pass',
      'yard pass',
      'power pass',
      'gas conditional',
      'water pass',
      'sewage conditional',
      'axle pass',
      'rail pass',
      'road pass',
      'tenure pass',
      'price pass',
      'start pass',
    ]);
    expect(musts).toEqual({ pass: 18, conditional: 2, unknown: 0, fail: 0 });
  });

  test('says nothing of what was not asked, but tells what the site offers there', () => {
    const { findings, open } = answer('kind=land', land);
    expect(findings.map((each) => each.requirement)).toEqual(['kind']);
    expect(open.map(({ requirement, offers }) => `${requirement} ${offers?.code ?? '-'}`)).toEqual([
      'area found-area',
      'use found-zones',
      'height found-height-limit',
      'power found-capacity',
      'gas found-capacity',
      'water found-capacity',
      'sewage found-no-network',
      'axle found-axle',
      'rail found-rail',
      'road found-road',
      'tenure found-tenure',
      'price found-price',
      'start found-start',
    ]);
  });

  test('gives the one thing that stands in the way', () => {
    const { blocking, standing } = answer('kind=land&area=4&height=30&power=5', land);
    expect(standing).toBe('fail');
    expect(blocking.map((each) => each.reason.code)).toEqual(['capacity-short', 'limit-broken']);
    expect(answer('kind=land&gas=10&w-gas=must', land)).toMatchObject({
      standing: 'conditional',
      blocking: [{ reason: { code: 'capacity-at-distance' } }],
    });
  });

  test('never lets a wish exclude a site', () =>
    expect(answer('kind=land&power=50&w-power=wish', land)).toMatchObject({
      standing: 'pass',
      wishes: { fail: 1 },
      blocking: [],
    }));

  test('measures margins so that more is better', () => {
    expect(finding('kind=land&area=2.5', land, 'area').margin).toEqual({ value: 5000, unit: 'm2' });
    expect(finding('kind=land&height=12', land, 'height').margin).toEqual({ value: 3, unit: 'm' });
    expect(finding('kind=land&road=3', land, 'road').margin).toEqual({ value: 1.2, unit: 'km' });
    expect(finding('kind=land&price=100', land, 'price').margin).toEqual({ value: -40, unit: 'PLN/m2' });
  });
});

describe('the kind of a site', () => {
  test.each([
    ['land', 'land', 'pass kind-same'],
    ['hall', 'land', 'fail kind-other'],
    ['office', 'premises', 'conditional kind-convertible'],
    ['premises', 'office', 'conditional kind-convertible'],
  ] as const)('%s offered where %s is sought', (kind, sought, expected) =>
    expect(verdict(`kind=${sought}`, { ...land, site: siteOf(kind) }, 'kind')).toBe(expected),
  );
});

describe('utilities on land', () => {
  const power = (capacity: Dossier['facts'], distance: Dossier['facts']) =>
    withFacts(withFacts(land, capacity), distance);
  const some = (value: number) => factsOf([fact('power-capacity', amount('power-capacity', value))]);
  const away = (value: number) => factsOf([fact('power-distance', amount('power-distance', value))]);
  const none = (key: 'power-capacity' | 'power-distance') => factsOf([fact(key, { kind: 'none' })]);
  const stale = factsOf([fact('power-capacity', amount('power-capacity', 2), day('2026-11-22'))]);

  test.each([
    ['at the border', power(some(2), away(0)), 'pass capacity-at-hand'],
    ['80 m away', power(some(2), away(80)), 'conditional capacity-at-distance'],
    ['nobody knows how far', power(some(2), { 'power-distance': [] }), 'conditional capacity-distance-unknown'],
    ['too little', power(some(0.5), away(0)), 'fail capacity-short'],
    ['none here, network 300 m off', power(none('power-capacity'), away(300)), 'conditional network-must-come'],
    ['none here, none to come', power(none('power-capacity'), none('power-distance')), 'fail network-none'],
    ['a contradiction', power(some(2), none('power-distance')), 'unknown capacity-contradicts'],
    ['never asked', power({ 'power-capacity': [] }, away(0)), 'unknown fact-missing'],
    ['asked too long ago', power(stale, away(0)), 'unknown fact-stale'],
  ] as const)('%s', (_, dossier, expected) => expect(verdict('kind=land&power=1', dossier, 'power')).toBe(expected));

  test('say how long the operator has', () =>
    expect(finding('kind=land&gas=10', land, 'gas').takes).toEqual([
      { code: 'take-connection', params: { utility: 'gas' }, who: 'gas-operator', days: 60 },
    ]));

  test('of a building are at hand without a distance', () => {
    const hall = { ...withFacts(land, { 'power-distance': [] }), site: siteOf('hall') };
    expect(verdict('kind=hall&power=1', hall, 'power')).toBe('pass capacity-at-hand');
  });
});

describe('the use of land', () => {
  const asks = (dossier: Dossier, query = 'kind=land&pkd=25.53.Z') => verdict(query, dossier, 'use');
  const inGeneralPlan = { ...land, acts: [actOf(1, 'planOgolny')] };

  test.each([
    ['a checked local plan admits it', land, 'pass use-admitted'],
    ['nobody checked the clause', withProvision(land, 'use', UNCHECKED), 'unknown use-unchecked'],
    ['the clause no longer holds', withProvision(land, 'use', { validTo: day('2026-01-01') }), 'unknown use-unchecked'],
    ['the zone is not coded', withZones(land, (zone) => ({ ...zone, provisions: [] })), 'unknown use-not-coded'],
    ['the plan refuses it', withProvision(land, 'use', { classes: ['MN', 'ZP'] }), 'fail use-refused'],
    [
      'only beside the main use',
      withProvision(land, 'use', { classes: ['MN'], additionalClasses: ['P'] }),
      'conditional use-additional',
    ],
    ['only a general plan', inGeneralPlan, 'conditional use-general-plan-only'],
    [
      'a general plan that refuses it',
      withProvision(inGeneralPlan, 'use', { classes: ['RN'] }),
      'fail use-refused-general-plan',
    ],
    [
      'an unchecked general plan',
      withProvision(inGeneralPlan, 'use', { classes: ['RN'], ...UNCHECKED }),
      'unknown use-unchecked',
    ],
    ['no plan at all', { ...land, zones: [] }, 'unknown use-no-plan'],
    ['a study is no plan', { ...land, acts: [actOf(1, 'studium')] }, 'unknown use-no-plan'],
    [
      'a draft is no plan',
      { ...land, acts: [{ ...actOf(1, 'mpzp'), status: 'elaboration' as const }] },
      'unknown use-no-plan',
    ],
    ['no parcels', { ...land, parcels: [] }, 'unknown use-no-parcels'],
  ] as const)('%s', (_, dossier, expected) => expect(asks(dossier)).toBe(expected));

  test('without a local plan takes warunki zabudowy or a plan', () =>
    expect(finding('kind=land&pkd=25.53.Z', inGeneralPlan, 'use').takes.map(({ code, days }) => [code, days])).toEqual([
      ['take-warunki-zabudowy', 90],
      ['take-local-plan', null],
    ]));

  describe('partly in the zone', () => {
    const parcel = land.parcels[0]!;
    const half = (designation: string, id: number, use: readonly string[], areaM2: number): DossierZone =>
      zoneOf({
        id,
        actId: 1,
        designation,
        geometry: parcel.geometry,
        shares: [{ parcelId: parcel.id, areaM2 }],
        limits: { ...INDUSTRY, use },
      });
    const split = { ...land, zones: [half('1P', 7, ['P'], 18_000), half('3ZP', 8, ['ZP'], 12_000)] };

    test('is enough when the part is as large as the need', () => {
      const found = finding('kind=land&pkd=25.53.Z&area=1.5', split, 'use');
      expect(`${found.verdict} ${found.reason.code}`).toBe('pass use-admitted-partly');
      expect(found.reason.params).toMatchObject({ area: { value: 18_000 }, share: { value: 60, unit: 'percent' } });
    });
    test('fails when it is smaller', () =>
      expect(asks(split, 'kind=land&pkd=25.53.Z&area=2.5')).toBe('fail use-too-little'));
    test('is conditional when no area is asked', () => expect(asks(split)).toBe('conditional use-admitted-partly'));
  });

  test('is not known until the activity is', () => {
    expect(asks(land, 'kind=land&activity=zzz')).toBe('unknown use-not-named');
    expect(asks(land, 'kind=land&activity=frezowanie')).toBe('pass use-admitted');
  });

  test.each(['01.13.Z', '08.12.Z', '35.12.B', '36.00.Z', '41.00.A', '68.20.Z', '97.00.Z', '98.10.Z', '05', '63.10.A'])(
    'of activity %s is not known: no reading says which land admits it, neither here nor where buildings are refused',
    (code) => {
      for (const dossier of [land, inGeneralPlan]) {
        expect(asks(dossier, `kind=land&pkd=${code}`)).toBe('unknown use-unread');
        const { findings } = answer(`kind=land&pkd=${code}&length=60&width=50&height=10`, dossier);
        for (const { requirement, verdict: found } of findings)
          if (['use', 'fit', 'cover', 'green', 'intensity'].includes(requirement))
            expect([requirement, found]).toEqual([requirement, 'unknown']);
      }
    },
  );

  test('of a code that holds several kinds is not known until a more precise one is given', () => {
    expect(asks(land, 'kind=land&pkd=46')).toBe('unknown use-mixed');
    expect(asks(land, 'kind=land&pkd=46.7')).toBe('pass use-admitted');
  });
});

describe('a hall on land', () => {
  const asks = (dossier: Dossier, size = 'length=100&width=60') =>
    verdict(`kind=land&pkd=25.53.Z&${size}`, dossier, 'fit');

  test('fits inside the building lines', () => expect(asks(land)).toBe('pass fit-yes'));
  test('fits to the very edge: 200 × 150 less 6 m each side', () => {
    expect(asks(land, 'length=188&width=138')).toBe('conditional fit-law-unread');
    expect(asks(land, 'length=188.2&width=138.2')).toBe('fail fit-no');
  });
  test('passes on an unread distance from the border only with twice that distance to spare', () => {
    expect(asks(land, 'length=184&width=134')).toBe('pass fit-yes');
    expect(asks(land, 'length=184.3&width=134.3')).toBe('conditional fit-law-unread');
  });
  test('is not refused for a distance that no person has read in the act', () => {
    const close = withProvision(land, 'building-line', { limit: 0 });
    expect(asks(close, 'length=199&width=149')).toBe('unknown fit-law-decides');
    expect(asks(close, 'length=201&width=149')).toBe('fail fit-no');
  });
  test('fails with the longest hall of this width', () => {
    const found = finding('kind=land&pkd=25.53.Z&length=190&width=100', land, 'fit');
    expect(found.found?.code).toBe('found-longest-hall');
    expect(found.margin!.value).toBeGreaterThan(-3);
    expect(found.margin!.value).toBeLessThan(0);
  });
  test('fails without a length where the width alone is too much', () =>
    expect(asks(land, 'length=300&width=240')).toBe('fail fit-no-room'));
  test('is conditional where the building line is not known', () =>
    expect(asks(withProvision(land, 'building-line', UNCHECKED))).toBe('conditional fit-line-unchecked'));
  test('is conditional where it needs a wall without windows at 3 m', () => {
    const close = withProvision(land, 'building-line', { limit: 0 });
    expect(asks(close, 'length=192&width=142')).toBe('conditional fit-law-unread');
    expect(asks(close, 'length=194&width=143')).toBe('conditional fit-blank-wall');
  });
  test('is not known where nobody checked what may stand there', () =>
    expect(asks(withProvision(land, 'use', UNCHECKED))).toBe('unknown fit-use-unknown'));
  test('is not weighed where the plan refuses the use', () =>
    expect(asks(withProvision(land, 'use', { classes: ['MN'] }))).toBe('unknown fit-no-use'));
  test('is conditional across two parcels', () => {
    const [west, east] = [
      parcelOf('2/21', [6_500_000, 5_730_000], [100, 150]),
      parcelOf('2/22', [6_500_100, 5_730_000], [100, 150]),
    ];
    const zone = { ...land.zones[0]!, shares: [west, east].map(({ id, areaM2 }) => ({ parcelId: id, areaM2 })) };
    const two = { ...land, parcels: [west, east], zones: [zone] };
    expect(asks(two, 'length=150&width=80')).toBe('conditional fit-several-parcels');
    expect(asks(two, 'length=90&width=60')).toBe('pass fit-yes');
  });
  test('may not stand where a local plan refuses it, though a general plan beneath would admit it', () => {
    const parcel = land.parcels[0]!;
    const sketch = (
      id: number,
      actId: number,
      designation: string,
      use: readonly string[],
      areaM2: number,
    ): DossierZone =>
      zoneOf({
        id,
        actId,
        designation,
        geometry: parcelOf('', [6_500_000, 5_730_000], [areaM2 / 150, 150]).geometry,
        shares: [{ parcelId: parcel.id, areaM2 }],
        limits: { use },
      });
    const under = {
      ...land,
      acts: [actOf(1, 'mpzp'), actOf(2, 'planOgolny')],
      zones: [sketch(1, 1, '1ZP', ['ZP'], 15_000), sketch(2, 2, '1SP', ['P'], 30_000)],
    };
    expect(asks(under, 'length=120&width=60')).toBe('conditional fit-use-conditional');
    expect(asks(under, 'length=170&width=100')).toBe('fail fit-no');
  });
  test('asks for both sides', () => expect(asks(land, 'length=100')).toBe('unknown fit-one-side'));
});

describe('a hall that stands', () => {
  const hall: Dossier = {
    ...goodLand(),
    site: siteOf('hall'),
    facts: factsOf([fact('usable-area', amount('usable-area', 3000)), fact('clear-height', amount('clear-height', 8))]),
  };
  test('is measured inside by nobody, but can be too small for sure', () => {
    expect(verdict('kind=hall&length=60&width=40', hall, 'fit')).toBe('unknown fit-inside-unknown');
    expect(verdict('kind=hall&length=100&width=40', hall, 'fit')).toBe('fail fit-inside-small');
  });
  test('is as high as it is clear', () => {
    expect(verdict('kind=hall&height=8', hall, 'height')).toBe('pass height-enough');
    expect(verdict('kind=hall&height=8,5', hall, 'height')).toBe('fail height-short');
  });
});

describe('limits of the plan', () => {
  test.each([
    ['height', 'height=15', 'pass limit-kept'],
    ['height', 'height=15,01', 'fail limit-broken'],
    ['cover', 'length=180&width=100', 'pass limit-kept'],
    ['cover', 'length=180&width=101', 'fail limit-broken'],
    ['green', 'length=180&width=133', 'pass limit-kept'],
    ['green', 'length=188&width=138', 'fail limit-broken'],
    ['intensity', 'length=40&width=30', 'conditional intensity-too-low'],
    ['intensity', 'length=50&width=30', 'pass limit-kept'],
  ] as const)('%s with %s', (requirement, query, expected) =>
    expect(verdict(`kind=land&pkd=25.53.Z&${query}`, land, requirement)).toBe(expected),
  );

  test.each([
    ['height', 'max-height'],
    ['cover', 'max-cover'],
    ['green', 'min-green'],
    ['intensity', 'max-intensity'],
  ] as const)('%s is not known while nobody checked it', (requirement, kind) =>
    expect(
      verdict('kind=land&pkd=25.53.Z&length=60&width=50&height=10', withProvision(land, kind, UNCHECKED), requirement),
    ).toBe('unknown limit-unknown'),
  );
});
