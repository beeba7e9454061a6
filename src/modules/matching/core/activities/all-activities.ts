import type { Activity } from './activity.ts';
import { ELECTRONICS_AND_INSTRUMENTS } from './catalogue/electronics-and-instruments.ts';
import { FOOD_AND_TEXTILES } from './catalogue/food-and-textiles.ts';
import { LOGISTICS_AND_TRADE } from './catalogue/logistics-and-trade.ts';
import { MATERIALS_AND_BUILDING } from './catalogue/materials-and-building.ts';
import { METAL_AND_MACHINES } from './catalogue/metal-and-machines.ts';
import { OFFICES_AND_CRAFTS } from './catalogue/offices-and-crafts.ts';

/** Activities that investors bring, by plain name. Not the whole of PKD: any other code can be typed. */
export const ACTIVITIES: readonly Activity[] = [
  ...METAL_AND_MACHINES,
  ...ELECTRONICS_AND_INSTRUMENTS,
  ...FOOD_AND_TEXTILES,
  ...MATERIALS_AND_BUILDING,
  ...LOGISTICS_AND_TRADE,
  ...OFFICES_AND_CRAFTS,
];

const BY_CODE = new Map(ACTIVITIES.map((activity) => [activity.code, activity]));

/** The catalogue's entry of a full code, or null. */
export const activityNamed = (code: string): Activity | null => BY_CODE.get(code) ?? null;
