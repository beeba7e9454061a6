import { type Epsg, transform } from '../../../../geometry/crs.ts';
import type { Placement } from '../../../../geometry/placement.ts';
import type { Day } from '../../../../kernel/day.ts';
import { type Action, type Ground, type Message, VERDICTS, type Verdict } from '../../../../kernel/finding.ts';
import type { Dossier } from '../../core/dossier.ts';
import { placeWithYard } from '../../core/hall/beside/yard-rule.ts';
import { RULES } from '../../core/judging/rules-in-order.ts';
import { underDrawnBorder } from '../../core/land/drawn-land.ts';
import type { LandReading } from '../../core/land/land-reading.ts';
import type { Need } from '../../core/need/need.ts';
import type { Requirement } from '../../core/site-answer.ts';
import type { BuildableTold } from './buildable-question.ts';

type Told = { readonly verdict: Verdict; readonly reason: Message; readonly takes: readonly Action[] };

/** The hall without words. */
export type HallComputed = Told & {
  readonly together: Verdict;
  readonly findings: readonly (Told & { readonly requirement: Requirement; readonly grounds: readonly Ground[] })[];
  readonly yard: NonNullable<BuildableTold['hall']>['yard'];
};

type Asked = {
  readonly dossier: Dossier;
  readonly land: LandReading;
  readonly need: Need;
  readonly asOf: Day;
  /** Systems of the computation and of what is answered. */
  readonly epsg: Epsg;
  readonly given: Epsg;
};

/** Rules that hold a hall against numbers of the plan and the ground beside it. */
const BESIDE: ReadonlySet<Requirement> = new Set(['height', 'cover', 'green', 'intensity', 'parking', 'yard']);

/** Whether the hall fits, and what else the plan and the ground say of it, by the rules of a site's page. */
export function tellHall({ epsg, given, ...asked }: Asked): HallComputed {
  const judge = (rule: (typeof RULES)[number]) =>
    underDrawnBorder(rule.requirement, asked.dossier, rule.judge({ ...asked, brief: false }));
  const of = (wanted: (requirement: Requirement) => boolean) =>
    RULES.filter((rule) => wanted(rule.requirement) && rule.asked(asked.need, asked.dossier) !== null).map((rule) => {
      const { verdict, reason, takes, grounds } = judge(rule);
      return { requirement: rule.requirement, verdict, reason, takes, grounds };
    });
  const [fit] = of((requirement) => requirement === 'fit');
  const findings = of((requirement) => BESIDE.has(requirement));
  const drawn = ({ corners }: Placement) => ({
    type: 'Polygon' as const,
    coordinates: transform([[corners]], epsg, given)[0] as unknown as number[][][],
  });
  const place = placeWithYard({ ...asked, brief: false });
  const { verdict, reason, takes } = fit!;
  return {
    verdict,
    reason,
    takes,
    together: togetherOf(verdict, findings),
    findings,
    yard: place && { hall: drawn(place.hall), yard: drawn(place.yard) },
  };
}

/** As `standing` says it of a need: a yes of the hall is plain only where all agree. */
// oxlint-disable-next-line max-params
function togetherOf(fit: Verdict, findings: HallComputed['findings']): Verdict {
  const worst = Math.max(0, ...findings.map(({ verdict }) => VERDICTS.indexOf(verdict)));
  if (VERDICTS[worst] === 'fail') return 'fail';
  return fit === 'pass' && worst > 0 ? 'conditional' : fit;
}
