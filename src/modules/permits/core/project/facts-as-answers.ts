import type { Day } from '../../../../kernel/day.ts';
import type { Fact } from '../../../../kernel/fact.ts';
import { type FactKey, standingOf } from '../../../sites/index.ts';
import type { Project } from './project.ts';

type Facts = Readonly<Partial<Record<FactKey, readonly Fact[]>>>;

/** What fresh, undisputed facts of a site answer of the project; whatever they do not say stays open. */
export function factsAsAnswers(facts: Facts, asOf: Day): Partial<Project> {
  const sure = (key: FactKey): string | null => {
    const { state, current } = standingOf(key, facts[key] as never, asOf);
    if (state !== 'fresh' || !current) return null;
    const { value } = current;
    return value.kind === 'choice' ? value.code : value.kind === 'none' ? 'none' : null;
  };
  const heritage = sure('heritage');
  const owner = sure('owner');
  return {
    ...(heritage && { heritage: heritage === 'none' ? ('no' as const) : ('yes' as const) }),
    ...(owner === 'municipal' && { municipalLand: 'yes' as const }),
    ...((owner === 'private' || owner === 'state') && { municipalLand: 'no' as const }),
  };
}
