import type { Day } from '../../../../kernel/day.ts';
import type { Ground } from '../../../../kernel/finding.ts';
import type { Dossier } from '../dossier.ts';
import { say } from '../message-codes.ts';
import { type Judgement, take } from '../judging/rule.ts';
import type { Requirement } from '../site-answer.ts';

/** The day on which the office drew the border of a site's land; null of land that stands on parcels, and of buildings. */
export const drawnOn = ({ parcels }: Dossier): Day | null => parcels.find((one) => one.drawnOn)?.drawnOn ?? null;

/** The land that a figure was computed from. */
export function landGround(dossier: Dossier, asOf: Day): Ground {
  const drawn = drawnOn(dossier);
  const from = dossier.parcels.map((parcel) => parcel.id).join(', ');
  return { kind: 'geometry', computedOn: asOf, from, ...(drawn && { drawnOn: drawn }) };
}

/** What is read off the land's border, or off the plans that lie over it. */
const OF_LAND: ReadonlySet<Requirement> = new Set([
  'area',
  'use',
  'fit',
  'height',
  'cover',
  'green',
  'intensity',
  'parking',
  'yard',
]);

/** A border that the office drew or a reader typed is not the register's: what rests on it is no plain yes, and the parcels have to be named. */
export function underDrawnBorder(requirement: Requirement, dossier: Dossier, judged: Judgement): Judgement {
  if (dossier.site.kind !== 'land' || !OF_LAND.has(requirement) || drawnOn(dossier) === null) return judged;
  if (judged.verdict === 'unknown') return judged;
  const takes = [...judged.takes, take('take-name-parcels', {}, { who: 'investor-office' })];
  return judged.verdict === 'pass'
    ? {
        ...judged,
        verdict: 'conditional',
        reason: say(dossier.parcels.some(({ typed }) => typed) ? 'land-typed' : 'land-drawn', {}),
        takes,
      }
    : { ...judged, takes };
}
