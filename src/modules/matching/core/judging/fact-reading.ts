import type { Day } from '../../../../kernel/day.ts';
import { type Fact, type FactValue, freshness } from '../../../../kernel/fact.ts';
import type { Action, Ground, Message } from '../../../../kernel/finding.ts';
import { FACT_KINDS, type FactKey } from '../../../sites/index.ts';
import type { Dossier } from '../dossier.ts';
import { type Actor, say } from '../message-codes.ts';
import { take } from './rule.ts';

/** A fact as it may be relied on: its value only while it is fresh. */
export type FactReading<Value> =
  | { readonly state: 'fresh'; readonly value: Value; readonly ground: Ground }
  | { readonly state: 'unknown'; readonly reason: Message; readonly takes: readonly Action[]; readonly ground: Ground };

/** The latest statement of a key that was known on the day. */
export const latestFact = (dossier: Dossier, key: FactKey, asOf: Day): Fact | undefined =>
  dossier.facts[key]?.find((fact) => fact.confirmedOn <= asOf);

/** A number in the unit of its kind. */
export const readNumber = (dossier: Dossier, key: FactKey, asOf: Day): FactReading<number> =>
  read({ dossier, key, asOf }, (value) => soundNumber(key, value));

/** A number in the unit of its kind, or 'none' where it was checked that there is none. */
export const readNumberOrNone = (dossier: Dossier, key: FactKey, asOf: Day): FactReading<number | 'none'> =>
  read({ dossier, key, asOf }, (value) => (value.kind === 'none' ? 'none' : soundNumber(key, value)));

function soundNumber(key: FactKey, value: FactValue): number | null {
  const kind = FACT_KINDS[key];
  const sound = value.kind === 'number' && kind.value === 'number' && value.unit === kind.unit;
  return sound && Number.isFinite(value.value) ? value.value : null;
}

/** A code of its kind's list, or 'none' where it was checked that there is none. */
export const readChoice = (dossier: Dossier, key: FactKey, asOf: Day): FactReading<string> =>
  read({ dossier, key, asOf }, (value) => {
    const kind = FACT_KINDS[key];
    if (value.kind === 'none') return kind.none ? 'none' : null;
    return value.kind === 'choice' && kind.value === 'choice' && Object.hasOwn(kind.choices, value.code)
      ? value.code
      : null;
  });

/** A legal day. */
export const readDay = (dossier: Dossier, key: FactKey, asOf: Day): FactReading<Day> =>
  read({ dossier, key, asOf }, (value) => (value.kind === 'day' ? value.day : null));

type Place = { readonly dossier: Dossier; readonly key: FactKey; readonly asOf: Day };

/** A value of the wrong shape reads as missing: a broken record is no answer. */
function read<Value>({ dossier, key, asOf }: Place, valueOf: (value: FactValue) => Value | null): FactReading<Value> {
  const fact = latestFact(dossier, key, asOf);
  const state = freshness(fact, asOf);
  const ground = factGround(key, fact, state);
  const value = fact ? valueOf(fact.value) : null;
  if (state === 'fresh' && value !== null) return { state, value, ground };
  const reason =
    state === 'stale' && fact?.validUntil
      ? say('fact-stale', { key, since: fact.validUntil })
      : say('fact-missing', { key });
  return { state: 'unknown', reason, takes: [take('take-confirm-fact', { key }, { who: keeperOf(key) })], ground };
}

const factGround = (key: FactKey, fact: Fact | undefined, state: 'fresh' | 'stale' | 'missing'): Ground => ({
  kind: 'fact',
  factId: fact?.id ?? null,
  key,
  value: fact?.value ?? null,
  source: fact?.source ?? null,
  confirmedOn: fact?.confirmedOn ?? null,
  validUntil: fact?.validUntil ?? null,
  freshness: state,
});

/** Who can confirm a fact. */
function keeperOf(key: FactKey): Actor {
  if (key.startsWith('power')) return 'power-operator';
  if (key.startsWith('gas')) return 'gas-operator';
  if (key.startsWith('water') || key.startsWith('sewage')) return 'water-operator';
  if (key === 'rail-siding') return 'rail-manager';
  if (key === 'axle-load' || key === 'road-access') return 'road-manager';
  return FACT_KINDS[key].group === 'terms' || FACT_KINDS[key].group === 'building' ? 'owner' : 'investor-office';
}
