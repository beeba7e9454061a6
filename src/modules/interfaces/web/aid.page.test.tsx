import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import type { AidFindingId } from '../../aid/index.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';

type Found = {
  id: string;
  value?: unknown;
  verdict: string;
  values: { value: unknown; assumes: unknown }[];
  explanation: { pl: string; en: string };
  parameters: { key: string }[];
};
type Told = {
  asOf: string;
  findings: Found[];
  errors: { pointer: string }[];
  paths: Record<string, { post: { operationId: string } }>;
  schemas: string[];
  type: string;
};

let opened: TestDatabase;
let minute = 0;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

async function call(address: string, init: RequestInit = {}) {
  minute += 1;
  const app = createApp({
    database: opened.database,
    clock: fixedClock(new Date(TEST_NOW.getTime() + minute * 60_000).toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
  });
  const answer = await app.request(`http://localhost/api/v1/${address}`, init);
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: (await answer.json()) as Told,
  };
}

const ask = (question: unknown) =>
  call('aid', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof question === 'string' ? question : JSON.stringify(question),
  });

const PROJECT = {
  municipality: '3061011',
  size: 'medium',
  eligibleInvestment: 20_000_000,
  newJobs: 40,
  pkd: '25.53.Z',
  startOfWorks: '2026-11-01',
  deMinimisReceived: [{ date: '2025-03-01', eur: '12000.50' }],
  property: { landM2: 20_000, buildingM2: 8000, structuresValue: 3_000_000 },
};
const QUESTION = { project: PROJECT, asOf: '2026-11-23', eurPln: 4.3 };

describe('a program that asks about public aid', () => {
  test('gets each finding with its value, in its form, and the readings of what is contested', async () => {
    const { status, body } = await ask(QUESTION);
    expect(status).toBe(200);
    expect(body['asOf']).toBe('2026-11-23');
    const found = Object.fromEntries(body['findings'].map((one) => [one.id, one])) as Record<AidFindingId, Found>;
    expect(body['findings'][0]).toMatchObject({ id: 'incentive-effect', verdict: 'fail' });
    expect(found['regional-aid-intensity']).toMatchObject({ verdict: 'conditional', value: 35 });
    expect(found['regional-aid-ceiling'].value).toEqual({ amount: '7000000.00', currency: 'PLN' });
    expect(found['psi-minimum-cost'].verdict).toBe('conditional');
    expect(found['psi-minimum-cost'].values.map((one) => one.value)).toEqual(
      ['8000000.00', '16000000.00', '1000000.00', '2000000.00'].map((amount) => ({ amount, currency: 'PLN' })),
    );
    expect(found['psi-minimum-cost'].values[0]!.assumes).toEqual([
      { subject: 'losingFunctions', value: false },
      { subject: 'aid.psi.factor.medium', value: 10 },
    ]);
    expect(found['psi-decision-years'].value).toBe(12);
    expect(found['psi-quality-points-required'].value).toBe(6);
    expect(found['de-minimis-room'].value).toEqual({ amount: '287999.50', currency: 'EUR' });
    expect(found['property-tax'].value).toEqual({ amount: '373240.00', currency: 'PLN' });
    expect(found['property-tax-relief'].values).toMatchObject([
      { value: { amount: '1866200.00' } },
      { value: { amount: '1119720.00' } },
    ]);
    const map = found['regional-aid-intensity'].parameters.find((one) => one.key === 'aid.regional-map.wielkopolskie');
    expect(map).toMatchObject({
      status: 'unverified',
      unit: 'percent',
      readings: [{ value: 25, from: '2022-01-01', to: '2027-12-31', checkedOn: null }],
    });
    for (const { explanation } of body['findings']) expect(explanation.pl && explanation.en).toBeTruthy();
  });

  test('may write amounts as numbers, text or with a currency, and gets the same', async () => {
    const [first, ...others] = await Promise.all(
      [4_300_000, '4300000.00', { amount: 1_000_000, currency: 'EUR' }, { amount: '4300000', currency: 'PLN' }].map(
        (eligibleInvestment) => ask({ ...QUESTION, project: { ...PROJECT, eligibleInvestment } }),
      ),
    );
    expect(first!.status).toBe(200);
    for (const other of others) expect(other.body).toEqual(first!.body);
  });
});

describe('a program that asks for more', () => {
  const FIRM = { years: [{ people: 100, turnover: 90_000_000, balance: 80_000_000 }], new: true };
  const more = {
    ...PROJECT,
    size: null,
    firm: FIRM,
    deMinimisReceived: [{ date: '2026-01-01', pln: 43_000, eurPln: 4.3, firm: 'Beta' }],
    deMinimisOn: '2029-01-01',
    undertaking: { applicant: 'Alfa', relations: [{ kind: 'votes', holder: 'Beta', held: 'Alfa' }] },
    property: {
      landM2: 20_000,
      storeys: [
        { m2: 8000, heightCm: 220 },
        { m2: 500, heightCm: 219 },
      ],
      structuresValue: 0,
    },
    premises: { monthlyRent: 1000, municipal: true },
    otherAid: 1_000_000,
    yearlyIncomeTax: 500_000,
  };

  test('gets the size, the room of the group, areas by height, scenarios, years, steps and further support', async () => {
    const { status, body } = await ask({ ...QUESTION, discountRate: 5, project: more });
    expect(status).toBe(200);
    const found = Object.fromEntries(body['findings'].map((one) => [one.id, one])) as Record<AidFindingId, Found>;
    expect(found['firm-size'].value).toBe('medium');
    expect(found['de-minimis-room'].value).toEqual({ amount: '290000.00', currency: 'EUR' });
    expect(found['de-minimis-room-on'].value).toEqual({ amount: '300000.00', currency: 'EUR' });
    expect(found['property-tax'].value).toEqual({ amount: '322123.00', currency: 'PLN' });
    expect(found['rent-reduction'].value).toEqual({ amount: '9000.00', currency: 'PLN' });
    const whole = body as unknown as Record<string, { id: string; nominal: { most: { amount: string } } }[]> & {
      discount: { percent: number };
    };
    expect(whole['scenarios']![0]).toMatchObject({ id: 'asked', nominal: { most: { amount: '7000000.00' } } });
    expect(whole.discount.percent).toBe(5);
    expect(whole['sensitivity']!.map(({ id }) => id)).toEqual(['one-more-job', 'one-more-million']);
    expect(whole['perYear']!.length).toBeGreaterThan(5);
    expect(whole['catalogue']!.length).toBeGreaterThan(8);
  });

  test.each([
    ['a size that the figures contradict', { size: 'micro' }, '/project/size'],
    ['one year of an older firm', { firm: { ...FIRM, new: false } }, '/project/firm/years'],
    [
      'a partner of more than half',
      { firm: { ...FIRM, related: [{ kind: 'partner', share: 51, people: 1, turnover: 1, balance: 1 }] } },
      '/project/firm/related/0/share',
    ],
    [
      'aid of a stranger',
      { deMinimisReceived: [{ date: '2026-01-01', eur: 1, firm: 'Zeta' }] },
      '/project/deMinimisReceived/0/firm',
    ],
    [
      'a firm that holds itself',
      { undertaking: { applicant: 'Alfa', relations: [{ kind: 'votes', holder: 'Beta', held: 'Beta' }] } },
      '/project/undertaking/relations/0',
    ],
    [
      'zlotys without their rate',
      { deMinimisReceived: [{ date: '2026-01-01', pln: 5 }] },
      '/project/deMinimisReceived/0/eur',
    ],
    ['both areas', { property: { ...more.property, buildingM2: 5 } }, '/project/property/buildingM2'],
  ])('is told that %s is wrong', async (_, wrong, pointer) => {
    const { status, body } = await ask({ ...QUESTION, project: { ...more, ...wrong } });
    expect(status).toBe(422);
    expect(body['errors'][0]!.pointer).toBe(pointer);
  });
});

describe('a program that asks wrongly, or asks how to ask', () => {
  test.each([
    ['no municipality', { municipality: '9999999' }, '/project/municipality'],
    ['six digits', { municipality: '306101' }, '/project/municipality'],
    ['an unknown size', { size: 'huge' }, '/project/size'],
    ['less than nothing', { eligibleInvestment: -1 }, '/project/eligibleInvestment'],
    ['more than there is', { eligibleInvestment: 1e30 }, '/project/eligibleInvestment'],
    ['words', { eligibleInvestment: 'a lot' }, '/project/eligibleInvestment'],
    ['tenths of a grosz', { eligibleInvestment: '1.001' }, '/project/eligibleInvestment'],
    ['half a job', { newJobs: 0.5 }, '/project/newJobs'],
    ['no such day', { startOfWorks: '2026-02-30' }, '/project/startOfWorks'],
    ['no such activity', { pkd: '99.99.99' }, '/project/pkd'],
    ['aid without a day', { deMinimisReceived: [{ eur: 5 }] }, '/project/deMinimisReceived/0/date'],
    ['a field that nobody knows', { kolor: 'red' }, '/project'],
    ['euros without a rate', { eligibleInvestment: { amount: 5, currency: 'EUR' } }, '/eurPln', null],
  ])('is told what is wrong with %s, and where', async (_, wrong, pointer, eurPln: number | null = 4.3) => {
    const { status, type, body } = await ask({ ...QUESTION, eurPln, project: { ...PROJECT, ...wrong } });
    expect(status).toBe(422);
    expect(type).toContain('application/problem+json');
    expect(body['errors'][0]!.pointer).toBe(pointer);
  });

  test.each(['', '{', '[]', 'null', '"x"', '\u0000'])('is told that %j is no question', async (text) => {
    const { status, body } = await ask(text);
    expect([400, 422]).toContain(status);
    expect(body['type']).toMatch(/^urn:calisia:problem:/);
  });

  test('finds it described, schema by schema', async () => {
    const described = await call('openapi.json');
    expect(described.body['paths']['/api/v1/aid']!.post.operationId).toBe('aid');
    const list = await call('schemas/');
    expect(list.body['schemas']).toContain('http://localhost/api/v1/schemas/AidRequest');
    const schema = await call('schemas/AidRequest');
    expect(schema.body).toMatchObject({ $id: 'http://localhost/api/v1/schemas/AidRequest', type: 'object' });
    expect((await call('schemas/AidRequest.json')).body).toEqual(schema.body);
    for (const name of ['Nothing', '__proto__', 'constructor'])
      expect((await call(`schemas/${name}`)).status).toBe(404);
    expect((await call('aid')).status).toBe(405);
  });

  test('gets the same words and numbers in every time zone and language of the machine', () => {
    const root = path.resolve(import.meta.dirname, '../../../..');
    const script = `import { askAid } from './src/modules/aid/index.server.ts';
      import { DELIVERED_BOOK } from './src/kernel/law/parameter.ts';
      console.log(JSON.stringify(askAid(${JSON.stringify(QUESTION)}, DELIVERED_BOOK)));`;
    const answers = [
      ['Europe/Warsaw', 'pl_PL.UTF-8'],
      ['Pacific/Kiritimati', 'C'],
      ['Pacific/Pago_Pago', 'ar_EG.UTF-8'],
    ].map(([TZ, LANG]) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: root,
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        encoding: 'utf8',
      }),
    );
    expect(answers[0]).toContain('373240.00');
    expect(new Set(answers).size).toBe(1);
  });
});
