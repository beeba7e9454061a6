import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { findingOf, lawWithout, millions, question } from '../asking.cases.ts';
import type { AidProject, AidQuestion, Property } from '../project.ts';
import { rateOf } from '../property/tax.ts';
import { regionalExemption } from '../property/relief.ts';
import { CITY_RATES, type RateName } from '../tables/property.ts';
import { numbers } from '../tables/row.ts';
import { ACTS } from '../tables/acts.ts';

const PROPERTY: Property = { landM2: 20_000, buildingM2: 8000, structures: millions(3) };
const told = (id: string, project: Partial<AidProject>, more: Partial<AidQuestion> = {}) =>
  findingOf(id, question({ property: PROPERTY, ...project }, more));
const under = (id: string, project: Partial<AidProject>, more: Partial<AidQuestion> = {}) =>
  told(id, project, more).explanation.under ?? [];

describe('room for de minimis aid', () => {
  const award = (eur: number) => ({ date: day('2026-01-02'), cents: eur * 100 });

  test('that is used up to the cent is a no, and a cent less is not', () => {
    expect(told('de-minimis-room', { deMinimis: [award(300_000)] })).toMatchObject({
      verdict: 'fail',
      explanation: { code: 'room.full' },
    });
    expect(told('de-minimis-room', { deMinimis: [{ ...award(0), cents: 29_999_999 }] })).toMatchObject({
      verdict: 'conditional',
      values: [{ value: { money: { minor: 1, currency: 'EUR' } } }],
      explanation: { code: 'room' },
    });
  });

  test('names what was converted, at which rate, and firms that do not count', () => {
    const converted = { date: day('2026-01-02'), cents: 10_000, converted: { grosze: 43_000, rate: 43_000 } };
    const steps = under('de-minimis-room', {
      deMinimis: [
        { ...converted, firm: 'A' },
        { ...award(5), firm: 'Z' },
      ],
      undertaking: { applicant: 'A', relations: [] },
    });
    expect(steps.find(({ code }) => code === 'room.converted')?.params).toEqual({
      pln: { minor: 43_000, currency: 'PLN' },
      rate: '4.3000',
      eur: { minor: 10_000, currency: 'EUR' },
      day: { day: '2026-01-02' },
    });
    expect(steps.find(({ code }) => code === 'room.others')?.params).toEqual({ names: 'Z' });
  });
});

describe('the property tax', () => {
  // Ustawa o podatkach i opłatach lokalnych, art. 1a ust. 1 pkt 5 i art. 4 ust. 2 (unread by the office): 100 + 25 + 0 m² × 35.53 = 4441.25.
  test('of a building given by heights counts its usable area', () => {
    const storeys = [
      { m2: 100, height: 220 },
      { m2: 50, height: 219 },
      { m2: 30, height: 139 },
    ];
    const property = { landM2: 0, buildingM2: 0, structures: 0, storeys };
    expect(told('property-tax', { property }).values).toMatchObject([{ value: { money: { minor: 444_100 } } }]);
    expect(under('property-tax', { property })[0]).toEqual({
      code: 'tax.storeys',
      params: { whole: 180, usable: 125 },
    });
    expect(under('property-tax', { property: { ...property, storeys: [] } })[0]?.code).toBe('tax.land');
  });

  test('begins in the January after the building is finished', () => {
    const steps = under('property-tax', { property: { ...PROPERTY, finished: day('2026-12-31') } });
    expect(steps).toContainEqual({ code: 'tax.first-year-from', params: { day: { day: '2027-01-01' } } });
    expect(under('property-tax', {}).map(({ code }) => code)).toContain('tax.first-year');
  });

  test.each(['property-tax', 'property-tax-relief', 'kalisz-new-property'])(
    'of a year whose rates were not found leaves %s open',
    (id) => {
      expect(told(id, {}, { asOf: day('2027-01-01') })).toMatchObject({
        verdict: 'unknown',
        values: [],
        explanation: { code: 'gap', params: { day: { day: '2027-01-01' } } },
      });
    },
  );

  test('is said without “at most” only where the council’s rates of land, building and structures are all known', () => {
    const city = '1014023';
    const own = (name: RateName, value: number) =>
      numbers({ key: `trial.${name}`, pl: name, en: name, unit: null }, [
        '2026-01-01',
        null,
        value,
        ACTS.propertyRates,
      ]);
    const all = {
      businessLand: own('businessLand', 100),
      businessBuilding: own('businessBuilding', 3000),
      structures: own('structures', 100),
    };
    const rates = CITY_RATES as Record<string, (typeof CITY_RATES)[string]>;
    const tax = (known: (typeof CITY_RATES)[string]) => {
      rates[city] = known;
      const { values, explanation } = told('property-tax', { municipality: city });
      delete rates[city];
      return [explanation.code, values.map(({ value }) => (value.kind === 'money' ? value.money.minor / 100 : 0))];
    };
    expect(tax(all)).toEqual(['tax', [20_000 + 240_000 + 30_000]]);
    const { businessLand, businessBuilding, structures } = all;
    expect(tax({ businessLand, businessBuilding })).toEqual(['tax.most', [20_000 + 240_000 + 60_000]]);
    expect(tax({ businessLand, structures })).toEqual(['tax.most', [20_000 + 284_240 + 30_000]]);
    expect(tax({ businessBuilding, structures })).toEqual(['tax.most', [29_000 + 240_000 + 30_000]]);
    expect(tax({})).toEqual(['tax.most', [29_000 + 284_240 + 60_000]]);
  });

  test('of Kalisz takes the city’s rate of 2023 in 2023 and the act’s maximum in 2026', () => {
    const rate = (on: string) => {
      const { rate: known, most } = rateOf('idleLand', '3061011', question({}, { asOf: day(on) }));
      return [known.readings.map(({ value }) => value), most];
    };
    expect(rate('2023-12-31')).toEqual([[61], false]);
    expect(rate('2024-01-01')).toEqual([[], true]);
    expect(rate('2026-01-01')).toEqual([[472], true]);
  });
});

describe('relief as regional aid', () => {
  test('of a warehouse stays open where the floor it needs, or the property, is not known', () => {
    const book = lawWithout('aid.kalisz.regional.warehouse-m2');
    const project = { pkd: '52.10.B' };
    const codes = under('property-tax-relief', project, { book }).map(({ code }) => code);
    expect(codes).toContain('relief.regional.unknown');
    expect(told('kalisz-regional-aid', project, { book })).toMatchObject({ verdict: 'unknown', values: [] });
    expect(regionalExemption(question({ pkd: '52.10.B', property: null })).readings).toEqual([
      { value: 'unknown', where: [] },
    ]);
  });
});
