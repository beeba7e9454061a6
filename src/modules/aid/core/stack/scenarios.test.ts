import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { type AidAnswer, answerWhole } from '../answer.ts';
import { millions, question } from '../asking.cases.ts';
import { type AidProject, type AidQuestion, FIRM_SIZE_NAMES } from '../project.ts';
import { DISCOUNT_CASES, GRANT_CASES, RELIEF_CASES, RENT_CASES, STACK_CASES } from './scenarios.cases.ts';
import { presentValue } from './stack.ts';
import { worthToday } from './timeline.ts';

const PROPERTY = { landM2: 20_000, buildingM2: 8000, structures: millions(3) };

function answered(project: Partial<AidProject>, more: Partial<AidQuestion> = {}): AidAnswer {
  const answer = answerWhole(question(project, more));
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

const scenario = ({ scenarios }: AidAnswer, id: string) => scenarios.find((one) => one.id === id)!;
const amounts = ({ findings }: AidAnswer, id: string): number[] =>
  findings
    .find((one) => one.id === id)!
    .values.map(({ value }) => (value.kind === 'money' ? value.money.minor / 100 : Number.NaN));

describe('all instruments together', () => {
  test.each(STACK_CASES)('for a %s firm with %d million give %j million', (size, cost, totals) => {
    const of = answered({ size, investment: millions(cost), startOfWorks: day('2027-01-01') });
    expect(amounts(of, 'aid-stack').map((pln) => pln / 1e6)).toEqual(totals);
  });

  test('take the grant first, then property tax, and income tax for what is left', () => {
    const of = answered({
      size: 'medium',
      investment: millions(20),
      pkd: '25.53.Z',
      property: PROPERTY,
      otherAid: millions(2),
    });
    const { parts, total } = scenario(of, 'asked');
    expect(parts.grant).toEqual({ least: millions(2), most: millions(2) });
    expect(parts['property-tax']?.most).toBe(186_620_000);
    expect(parts['income-tax']?.most).toBe(millions(7) - millions(2) - 186_620_000);
    expect(total?.most).toBe(millions(7));
    expect(scenario(of, 'without-grant').parts.grant?.most).toBe(0);
  });

  test('give no more income tax than the firm would pay in the years of the decision', () => {
    const of = answered({ size: 'medium', investment: millions(20), incomeTax: millions(0.1) });
    expect(scenario(of, 'asked').total).toEqual({ least: millions(1.2), most: millions(1.2) });
    expect(of.years.filter(({ parts }) => parts['income-tax'] > 0)).toHaveLength(12);
  });

  test('give nothing from the Zone to an excluded activity, and either where the office decides', () => {
    const zone = (pkd: string) =>
      scenario(answered({ size: 'medium', investment: millions(20), pkd }), 'zone-only').total;
    expect(zone('47.11.Z')).toEqual({ least: 0, most: 0 });
    expect(zone('62.10.B')).toEqual({ least: 0, most: millions(7) });
    expect(zone('25.53.Z')).toEqual({ least: millions(7), most: millions(7) });
  });
});

describe('scenarios side by side', () => {
  const of = answered({ size: 'medium', investment: millions(20), pkd: '25.53.Z', newJobs: 40, property: PROPERTY });

  test('begin with the question, then what would change it', () => {
    expect(of.scenarios.map(({ id }) => id)).toEqual([
      'asked',
      'zone-only',
      'local-only',
      'de-minimis',
      'later',
      'as-small',
      'as-large',
      'elsewhere',
      'elsewhere',
    ]);
  });

  test('show a larger firm and a smaller one, and a county where the map gives more', () => {
    expect(scenario(of, 'as-small').ceiling?.most).toBe(millions(9));
    expect(scenario(of, 'as-large').ceiling?.most).toBe(millions(5));
    expect(scenario(of, 'elsewhere').ceiling?.most).toBe(millions(10));
  });

  test('say that the law has a gap after the day on which GBER ends', () => {
    expect(scenario(of, 'later')).toMatchObject({
      verdict: 'unknown',
      total: null,
      about: { params: { day: { day: '2027-01-01' } } },
      missing: { code: 'gap' },
    });
  });

  test('show the lower map of Poznań from 2025', () => {
    const before = answered(
      { municipality: '3064011', size: 'large', investment: millions(100), unemploymentRatio: 5000 },
      { asOf: day('2024-12-01') },
    );
    expect(scenario(before, 'asked').ceiling?.most).toBe(millions(20));
    expect(scenario(before, 'later').ceiling?.most).toBe(millions(15));
  });

  test('limit the de minimis relief to the room that is left, and leave it open without the aid received', () => {
    const with_ = (deMinimis: AidProject['deMinimis'], eurPln: number | null = 43_000) =>
      scenario(
        answered({ size: 'large', investment: millions(90), property: PROPERTY, deMinimis }, { eurPln }),
        'de-minimis',
      );
    expect(with_([]).parts['de-minimis']).toEqual({ least: 111_972_000, most: 111_972_000 });
    expect(with_([{ date: day('2026-01-01'), cents: 20_000_000 }]).parts['de-minimis']?.most).toBe(43_000_000);
    expect(with_(null).parts['de-minimis']).toEqual({ least: 0, most: 111_972_000 });
  });

  test('never give more than the map, are worth no more today, and their years add up', () => {
    const projects = fc.record({
      investment: fc.integer({ min: 1, max: millions(900) }),
      size: fc.constantFrom(null, ...FIRM_SIZE_NAMES),
      pkd: fc.constantFrom(null, '25.53.Z', '52.10.B', '47.11.Z'),
      municipality: fc.constantFrom('3061011', '3062011', '1061011', '1465011'),
      otherAid: fc.constantFrom(null, millions(1), millions(500)),
      incomeTax: fc.constantFrom(null, 0, millions(0.3)),
      newJobs: fc.constantFrom(null, 0, 12, 60),
      property: fc.constantFrom(null, PROPERTY),
      deMinimis: fc.constantFrom(null, []),
    });
    fc.assert(
      fc.property(projects, (project) => {
        const all = answered(project);
        for (const { ceiling, total, today, parts } of all.scenarios) {
          if (!total || !ceiling) continue;
          expect(total.most).toBeLessThanOrEqual(ceiling.most);
          expect(total.least).toBeLessThanOrEqual(total.most);
          if (today) expect(today.most).toBeLessThanOrEqual(total.most);
          for (const part of Object.values(parts)) expect(part!.least).toBeGreaterThanOrEqual(0);
        }
        const sum = all.years.reduce((whole, { total }) => whole + total, 0);
        const asked = scenario(all, 'asked').total;
        if (asked) expect(sum).toBe(asked.most);
        expect(worthToday(all.years, 0)).toBe(sum);
      }),
      { numRuns: 60 },
    );
  });

  test('never fall as costs grow, for one size of project', () => {
    fc.assert(
      fc.property(fc.nat(millions(230)), fc.nat(millions(230)), (a, b) => {
        const most = (investment: number) =>
          scenario(answered({ investment, size: 'large', property: PROPERTY, pkd: '25.53.Z' }), 'asked').total!.most;
        return most(Math.min(a, b)) <= most(Math.max(a, b));
      }),
      { numRuns: 40 },
    );
  });

  test.each(DISCOUNT_CASES)('%d PLN after %i years at %i points is worth %d today', (amount, years, rate, today) =>
    expect(presentValue(amount * 100, years, rate)).toBe(Math.round(today * 100)),
  );
});

describe('one step more', () => {
  const changes = (project: Partial<AidProject>, more: Partial<AidQuestion> = {}) =>
    Object.fromEntries(answered(project, more).changes.map((one) => [one.id, one]));

  test('by a million reaches the threshold of the Zone, and says how far it was', () => {
    const { 'one-more-million': of } = changes({ size: 'small', investment: millions(3.5) });
    expect(of).toMatchObject({
      total: { least: millions(2.025), most: millions(2.025) },
      crossed: [{ code: 'crossed.zone' }],
    });
    expect(of!.next[0]).toMatchObject({ code: 'next.zone', params: { amount: [{ minor: millions(0.5) }] } });
  });

  test('by a million makes a project large and takes the increase for size away', () => {
    const { 'one-more-million': of } = changes({ size: 'small', investment: millions(236.5) });
    expect(of?.crossed).toMatchObject([{ code: 'crossed.large' }]);
    expect(of!.total!.most).toBeLessThan(0);
  });

  test('by a job lengthens the de minimis relief from the 25th', () => {
    const { 'one-more-job': of } = changes({
      size: 'large',
      investment: millions(10),
      newJobs: 24,
      property: PROPERTY,
    });
    expect(of?.crossed).toMatchObject([{ code: 'crossed.jobs' }]);
    expect(of?.next).toMatchObject([{ code: 'next.jobs', params: { count: 1 } }]);
    expect(changes({ newJobs: 40 })['one-more-job']?.next).toEqual([]);
    expect(changes({ newJobs: null })['one-more-job']).toBeUndefined();
  });
});

describe('each resolution of Kalisz', () => {
  test.each(RELIEF_CASES)('%s with %i jobs is worth %j PLN', (id, newJobs, worth) => {
    const of = answered({ size: 'medium', investment: millions(20), pkd: '25.53.Z', newJobs, property: PROPERTY });
    expect(amounts(of, id)).toEqual(worth);
  });

  test('gives regional aid only within the map, and none to an activity that it does not name', () => {
    expect(
      amounts(
        answered({ size: 'large', investment: millions(1), pkd: '25.53.Z', property: PROPERTY }),
        'kalisz-regional-aid',
      ),
    ).toEqual([250_000]);
    const trade = answered({ pkd: '47.11.Z', property: PROPERTY }).findings.find(
      ({ id }) => id === 'kalisz-regional-aid',
    );
    expect(trade).toMatchObject({ verdict: 'fail', explanation: { under: [{ code: 'relief.regional.no' }, {}] } });
    const open = answered({ pkd: null, property: PROPERTY }).findings.find(({ id }) => id === 'kalisz-regional-aid');
    expect(open).toMatchObject({ verdict: 'unknown', values: [] });
    expect(
      answered({ municipality: '3007042', property: PROPERTY }).findings.some(({ id }) => id.startsWith('kalisz')),
    ).toBe(false);
  });

  test('is never a plain yes on the jobs, which sources contest', () => {
    const jobs = answered({ newJobs: 40, property: PROPERTY }).findings.find(({ id }) => id === 'kalisz-new-jobs');
    expect(jobs?.verdict).toBe('conditional');
    expect(jobs?.used.some(({ state }) => state === 'contested')).toBe(true);
  });
});

describe('premises under revitalisation', () => {
  const premises = (more: Partial<NonNullable<AidProject['premises']>>, municipality = '3061011') =>
    answered({ municipality, premises: { rent: null, municipal: true, renovation: null, inZone: true, ...more } });

  test.each(RENT_CASES)('with a rent of %d PLN save %d PLN in two years', (rent, worth) =>
    expect(amounts(premises({ rent: Math.round(rent * 100) }), 'rent-reduction')).toEqual([worth]),
  );
  test.each(GRANT_CASES)('renovated for %d PLN get %d PLN', (costs, grant) =>
    expect(amounts(premises({ renovation: Math.round(costs * 100) }), 'revitalisation-grant')).toEqual([grant]),
  );

  test('get nothing privately or outside, either while nobody knows, and are asked elsewhere', () => {
    const told = (of: AidAnswer, id: string) => of.findings.find((one) => one.id === id)!;
    expect(told(premises({ rent: 100_000, municipal: false }), 'rent-reduction').verdict).toBe('fail');
    expect(told(premises({ renovation: 100_000, inZone: false }), 'revitalisation-grant').verdict).toBe('fail');
    const open = told(premises({ renovation: 100_000, inZone: null }), 'revitalisation-grant');
    expect(open).toMatchObject({
      verdict: 'unknown',
      values: [{ value: { money: { minor: 50_000 } } }, { value: { money: { minor: 0 } } }],
    });
    expect(told(premises({ rent: 100_000 }, '1061011'), 'rent-reduction').explanation.code).toBe('relief.other-city');
  });

  test.each([
    ['2026-10-31', '2026-10-31'],
    ['2026-11-01', '2027-10-31'],
  ])('asked about on %s name the call of %s', (asOf, call) => {
    const of = answered(
      { premises: { rent: null, municipal: null, renovation: 100, inZone: true } },
      { asOf: day(asOf) },
    );
    const { under } = of.findings.find(({ id }) => id === 'revitalisation-grant')!.explanation;
    expect(under?.find(({ code }) => code === 'renewal.call')?.params).toEqual({ day: { day: call } });
  });
});

describe('further support', () => {
  const verdicts = (project: Partial<AidProject>, asOf = '2026-11-23') =>
    Object.fromEntries(
      answered(project, { asOf: day(asOf) }).catalogue.map(({ instrument, verdict }) => [instrument.id, verdict]),
    );

  test('is decided where the answers decide, and asked about elsewhere', () => {
    const of = verdicts({ size: 'large', newJobs: 5, research: true });
    expect(of).toMatchObject({
      'labour-equipment': 'conditional',
      'training-fund': 'unknown',
      'feng-smart': 'conditional',
      few: 'fail',
      'just-transition': 'fail',
      guarantee: 'fail',
      'renewal-grant': 'unknown',
    });
    expect(verdicts({ size: null, newJobs: null })).toMatchObject({
      'labour-equipment': 'unknown',
      guarantee: 'unknown',
    });
    expect(verdicts({ municipality: '3027011', size: 'small' })).toMatchObject({
      'just-transition': 'conditional',
      'labour-wages': 'fail',
    });
    expect(verdicts({ size: 'micro' })).toMatchObject({ incubator: 'conditional' });
  });

  test('is named only for the days for which it is described', () => {
    expect(verdicts({}, '2025-05-31')).not.toHaveProperty('training-fund');
    expect(verdicts({}, '2025-06-01')).toHaveProperty('training-fund');
    expect(verdicts({}, '2030-01-01')).not.toHaveProperty('few');
  });

  test('is never promised, because nobody has read its terms', () => {
    for (const { verdict, instrument } of answered({ size: 'small', newJobs: 10, research: true }).catalogue) {
      expect(verdict).not.toBe('pass');
      expect(instrument.checkedOn).toBeNull();
      for (const words of [
        instrument.name,
        instrument.giver,
        instrument.conditions,
        instrument.calls,
        instrument.source.act,
      ])
        expect(words.pl && words.en).toBeTruthy();
    }
  });
});
