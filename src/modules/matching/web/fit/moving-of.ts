import type { HallPlaceProps } from '../../../places/web/index.ts';
import { type LandAnswer, standing } from '../../core/hall/land-answer.ts';
import type { LandDrawn } from '../../usecases/compute-land.ts';

/** What a moved hall is held against, beside its drawing. */
export function movingOf({
  found,
  ground: { plot, most, strips, mostM2 },
}: Pick<LandDrawn, 'found' | 'ground'>): Pick<HallPlaceProps, 'ground' | 'curve'> {
  const { curve } = found;
  return {
    ground: { plot, most, mostM2, verdicts: strips, base: baseOf(found) },
    curve: (curve?.widths ?? []).flatMap((width, i) => {
      const length = curve!.maxLengths[i]!;
      return length > 0 ? ([[width, length]] as const) : [];
    }),
  };
}

/** Rules of how much may be built over: a moved hall is held against their limit. */
const BY_AREA: readonly string[] = ['cover', 'intensity', 'green'];

/** What the rules say at best of a hall here, whatever its place and size. */
function baseOf({ answer, area }: LandAnswer): 'pass' | 'conditional' | 'fail' {
  const refused = answer.findings.some(
    ({ verdict, requirement }) => verdict === 'fail' && requirement !== 'fit' && !BY_AREA.includes(requirement),
  );
  if (refused) return 'fail';
  return standing(answer, area) === 'pass' ? 'pass' : 'conditional';
}
