import type { Day } from '../../../kernel/day.ts';
import { type Block, blocksOf, type Dossier, type Need } from '../../matching/index.ts';
import type { FactKey } from '../../sites/index.ts';

/** An open need, with the case that it belongs to. */
export type NeedOfCase = { readonly number: string; readonly codeName: string; readonly need: Need };

/** One fact of one site that stands in the way. */
export type WorkLine = {
  readonly site: Dossier['site'];
  readonly key: FactKey;
  readonly state: Block['state'];
  /** Needs for which the site could do once this fact is known and good. */
  readonly unlocks: readonly Omit<NeedOfCase, 'need'>[];
  /** Needs that this fact blocks together with others. */
  readonly helps: readonly Omit<NeedOfCase, 'need'>[];
};

/** Every fact that keeps an open need from an answer at a site, those first that would unlock most, pausing after each site. */
export function* workLines(
  dossiers: readonly Dossier[],
  needs: readonly NeedOfCase[],
  asOf: Day,
): Generator<void, WorkLine[]> {
  const lines: WorkLine[] = [];
  for (const dossier of dossiers) {
    lines.push(...linesOf(dossier, needs, asOf));
    yield;
  }
  return lines.toSorted(byWorth);
}

function linesOf(dossier: Dossier, needs: readonly NeedOfCase[], asOf: Day): WorkLine[] {
  const found = needs.flatMap(({ need, ...about }) => blocksOf(need, dossier, asOf).map((block) => ({ about, block })));
  return [...Map.groupBy(found, ({ block }) => block.key)].map(([key, ofKey]) => ({
    site: dossier.site,
    key,
    state: ofKey[0]!.block.state,
    unlocks: ofKey.filter(({ block }) => block.unlocks).map(({ about }) => about),
    helps: ofKey.filter(({ block }) => !block.unlocks).map(({ about }) => about),
  }));
}

const POLISH = new Intl.Collator('pl');

const byWorth = (a: WorkLine, b: WorkLine): number =>
  b.unlocks.length - a.unlocks.length ||
  b.helps.length - a.helps.length ||
  POLISH.compare(a.site.name.pl, b.site.name.pl) ||
  a.site.id - b.site.id ||
  (a.key < b.key ? -1 : 1);
