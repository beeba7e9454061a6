import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { VERDICTS } from '../../../kernel/finding.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { withdrawLayer } from '../../layers/index.server.ts';
import { askedOf } from '../core/assess.ts';
import type { Dossier } from '../core/dossier.ts';
import { NOTHING_AROUND } from '../core/dossiers.cases.ts';
import { buildableArea } from '../core/hall/buildable/buildable-area.ts';
import { knownLand } from '../core/land/known-land.ts';
import { openNeed } from '../core/need/need.ts';
import { fitRule } from '../core/rules/fit.ts';
import { dossiersOf, readDossiers } from './load-dossiers.ts';

const TODAY = day('2026-11-23');
let opened: TestDatabase;
let land: readonly Dossier[];
const read = async () =>
  (await opened.db.transaction().execute((tx) => readDossiers(tx, null))).filter(
    ({ site, parcels }) => site.kind === 'land' && parcels.length > 0,
  );
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  land = await read();
});
afterAll(() => opened.close());

const named = (slug: string): Dossier => land.find(({ site }) => site.slug === slug)!;
const judge = (dossier: Dossier, [length, width]: readonly [number, number] = [60, 40]) => {
  const must = (value: number) => ({ value, weight: 'must' as const });
  const need = { ...openNeed('land'), length: must(length), width: must(width) };
  return fitRule.judge(askedOf({ need, dossier, asOf: TODAY, brief: true }));
};
const areaOf = (dossier: Dossier) =>
  buildableArea({ dossier, land: knownLand(dossier, 'building', TODAY), asOf: TODAY });

describe('the layers of the demo city', () => {
  test('a hall clear of all that was handed over fresh is a plain yes', () => {
    expect(judge(named('tylna-teren-uzbrojony'))).toMatchObject({ verdict: 'pass', takes: [] });
    const { layers: _, ...bare } = named('tylna-teren-uzbrojony');
    expect(judge(bare)).toMatchObject({ verdict: 'conditional', reason: { code: 'fit-layers-unknown' } });
  });

  test('a layer that nobody asked about at one place, and one whose day has passed at another, keep the yes from being plain', () => {
    expect(judge(named('zachodnia-uslugi'))).toMatchObject({
      verdict: 'conditional',
      reason: { code: 'fit-layers-unknown', params: { layers: 'easement' } },
      takes: [{ code: 'take-hand-over-layers' }],
    });
    expect(areaOf(named('zachodnia-uslugi')).open).toContainEqual(
      expect.objectContaining({ code: 'layer-partly', of: 'easement' }),
    );
    expect(judge(named('lodzka-winiary'))).toMatchObject({
      verdict: 'conditional',
      reason: { code: 'fit-layers-unknown', params: { layers: 'gas-pipe' } },
    });
    expect(areaOf(named('lodzka-winiary')).open).toContainEqual(
      expect.objectContaining({ code: 'layer-stale', of: 'gas-pipe' }),
    );
  });

  test('a 110 kV line takes its strip, with its source, and strips and rest make up the plot', () => {
    const found = areaOf(named('wroclawska-druga-linia'));
    const strip = found.strips.find(({ reason }) => reason.code === 'power-line')!;
    expect(strip.areaM2).toBeGreaterThan(5000);
    expect(strip.reason).toMatchObject({ metres: 20, sureness: 'unread', supply: { synthetic: true } });
    const sum = found.strips.reduce((total, { areaM2 }) => total + areaM2, found.restM2);
    expect(Math.abs(sum - found.landM2) / found.landM2).toBeLessThan(1e-6);
  });

  test('no answer gets better by a thing that stands there', () => {
    for (const one of land)
      for (const size of [
        [40, 24],
        [80, 50],
        [110, 70],
        [150, 90],
      ] as const) {
        // prettier-ignore
        const [empty, real] = [judge({ ...one, layers: NOTHING_AROUND }, size), judge(one, size)];
        const rank = (verdict: typeof real.verdict) => VERDICTS.indexOf(verdict);
        expect([one.site.slug, size, rank(real.verdict) >= rank(empty.verdict)]).toEqual([one.site.slug, size, true]);
        expect(areaOf(one).restM2).toBeLessThanOrEqual(areaOf({ ...one, layers: NOTHING_AROUND }).restM2 + 1e-6);
      }
  });

  test('what is withdrawn reaches the next answer, and marks the land near it and no other', async () => {
    const before = await dossiersOf(opened.db);
    const { rows } = await sql<{ id: number }>`select id from layers.supply where kind = 'power-line'`.execute(
      opened.db,
    );
    await sql`delete from sites.listing_due`.execute(opened.db);
    expect(await withdrawLayer(opened.db, { id: rows[0]!.id, reason: 'Próba.', actor: 'command' })).toMatchObject({
      ok: true,
    });
    const after = await dossiersOf(opened.db);
    expect(after.revision).toBeGreaterThan(before.revision);
    const zachod = after.all.find(({ site }) => site.slug === 'inwestorska-zachod')!;
    expect(judge(zachod)).toMatchObject({ verdict: 'conditional', reason: { params: { layers: 'power-line' } } });
    const due = await sql<{ slug: string }>`
      select distinct s.slug from sites.listing_due d join sites.site s on s.id = d.site_id order by s.slug`.execute(
      opened.db,
    );
    expect(due.rows.map(({ slug }) => slug)).toContain('wroclawska-druga-linia');
    expect(due.rows.map(({ slug }) => slug)).not.toContain('lodzka-winiary');
  });
});
