import { type Admission, type LandUse, type ZoneClasses, bestAdmission, zoneAdmission } from '../../../plans/index.ts';

/** What an activity is to a plan. `building` stands for "some building or other", when no activity is named. */
export type UseKind = Exclude<LandUse, 'energy' | 'large-trade'> | 'building';

/** What a building may be for while no activity is named. */
const ANY_BUILDING: readonly LandUse[] = [
  'production',
  'storage',
  'services',
  'office',
  'research',
  'trade',
  'large-trade',
  'crafts',
  'gastronomy',
  'health',
  'education',
  'tourism',
];

/** Whether a zone's classes admit the use, as `zoneAdmission` of plans. */
export const admissionFor = (zone: ZoneClasses, use: UseKind): Admission =>
  use === 'building' ? bestAdmission(ANY_BUILDING.map((each) => zoneAdmission(zone, each))) : zoneAdmission(zone, use);

/** The use is named only among what may stand beside the main use. */
export const isOnlyAdditional = ({ classes }: ZoneClasses, use: UseKind): boolean => {
  const main = admissionFor({ classes, additionalClasses: [] }, use);
  return main !== 'full' && main !== 'conditional';
};
