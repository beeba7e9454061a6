import type { Need } from '../../matching/index.ts';
import type { Project } from '../../permits/index.ts';

const M2_IN_HECTARE = 10_000;
/** Group V of connections reaches so far, MW; above it the power alone does not tell the group. */
const LOW_POWER = 0.04;
/** From here on a hall alone reaches the general threshold; below it the yards, which nobody has named, may. */
const SURE_HECTARES = 1;

/** What a need says of the project that wants permits. Only what follows for certain; the rest stays open for a person. */
export function needAsProject(need: Need): Partial<Project> {
  const hall = need.length && need.width ? (need.length.value * need.width.value) / M2_IN_HECTARE : null;
  const wet = need.water !== null || need.sewage !== null;
  return {
    ...(need.kind === 'land' && hall !== null && { works: 'permit' as const }),
    ...(hall !== null && hall >= SURE_HECTARES && { developedHa: Math.round(hall * M2_IN_HECTARE) / M2_IN_HECTARE }),
    ...(need.power !== null && need.power.value > 0 && need.power.value <= LOW_POWER && { power: 'low' as const }),
    ...(need.kind === 'land' && wet && { water: 'yes' as const }),
    ...(need.tenure?.value === 'lease' && { buyer: 'none' as const }),
  };
}
