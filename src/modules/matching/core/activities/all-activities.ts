import type { Activity } from './activity.ts';
import { AGRICULTURE_AND_MINING } from './catalogue/agriculture-and-mining.ts';
import { ELECTRONICS_AND_INSTRUMENTS } from './catalogue/electronics-and-instruments.ts';
import { ENERGY_AND_WASTE } from './catalogue/energy-and-waste.ts';
import { FOOD_AND_TEXTILES } from './catalogue/food-and-textiles.ts';
import { LOGISTICS_AND_TRADE } from './catalogue/logistics-and-trade.ts';
import { MATERIALS_AND_BUILDING } from './catalogue/materials-and-building.ts';
import { METAL_AND_MACHINES } from './catalogue/metal-and-machines.ts';
import { MONEY_PROPERTY_AND_MEDIA } from './catalogue/money-property-and-media.ts';
import { OFFICES_AND_CRAFTS } from './catalogue/offices-and-crafts.ts';
import { STATE_AND_SOCIETY } from './catalogue/state-and-society.ts';

/** Every subclass of PKD 2025 (Dz.U. 2024 poz. 1936) under a plain name; first what investors bring most. */
export const ACTIVITIES: readonly Activity[] = [
  ...METAL_AND_MACHINES,
  ...ELECTRONICS_AND_INSTRUMENTS,
  ...FOOD_AND_TEXTILES,
  ...MATERIALS_AND_BUILDING,
  ...LOGISTICS_AND_TRADE,
  ...OFFICES_AND_CRAFTS,
  ...MONEY_PROPERTY_AND_MEDIA,
  ...STATE_AND_SOCIETY,
  ...ENERGY_AND_WASTE,
  ...AGRICULTURE_AND_MINING,
];

const BY_CODE = new Map(ACTIVITIES.map((activity) => [activity.code, activity]));

/** The catalogue's entry of a full code, or null. */
export const activityNamed = (code: string): Activity | null => BY_CODE.get(code) ?? null;
