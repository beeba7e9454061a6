import type { Activity } from './activity.ts';
import { METAL_AND_MACHINES } from './metal-and-machines.ts';

/** Activities that investors bring, by plain name. Not the whole of PKD: any other code can be typed. */
export const ACTIVITIES: readonly Activity[] = [...METAL_AND_MACHINES];

const BY_CODE = new Map(ACTIVITIES.map((activity) => [activity.code, activity]));

/** The catalogue's entry of a full code, or null. */
export const activityNamed = (code: string): Activity | null => BY_CODE.get(code) ?? null;
