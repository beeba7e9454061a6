import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../platform/db/testing.ts';
import type { App } from '../../../../platform/web/index.ts';
import { askBuildable } from '../../index.server.ts';
import { openDemoPages } from '../index.cases.tsx';
import { actionText, alternativeWords, messageText, mountMatchingPages } from '../index.ts';
import { day } from '../../../../kernel/day.ts';

let opened: TestDatabase;
let app: App;

beforeAll(async () => {
  ({ opened, app } = await openDemoPages(mountMatchingPages));
});
afterAll(() => opened.close());

async function read(path: string) {
  const html = await (await app.request(path)).text();
  return { html, text: html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ') };
}

const HALL = 'kind=land&length=60&width=40&pkd=52.10.B';
async function parkingOf(slug: string, query = HALL): Promise<string | undefined> {
  const { html } = await read(`/miejsca/${slug}?${query}`);
  const row = /<tr[^>]*>(?:(?!<\/tr>).)*Miejsca postojowe.*?<\/tr>/s.exec(html)?.[0] ?? '';
  return /v--(pass|cond|unknown|fail)/.exec(row)?.[1];
}

describe('parking and yard of a hall', () => {
  test('are a yes, a no and not known in the demonstration', async () => {
    expect(await parkingOf('tylna-teren-uzbrojony')).toBe('pass');
    expect(await parkingOf('metalowcow-srodek')).toBe('unknown');
    expect(await parkingOf('zachodnia-uslugi', 'kind=land&length=150&width=108&pkd=47.11.Z')).toBe('fail');
  });

  test('stand line by line on the page, and the lines add up to the land', async () => {
    for (const path of [
      `/miejsca/tylna-teren-uzbrojony?${HALL}`,
      '/czy-zmieszcze?parcels=306101_1.0901.107&length=60&width=30',
    ]) {
      const { html } = await read(path);
      const table = /Rachunek gruntu.*?<\/table>/s.exec(html)![0];
      const metres = [...table.matchAll(/<td[^>]*>([\d\s\u00a0]+)m²/g)].map(([, m2]) =>
        Number(m2!.replaceAll(/\D/g, '')),
      );
      expect(metres).toHaveLength(6);
      const [land, ...others] = metres;
      expect(Math.abs(others.reduce((sum, m2) => sum + m2, 0) - land!)).toBeLessThan(6);
    }
    const { text } = await read(`/en/sites/metalowcow-srodek?${HALL}`);
    expect(text).toMatch(/parking places with the way to them .{0,40}not known: 0 m² to [\d,]+ m²/);
    expect(text).toMatch(/Left .{0,20}at most [\d,]+ m²/);
  });
});

describe('a program that asks for a hall', () => {
  const words = {
    message: (message: Parameters<typeof messageText>[0]) => ({
      pl: messageText(message, 'pl'),
      en: messageText(message, 'en'),
    }),
    action: (action: Parameters<typeof actionText>[0]) => ({
      pl: actionText(action, 'pl'),
      en: actionText(action, 'en'),
    }),
    alternative: alternativeWords,
  };
  const asked = async (slug: string, hall: { length: number; width: number; height?: number }, employees?: number) => {
    const question = { use: 'storage', hall, crs: 'EPSG:2177', ...(employees && { employees }) } as const;
    const told = await askBuildable(opened.db, slug, { question, today: day('2026-11-23'), baseUrl: '', words });
    if (!told.ok) throw new Error(told.error.kind);
    return told.value;
  };

  test('is told height, cover, green share, intensity, parking and yard in the same answer', async () => {
    const { hall, limits } = await asked('tylna-teren-uzbrojony', { length: 60, width: 40, height: 9 });
    expect(hall!.findings.map(({ requirement }) => requirement)).toEqual([
      'height',
      'cover',
      'green',
      'intensity',
      'parking',
      'yard',
    ]);
    expect(hall!.findings.find(({ requirement }) => requirement === 'parking')).toMatchObject({ verdict: 'pass' });
    expect(hall!.yard!.yard.coordinates[0]).toHaveLength(5);
    const taken = limits.sum!.lines.reduce((sum, { m2 }) => sum + m2, 0);
    expect(taken + limits.sum!.leftM2).toBeCloseTo(limits.sum!.landM2, 1);
    const high = await asked('tylna-teren-uzbrojony', { length: 60, width: 40, height: 90 });
    expect(high.hall!.together).toBe('fail');
  });
});

test('a norm by people at work is counted once their number is typed', async () => {
  const path = '/czy-zmieszcze?parcels=306101_1.0901.110/2&length=60&width=40&use=storage';
  expect((await read(path)).text).toContain('Plan liczy miejsca od liczby zatrudnionych');
  expect((await read(`${path}&jobs=40`)).text).toMatch(/Miejsca postojowe według planu: 12,/);
  expect((await read(`${path}&jobs=czterdzieści`)).html).toContain('error-summary');
});
