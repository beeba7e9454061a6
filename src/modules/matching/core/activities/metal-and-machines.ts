import { type Activity, activities } from './activity.ts';

export const METAL_AND_MACHINES: readonly Activity[] = activities('production', [
  [
    '25.53.Z',
    'Obróbka mechaniczna metali',
    'Machining of metals',
    'skrawanie toczenie frezowanie cnc wiercenie',
    'turning milling cnc drilling',
  ],
]);
