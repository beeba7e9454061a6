import { SITE_KINDS, siteSearch, type SiteKind } from '../../../sites/index.ts';
import type { Dossier } from '../dossier.ts';
import { type Line, type Need, priceUnit } from '../need/need.ts';
import { isOfOtherKind } from '../rules/kind.ts';

type Filter = siteSearch.SiteFilter;

/** The filter narrowed to the kinds that a need looks for; null when it leaves none of them. */
// oxlint-disable-next-line max-params
export function filterOfKind(filter: Filter, need: Need | null): Filter | null {
  if (!need) return filter;
  const chosen = filter.choices.kind;
  const kind = SITE_KINDS.filter((one) => looksFor(need, one) && (chosen.length === 0 || chosen.includes(one)));
  return kind.length === 0 ? null : { ...filter, choices: { ...filter.choices, kind } };
}

const looksFor = (need: Need, kind: SiteKind): boolean => !isOfOtherKind(need, { site: { kind } } as Dossier);

/**
 * The filter narrowed further by those musts of a need that the search knows of, the unknown let through: where the most promising
 * sites are to be looked for first. It rules nothing out; only an answer to the need does.
 */
// oxlint-disable-next-line max-params
export function promisingFilter(filter: Filter, need: Need): Filter {
  const { ranges, choices } = filter;
  const atMost = must(need.price);
  const dear = priceUnit(need) === 'PLN/m2' ? 'price' : 'rent';
  return {
    ...filter,
    ranges: {
      ...ranges,
      area: atLeast(ranges.area, must(need.area)),
      power: atLeast(ranges.power, must(need.power)),
      ...(atMost !== null && { [dear]: bounded(ranges[dear], { min: null, max: atMost }) }),
    },
    choices: {
      ...choices,
      ...supplied(choices, need),
      ...(must(need.rail) && choices.rail.length === 0 && { rail: ['present', 'possible', siteSearch.UNKNOWN] }),
      ...(need.tenure?.weight === 'must' &&
        choices.tenure.length === 0 && { tenure: [need.tenure.value, siteSearch.UNKNOWN] }),
    },
  };
}

const must = <Value>(line: Line<Value>): Value | null => (line?.weight === 'must' ? line.value : null);

function supplied(choices: Filter['choices'], need: Need): Partial<Record<'gas' | 'water' | 'sewage', string[]>> {
  const asked = (['gas', 'water', 'sewage'] as const).filter(
    (utility) => (must(need[utility]) ?? 0) > 0 && choices[utility].length === 0,
  );
  return Object.fromEntries(asked.map((utility) => [utility, ['present', siteSearch.UNKNOWN]]));
}

// oxlint-disable-next-line max-params
const atLeast = (range: siteSearch.Range, min: number | null): siteSearch.Range =>
  min === null ? range : bounded(range, { min, max: null });

/** A reader's own bound stays as strict as it is. */
// oxlint-disable-next-line max-params
function bounded(range: siteSearch.Range, { min, max }: Pick<siteSearch.Range, 'min' | 'max'>): siteSearch.Range {
  const typed = range.min !== null || range.max !== null;
  return {
    min: min === null ? range.min : Math.max(range.min ?? -Infinity, min),
    max: max === null ? range.max : Math.min(range.max ?? Infinity, max),
    orUnknown: typed ? range.orUnknown : true,
  };
}
