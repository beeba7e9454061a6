import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import type { siteSearch } from '../../../sites/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { readinessOf } from '../../core/judging/readiness.ts';
import { siteMessages } from '../site/messages.ts';
import { filterMessages } from './filters/messages.ts';

/** Orders that need more of a site than its facets: the ladder of readiness, and the day of its latest confirmed fact. */
export const DEEP_ORDERS = ['ready', 'confirmed'] as const;

export type DeepOrder = (typeof DEEP_ORDERS)[number];

type Standing = {
  readonly asOf: Day;
  readonly level: number;
  /** Steps that the next rung still takes. */
  readonly missing: number;
  /** Day of the latest fact; '' when there is none. */
  readonly confirmed: Day | '';
};

const kept = new WeakMap<Dossier, Standing>();

/** What both orders go by; made once for each dossier and day. */
function standing(dossier: Dossier, asOf: Day): Standing {
  const known = kept.get(dossier);
  if (known?.asOf === asOf) return known;
  const { level, next } = readinessOf(dossier, asOf);
  let confirmed: Day | '' = '';
  for (const facts of Object.values(dossier.facts))
    for (const { confirmedOn } of facts) if (confirmedOn <= asOf && confirmedOn > confirmed) confirmed = confirmedOn;
  const made = { asOf, level, missing: next.length, confirmed };
  kept.set(dossier, made);
  return made;
}

type Listing = siteSearch.SiteListing;
type Among = { readonly bySlug: ReadonlyMap<string, Dossier>; readonly asOf: Day };

/** The same sites: the readiest first, of equal ones those with the fewest steps to the next rung; or the latest confirmed first. */
export function inDeepOrder(sites: readonly Listing[], order: DeepOrder, { bySlug, asOf }: Among): Listing[] {
  const of = ({ slug }: Listing): Standing | null => {
    const dossier = bySlug.get(slug);
    return dossier ? standing(dossier, asOf) : null;
  };
  const keyed = sites.map((site) => ({ site, at: of(site) }));
  const compare = (a: Standing | null, b: Standing | null): number => {
    if (!a || !b) return Number(a === null) - Number(b === null);
    if (order === 'ready') return b.level - a.level || a.missing - b.missing;
    return a.confirmed === b.confirmed ? 0 : a.confirmed < b.confirmed ? 1 : -1;
  };
  return keyed.toSorted((a, b) => compare(a.at, b.at)).map(({ site }) => site);
}

/** Why a site stands where it stands: "Gotowość: 2 z 4, plan pozwala budować". */
export function orderWords(dossier: Dossier, order: DeepOrder, { locale, asOf }: { locale: Locale; asOf: Day }): string {
  const { level, confirmed } = standing(dossier, asOf);
  const text = siteMessages(locale).readiness;
  if (order === 'ready') return text.title(level, (dossier.site.kind === 'land' ? text.land : text.rooms)[level]!);
  const said = filterMessages(locale).confirmed;
  return confirmed === '' ? said.never : said.on(formatDay(confirmed, locale));
}
