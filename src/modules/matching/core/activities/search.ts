import type { Activity } from './activity.ts';
import { ACTIVITIES } from './catalogue.ts';

/** Activities that answer plain words or a code, best first. */
export function searchActivities(text: string, limit = 8): Activity[] {
  return ACTIVITIES.filter((activity) => activity.code.startsWith(text)).slice(0, limit);
}
