import { choice, type FactKind, number, text } from './kind.ts';

const ground = { group: 'ground', months: 60, none: false, of: 'land' } as const;
const limits = { group: 'restrictions', months: 24, none: true } as const;

/** What the land itself is. */
export const GROUND = {
  'soil-class': text({ pl: 'Klasa gruntu', en: 'Soil class' }, { ...ground, none: true }),
  ground: text({ pl: 'Warunki gruntowe', en: 'Ground conditions' }, ground),
  'geology-study': choice(
    { pl: 'Badania geologiczne', en: 'Geological survey' },
    { done: { pl: 'wykonane', en: 'done' }, partial: { pl: 'wykonane w części', en: 'done in part' } },
    { ...ground, none: true },
  ),
  'bearing-capacity': number({ pl: 'Nośność gruntu', en: 'Bearing capacity' }, 'kPa', { ...ground, max: 100_000 }),
  'groundwater-depth': number({ pl: 'Głębokość wody gruntowej', en: 'Depth of groundwater' }, 'm', {
    ...ground,
    max: 200,
    tolerance: { by: 0.5, share: 0.1 },
  }),
  slope: number({ pl: 'Różnica poziomów terenu', en: 'Difference in levels' }, 'm', {
    ...ground,
    months: null,
    max: 200,
    tolerance: { by: 0.5, share: 0.1 },
  }),
  pollution: choice(
    { pl: 'Zanieczyszczenie gruntu i wód', en: 'Soil and groundwater pollution' },
    {
      suspected: { pl: 'podejrzewane', en: 'suspected' },
      confirmed: { pl: 'stwierdzone', en: 'confirmed' },
    },
    { ...ground, none: true },
  ),
  'underground-obstacles': text(
    { pl: 'Przeszkody pod ziemią', en: 'Underground obstacles' },
    { ...ground, none: true },
  ),
  'ground-obstacles': text(
    { pl: 'Przeszkody na ziemi i nad ziemią', en: 'Obstacles on the ground and overhead' },
    { ...ground, months: 24, none: true },
  ),
} as const satisfies Record<string, FactKind>;

/** What stands against building, beside the plan. */
export const RESTRICTIONS = {
  flood: choice(
    { pl: 'Zagrożenie powodzią', en: 'Flood hazard' },
    { inside: { pl: 'w obszarze zagrożenia', en: 'inside the hazard area' } },
    limits,
  ),
  landslide: choice(
    { pl: 'Zagrożenie osuwiskiem', en: 'Landslide hazard' },
    { inside: { pl: 'w obszarze zagrożenia', en: 'inside the hazard area' } },
    { ...limits, of: 'land' },
  ),
  heritage: choice(
    { pl: 'Ochrona zabytków', en: 'Heritage protection' },
    {
      entered: { pl: 'wpisany do rejestru lub ewidencji', en: 'entered in the register or inventory' },
      zone: { pl: 'w strefie ochrony konserwatorskiej', en: 'in a conservation zone' },
    },
    limits,
  ),
  'ecological-restrictions': text(
    { pl: 'Ograniczenia ekologiczne', en: 'Ecological restrictions' },
    { ...limits, of: 'land' },
  ),
  'buffer-zones': text(
    { pl: 'Strefy buforowe i ochronne', en: 'Buffer and protection zones' },
    { ...limits, of: 'land' },
  ),
  'other-restrictions': text({ pl: 'Inne ograniczenia', en: 'Other restrictions' }, limits),
} as const satisfies Record<string, FactKind>;
