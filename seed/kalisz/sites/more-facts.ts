import { inside, say } from './say.ts';
import {
  type By,
  CLERK,
  DRILLING,
  ENERGA,
  FIBRE,
  MAP,
  OWNER,
  PLANNING,
  PSG,
  PWIK,
  type Statement,
  SURVEY,
  WGM,
  type Worth,
} from './site-sheet.ts';
import type { FactKey } from '../../../src/modules/sites/index.ts';

const BROKER: By = { kind: 'broker', name: 'Biuro Nieruchomości Przykładowe' };
const both = (pl: string, en: string) => ({ pl, en });

const told = (by: By, ago: number, facts: Partial<Record<FactKey, Worth>>): Statement[] =>
  Object.entries(facts).map(([key, worth]) => say(key as FactKey, worth, { by, ago }));

/** The rest of the national check list, for the sites that the office has gone through to the end. By slug. */
export const MORE_FACTS: Readonly<Record<string, readonly Statement[]>> = {
  'tylna-teren-uzbrojony': [
    ...told(WGM, 35, {
      'largest-piece': 3.1,
      'smallest-piece': 0.8,
      'expansion-area': 'none',
      'legal-disputes': 'none',
      'price-vat': 'added',
    }),
    inside(say('land-register', both('KZ1A/00000000/0', 'KZ1A/00000000/0'), { by: WGM, ago: 35 })),
    ...told(SURVEY, 200, {
      'site-shape': both('wielobok z wcięciem od ulicy', 'polygon with a recess at the street'),
      'ground-obstacles': 'none',
    }),
    ...told(DRILLING, 200, {
      'geology-study': 'done',
      'bearing-capacity': 220,
      pollution: 'none',
      'underground-obstacles': 'none',
    }),
    ...told(PLANNING, 120, {
      landslide: 'none',
      'ecological-restrictions': 'none',
      'buffer-zones': 'none',
      'other-restrictions': 'none',
    }),
    ...told(ENERGA, 45, { 'power-voltage': 15 }),
    ...told(PSG, 60, { 'gas-calorific': 39.5, 'gas-pipe': 180 }),
    ...told(PWIK, 40, { 'treatment-plant': 'municipal', 'storm-water': 'sewer', 'storm-distance': 0 }),
    ...told(FIBRE, 150, { 'telecom-distance': 0 }),
    ...told(CLERK, 140, { 'road-class': 'municipal', 'road-width': 7, 'siding-distance': 2.4 }),
    ...told(MAP, 30, {
      'railway-distance': 1.9,
      'airport-distance': 110,
      'capital-distance': 120,
      'sea-port-distance': 'none',
      'river-port-distance': 'none',
    }),
  ],
  'inwestorska-polnoc': [
    ...told(ENERGA, 80, { 'power-works-cost': 640_000, 'power-works-days': 300, 'power-voltage': 15 }),
    ...told(PLANNING, 120, { landslide: 'none', 'ecological-restrictions': 'none' }),
    ...told(CLERK, 140, { 'road-class': 'municipal', 'road-width': 7 }),
  ],
  // The owner and the operator, the owner and the broker: two quarrels, shown side by side.
  'metalowcow-narozna': [
    say('power-capacity', 1.1, { by: OWNER, ago: 40 }),
    say('price-sale', 149, { by: BROKER, ago: 25 }),
  ],
  'hala-inwestorska': [
    ...told(OWNER, 60, {
      storeys: 1,
      bays: 2,
      docks: 4,
      'built-year': 2016,
      'technical-state': 'good',
      heating: 'gas',
      crane: 'none',
      'energy-class': 'b',
      parking: 40,
      'service-charge': 4.5,
      'social-rooms': both('szatnie i jadalnia na 60 osób', 'changing rooms and canteen for 60 people'),
    }),
  ],
};
