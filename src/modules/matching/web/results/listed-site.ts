import type { Day } from '../../../../kernel/day.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import { type Locale, sampleMark } from '../../../../kernel/locale.ts';
import { formatArea, formatQuantity, type AreaUnit } from '../../../../ui/quantity.ts';
import type { VerdictCounts } from '../../../../ui/verdict.tsx';
import { type FactKey, standingOf } from '../../../sites/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { drawnOn } from '../../core/land/drawn-land.ts';
import type { NeedFinding, Requirement, SiteAnswer } from '../../core/site-answer.ts';
import { messageText, requirementName } from '../findings/finding-text.ts';
import { matchingMessages } from '../messages.ts';
import type { Layer } from './filters/layers.ts';
import { reservedWord } from '../../../sites/web/index.ts';

export type Figure = { readonly label: string; readonly value: string; readonly known: boolean };

/** A site as one row of the list. */
export type ListedSite = {
  readonly slug: string;
  readonly number: number;
  readonly name: string;
  readonly where: string;
  readonly figures: readonly Figure[];
  readonly standing: Verdict | null;
  readonly counts: VerdictCounts | null;
  /** What stands in the way, in sentences; empty when nothing does. */
  readonly obstacles: string;
  /** The first of them, in one line. */
  readonly shortly: string;
  /** What the chosen order goes by, in words; null where that is plain. */
  readonly placed?: string | null;
  /** The answer to the question that the map is asked. */
  readonly layer?: { readonly asked: Layer; readonly verdict: Verdict } | null;
};

type Reader = { readonly locale: Locale; readonly asOf: Day; readonly unit?: AreaUnit | null };

/** The row of a site that answers a need. */
export function answeredSite(
  answer: SiteAnswer,
  dossier: Dossier | undefined,
  reader: Reader & { number: number },
): ListedSite {
  const { locale, number, unit = null } = reader;
  const text = matchingMessages(locale).results;
  const offered = (requirement: Requirement, label: string): Figure => {
    const finding = answer.findings.find((one) => one.requirement === requirement);
    const found = finding
      ? finding.found
      : (answer.open.find((one) => one.requirement === requirement)?.offers ?? null);
    return figure(label, found && messageText(found, locale), locale);
  };
  const area = answer.area;
  const size =
    area &&
    (area.unit === 'm2' && answer.site.kind === 'land'
      ? formatArea(area.value, locale, unit)
      : formatQuantity(area, locale));
  return {
    slug: answer.site.slug,
    number,
    name: answer.site.name[locale],
    where: whereText(answer.site.district[locale], dossier, locale),
    figures: [figure(text.area, size, locale), offered('road', text.road), ...thirdFigure(answer, offered, locale)],
    standing: answer.standing,
    counts: addUp(answer),
    obstacles: obstaclesOf(answer, locale),
    shortly: answer.blocking
      .slice(0, 1)
      .map((finding) => obstacle(finding, locale))
      .join(''),
  };
}

function thirdFigure(answer: SiteAnswer, offered: (r: Requirement, label: string) => Figure, locale: Locale): Figure[] {
  const text = matchingMessages(locale).results;
  return answer.site.kind === 'land' ? [offered('fit', text.hall)] : [offered('height', text.clearHeight)];
}

const addUp = ({ musts, wishes }: SiteAnswer): VerdictCounts => ({
  pass: musts.pass + wishes.pass,
  conditional: musts.conditional + wishes.conditional,
  unknown: musts.unknown + wishes.unknown,
  fail: musts.fail + wishes.fail,
});

/** "Prąd: brakuje 1 MW. Odbiór ścieków: dana straciła ważność." and what can be done first. */
function obstaclesOf(answer: SiteAnswer, locale: Locale): string {
  const text = matchingMessages(locale).results;
  if (answer.blocking.length === 0) {
    const short = answer.wishes.fail;
    return short > 0 ? text.wishesShort(short) : text.nothingInTheWay;
  }
  return answer.blocking
    .map((finding) => {
      const action = finding.verdict === 'fail' ? undefined : finding.takes[0];
      const takes = action ? ` ${messageText(action, locale)}.` : '';
      return `${obstacle(finding, locale)}${takes}`;
    })
    .join(' ');
}

const obstacle = ({ requirement, reason }: NeedFinding, locale: Locale): string =>
  `${requirementName(requirement, locale)}: ${uncapital(messageText(reason, locale))}`;

const uncapital = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** The row of a site when no need was stated: the facts that eliminate. */
export function offeredSite(dossier: Dossier, reader: Reader & { number: number }): ListedSite {
  const { locale, number, unit = null } = reader;
  const { site } = dossier;
  const text = matchingMessages(locale).results;
  const fact = (key: FactKey, label: string): Figure => figure(label, freshNumber(dossier, key, reader), locale);
  const rented = dossier.facts['price-sale'] === undefined && dossier.facts.rent !== undefined;
  const land = dossier.parcels.reduce((sum, parcel) => sum + parcel.areaM2, 0);
  const area =
    site.kind === 'land'
      ? figure(text.area, land > 0 ? formatArea(land, locale, unit) : null, locale)
      : fact('usable-area', text.area);
  return {
    slug: site.slug,
    number,
    name: site.name[locale],
    where: whereText(site.district[locale], dossier, locale),
    figures: [
      area,
      fact('power-capacity', text.power),
      rented ? fact('rent', text.rent) : fact('price-sale', text.price),
    ],
    standing: null,
    counts: null,
    obstacles: site.summary[locale],
    shortly: '',
  };
}

const figure = (label: string, value: string | null, locale: Locale): Figure => ({
  label,
  value: value ?? matchingMessages(locale).results.notChecked,
  known: value !== null,
});

/** Null for what nobody knows, what is out of date, and what sources contradict each other about. */
// oxlint-disable-next-line max-params
function freshNumber({ facts }: Dossier, key: FactKey, { locale, asOf }: Reader): string | null {
  const { state, current } = standingOf(key, facts[key], asOf);
  if (state !== 'fresh' || current?.value.kind !== 'number') return null;
  return formatQuantity({ value: current.value.value, unit: current.value.unit }, locale);
}

function whereText(district: string, dossier: Dossier | undefined, locale: Locale): string {
  const parcels = dossier?.parcels ?? [];
  const reserved = reservedWord(dossier?.site.status ?? '', locale);
  if (dossier && drawnOn(dossier) !== null) {
    return [district, matchingMessages(locale).results.drawnLand, reserved].filter(Boolean).join(', ');
  }
  if (parcels.length === 0) return [district, reserved].filter(Boolean).join(', ');
  const precinct = parcels[0]?.precinctName;
  const numbers = parcels.map(({ number }) => number);
  const listed = numbers.length > 3 ? `${numbers.slice(0, 3).join(', ')}…` : numbers.join(', ');
  const told = matchingMessages(locale).results.parcels(listed, numbers.length > 1);
  return [district, told, precinct && precinct !== district ? sampleMark(precinct, locale) : null, reserved]
    .filter(Boolean)
    .join(', ');
}
