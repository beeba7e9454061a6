import { type Epsg, transform } from '../../../../geometry/crs.ts';
import { nearestMisses } from '../../../../geometry/fit/nearest-miss.ts';
import type { Placement } from '../../../../geometry/placement.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Ground, Verdict } from '../../../../kernel/finding.ts';
import { fixesFor, type FixQuestion, type Looked } from '../../core/hall/fixes/all-fixes.ts';
import type { AddedParcel, Fix, RelaxedRule } from '../../core/hall/fixes/fix.ts';
import type { HallSize } from '../../core/hall/fit-hall.ts';
import { roundDown } from '../../core/judging/rounding.ts';
import type { LandReading } from '../../core/land/land-reading.ts';
import { fitRule } from '../../core/rules/fit.ts';

/** Another hall that stands, or another state of things in which this one does; without words. */
export type Alternative = {
  readonly change: 'shorter' | 'narrower' | 'smaller' | 'turned' | Fix['kind'];
  readonly hall: HallSize;
  readonly verdict: Verdict;
  readonly placement: { readonly type: 'Polygon'; readonly coordinates: number[][][] } | null;
  readonly fix?: Fix;
  readonly parcels?: readonly AddedParcel[];
  readonly addedM2?: number;
  /** Rules that would give way, one or two together. */
  readonly rules?: readonly Omit<RelaxedRule, 'ground'>[];
  readonly grounds: readonly Ground[];
};

type Asked = {
  readonly question: FixQuestion;
  readonly land: LandReading;
  readonly rest: MultiPolygon;
  readonly hall: HallSize;
  readonly epsg: Epsg;
  readonly given: Epsg;
};

/** The nearest halls that stand, then what else would have to change; each asked of the same rules again. None where the hall stands. */
export function alternativesOf(asked: Asked): { alternatives: Alternative[]; looked?: Looked } {
  const { question, hall } = asked;
  const { fixes, looked } = fixesFor(question);
  const told = fixes.map((fix): Alternative => {
    const { kind, verdict, placement } = fix;
    const base = { change: kind, hall, verdict, placement: drawn(placement, asked), fix };
    return fix.kind === 'neighbours'
      ? { ...base, parcels: fix.parcels, addedM2: Math.round(fix.addedM2), grounds: [] }
      : {
          ...base,
          rules: fix.rules.map(({ rule, of, metres, authority }) => ({ rule, of, metres, authority })),
          grounds: fix.rules.map(({ ground }) => ground),
        };
  });
  return { alternatives: [...nearest(asked), ...told], ...(looked && { looked }) };
}

function nearest(asked: Asked): Alternative[] {
  const { question, land, rest, hall } = asked;
  const must = (value: number) => ({ value, weight: 'must' as const });
  const judge = ({ length, width }: HallSize): Verdict =>
    fitRule.judge({
      ...question,
      land,
      brief: true,
      need: { ...question.need, length: must(length), width: must(width) },
    }).verdict;
  if (rest.length === 0 || judge(hall) !== 'fail') return [];
  return nearestMisses(rest, hall).flatMap(({ change, placement, ...size }): Alternative[] => {
    const smaller = { length: roundDown(size.length, 1), width: roundDown(size.width, 1) };
    if (smaller.length <= 0 || smaller.width <= 0) return [];
    const verdict = judge(smaller);
    return verdict === 'fail'
      ? []
      : [{ change, hall: smaller, verdict, placement: drawn(placement, asked), grounds: [] }];
  });
}

const drawn = ({ corners }: Placement, { epsg, given }: Asked): Alternative['placement'] => ({
  type: 'Polygon',
  coordinates: transform([[corners]], epsg, given)[0] as unknown as number[][][],
});
