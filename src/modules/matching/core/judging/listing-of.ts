import type { Day } from '../../../../kernel/day.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import { type FactKey, type SiteKind, siteSearch } from '../../../sites/index.ts';
import type { Dossier } from '../dossier.ts';
import { type FactReading, readChoice, readDay, readNumber, readNumberOrNone } from './fact-reading.ts';
import { underDrawnBorder } from '../land/drawn-land.ts';
import { readLand } from '../land/land-reading.ts';
import { openNeed } from '../need/need.ts';
import { lastConfirmed, readyOnDay } from './listing/ready-ahead.ts';
import { areaOf } from '../rules/area.ts';
import { judgeLand } from '../rules/use.ts';
import type { UseKind } from '../land/uses.ts';
import { say } from '../message-codes.ts';

type Listing = siteSearch.SiteListing;

const kept = new WeakMap<Dossier, { readonly asOf: Day; readonly listing: Listing }>();

/** The site as the search of the offer knows it on a day; made once for each dossier and day. */
export function listingOf(dossier: Dossier, asOf: Day): Listing {
  const known = kept.get(dossier);
  if (known?.asOf === asOf) return known.listing;
  const listing = makeListing(dossier, asOf);
  kept.set(dossier, { asOf, listing });
  return listing;
}

function makeListing(dossier: Dossier, asOf: Day): Listing {
  const { site } = dossier;
  const number = (key: FactKey) => listed(readNumber(dossier, key, asOf));
  const amount = (key: FactKey) => listed(readNumberOrNone(dossier, key, asOf));
  const code = (key: FactKey) => listed(readChoice(dossier, key, asOf));
  return {
    slug: site.slug,
    kind: site.kind,
    name: site.name,
    district: site.district,
    words: wordsOfSite(dossier),
    area: listed(areaOf(dossier, asOf)),
    price: number('price-sale'),
    rent: number('rent'),
    power: amount('power-capacity'),
    gas: amount('gas-capacity'),
    water: amount('water-capacity'),
    sewage: amount('sewage-capacity'),
    rail: code('rail-siding'),
    owner: code('owner'),
    tenure: code('tenure'),
    available: listed(readDay(dossier, 'available-from', asOf)),
    hall: mayBuild(dossier, HALL_USES, asOf),
    services: mayBuild(dossier, SERVICE_USES, asOf),
    ready: readyOnDay(dossier, asOf),
    confirmed: lastConfirmed(dossier, asOf),
  };
}

/** What may be relied on, and until when; stale and disputed statements are as good as none. */
const listed = <Value>(reading: FactReading<Value>): siteSearch.Listed<Value> =>
  reading.state === 'fresh'
    ? { value: reading.value, until: reading.ground.kind === 'fact' ? reading.ground.validUntil : null }
    : null;

const HALL_USES = ['production', 'storage'] as const;
const SERVICE_USES = ['services', 'office'] as const;

const ANSWERS: Readonly<Record<Verdict, siteSearch.BuildAnswer>> = {
  pass: 'yes',
  conditional: 'conditional',
  unknown: 'unknown',
  fail: 'no',
};
const BEST_FIRST: readonly Verdict[] = ['pass', 'conditional', 'unknown', 'fail'];

/** The best that the rule of use says of any of the uses. */
function mayBuild(dossier: Dossier, uses: readonly UseKind[], asOf: Day): siteSearch.BuildAnswer {
  const verdicts = uses.map((use) => {
    const land = readLand(dossier, use, asOf);
    const asked = { need: openNeed(dossier.site.kind), dossier, asOf, land, brief: true };
    return underDrawnBorder('use', dossier, judgeLand(asked, say('needed-use', { use, pkd: '' }))).verdict;
  });
  return ANSWERS[BEST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'unknown'];
}

/** What people call each kind, beside what a site is named. */
const CALLED: Readonly<Record<SiteKind, string>> = {
  land: 'działka grunt teren nieruchomość inwestycyjny plot land greenfield',
  hall: 'hala magazyn fabryka produkcja hall warehouse factory industrial',
  office: 'biuro biurowiec office',
  premises: 'lokal sklep usługi gastronomia warsztat premises shop workshop',
};

function wordsOfSite({ site, parcels }: Dossier): string[] {
  const texts = [site.name, site.district, site.summary].flatMap(({ pl, en }) => [pl, en]);
  const land = parcels.flatMap(({ number, precinctName }) => [number, precinctName ?? '']);
  return siteSearch.wordsOf([...texts, ...land, CALLED[site.kind]].join(' '));
}
