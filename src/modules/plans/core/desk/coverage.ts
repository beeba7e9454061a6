import type { Day } from '../../../../kernel/day.ts';
import { type Provision, type ProvisionKind, provisionState } from '../../../../kernel/provision.ts';
import type { ActKind } from '../plan.ts';

/** Kinds that rules judge by. A zone of a local plan has all of them; of a general plan those that APP carries. */
const JUDGED: readonly ProvisionKind[] = [
  'use',
  'max-cover',
  'min-intensity',
  'max-intensity',
  'max-height',
  'min-green',
  'building-line',
];
const GENERAL: readonly ProvisionKind[] = ['use', 'max-cover', 'max-intensity', 'max-height', 'min-green'];

/** The sum of the first three is `all`. */
export type CoverageMeter = {
  /** Coded, read by a second person, and a rule judges by it. */
  readonly machine: number;
  /** Coded, waits for the second person. */
  readonly waiting: number;
  /** Not coded, or of a kind that no rule reads: a person opens the plan. */
  readonly person: number;
  readonly all: number;
};

type Read = Pick<Provision, 'kind' | 'validFrom' | 'validTo' | 'checkedOn'>;

/** How much of a zone's text the office's rules can judge by on the day. */
export function coverageOfZone(provisions: readonly Read[], act: ActKind, day: Day): CoverageMeter {
  const holding = provisions
    .map((provision) => ({ kind: provision.kind, state: provisionState(provision as Provision, day) }))
    .filter(({ state }) => state === 'in-force' || state === 'unchecked');
  const expected = act === 'planOgolny' ? GENERAL : JUDGED;
  const judged = new Set([...expected, ...holding.map(({ kind }) => kind).filter((kind) => JUDGED.includes(kind))]);
  let [machine, waiting, person] = [0, 0, 0];
  for (const kind of judged) {
    const own = holding.filter((one) => one.kind === kind);
    if (own.length === 0) person += 1;
    else if (own.every(({ state }) => state === 'in-force')) machine += 1;
    else waiting += 1;
  }
  for (const { kind, state } of holding) {
    if (judged.has(kind)) continue;
    if (state === 'in-force') person += 1;
    else waiting += 1;
  }
  return { machine, waiting, person, all: machine + waiting + person };
}

export const sumOfCoverage = (meters: readonly CoverageMeter[]): CoverageMeter =>
  meters.reduce(
    (sum, one) => ({
      machine: sum.machine + one.machine,
      waiting: sum.waiting + one.waiting,
      person: sum.person + one.person,
      all: sum.all + one.all,
    }),
    { machine: 0, waiting: 0, person: 0, all: 0 },
  );
