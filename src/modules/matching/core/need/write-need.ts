import { NUMBER_LINES, SQUARE_METRES_IN_HECTARE, WEIGHTED_LINES, defaultWeight } from './fields.ts';
import type { Need } from './need.ts';
import { writeNumber } from '../../../../kernel/read-number.ts';

/** The need as the shortest query that `parseNeed` reads back as the same need; equal needs give equal queries. */
export function writeNeed(need: Need): URLSearchParams {
  const query = new URLSearchParams({ kind: need.kind });
  if (need.activity.text !== null) query.set('activity', need.activity.text);
  if (need.activity.pkd !== null) query.set('pkd', need.activity.pkd);
  for (const name of NUMBER_LINES) {
    const line = need[name];
    if (line === null) continue;
    const hectares = name === 'area' && need.kind === 'land';
    query.set(name, writeNumber(hectares ? line.value / SQUARE_METRES_IN_HECTARE : line.value));
  }
  if (need.rail) query.set('rail', '1');
  if (need.tenure) query.set('tenure', need.tenure.value);
  if (need.start) query.set('start', need.start.value);
  for (const name of WEIGHTED_LINES) {
    const line = need[name];
    if (line && line.weight !== defaultWeight(name)) query.set(`w-${name}`, line.weight);
  }
  if (need.jobs !== null) query.set('jobs', String(need.jobs));
  if (need.outlay !== null) query.set('outlay', String(need.outlay));
  return query;
}
