import { both, type Known, law } from '../known.ts';
import type { AidQuestion, Storey } from '../project.ts';
import { FULL_HEIGHT, HALF_HEIGHT } from '../tables/property.ts';

/** Usable area, m² to 0.01: in full from 2.20 m of height, by half from 1.40 m, else not. */
export function usableArea(
  storeys: readonly Storey[],
  { book, asOf }: Pick<AidQuestion, 'asOf' | 'book'>,
): Known<number> {
  return both(law(book, FULL_HEIGHT, asOf), law(book, HALF_HEIGHT, asOf), (full, half) => {
    const twiceHundredths = storeys.reduce((sum, { m2, height }) => {
      const hundredths = Math.round(m2 * 100);
      return sum + (height >= full ? 2 * hundredths : height >= half ? hundredths : 0);
    }, 0);
    return Math.round(twiceHundredths / 2) / 100;
  });
}
