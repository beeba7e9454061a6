import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { transform } from '../../../geometry/crs.ts';
import { containsRectangle } from '../../../geometry/placement.ts';
import { type MultiPolygon, type Polygon } from '../../../geometry/polygon.ts';
import { close, rectangle, rotate } from '../../../geometry/testing.ts';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { askThread } from '../usecases/ask-thread.ts';
import { LIMITS } from '../usecases/requests.ts';

let opened: TestDatabase;
let minute = 0;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

const siteAt = (now: Date) =>
  createApp({
    database: opened.database,
    clock: fixedClock(now.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
  });

type Told = { status: number; type: string | null; headers: Headers; body: Record<string, unknown> };
type Sent = { question: unknown; headers?: Record<string, string>; method?: string };

/** Each question in a minute of its own, unless it is told which. */
async function send(path: string, { question, headers, method = 'POST' }: Sent, at = (minute += 1)): Promise<Told> {
  const answer = await siteAt(new Date(TEST_NOW.getTime() + at * 60_000)).request(`http://localhost/api/v1/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'POST' && { body: typeof question === 'string' ? question : JSON.stringify(question) }),
  });
  const body = (await answer.json()) as Told['body'];
  return { status: answer.status, type: answer.headers.get('content-type'), headers: answer.headers, body };
}

const ask = (path: string, question: unknown): Promise<Told> => send(`geometry/${path}`, { question });

const polygonOf = (shape: MultiPolygon) => ({ type: 'Polygon', coordinates: shape[0]! });
const at = (shape: MultiPolygon): MultiPolygon =>
  shape.map((part) => part.map((ring) => ring.map(([x, y]) => [x + 6_506_000, y + 5_735_000] as const)));
const LAND = at(rotate(rectangle(0, 0, 80, 50), 0.4));
const HALL = { length: 60, width: 40 };
const BOW_TIE = at([
  [
    close([
      [0, 0],
      [100, 100],
      [100, 0],
      [0, 100],
    ]),
  ],
]);
const SPIKE = at([
  [
    close([
      [0, 0],
      [100, 0],
      [100, 100],
      [50, 100],
      [50, 130],
      [50, 100],
      [0, 100],
    ]),
  ],
]);

describe('does a hall fit', () => {
  test('yes, with a place inside the land, its angle and its clearance, in the system of the question', async () => {
    const metric = await ask('fit', { polygon: polygonOf(LAND), crs: 'EPSG:2177', ...HALL });
    expect(metric).toMatchObject({ status: 200, body: { answer: 'yes', computedIn: 'EPSG:2177' } });
    expect(metric.type).toContain('application/json');
    const { placement } = metric.body as {
      placement: { polygon: { coordinates: Polygon }; angle: number; clearance: number };
    };
    const corners = placement.polygon.coordinates[0]!;
    expect(containsRectangle(LAND[0]!, { corners, angle: placement.angle, ...HALL })).toBe(true);
    expect(placement.clearance).toBeGreaterThanOrEqual(0);
    expect(placement.clearance).toBeLessThanOrEqual(5);
    const degrees = await ask('fit', { polygon: polygonOf(transform(LAND, 2177, 4326)), ...HALL });
    expect(degrees).toMatchObject({ status: 200, body: { answer: 'yes', computedIn: 'EPSG:2177' } });
    const there = (degrees.body['placement'] as typeof placement).polygon.coordinates;
    expect(there[0]![0]![0]).toBeCloseTo(18.09, 1);
  });

  test('no, with what fits instead and what nothing exceeds', async () => {
    const { status, body } = await ask('fit', { polygon: polygonOf(LAND), crs: 'EPSG:2177', length: 90, width: 40 });
    expect({ status, answer: body['answer'] }).toEqual({ status: 200, answer: 'no' });
    const told = body['certificate'] as Record<string, number> & { upperBounds: Record<string, number> };
    expect(told['maxLengthAtWidth']).toBeGreaterThan(79.8);
    expect(told.upperBounds['maxLengthAtWidth']).toBeLessThan(90);
    for (const name of ['maxLengthAtWidth', 'maxWidthAtLength', 'maxScale'])
      expect(told.upperBounds[name]!).toBeGreaterThanOrEqual(told[name]!);
    expect(told['maxScale']! * 90).toBeGreaterThan(79.5);
  });

  test('of a hall whose long side has a direction: the least turn that makes it fit, and up to where', async () => {
    const question = { polygon: polygonOf(LAND), crs: 'EPSG:2177', length: 79, width: 48 };
    const turn = (0.4 * 180) / Math.PI;
    expect((await ask('fit', { ...question, angle: turn })).body).toMatchObject({ answer: 'yes' });
    const { body } = await ask('fit', { ...question, angle: 45 });
    expect(body).toMatchObject({ answer: 'no', alternatives: [{ change: 'turned', metresLost: 0 }] });
    const [{ degreesTurned, angles }] = body['alternatives'] as [
      { degreesTurned: number; angles: Record<string, number> },
    ];
    expect(angles['from']! + angles['to']!).toBeCloseTo(2 * turn, 2);
    expect(degreesTurned).toBeCloseTo(45 - angles['to']!, 6);
    const beyond = { ...question, angle: angles['to']! + 0.002 };
    expect((await ask('fit', beyond)).body).toMatchObject({ answer: 'no' });
    expect((await ask('fit', { ...question, angle: angles['to']! })).body).toMatchObject({ answer: 'yes' });
  });

  test('an invalid polygon is refused with its place, and repaired only when asked, saying how', async () => {
    const question = { crs: 'EPSG:2177', ...HALL };
    const refused = await ask('fit', { ...question, polygon: polygonOf(BOW_TIE) });
    expect(refused).toMatchObject({
      status: 422,
      type: 'application/problem+json',
      body: {
        type: 'urn:calisia:problem:invalid-polygon',
        status: 422,
        reason: 'self-intersection',
        at: [6_506_050, 5_735_050],
        errors: [{ pointer: '/polygon' }],
      },
    });
    expect(await ask('fit', { ...question, polygon: polygonOf(BOW_TIE), repair: true })).toMatchObject({
      status: 422,
      body: { type: 'urn:calisia:problem:not-repairable' },
    });
    expect(await ask('fit', { ...question, polygon: polygonOf(SPIKE), repair: true })).toMatchObject({
      status: 200,
      body: { answer: 'yes', repaired: { cause: expect.any(String), areaChange: 0 } },
    });
  });
});

describe('largest rectangle and fit curve', () => {
  test('the largest rectangle comes with a proven bound', async () => {
    const { status, body } = await ask('largest-rectangle', { polygon: polygonOf(LAND), crs: 'EPSG:2177' });
    expect(status).toBe(200);
    const {
      rectangle: found,
      upperBound,
      gap,
    } = body as { rectangle: { area: number }; upperBound: number; gap: number };
    expect(found.area).toBeGreaterThan(4000 * 0.99);
    expect(upperBound).toBeGreaterThanOrEqual(found.area);
    expect(gap).toBeLessThanOrEqual(0.01 + 1e-9);
  });

  test('the curve never grows with the width', async () => {
    const { status, body } = await ask('fit-curve', { polygon: polygonOf(LAND), crs: 'EPSG:2177' });
    const { widths, maxLengths, upperBounds } = body as Record<string, number[]>;
    expect(status).toBe(200);
    expect(maxLengths).toHaveLength(widths!.length);
    for (let i = 0; i < widths!.length; i += 1) {
      expect(upperBounds![i]!).toBeGreaterThanOrEqual(maxLengths![i]!);
      if (i > 0) expect(maxLengths![i]!).toBeLessThanOrEqual(maxLengths![i - 1]!);
    }
  });
});

const parcel = (id: string, [x, y]: readonly [number, number], properties: object = {}) => ({
  type: 'Feature',
  properties: { id, ...properties },
  geometry: polygonOf(at(rectangle(x, y, x + 40, y + 60))),
});
const ASSEMBLY = { crs: 'EPSG:2177', minArea: 4000, maxArea: 6000, hall: HALL, maxParcels: 3, minSharedBorder: 10 };

describe('assembly', () => {
  const parcels = {
    type: 'FeatureCollection',
    features: [
      parcel('b', [40.03, 0], { owner: 'Nowak', public: false }),
      parcel('a', [0, 0], { owner: 'Miasto', public: true }),
      parcel('c', [80, 0], { owner: 'Nowak' }),
      parcel('d', [200, 0]),
    ],
  };

  test('sets come with ids, area, owners and a placement; the order of the parcels changes nothing', async () => {
    const { status, body } = await ask('assemble', { ...ASSEMBLY, parcels });
    expect({ status, ...body }).toMatchObject({
      status: 200,
      complete: true,
      stopped: null,
      sets: [
        { ids: ['b', 'c'], owners: 1, public: [], placement: { clearance: expect.any(Number) } },
        { ids: ['a', 'b'], owners: 2, public: ['a'], area: 4800, closed: 1.8 },
      ],
    });
    const turned = { ...parcels, features: [...parcels.features].reverse() };
    const again = await ask('assemble', { ...ASSEMBLY, parcels: turned });
    expect({ ...again.body, ms: 0 }).toEqual({ ...body, ms: 0 });
  });

  test('parcels without id, with one id twice, or not valid, are named', async () => {
    const of = (...features: object[]) =>
      ask('assemble', { ...ASSEMBLY, parcels: { type: 'FeatureCollection', features } });
    expect(await of(parcel('a', [0, 0]), parcel('a', [40, 0]))).toMatchObject({
      status: 422,
      body: { type: 'urn:calisia:problem:same-id' },
    });
    expect(await of({ ...parcel('a', [0, 0]), properties: null })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/parcels/features/0/properties/id' }] },
    });
    expect(await of(parcel('a', [0, 0]), { ...parcel('b', [0, 0]), geometry: polygonOf(BOW_TIE) })).toMatchObject({
      status: 422,
      body: { reason: 'self-intersection', errors: [{ pointer: '/parcels/features/1/geometry' }] },
    });
    expect(await of()).toMatchObject({ status: 200, body: { sets: [], complete: true } });
  });
});

const fit = { polygon: polygonOf(LAND), crs: 'EPSG:2177', ...HALL };

describe('what is wrong', () => {
  test.each([
    ['no JSON', '{"polygon":', 400, 'not-json'],
    ['bytes that are no text', '\u0000', 400, 'not-json'],
    ['a list', [], 422, 'wrong-question'],
    ['null', 'null', 422, 'wrong-question'],
    ['nothing', {}, 422, 'wrong-question'],
    ['no width', { ...fit, width: undefined }, 422, 'wrong-question'],
    ['a negative length', { ...fit, length: -1 }, 422, 'wrong-question'],
    ['an endless length', JSON.stringify(fit).replace('"length":60', '"length":1e999'), 422, 'wrong-question'],
    ['a length in letters', { ...fit, length: '60' }, 422, 'wrong-question'],
    ['an unknown system', { ...fit, crs: 'EPSG:9999' }, 422, 'wrong-question'],
    ['an unknown member', { ...fit, lenght: 60 }, 422, 'wrong-question'],
    ['a line', { ...fit, polygon: { type: 'LineString', coordinates: [] } }, 422, 'wrong-question'],
    ['no rings', { ...fit, polygon: { type: 'Polygon', coordinates: [] } }, 422, 'unreadable-polygon'],
    ['an empty ring', { ...fit, polygon: { type: 'Polygon', coordinates: [[]] } }, 422, 'unreadable-polygon'],
    [
      'an open ring',
      { ...fit, polygon: { type: 'Polygon', coordinates: [LAND[0]![0]!.slice(1)] } },
      422,
      'unreadable-polygon',
    ],
    ['metres as degrees', { ...fit, crs: 'EPSG:4326' }, 422, 'outside-poland'],
    [
      'latitude first',
      {
        ...fit,
        crs: 'EPSG:4326',
        polygon: polygonOf(transform(LAND, 2177, 4326).map((p) => p.map((r) => r.map(([x, y]) => [y, x] as const)))),
      },
      422,
      'outside-poland',
    ],
    [
      'no area',
      {
        ...fit,
        polygon: polygonOf(
          at([
            [
              close([
                [0, 0],
                [50, 0],
                [100, 0],
              ]),
            ],
          ]),
        ),
      },
      422,
      'invalid-polygon',
    ],
    ['a thousandfold polygon', { ...fit, polygon: polygonOf(circle(LIMITS.corners + 1)) }, 413, 'too-large'],
  ] as const)('%s is refused as a problem with what to do', async (_, question, status, kind) => {
    const told = await ask('fit', question);
    expect(told).toMatchObject({ status, type: 'application/problem+json' });
    expect(told.body).toMatchObject({ type: `urn:calisia:problem:${kind}`, status, title: expect.any(String) });
    expect(String(told.body['detail']).length).toBeGreaterThan(10);
    expect(told.headers.get('cache-control')).toBe('no-store');
  });

  test('an address or a method that is none is a problem too', async () => {
    expect(await send('geometry/dance', { question: {} })).toMatchObject({
      status: 404,
      type: 'application/problem+json',
    });
    const wrong = await send('geometry/fit', { question: null, method: 'GET' });
    expect(wrong).toMatchObject({ status: 405, type: 'application/problem+json' });
    expect(wrong.headers.get('allow')).toBe('POST');
  });
});

describe('what is huge or hostile', () => {
  test('a body beyond the limit is refused unread, one not declared as JSON too', async () => {
    const huge = JSON.stringify({ ...fit, padding: 'x'.repeat(LIMITS.landBytes) });
    expect(await ask('fit', huge)).toMatchObject({ status: 413, body: { type: 'urn:calisia:problem:too-large' } });
    const plain = { question: fit, headers: { 'content-type': 'text/plain' } };
    expect(await send('geometry/fit', plain)).toMatchObject({ status: 415 });
  });

  test('deep nesting and names of the language’s own objects do no harm', async () => {
    const deep = `{"polygon":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await ask('fit', deep)).status).toBe(422);
    const polluted = `{"__proto__":{"polluted":1},"constructor":1}`;
    expect((await ask('fit', polluted)).status).toBe(422);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('pages of others stay out, and none is told that it may read', async () => {
    for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }] as const) {
      const answer = await siteAt(TEST_NOW).request('http://localhost/api/v1/geometry/fit', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify(fit),
      });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('too many questions in a minute are told when to come again', async () => {
    let last: Told | null = null;
    for (let i = 0; i < 61; i += 1) last = await send('geometry/fit', { question: {} }, 100_000);
    expect(last).toMatchObject({ status: 429, body: { type: 'urn:calisia:problem:too-often' } });
    expect(Number(last!.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('a question that takes too long is ended, and the next one is answered', async () => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ polygon: polygonOf(circle(LIMITS.corners)), crs: 'EPSG:2177', gap: 0.001 }),
    );
    expect(await askThread('largest-rectangle', bytes, 30)).toEqual({ ok: false, error: { kind: 'too-slow' } });
    expect((await ask('fit', fit)).body).toMatchObject({ answer: 'yes' });
  });
});

function circle(corners: number): MultiPolygon {
  const points = Array.from({ length: corners - 1 }, (_, i) => {
    const turn = (i / (corners - 1)) * 2 * Math.PI;
    return [Math.cos(turn) * 300, Math.sin(turn) * 300] as const;
  });
  return at([[close(points)]]);
}

describe('what of a site may be built on', () => {
  type Sentence = { code: string; said: Record<string, string> };
  type Buildable = {
    verdict: string;
    plot: { m2: number };
    rest: { m2: number; shape: { coordinates: MultiPolygon } };
    strips: { m2: number; said: Record<string, string>; grounds: object[]; code: string }[];
    open: { code: string; said: Record<string, string> }[];
    limits: { smallest: { code: string; m2: number } | null; unread: string[] };
    hall?: { verdict: string; reason: Sentence; takes: Sentence[] };
  };
  const buildable = (slug: string, question: unknown) => send(`sites/${slug}/buildable`, { question });

  test('strips and rest make up the plot, each strip with its words and its clause', async () => {
    const { status, body } = await buildable('lodzka-winiary', { use: 'production', hall: HALL, crs: 'EPSG:2177' });
    expect(status).toBe(200);
    const told = body as unknown as Buildable;
    const sum = told.strips.reduce((all, { m2 }) => all + m2, told.rest.m2);
    expect(Math.abs(sum - told.plot.m2)).toBeLessThan(0.1);
    for (const { said, grounds, code } of told.strips) {
      expect(said['pl']).toBeTruthy();
      expect(said['en']).toBeTruthy();
      if (code !== 'unplanned') expect(grounds).not.toEqual([]);
    }
    expect(told.verdict).toBe('unknown');
    expect(told.open.map(({ code }) => code)).toContain('layer-stale');
    expect(told.limits.smallest?.m2).toBeLessThanOrEqual(told.rest.m2);
    expect(told.hall?.reason.code).toMatch(/^fit-/);
    for (const { said } of [told.hall!.reason, ...told.hall!.takes]) {
      expect(said['pl']).toMatch(/^[A-ZŁŚŻ].{10,}/);
      expect(said['en']).toMatch(/^[A-Z].{10,}/);
      expect(said['pl']).not.toBe(said['en']);
    }
    expect(JSON.stringify(body)).not.toMatch(/"(?:checkedBy|codedBy|owners?)":/);
    const degrees = (await buildable('lodzka-winiary', { use: 'production' })).body as unknown as Buildable;
    expect(degrees.rest.shape.coordinates[0]?.[0]?.[0]?.[0] ?? 18).toBeLessThan(25);
  });

  test('a hall that does not stand is answered with what does and with what else could change, in both languages', async () => {
    type Told = { change: string; verdict: string; said: Record<string, string>; who?: Record<string, string> };
    const found: Told[] = [];
    for (const [length, width] of [
      [400, 200],
      [260, 120],
      [220, 90],
    ]) {
      const { body } = await buildable('lodzka-winiary', { use: 'production', hall: { length, width } });
      found.push(...(body['alternatives'] as Told[]));
    }
    expect(found.length).toBeGreaterThan(2);
    for (const { said, verdict, who } of found) {
      expect(verdict).not.toBe('fail');
      for (const words of [said, ...(who ? [who] : [])]) {
        expect(words['pl']).toBeTruthy();
        expect(words['en']).not.toBe(words['pl']);
      }
    }
    const { body } = await buildable('lodzka-winiary', { use: 'production', hall: { length: 12, width: 10 } });
    expect(body['alternatives']).toEqual([]);
  });

  test('on a day before any plan nothing is certain', async () => {
    const { body } = await buildable('lodzka-winiary', { use: 'production', asOf: '1990-01-01' });
    expect(body).toMatchObject({ verdict: 'unknown', rest: { m2: 0 }, strips: [{ code: 'unplanned' }] });
  });

  test('a site that is not on offer is not there, and a wrong question is told where', async () => {
    expect(await buildable('nie-ma', { use: 'production' })).toMatchObject({
      status: 404,
      body: { type: 'urn:calisia:problem:no-such-site' },
    });
    const wrong = await buildable('lodzka-winiary', { use: 'zoo', asOf: '2026-02-30' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/use' }, { pointer: '/asOf' }] } });
  });
});

test('the same area is drawn at an address that the answer names', async () => {
  const { body } = await send('sites/lodzka-winiary/buildable', {
    question: { use: 'production', hall: HALL, asOf: '2026-11-20' },
  });
  const { drawings } = body as unknown as { drawings: { language: string; type: string; href: string }[] };
  expect(drawings.map(({ language }) => language)).toEqual(['pl', 'en']);
  for (const { type, href } of drawings) {
    const answer = await siteAt(TEST_NOW).request(href);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    expect(await answer.text()).toContain('60 × 40 m');
  }
});

test('the description names every interface, and what it refers to is there', async () => {
  const { status, body } = await send('openapi.json', { question: null, method: 'GET' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ openapi: '3.1.0', info: { title: expect.any(String), version: '1' } });
  const { paths, components } = body as { paths: object; components: { schemas: object } };
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/api/v1/aid',
      '/api/v1/geometry/assemble',
      '/api/v1/geometry/fit',
      '/api/v1/geometry/fit-curve',
      '/api/v1/geometry/largest-rectangle',
      '/api/v1/permits/deadline',
      '/api/v1/permits/path',
      '/api/v1/sites/{id}/buildable',
    ]),
  );
  const names = Object.keys(components.schemas);
  const referred = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g)].map((found) => found[1]!);
  expect(referred.length).toBeGreaterThan(10);
  for (const one of referred) expect(names).toContain(one.replace('#/components/schemas/', ''));
  expect(JSON.stringify(components.schemas)).toContain('"FeatureCollection"');
});
