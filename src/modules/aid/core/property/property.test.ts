import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { answerAid } from '../answer.ts';
import { question } from '../asking.cases.ts';
import { valuesOf } from '../known.ts';
import type { AidProject } from '../project.ts';
import { fullPln, propertyTax, taxedFrom } from './tax.ts';
import { usableArea } from './usable-area.ts';
import { deMinimisYears, regionalExemption } from './relief.ts';

// Domain facts § 3, worked example at the maxima of 2026.
const EXAMPLE = { landM2: 20_000, buildingM2: 8000, structures: 300_000_000 };
const taxOn = (on: string, property = EXAMPLE) => propertyTax(property, '3061011', question({}, { asOf: day(on) }));

const finding = (id: string, project: Partial<AidProject>, eurPln: number | null = 43_000) => {
  const answer = answerAid(question(project, { eurPln }));
  return answer.ok ? answer.value.find((one) => one.id === id)! : null;
};
const zloty = (id: string, project: Partial<AidProject>): number[] =>
  finding(id, project)!.values.map(({ value }) =>
    value.kind === 'money' ? value.money.minor / 100 : Number(value.value),
  );

describe('the property tax', () => {
  test('of the worked example is 373 240 PLN: 29 000 + 284 240 + 60 000', () => {
    const { tax, most } = taxOn('2026-11-23');
    expect(tax.readings[0]?.value).toEqual({
      land: 2_900_000,
      building: 28_424_000,
      structures: 6_000_000,
      total: 37_324_000,
    });
    expect(most).toBe(true);
  });

  test('of 2025 is counted at the rates of 2025', () => {
    expect(taxOn('2025-12-31').tax.readings[0]?.value.total).toBe((27_600 + 272_000 + 60_000) * 100);
  });

  test.each(['2024-12-31', '2027-01-01'])('is a gap on %s', (on) => expect(taxOn(on).tax.readings).toEqual([]));

  // Ordynacja art. 63 § 1.
  test.each([
    [149, 100],
    [150, 200],
    [100, 100],
    [49, 0],
    [50, 100],
  ])('rounds %i grosze to %i', (grosze, full) => expect(fullPln(grosze)).toBe(full));

  test.each([
    ['new-building', '2026-01-01', '2027-01-01'],
    ['new-building', '2026-12-31', '2027-01-01'],
    ['other', '2026-11-23', '2026-12-01'],
    ['other', '2026-12-31', '2027-01-01'],
  ] as const)('of a %s from %s is due from %s', (what, on, from) => expect(taxedFrom(what, day(on))).toBe(from));

  test.each([
    [220, 100],
    [219, 50],
    [140, 50],
    [139, 0],
  ])('counts a room %i cm high with %i of 100 m²', (height, m2) =>
    expect(valuesOf(usableArea([{ m2: 100, height }], question()))).toEqual([m2]),
  );

  test('asks for the property where none is given', () => {
    expect(finding('property-tax', {})).toMatchObject({ verdict: 'unknown', explanation: { code: 'tax.open' } });
  });
});

describe('relief from the property tax in Kalisz', () => {
  test('is three years as de minimis aid: 1 119 720 PLN, about 260 400 EUR at 4.30, which fits', () => {
    expect(zloty('property-tax-relief', { property: EXAMPLE })).toEqual([1_119_720]);
    const fits = expect.objectContaining({
      code: 'relief.fits',
      params: expect.objectContaining({ amount: { minor: 26_040_000, currency: 'EUR' } }),
    });
    const told = finding('property-tax-relief', { property: EXAMPLE });
    expect(told).toMatchObject({
      verdict: 'conditional',
      explanation: { under: expect.arrayContaining([fits]) },
    });
  });

  test('is cut by the limit, unknown without a rate or without the aid received', () => {
    const used = [{ date: day('2026-01-01'), cents: 10_000_000 }];
    expect(finding('property-tax-relief', { property: EXAMPLE, deMinimis: used })).toMatchObject({
      verdict: 'unknown',
      explanation: { under: expect.arrayContaining([expect.objectContaining({ code: 'relief.cut' })]) },
    });
    expect(finding('property-tax-relief', { property: EXAMPLE }, null)?.verdict).toBe('unknown');
    expect(finding('property-tax-relief', { property: EXAMPLE, deMinimis: null })?.verdict).toBe('unknown');
  });

  // Resolution XLVI/630/2014, if it still holds; three years come from XLVI/629/2014 in any case.
  test.each([
    [4, [3]],
    [5, [3]],
    [15, [3]],
    [24, [3]],
    [25, [4, 3]],
    [39, [4, 3]],
    [40, [5, 3]],
  ])('for %i new jobs is %j years', (newJobs, years) => {
    expect(valuesOf(deMinimisYears(question({ newJobs }))!)).toEqual(years);
  });

  test.each([
    ['25.53.Z', 'production', 100],
    ['20.51.Z', 'no', 100],
    ['11.05.Z', 'no', 100],
    ['11.07.Z', 'production', 100],
    ['11', 'unknown', 100],
    ['19.20.Z', 'no', 100],
    ['52.10.B', 'too-small', 1999.99],
    ['52.10.B', 'warehouse', 2000],
    ['62.10.B', 'too-small', 1499],
    ['62.10.B', 'services', 1500],
    ['47.11.Z', 'no', 5000],
  ])('for activity %s is %s with %d m²', (pkd, what, buildingM2) => {
    const asked = question({ pkd, property: { ...EXAMPLE, buildingM2 } });
    expect(valuesOf(regionalExemption(asked))).toEqual([what]);
  });

  test('is not known elsewhere', () => {
    expect(finding('property-tax-relief', { municipality: '3007042', property: EXAMPLE })?.verdict).toBe('unknown');
  });
});
