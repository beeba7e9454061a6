import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { inTurns } from '../../../platform/in-turns.ts';
import { type OpenNeed, openNeeds } from '../../cases/index.server.ts';
import { type Dossier, parseNeed } from '../../matching/index.ts';
import { findSites, publishedDossiers } from '../../matching/index.server.ts';
import { type SavedNeed, savedNeeds } from '../../shortlists/index.server.ts';
import { matchesOf, type NeedWaiting, type WorkLine, workLines } from '../core/work-list.ts';

/** By the dossiers, which are the same object until something of the city's land, plans or facts changes. */
const kept = new WeakMap<readonly Dossier[], { readonly asked: string; readonly lines: Promise<WorkLine[]> }>();

export type WorkList = { readonly lines: readonly WorkLine[]; readonly needs: number };

/** What is to be found out for the needs of open cases and of confirmed alerts, the most useful first. */
export async function workList(db: Db, at: { teryt: string; revision: number }, asOf: Day): Promise<WorkList> {
  const [dossiers, open, saved] = [await publishedDossiers(db, at), await openNeeds(db), await savedNeeds(db, asOf)];
  const ofCases = open.flatMap(needOf);
  const needs = matchesOf(ofCases) + matchesOf(saved.map(({ times }) => ({ codeName: null, times })));
  const asked = JSON.stringify([asOf, open, saved]);
  const before = kept.get(dossiers);
  if (before?.asked === asked) return { lines: await before.lines, needs };
  const lines = (async () =>
    inTurns(
      workLines(dossiers, [...ofCases, ...(await Promise.all(saved.map((one) => aboutSites(db, one, asOf))))], asOf),
    ))();
  kept.set(dossiers, { asked, lines });
  lines.catch(() => kept.delete(dossiers));
  return { lines: await lines, needs };
}

function needOf({ need, codeName }: OpenNeed): NeedWaiting[] {
  const parsed = parseNeed(new URLSearchParams(need));
  return parsed.ok ? [{ codeName, times: 1, need: parsed.value, sites: null }] : [];
}

/** An alert waits for the sites that its filter lets through. */
async function aboutSites(db: Db, { need, filter, times }: SavedNeed, asOf: Day): Promise<NeedWaiting> {
  const found = filter && (await findSites(db, { need: null, filter, asOf })).found;
  return { codeName: null, times, need, sites: found && new Set(found.map(({ site }) => site.slug)) };
}
