import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { inTurns } from '../../../platform/in-turns.ts';
import { type OpenNeed, openNeeds } from '../../cases/index.server.ts';
import { type Dossier, parseNeed } from '../../matching/index.ts';
import { publishedDossiers } from '../../matching/index.server.ts';
import { type NeedOfCase, type WorkLine, workLines } from '../core/work-list.ts';

/** By the dossiers, which are the same object until something of the city's land, plans or facts changes. */
const kept = new WeakMap<readonly Dossier[], { readonly asked: string; readonly lines: Promise<WorkLine[]> }>();

export type WorkList = { readonly lines: readonly WorkLine[]; readonly needs: number };

/** What is to be found out for the needs of open cases, the most useful first. */
export async function workList(db: Db, at: { teryt: string; revision: number }, asOf: Day): Promise<WorkList> {
  const [dossiers, open] = [await publishedDossiers(db, at), await openNeeds(db)];
  const needs = open.flatMap(needOf);
  const asked = JSON.stringify([asOf, open]);
  const before = kept.get(dossiers);
  if (before?.asked === asked) return { lines: await before.lines, needs: needs.length };
  const lines = inTurns(workLines(dossiers, needs, asOf));
  kept.set(dossiers, { asked, lines });
  lines.catch(() => kept.delete(dossiers));
  return { lines: await lines, needs: needs.length };
}

function needOf({ need, ...about }: OpenNeed): NeedOfCase[] {
  const parsed = parseNeed(new URLSearchParams(need));
  return parsed.ok ? [{ ...about, need: parsed.value }] : [];
}
