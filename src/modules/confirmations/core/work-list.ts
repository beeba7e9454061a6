import type { Day } from '../../../kernel/day.ts';
import { type Block, blocksOf, type Dossier, type Need } from '../../matching/index.ts';
import type { FactKey } from '../../sites/index.ts';

/** Whose need it is: an open case by its code name, or owners of alerts, who have no name here. */
export type Waiting = { readonly codeName: string | null; readonly times: number };

/** An open need. `sites`: the addresses of those it is about; null: all. */
export type NeedWaiting = Waiting & { readonly need: Need; readonly sites: ReadonlySet<string> | null };

/** One fact of one site that stands in the way. */
export type WorkLine = {
  readonly site: Dossier['site'];
  readonly key: FactKey;
  readonly state: Block['state'];
  /** Needs for which the site could do once this fact is known and good. */
  readonly unlocks: readonly Waiting[];
  /** Needs that this fact blocks together with others. */
  readonly helps: readonly Waiting[];
};

/** Every fact that keeps an open need from an answer at a site, those first that would unlock most, pausing after each site. */
export function* workLines(
  dossiers: readonly Dossier[],
  needs: readonly NeedWaiting[],
  asOf: Day,
): Generator<void, WorkLine[]> {
  const lines: WorkLine[] = [];
  for (const dossier of dossiers) {
    lines.push(...linesOf(dossier, needs, asOf));
    yield;
  }
  return lines.toSorted(byWorth);
}

function linesOf(dossier: Dossier, needs: readonly NeedWaiting[], asOf: Day): WorkLine[] {
  const found = needs
    .filter(({ sites }) => sites === null || sites.has(dossier.site.slug))
    .flatMap(({ need, codeName, times }) =>
      blocksOf(need, dossier, asOf).map((block) => ({ about: { codeName, times }, block })),
    );
  return [...Map.groupBy(found, ({ block }) => block.key)].map(([key, ofKey]) => ({
    site: dossier.site,
    key,
    state: ofKey[0]!.block.state,
    unlocks: ofKey.filter(({ block }) => block.unlocks).map(({ about }) => about),
    helps: ofKey.filter(({ block }) => !block.unlocks).map(({ about }) => about),
  }));
}

/** How many needs wait. */
export const matchesOf = (waiting: readonly Waiting[]): number => waiting.reduce((sum, { times }) => sum + times, 0);

const POLISH = new Intl.Collator('pl');

const byWorth = (a: WorkLine, b: WorkLine): number =>
  matchesOf(b.unlocks) - matchesOf(a.unlocks) ||
  matchesOf(b.helps) - matchesOf(a.helps) ||
  POLISH.compare(a.site.name.pl, b.site.name.pl) ||
  a.site.id - b.site.id ||
  (a.key < b.key ? -1 : 1);
