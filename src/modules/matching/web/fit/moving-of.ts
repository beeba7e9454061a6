import type { FitCurve } from '../../../../geometry/fit/fit-curve.ts';
import type { HallPlaceProps } from '../../../places/web/index.ts';
import type { MovingGround } from '../../core/hall/buildable/moving-ground.ts';
import type { Requirement, SiteAnswer } from '../../core/site-answer.ts';

type Known = {
  readonly curve: FitCurve | null;
  readonly ground: MovingGround;
  /** Null where no hall was asked about. */
  readonly answer: SiteAnswer | null;
};

/** What a moved hall is held against, beside its drawing. */
export function movingOf({ curve, ground, answer }: Known): Pick<HallPlaceProps, 'ground' | 'curve'> {
  const { strips, ...others } = ground;
  return {
    ground: { ...others, whys: strips, ...basesOf(answer) },
    curve: (curve?.widths ?? []).flatMap((width, i) => {
      const length = curve!.maxLengths[i]!;
      return length > 0 ? ([[width, length]] as const) : [];
    }),
  };
}

/** Rules that say the same of a hall of any size here. */
const WHATEVER: readonly Requirement[] = ['use', 'height'];

/** What all rules but that of the place say together of the hall that was asked for, and of one of another size. */
function basesOf(answer: SiteAnswer | null): Pick<HallPlaceProps['ground'], 'base' | 'otherwise'> {
  const others = (answer?.findings ?? []).filter(({ requirement }) => requirement !== 'fit');
  const refused = others.filter(({ verdict }) => verdict === 'fail');
  const otherwise = refused.some(({ requirement }) => WHATEVER.includes(requirement)) ? 'fail' : 'conditional';
  const sure = answer !== null && others.every(({ verdict }) => verdict === 'pass');
  return { base: refused.length > 0 ? 'fail' : sure ? 'pass' : 'conditional', otherwise };
}
