import { addDays, addMonths, type Day } from '../../../src/kernel/day.ts';
import type { FactValue } from '../../../src/kernel/fact.ts';
import { FACT_KINDS, type FactKey } from '../../../src/modules/sites/index.ts';
import type { Parcel } from '../generator/block.ts';
import type { Point } from '../generator/mesh.ts';
import { chance } from '../generator/random.ts';
import { motorwayKm, nationalRoadKm } from './distances.ts';
import { say } from './say.ts';
import { MAP, REGISTER, type SiteSheet, type Statement, type Worth } from './site-sheet.ts';

export type FactRow = {
  readonly key: FactKey;
  readonly value: FactValue;
  readonly source_kind: string;
  readonly source_name: string;
  readonly source_reference: string | null;
  readonly confirmed_on: Day;
  readonly valid_until: Day | null;
  readonly visibility: string;
};

/** All statements of a site, oldest first: those written by hand, and those that follow from its place and parcels. */
export function factsOf(site: SiteSheet, place: { at: Point; parcels: readonly Parcel[] }, today: Day): FactRow[] {
  const derived = [
    say('national-road-distance', nationalRoadKm(place.at), { by: MAP, ago: 30 }),
    say('motorway-distance', motorwayKm(place.at), { by: MAP, ago: 30 }),
    ...(site.kind === 'land' ? [say('soil-class', soilOf(place.parcels), { by: REGISTER, ago: 180 })] : []),
  ];
  const all = site.status === undefined ? [...site.facts, ...derived] : site.facts;
  return [...all].sort((a, b) => b.ago - a.ago).map((statement) => factRow(site.slug, statement, today));
}

function factRow(slug: string, said: Statement, today: Day): FactRow {
  const confirmed = addDays(today, -said.ago);
  const { months } = FACT_KINDS[said.key];
  return {
    key: said.key,
    value: valueOf(said.key, said.worth, today),
    source_kind: said.by.kind,
    source_name: said.by.name,
    source_reference: said.reference ?? inventedReference(slug, said),
    confirmed_on: confirmed,
    valid_until: months === null ? null : addMonths(confirmed, months),
    visibility: said.visibility ?? 'public',
  };
}

/** The value in the shape that its kind asks for. Throws when the sheet says something else: it is written by hand. */
function valueOf(key: FactKey, worth: Worth, today: Day): FactValue {
  const kind = FACT_KINDS[key];
  if (worth === 'none' && kind.none) return { kind: 'none' };
  if (kind.value === 'number' && typeof worth === 'number') return { kind: 'number', value: worth, unit: kind.unit };
  if (kind.value === 'choice' && typeof worth === 'string' && Object.hasOwn(kind.choices, worth)) {
    return { kind: 'choice', code: worth };
  }
  if (typeof worth === 'object') {
    if (kind.value === 'day' && 'inDays' in worth) return { kind: 'day', day: addDays(today, worth.inDays) };
    if (kind.value === 'text' && 'pl' in worth) return { kind: 'text', text: worth };
  }
  throw new Error(`${key} can't be ${JSON.stringify(worth)}`);
}

/** A letter that nobody wrote, and says so. */
function inventedReference(slug: string, said: Statement): string | null {
  if (said.by === MAP) return 'mapa podkładowa';
  if (said.by === REGISTER) return 'dane przykładowe';
  if (said.by.kind === 'clerk') return null;
  if (said.by.kind === 'measurement' || said.by.kind === 'document') return 'pomiar przykładowy';
  return `pismo przykładowe ${100 + Math.floor(chance(slug, said.by.name, said.ago) * 900)}`;
}

/** Land-use contours of the parcels with their areas, largest first. */
function soilOf(parcels: readonly Parcel[]): { pl: string; en: string } {
  const byUse = new Map<string, number>();
  for (const { landUse, areaM2 } of parcels) byUse.set(landUse, (byUse.get(landUse) ?? 0) + areaM2);
  const largest = [...byUse].sort((a, b) => b[1] - a[1]).map(([use, m2]) => [use, (m2 / 10_000).toFixed(2)] as const);
  return {
    pl: largest.map(([use, ha]) => `${use} ${ha.replace('.', ',')} ha`).join(', '),
    en: largest.map(([use, ha]) => `${use} ${ha} ha`).join(', '),
  };
}
