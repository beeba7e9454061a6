import { type Day, daysBetween } from '../../../../kernel/day.ts';
import type { FactValue } from '../../../../kernel/fact.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { type FactKey, standingOf } from '../../../sites/index.ts';
import type { Dossier } from '../dossier.ts';
import { drawnOn } from '../land/drawn-land.ts';
import { readLand } from '../land/land-reading.ts';

/** What a rung of the ladder asks for. */
export type StepCode =
  | 'parcels'
  | 'owner'
  | 'plan'
  | 'hazards'
  | 'utilities-known'
  | 'road'
  | 'power-there'
  | 'water-there'
  | 'sewage-there'
  | 'geology'
  | 'pollution'
  | 'encumbrances'
  | 'disputes'
  | 'price'
  | 'available'
  | 'rooms'
  | 'state';

export type Step = {
  readonly code: StepCode;
  /** `ask`: nobody knows, or sources differ, so that `keys` have to be asked. `work`: known, and something has to be done. */
  readonly state: 'met' | 'ask' | 'work';
  readonly keys: readonly FactKey[];
  /** Of the work, only where a fresh fact gives it. */
  readonly cost: Quantity | null;
  readonly days: number | null;
};

export type Level = 0 | 1 | 2 | 3 | 4;
export type Rung = { readonly level: Level; readonly steps: readonly Step[] };

export type Readiness = {
  /** 0 is an idea, 4 is ready to build or to move in; each rung counts only when all below it are reached. */
  readonly level: Level;
  readonly rungs: readonly Rung[];
  /** What the next rung still takes; empty on the highest. */
  readonly next: readonly Step[];
};

/** A site that can be had within so many days is at hand. The office's practice. */
export const AT_HAND_DAYS = 90;

/**
 * Where a site stands on the ladder, from fresh facts and checked provisions alone. The ladder is the office's own, not a standard.
 * @param plan what `planStep` says of land on that day, where it is known.
 */
// oxlint-disable-next-line max-params
export function readinessOf(dossier: Dossier, asOf: Day, plan?: Step): Readiness {
  const rungs =
    dossier.site.kind === 'land' ? landRungs(dossier, asOf, plan ?? planStep(dossier, asOf)) : roomRungs(dossier, asOf);
  const missing = rungs.findIndex(({ steps }) => steps.some(({ state }) => state !== 'met'));
  const level = (missing === -1 ? rungs.length : missing) as Level;
  return { level, rungs, next: rungs[missing]?.steps.filter(({ state }) => state !== 'met') ?? [] };
}

// oxlint-disable-next-line max-params
function landRungs(dossier: Dossier, asOf: Day, plan: Step): Rung[] {
  const at = reader(dossier, asOf);
  const media = ['power', 'water', 'sewage'] as const;
  return [
    rung(1, [
      dossier.parcels.length > 0 && drawnOn(dossier) === null ? met('parcels') : work('parcels'),
      at.known('owner', ['owner', 'tenure']),
    ]),
    rung(2, [plan, at.known('hazards', ['flood', 'heritage'])]),
    rung(3, [
      at.known(
        'utilities-known',
        media.flatMap((medium): FactKey[] => [`${medium}-capacity`, `${medium}-distance`]),
      ),
      at.known('road', ['axle-load', 'road-access']),
    ]),
    rung(4, [
      ...media.map((medium) => at.there(medium)),
      at.holds('geology', 'geology-study', (value) => value.kind === 'choice' && value.code === 'done'),
      at.holds('pollution', 'pollution', isNone),
      at.holds('encumbrances', 'encumbrances', isNone),
      at.holds('disputes', 'legal-disputes', isNone),
      at.price(),
      at.available(),
    ]),
  ];
}

function roomRungs(dossier: Dossier, asOf: Day): Rung[] {
  const at = reader(dossier, asOf);
  const hall = dossier.site.kind === 'hall';
  return [
    rung(1, [at.known('owner', ['owner', 'tenure'])]),
    rung(2, [at.known('rooms', hall ? ['usable-area', 'clear-height'] : ['usable-area'])]),
    rung(3, [at.known('utilities-known', ['power-capacity', 'water-capacity', 'heating'])]),
    rung(4, [
      at.holds('state', 'technical-state', (value) => value.kind === 'choice' && ['new', 'good'].includes(value.code)),
      at.price(),
      at.available(),
    ]),
  ];
}

const rung = (level: Level, steps: readonly Step[]): Rung => ({ level, steps });
const bare = { keys: [], cost: null, days: null } as const;
const met = (code: StepCode): Step => ({ code, state: 'met', ...bare });
const ask = (code: StepCode, keys: readonly FactKey[]): Step => ({ ...bare, code, state: 'ask', keys });
const work = (code: StepCode, price: Partial<Pick<Step, 'cost' | 'days'>> = {}): Step => ({
  ...bare,
  code,
  state: 'work',
  ...price,
});
const isNone = (value: FactValue): boolean => value.kind === 'none';

/** The steps, read from fresh facts; a stale, missing or disputed one has to be asked. */
function reader({ facts, site }: Dossier, asOf: Day) {
  const read = (key: FactKey): FactValue | null => {
    const { state, current } = standingOf(key, facts[key], asOf);
    return state === 'fresh' ? current!.value : null;
  };
  const figure = (key: FactKey): number | null => {
    const value = read(key);
    return value?.kind === 'number' ? value.value : null;
  };
  const known = (code: StepCode, keys: readonly FactKey[]): Step => {
    const unknown = keys.filter((key) => read(key) === null);
    return unknown.length === 0 ? met(code) : ask(code, unknown);
  };
  return {
    known,
    holds(code: StepCode, key: FactKey, holds: (value: FactValue) => boolean): Step {
      const value = read(key);
      if (value === null) return ask(code, [key]);
      return holds(value) ? met(code) : work(code);
    },
    /** The network is at the border and has something to give. */
    there(medium: 'power' | 'water' | 'sewage'): Step {
      const [capacity, distance] = [read(`${medium}-capacity`), read(`${medium}-distance`)];
      const code = `${medium}-there` as const;
      if (capacity === null || distance === null) return known(code, [`${medium}-capacity`, `${medium}-distance`]);
      if (!isNone(capacity) && distance.kind === 'number' && distance.value === 0) return met(code);
      const cost = figure(`${medium}-works-cost`);
      return work(code, {
        cost: cost === null ? null : { value: cost, unit: 'PLN' },
        days: figure(`${medium}-works-days`),
      });
    },
    /** Of sale or of rent, as the site is offered. */
    price(): Step {
      const tenure = read('tenure');
      const rented = tenure?.kind === 'choice' ? tenure.code === 'lease' : site.kind !== 'land';
      return known('price', [rented ? 'rent' : 'price-sale']);
    },
    available(): Step {
      const value = read('available-from');
      if (value?.kind !== 'day') return ask('available', ['available-from']);
      const days = daysBetween(asOf, value.day);
      return days <= AT_HAND_DAYS ? met('available') : work('available', { days });
    },
  };
}

/** A local plan in force on all of the land, alone there, whose use two people have read. A plan on a part of it is a plan to be made. */
export function planStep(dossier: Dossier, asOf: Day): Step {
  const { local, general, unplannedM2, overlapping } = readLand(dossier, 'unread', asOf);
  if (local.length === 0 || general.length > 0 || unplannedM2 > 0) return work('plan');
  return !overlapping && local.every(({ use }) => use.state === 'in-force') ? met('plan') : ask('plan', []);
}
