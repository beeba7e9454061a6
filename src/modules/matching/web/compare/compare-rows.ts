import type { Day } from '../../../../kernel/day.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { formatArea, formatDay } from '../../../../ui/quantity.ts';
import { FACT_KINDS, siteSearch, standingOf, type FactKey } from '../../../sites/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { listingOf } from '../../core/judging/listing-of.ts';
import { REQUIREMENTS, type SiteAnswer } from '../../core/site-answer.ts';
import { messageText, requirementName } from '../findings/finding-text.ts';
import { matchingMessages } from '../messages.ts';
import { factLabel, valueText } from '../site/fact-text.ts';
import { compareMessages } from './messages.ts';

/** What one site says in one row. `doubt`: why it may not be relied on. */
export type Cell = {
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly doubt: string | null;
  readonly known: boolean;
};

export type CompareRow = { readonly key: string; readonly name: string; readonly cells: readonly Cell[] };

/** Rows by what they do to a choice: differ, are the same everywhere, are known nowhere. */
export type Sorted = {
  readonly differing: readonly CompareRow[];
  readonly equal: readonly CompareRow[];
  readonly unknown: readonly CompareRow[];
};

export function sortRows(rows: readonly CompareRow[]): Sorted {
  const isUnknown = ({ cells }: CompareRow): boolean => cells.every(({ known, verdict }) => !known && verdict === null);
  const isEqual = ({ cells }: CompareRow): boolean =>
    cells.every((cell) => JSON.stringify(cell) === JSON.stringify(cells[0]));
  return {
    unknown: rows.filter(isUnknown),
    equal: rows.filter((row) => !isUnknown(row) && isEqual(row)),
    differing: rows.filter((row) => !isUnknown(row) && !isEqual(row)),
  };
}

const plain = (text: string): Cell => ({ text, verdict: null, doubt: null, known: true });

/** One row for each requirement that is judged of any of the sites, in reading order. */
export function verdictRows(answers: readonly SiteAnswer[], locale: Locale): CompareRow[] {
  return REQUIREMENTS.filter((requirement) =>
    answers.some(({ findings }) => findings.some((finding) => finding.requirement === requirement)),
  ).map((requirement) => ({
    key: requirement,
    name: requirementName(requirement, locale),
    cells: answers.map(({ findings }) => {
      const finding = findings.find((one) => one.requirement === requirement);
      if (!finding) return { text: '–', verdict: null, doubt: null, known: false };
      const text = finding.found ? messageText(finding.found, locale) : messageText(finding.reason, locale);
      return { text, verdict: finding.verdict, doubt: null, known: true };
    }),
  }));
}

type Reader = { readonly locale: Locale; readonly asOf: Day };

/** What is known of the sites, one row for each thing that is known of any. */
export function factRows(dossiers: readonly Dossier[], reader: Reader): CompareRow[] {
  const { locale, asOf } = reader;
  const text = compareMessages(locale);
  const listings = dossiers.map((dossier) => listingOf(dossier, asOf));
  const row = (key: string, name: string, cell: (listing: siteSearch.SiteListing) => Cell): CompareRow => ({
    key,
    name,
    cells: listings.map(cell),
  });
  const mayBuild = (which: 'hall' | 'services'): CompareRow =>
    row(which, text[which], (listing) => ({
      ...plain(text.answers[listing[which]] ?? ''),
      known: listing[which] !== 'unknown',
    }));
  const kinds = matchingMessages(locale).kinds;
  const keys = (Object.keys(FACT_KINDS) as FactKey[]).filter((key) =>
    dossiers.some(({ facts }) => facts[key] !== undefined),
  );
  return [
    row('kind', text.kind, ({ kind }) => plain(kinds[kind].one)),
    row('district', text.district, ({ district }) => plain(district[locale])),
    row('area', text.area, (listing) => areaCell(listing, reader)),
    mayBuild('hall'),
    mayBuild('services'),
    ...keys
      .filter((key) => key !== 'usable-area')
      .map((key) => ({
        key,
        name: factLabel(key, locale),
        cells: dossiers.map((dossier) => factCell(dossier, key, reader)),
      })),
  ];
}

function areaCell(listing: siteSearch.SiteListing, { locale, asOf }: Reader): Cell {
  const area = siteSearch.numberOf(listing, 'area', asOf);
  return typeof area === 'number' ? plain(formatArea(area, locale)) : notChecked(locale);
}

const notChecked = (locale: Locale): Cell => ({ ...plain(compareMessages(locale).notChecked), known: false });

function factCell(dossier: Dossier, key: FactKey, { locale, asOf }: Reader): Cell {
  const text = compareMessages(locale);
  const { state, current } = standingOf(key, dossier.facts[key], asOf);
  if (!current) return notChecked(locale);
  const doubt =
    state === 'disputed'
      ? text.disputed
      : state === 'stale' && current.validUntil
        ? text.stale(formatDay(current.validUntil, locale, 'short'))
        : null;
  return { ...plain(valueText(key, current.value, locale)), doubt };
}
