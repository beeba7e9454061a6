import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { inTurns } from '../../../platform/in-turns.ts';
import { type OpenNeed, openNeeds } from '../../cases/index.server.ts';
import { type Dossier, type Need, parseNeed } from '../../matching/index.ts';
import { findSites, isLargeOffer, promisingDossiers, publishedDossiers } from '../../matching/index.server.ts';
import { type SavedNeed, savedNeeds } from '../../shortlists/index.server.ts';
import { siteSearch } from '../../sites/index.ts';
import { matchesOf, type NeedWaiting, type WorkLine, workLines } from '../core/work-list.ts';

/** By the dossiers, which are the same object until something of the city's land, plans or facts changes. */
const kept = new WeakMap<readonly Dossier[], { readonly asked: string; readonly lines: Promise<WorkLine[]> }>();

export type WorkList = { readonly lines: readonly WorkLine[]; readonly needs: number };

/** What is to be found out for the needs of open cases and of confirmed alerts, the most useful first. */
export async function workList(db: Db, at: { teryt: string; revision: number }, asOf: Day): Promise<WorkList> {
  const [open, saved] = [await openNeeds(db), await savedNeeds(db, asOf)];
  const ofCases = open.flatMap(needOf);
  const dossiers = await candidatesOf(db, at, { needs: [...ofCases, ...saved].map(({ need }) => need), asOf });
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

/** Of a large offer, of so many of the most promising sites for each need. */
const MOST_FOR_NEED = 100;
const large = new Map<string, { readonly key: string; readonly dossiers: Promise<readonly Dossier[]> }>();

type Asked = { readonly needs: readonly (Need | null)[]; readonly asOf: Day };

/** The whole offer; of a large one the sites that may answer a need. The same array while neither the offer nor the needs change. */
// oxlint-disable-next-line max-params
async function candidatesOf(db: Db, at: { teryt: string; revision: number }, { needs, asOf }: Asked) {
  if (!(await isLargeOffer(db))) return publishedDossiers(db, at);
  const key = JSON.stringify([at.revision, asOf, needs]);
  const known = large.get(at.teryt);
  if (known?.key === key) return known.dossiers;
  const dossiers = promisingFor(db, needs, asOf);
  large.set(at.teryt, { key, dossiers });
  dossiers.catch(() => large.delete(at.teryt));
  return dossiers;
}

// oxlint-disable-next-line max-params
async function promisingFor(db: Db, needs: readonly (Need | null)[], asOf: Day): Promise<readonly Dossier[]> {
  const found = new Map<number, Dossier>();
  const asked = new Map(needs.map((need) => [JSON.stringify(need), need]));
  for (const need of asked.values()) {
    const some = await promisingDossiers(db, asOf, { need, filter: siteSearch.EVERYTHING, most: MOST_FOR_NEED });
    for (const dossier of some) found.set(dossier.site.id, dossier);
  }
  return [...found.values()];
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
