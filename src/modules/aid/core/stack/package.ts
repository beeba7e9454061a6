import { both, certain, chain, type Known, map, type Reading } from '../known.ts';
import type { Ground } from './ground.ts';
import { type Instrument, stack, type Stacked, stackedTotal } from './stack.ts';

export const PARTS = ['grant', 'property-tax', 'de-minimis', 'income-tax'] as const;
export type PartId = (typeof PARTS)[number];

/** Which instruments are combined for the same costs. */
export type Choice = {
  readonly local: 'regional' | 'de-minimis' | 'none';
  readonly zone: boolean;
  readonly grant: boolean;
};

export type Package = { readonly ceiling: number; readonly parts: readonly Stacked[]; readonly total: number };

/** Bounds of an amount over all readings, grosze. */
export type Range = { readonly least: number; readonly most: number };

/**
 * What a combination gives, in every reading. Grants come first, because they are paid out and cannot shrink later; then the property tax,
 * which is due in any case; the exemption from income tax fills what the ceiling leaves.
 */
export function packageOf(ground: Ground, { local, zone, grant }: Choice): Known<Package> {
  const relief =
    local === 'regional' ? ground.regionalRelief : local === 'de-minimis' ? ground.deMinimisRelief : certain(0);
  return chain(ground.ceiling, (ceiling) =>
    both(relief, zone ? zoneAid(ground, ceiling) : certain(0), (ofTax, ofZone) => {
      const named: readonly (Instrument & { readonly id: PartId })[] = [
        { id: 'grant', order: 0, amount: grant ? ground.otherAid : 0 },
        { id: local === 'de-minimis' ? 'de-minimis' : 'property-tax', order: 1, amount: ofTax },
        { id: 'income-tax', order: 2, amount: ofZone },
      ];
      const parts = stack(named, ceiling);
      return { ceiling, parts, total: stackedTotal(parts) };
    }),
  );
}

/** Worth as much income tax as the firm would pay in the years of the decision, where that is known. */
function zoneAid({ zoneOpen, zoneYears, incomeTax }: Ground, ceiling: number): Known<number> {
  return chain(zoneOpen, (open) => {
    if (!open) return certain(0);
    if (incomeTax === null) return certain(ceiling);
    return map(zoneYears, (years) => Math.min(ceiling, taxOver(incomeTax, years)));
  });
}

/** Income tax of so many years; those that are not told are as the last that is. */
function taxOver(yearly: readonly number[], years: number): number {
  const told = yearly.slice(0, years);
  return told.reduce((sum, tax) => sum + tax, 0) + (years - told.length) * yearly.at(-1)!;
}

export const givenOf = ({ parts }: Package, id: PartId): number => parts.find((one) => one.id === id)?.given ?? 0;

/** The readings that give least and most; null where the law gives none. */
export function bounds({
  readings,
}: Known<Package>): { readonly least: Reading<Package>; readonly most: Reading<Package> } | null {
  const [first] = readings;
  if (!first) return null;
  let [least, most] = [first, first];
  for (const one of readings) {
    if (one.value.total < least.value.total) least = one;
    if (one.value.total > most.value.total) most = one;
  }
  return { least, most };
}

/** Bounds of something about a package. */
export function rangeOf({ readings }: Known<Package>, about: (one: Package) => number): Range | null {
  if (readings.length === 0) return null;
  const values = readings.map(({ value }) => about(value));
  return { least: Math.min(...values), most: Math.max(...values) };
}
