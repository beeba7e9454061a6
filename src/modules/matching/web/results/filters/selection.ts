import type { Locale } from '../../../../../kernel/locale.ts';
import { href } from '../../../../../routes.ts';
import type { AreaUnit } from '../../../../../ui/quantity.ts';
import { SITE_KINDS, siteSearch } from '../../../../sites/index.ts';
import { LAYERS, type Layer } from './layers.ts';
import { type MapWindow, readWindow, writeWindow } from './map-window.ts';

/** All that a reader has chosen of the list, beside the need. */
export type Selection = {
  readonly filter: siteSearch.SiteFilter;
  /** Null: hectares from one hectare up. */
  readonly unit: AreaUnit | null;
  readonly layer: Layer | null;
  /** Only sites that stand there; null: everywhere. */
  readonly window: MapWindow | null;
  /** From 1. */
  readonly page: number;
  /** The link of the alert whose question is being changed here; null when none is. */
  readonly alert: string | null;
};

/** Areas are typed in hectares unless the reader wants square metres. */
export const typedUnit = ({ unit }: Pick<Selection, 'unit'>): AreaUnit => unit ?? 'ha';

const ALERT = /^[0-9a-z]{1,11}-[0-9a-f]{40}$/;

/** The same list without the alert that one reader changes there: for addresses that lead elsewhere or are passed on. */
export const withoutAlert = (selection: Selection): Selection => ({ ...selection, alert: null });

/** The selection in an address, and what is wrong in it. The older `only=hall` still narrows the kind. */
export function readSelection(query: URLSearchParams): {
  selection: Selection;
  faults: readonly siteSearch.FilterFault[];
} {
  const unit = (['ha', 'm2'] as const).find((one) => one === query.get('unit')) ?? null;
  const { filter, faults } = siteSearch.parseFilter(query, unit ?? 'ha');
  const only = SITE_KINDS.find((kind) => kind === query.get('only'));
  const kinds = only && filter.choices.kind.length === 0 ? [only] : filter.choices.kind;
  const page = /^[1-9]\d{0,4}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : 1;
  return {
    faults,
    selection: {
      filter: { ...filter, choices: { ...filter.choices, kind: kinds } },
      unit,
      layer: LAYERS.find((layer) => layer === query.get('layer')) ?? null,
      window: readWindow(query.get('window')),
      page,
      alert: ALERT.exec(query.get('alert') ?? '')?.[0] ?? null,
    },
  };
}

/** The shortest query that reads back as the same selection. */
export function writeSelection(selection: Selection): URLSearchParams {
  const query = siteSearch.writeFilter(selection.filter, typedUnit(selection));
  if (selection.unit) query.set('unit', selection.unit);
  if (selection.layer) query.set('layer', selection.layer);
  if (selection.window) query.set('window', writeWindow(selection.window));
  if (selection.alert) query.set('alert', selection.alert);
  if (selection.page > 1) query.set('page', String(selection.page));
  return query;
}

type Place = { readonly locale: Locale; readonly need: URLSearchParams | null };

/** The list with this need and this selection. */
export const listHref = ({ locale, need }: Place, selection: Selection): string =>
  href('sites', locale, {}, [need ?? '', writeSelection(selection)].map(String).filter(Boolean).join('&'));
