import type { FitCurve } from '../../../../geometry/fit/fit-curve.ts';
import type { HallPlaceProps } from '../../../places/web/index.ts';
import type { BuildableArea } from '../../core/hall/buildable/buildable-area.ts';
import type { MovingGround } from '../../core/hall/buildable/moving-ground.ts';
import type { Requirement, SiteAnswer } from '../../core/site-answer.ts';

type Known = {
  readonly curve: FitCurve | null;
  readonly ground: MovingGround;
  readonly area: BuildableArea;
  /** Null where no hall was asked about. */
  readonly answer: SiteAnswer | null;
};

/** What a moved hall is held against, beside its drawing. */
export function movingOf({ curve, ground, ...asked }: Known): Pick<HallPlaceProps, 'ground' | 'curve'> {
  const { plot, most, strips, mostM2 } = ground;
  return {
    ground: { plot, most, mostM2, verdicts: strips, base: baseOf(asked) },
    curve: (curve?.widths ?? []).flatMap((width, i) => {
      const length = curve!.maxLengths[i]!;
      return length > 0 ? ([[width, length]] as const) : [];
    }),
  };
}

/** Rules that speak of a hall; those of how much may be built over a moved hall is held against by their limit. */
const OF_HALL: readonly Requirement[] = ['use', 'fit', 'height', 'cover', 'green', 'intensity'];
const WHEREVER: readonly Requirement[] = ['use', 'height'];

/** What the rules say at best of a hall here, whatever its place and size. */
function baseOf({ answer, area }: Pick<Known, 'answer' | 'area'>): 'pass' | 'conditional' | 'fail' {
  const findings = (answer?.findings ?? []).filter(({ requirement }) => OF_HALL.includes(requirement));
  if (findings.some(({ verdict, requirement }) => verdict === 'fail' && WHEREVER.includes(requirement))) return 'fail';
  const sure = answer !== null && area.open.length === 0 && findings.every(({ verdict }) => verdict === 'pass');
  return sure ? 'pass' : 'conditional';
}
