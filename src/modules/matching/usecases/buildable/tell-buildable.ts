import { type Epsg, transform } from '../../../../geometry/crs.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Ground, LawRow } from '../../../../kernel/finding.ts';
import type { Dossier } from '../../core/dossier.ts';
import { type GroundSum, knownSum } from '../../core/hall/beside/ground-sum.ts';
import { SUM_SAID } from '../../core/hall/beside/sum-said.ts';
import { buildableArea } from '../../core/hall/buildable/buildable-area.ts';
import {
  type FootprintLimit,
  type FootprintLimits,
  footprintLimits,
} from '../../core/hall/buildable/footprint-limits.ts';
import type { Looked } from '../../core/hall/fixes/all-fixes.ts';
import type { NearLand } from '../../core/hall/fixes/beside.ts';
import { pavedFor, type PavedReading } from '../../core/hall/buildable/paved.ts';
import { PAVED_DOUBT_SAID, pavedSaid } from '../../core/hall/buildable/paved-said.ts';
import { LIMIT_SAID, OPEN_SAID, STRIP_SAID } from '../../core/hall/buildable/said.ts';
import { knownLand } from '../../core/land/known-land.ts';
import type { LandReading } from '../../core/land/land-reading.ts';
import { type Need, openNeed } from '../../core/need/need.ts';
import { type Alternative, alternativesOf } from './tell-alternatives.ts';
import type { BuildableRequest, BuildableTold } from './buildable-question.ts';
import { type HallComputed, tellHall } from './tell-hall.ts';

/** All that the answer rests on, as it goes to a thread. `epsg`: of the municipality's metres. */
export type BuildableAsked = {
  readonly dossier: Dossier;
  readonly question: BuildableRequest;
  readonly asOf: Day;
  readonly epsg: Epsg;
  /** What lies around; null where nobody asks for a hall. */
  readonly near: NearLand | null;
};

/** The answer but for what only the site's address says, and for words. */
export type BuildableComputed = Omit<BuildableTold, 'drawings' | 'hall' | 'alternatives' | 'searched'> & {
  readonly hall?: HallComputed;
  readonly alternatives?: readonly Alternative[];
  /** How far alternatives were looked for; left out where none had to be. */
  readonly looked?: Looked;
};

/** Strips, limits and what is open of a site's land, each with its clause. */
export function tellBuildable({ dossier, question, asOf, epsg, near }: BuildableAsked): BuildableComputed {
  const land = knownLand(dossier, question.use, asOf);
  const area = buildableArea({ dossier, land, asOf });
  const given = Number(question.crs.slice(5)) as Epsg;
  const shape = (of: MultiPolygon) => ({
    type: 'MultiPolygon' as const,
    coordinates: transform(of, epsg, given) as unknown as number[][][][],
  });
  return {
    site: dossier.site.slug,
    use: question.use,
    asOf,
    verdict: area.verdict,
    plot: { m2: cents(area.landM2) },
    rest: { m2: cents(area.restM2), shape: shape(area.rest) },
    strips: area.strips.map(({ reason: { code, of, metres, grounds, sureness, supply }, areaM2, shape: taken }) => ({
      code,
      of,
      said: STRIP_SAID[code](of),
      metres,
      m2: cents(areaM2),
      certain: sureness === 'certain',
      ...(supply && { supply }),
      grounds: toldGrounds(grounds),
      shape: shape(taken),
    })),
    open: area.open.map(({ code, of, verdict, grounds }) => ({
      code,
      of,
      said: OPEN_SAID[code](of),
      verdict,
      grounds: toldGrounds(grounds),
    })),
    limits: limitsTold({ land, restM2: area.restM2, law: dossier.law, asOf }, question),
    ...(question.hall && {
      hall: tellHall({ dossier, land, need: needOf(question.hall, question.employees ?? null), asOf, epsg, given }),
      ...alternativesOf({
        question: { dossier, need: needOf(question.hall, null), asOf, use: question.use, near },
        land,
        rest: area.rest,
        hall: question.hall,
        epsg,
        given,
      }),
    }),
    computedIn: `EPSG:${epsg}`,
    notes: NOTES,
  };
}

const NOTES = ['Information, not a decision: the office that issues the permit decides.'];

function needOf({ length, width, height }: NonNullable<BuildableRequest['hall']>, jobs: number | null): Need {
  const must = (value: number) => ({ value, weight: 'must' as const });
  const sides = { length: must(length), width: must(width), ...(height && { height: must(height) }) };
  return { ...openNeed('land'), ...sides, jobs };
}

type Limited = Pick<Dossier, 'law'> & { readonly land: LandReading; readonly restM2: number; readonly asOf: Day };

function limitsTold(asked: Limited, { hall, employees }: BuildableRequest): BuildableTold['limits'] {
  const reading = pavedFor({ ...asked, hall: hall ?? null, people: employees ?? null });
  const limits = footprintLimits({ ...asked, paved: reading.known ? reading : null });
  const sum = hall ? knownSum({ ...asked, hall, paved: reading }) : null;
  return { ...toldLimits(limits), parking: parkingTold(reading), sum: sum && toldSum(sum) };
}

const toldSum = ({ lines, landM2, leftM2, open }: GroundSum): BuildableTold['limits']['sum'] => ({
  landM2: cents(landM2),
  lines: lines.map(({ code, least, most }) => ({
    code,
    said: SUM_SAID[code],
    m2: cents(least),
    atMost: most === null ? null : cents(most),
  })),
  leftM2: cents(leftM2),
  open: [...open],
});

function parkingTold(reading: PavedReading): BuildableTold['limits']['parking'] {
  const grounds = toldGrounds(reading.grounds);
  if (!reading.known) return { known: false, code: reading.why, said: PAVED_DOUBT_SAID[reading.why], grounds };
  const { places, parkingM2, yardM2 } = reading;
  const m2 = { parkingM2: cents(parkingM2), yardM2: cents(yardM2) };
  return { known: true, code: 'assumed', said: pavedSaid(reading), places, ...m2, grounds };
}

const toldLimits = ({
  effective,
  all,
  unread,
  height,
}: FootprintLimits): Omit<BuildableTold['limits'], 'parking' | 'sum'> => ({
  smallest: effective && toldLimit(effective),
  all: all.map(toldLimit),
  unread: [...unread],
  height: { metres: height.metres, grounds: toldGrounds(height.grounds) },
});

const toldLimit = ({ kind, m2, grounds }: FootprintLimit) => ({
  code: kind,
  said: LIMIT_SAID[kind],
  m2: m2 === null ? null : cents(m2),
  grounds: toldGrounds(grounds),
});

/** Clauses with their state; people behind them stay in the office. */
export const toldGrounds = (grounds: readonly Ground[]): BuildableTold['strips'][number]['grounds'] =>
  grounds.flatMap((ground): BuildableTold['strips'][number]['grounds'] =>
    ground.kind === 'provision'
      ? [{ kind: ground.kind, clause: ground.clause, state: ground.state }]
      : ground.kind === 'law'
        ? [
            {
              kind: ground.kind,
              clause: ground.clause,
              state: ground.status,
              ...(ground.row && { row: toldRow(ground.row) }),
            },
          ]
        : [],
  );

/** Who read it is told by their part in the office alone. */
const toldRow = ({ checkedBy, ...row }: LawRow) => ({ ...row, checkedByPart: checkedBy });

/** 0.01 m². */
const cents = (m2: number): number => Math.round(m2 * 100) / 100;
