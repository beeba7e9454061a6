import type { Day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatDay } from '../../../../ui/quantity.ts';
import type { Dossier } from '../../core/dossier.ts';
import { readinessOf } from '../../core/judging/readiness.ts';
import type { SiteAnswer } from '../../core/site-answer.ts';
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

type Among = { readonly answers: ReadonlyMap<string, SiteAnswer>; readonly asOf: Day };

/**
 * The same sites: the readiest first, of equal ones those with the fewest steps to the next rung; or the latest confirmed
 * first. Sites that are ruled out stand after all others.
 */
export function inDeepOrder<Shown extends { readonly dossier: Dossier }>(
  sites: readonly Shown[],
  order: DeepOrder,
  { answers, asOf }: Among,
): Shown[] {
  const keyed = sites.map((shown) => ({
    shown,
    out: answers.get(shown.dossier.site.slug)?.standing === 'fail' ? 1 : 0,
    at: standing(shown.dossier, asOf),
  }));
  const compare = (a: Standing, b: Standing): number => {
    if (order === 'ready') return b.level - a.level || a.missing - b.missing;
    return a.confirmed === b.confirmed ? 0 : a.confirmed < b.confirmed ? 1 : -1;
  };
  return keyed.toSorted((a, b) => a.out - b.out || compare(a.at, b.at)).map(({ shown }) => shown);
}

/** Why a site stands where it stands: "Gotowość: 2 z 4, plan pozwala budować". */
export function orderWords(
  dossier: Dossier,
  order: DeepOrder,
  { locale, asOf }: { locale: Locale; asOf: Day },
): string {
  const { level, confirmed } = standing(dossier, asOf);
  const text = siteMessages(locale).readiness;
  if (order === 'ready') return text.title(level, (dossier.site.kind === 'land' ? text.land : text.rooms)[level]!);
  const said = filterMessages(locale).confirmed;
  return confirmed === '' ? said.never : said.on(formatDay(confirmed, locale));
}
