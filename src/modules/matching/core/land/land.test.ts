import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { UNCHECKED, finding, verdict, withProvision, withZones } from '../judging/asked.cases.ts';
import type { Dossier, DossierZone } from '../dossier.ts';
import { INDUSTRY, actOf, goodLand, zoneOf } from '../dossiers.cases.ts';

const land = goodLand();
const parcel = land.parcels[0]!;
const NEED = 'kind=land&pkd=25.53.Z';

/** So many m² of the good parcel under a zone with limits of its own. */
const part = (id: number, areaM2: number, limits: Partial<typeof INDUSTRY> | object = {}): DossierZone =>
  zoneOf({
    id,
    actId: 1,
    designation: `${id}P`,
    geometry: parcel.geometry,
    shares: [{ parcelId: parcel.id, areaM2 }],
    limits: { ...INDUSTRY, ...limits },
  });
const under = (...zones: DossierZone[]): Dossier => ({ ...land, zones });
const asks = (requirement: 'use' | 'height' | 'cover' | 'intensity', dossier: Dossier, query = '') =>
  verdict(`${NEED}&length=60&width=50&height=10${query}`, dossier, requirement);

describe('the classes of a plan', () => {
  test.each([
    ['PU', 'pass use-admitted'],
    ['2.P/U', 'pass use-admitted'],
    ['U-P', 'conditional use-conditional'],
    ['U', 'conditional use-conditional'],
    ['PS', 'conditional use-conditional'],
    ['PEF', 'fail use-refused'],
    ['KD-Z', 'fail use-refused'],
    ['XQ', 'unknown use-class-unknown'],
    ['ZP/XQ', 'unknown use-class-unknown'],
  ])('production on land drawn as %s: %s', (symbol, expected) =>
    expect(asks('use', withProvision(land, 'use', { classes: [symbol] }))).toBe(expected),
  );

  test('name the class that is in no list, and send to the department that reads the plan', () => {
    const { reason, takes } = finding(NEED, withProvision(land, 'use', { classes: ['ZP/XQ'] }), 'use');
    expect(reason.params).toEqual({ zones: '2P/U', symbols: 'ZP/XQ' });
    expect(takes.map(({ code }) => code)).toEqual(['take-plan-interpretation']);
  });

  test('are a reading that says of itself that no person has checked it', () =>
    expect(finding(NEED, land, 'use').grounds).toContainEqual(
      expect.objectContaining({ kind: 'law', key: 'land-use-classes', status: 'unverified' }),
    ));

  test('without any class say nothing', () =>
    expect(asks('use', withProvision(land, 'use', { classes: [] }))).toBe('unknown use-not-coded'));
});

describe('plans over one another', () => {
  const refusing = { ...part(2, 30_000, { use: ['ZP'] }), actId: 2 };
  const both = { ...under(part(1, 30_000), refusing), acts: [actOf(1, 'mpzp'), actOf(2, 'mpzp')] };

  test('give no yes, though one of them admits the use', () => {
    expect(asks('use', both)).toBe('unknown use-plans-overlap');
    expect(verdict(`${NEED}&length=60&width=50`, both, 'fit')).toBe('unknown fit-use-unknown');
    expect(asks('cover', both)).toBe('unknown limit-unknown');
  });
  test('are a no where all of them refuse it', () =>
    expect(asks('use', withProvision(both, 'use', { classes: ['ZP'] }))).toBe('fail use-refused'));
});

describe('a later clause', () => {
  test('that nobody has checked puts the earlier one in doubt', () => {
    const amended = withZones(land, (zone) => ({
      ...zone,
      provisions: zone.provisions.flatMap((each) =>
        each.kind === 'max-height'
          ? [each, { ...each, ...UNCHECKED, id: 'later', validFrom: day('2026-06-01') }]
          : [each],
      ),
    }));
    expect(asks('height', amended)).toBe('unknown limit-unknown');
  });
});

describe('limits of the plan', () => {
  test('exactly at the limit is kept, also where binary fractions lose a little', () => {
    const tight = { ...under(part(1, 100, { 'max-cover': 57 })), parcels: [{ ...parcel, areaM2: 100 }] };
    expect(verdict(`${NEED}&length=57&width=1`, tight, 'cover')).toBe('pass limit-kept');
    expect(verdict(`${NEED}&length=57&width=1,01`, tight, 'cover')).toBe('fail limit-broken');
  });

  test('are rounded against the investor', () => {
    const tight = under(part(1, 30_000, { 'max-cover': 19.999 }));
    const { found, needed, margin } = finding(`${NEED}&length=60&width=100`, tight, 'cover');
    expect(needed.params['footprint']).toEqual({ value: 6000, unit: 'm2' });
    expect(found?.params['footprint']).toEqual({ value: 5999, unit: 'm2' });
    expect(margin).toEqual({ value: -1, unit: 'm2' });
  });

  test('are those of the zone that carries the hall with most to spare', () => {
    const two = under(part(1, 14_000, { 'max-cover': 30 }), part(2, 16_000, { 'max-cover': 60 }));
    const { found, margin } = finding(`${NEED}&length=60&width=50`, two, 'cover');
    expect([found?.params['footprint'], margin]).toEqual([
      { value: 9600, unit: 'm2' },
      { value: 6600, unit: 'm2' },
    ]);
  });

  test('of a strip that two drawings left by chance neither allow nor forbid a height', () => {
    const strip = (height: number) =>
      under(part(1, 29_990, { 'max-height': 9 }), part(2, 10, { 'max-height': height }));
    expect(asks('height', strip(30))).toBe('fail limit-broken');

    expect(verdict(`${NEED}&height=9`, strip(5), 'height')).toBe('pass limit-kept');
  });

  test('of a zone that admits the use under a condition give a condition', () => {
    const services = withProvision(land, 'use', { classes: ['U'] });
    expect(asks('cover', services)).toBe('conditional limit-if-use');
    expect(asks('height', services)).toBe('conditional limit-if-use');
  });

  test('a least intensity that is not coded is not read, and one of 0 is read', () => {
    const without = withZones(land, (zone) => ({
      ...zone,
      provisions: zone.provisions.filter(({ kind }) => kind !== 'min-intensity'),
    }));
    expect(asks('intensity', without)).toBe('unknown limit-unknown');
    expect(asks('intensity', withProvision(land, 'min-intensity', { limit: 0 }))).toBe('pass limit-kept');
  });

  test('a least intensity counts in the zone that can carry the hall, not in one that is too small for it', () => {
    const two = under(
      part(1, 28_000, { 'min-intensity': 0.3 }),
      part(2, 2_000, { 'min-intensity': 0, 'max-intensity': 0.5 }),
    );
    expect(asks('intensity', two)).toBe('conditional intensity-too-low');
  });
});
