import { asked, both, certain, chain, type Known, law, map } from '../known.ts';
import { type AidQuestion, FIRM_SIZE_NAMES, type FirmSize } from '../project.ts';
import type { Region } from '../area/region.ts';
import { SIZE_BONUS, TRANSITION_BONUS } from '../tables/map-areas.ts';

type Asked = Pick<AidQuestion, 'asOf' | 'book'>;

/** Intensity of a large enterprise: the map's and, where a just transition plan may count, with it. Basis points. */
export function areaIntensity(region: Region, { book, asOf }: Asked): Known<number> {
  const base = law(book, region.intensity, asOf);
  return region.transition ? both(base, law(book, TRANSITION_BONUS, asOf), (a, b) => a + b) : base;
}

/** What a smaller firm gets on top; no increase where the map gives nothing. */
export const sizeBonus = (size: FirmSize, { book, asOf }: Asked): Known<number> =>
  size === 'large' ? certain(0) : law(book, SIZE_BONUS[size], asOf);

/** The size of the firm, or each that is possible. */
export const sizeOf = ({ project }: Pick<AidQuestion, 'project'>): Known<FirmSize> =>
  asked('size', project.size, project.sizes ?? FIRM_SIZE_NAMES);

/** Intensity with the increase for the size, for a project that is not large. Basis points. */
export function intensityFor(region: Region, question: AidQuestion): Known<number> {
  const area = areaIntensity(region, question);
  return chain(area, (base) =>
    base === 0 ? certain(0) : chain(sizeOf(question), (size) => map(sizeBonus(size, question), (more) => base + more)),
  );
}
