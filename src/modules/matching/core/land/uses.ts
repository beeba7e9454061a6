import {
  type Admission,
  LAND_USES,
  type LandUse,
  type ZoneClasses,
  bestAdmission,
  zoneAdmission,
} from '../../../plans/index.ts';

/**
 * What an activity is to a plan. `building` stands for "some building or other", when no activity is named; `unread` for an activity of
 * which no reading says where a plan admits it (fields, mines, railways, power stations, developers): every plan is then a question.
 */
export type UseKind = Exclude<LandUse, 'energy' | 'large-trade'> | 'building' | 'unread';

/** What a building may be for while no activity is named. */
const ANY_BUILDING = LAND_USES.filter((use) => use !== 'energy');

/** Whether a zone's classes admit the use, as `zoneAdmission` of plans. */
export function admissionFor(zone: ZoneClasses, use: UseKind): Admission {
  if (use === 'unread') return 'unknown';
  return use === 'building'
    ? bestAdmission(ANY_BUILDING.map((each) => zoneAdmission(zone, each)))
    : zoneAdmission(zone, use);
}

/** The use is named only among what may stand beside the main use. */
export const isOnlyAdditional = ({ classes }: ZoneClasses, use: UseKind): boolean => {
  const main = admissionFor({ classes, additionalClasses: [] }, use);
  return main !== 'full' && main !== 'conditional';
};
