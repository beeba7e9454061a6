import type { Day } from '../../../../kernel/day.ts';
import type { Fact, FactValue } from '../../../../kernel/fact.ts';
import type { Action, Ground, Message } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { contradict, FACT_KINDS, type FactKey, type FactStanding, standingOf } from '../../../sites/index.ts';
import type { Dossier } from '../dossier.ts';
import { say } from '../message-codes.ts';
import type { Actor } from '../site-answer.ts';
import { take } from './rule.ts';

/** A fact as it may be relied on: its value only while it is fresh. */
export type FactReading<Value> =
  | { readonly state: 'fresh'; readonly value: Value; readonly ground: Ground }
  | { readonly state: 'unknown'; readonly reason: Message; readonly takes: readonly Action[]; readonly ground: Ground };

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

/** Words, or 'none' where it was checked that there is none. */
export const readWordsOrNone = (dossier: Dossier, key: FactKey, asOf: Day): FactReading<'words' | 'none'> =>
  read({ dossier, key, asOf }, (value) => (value.kind === 'none' ? 'none' : value.kind === 'text' ? 'words' : null));

/** A legal day. */
export const readDay = (dossier: Dossier, key: FactKey, asOf: Day): FactReading<Day> =>
  read({ dossier, key, asOf }, (value) => (value.kind === 'day' ? value.day : null));

type Place = { readonly dossier: Dossier; readonly key: FactKey; readonly asOf: Day };

/** A value of the wrong shape reads as missing: a broken record is no answer. Of sources that contradict, none is believed. */
function read<Value>({ dossier, key, asOf }: Place, valueOf: (value: FactValue) => Value | null): FactReading<Value> {
  const { state, current, voices } = standingOf(key, dossier.facts[key], asOf);
  const ground = factGround(key, current, { state, voices });
  const value = current ? valueOf(current.value) : null;
  if (state === 'fresh' && value !== null) return { state, value, ground };
  const who = keeperOf(key);
  if (state === 'disputed')
    return {
      state: 'unknown',
      reason: dispute(key, voices),
      takes: [take('take-settle-fact', { key }, { who })],
      ground,
    };
  const reason =
    state === 'stale' && current?.validUntil
      ? say('fact-stale', { key, since: current.validUntil })
      : say('fact-missing', { key });
  return { state: 'unknown', reason, takes: [take('take-confirm-fact', { key }, { who })], ground };
}

/** Two that contradict, by name and value: the latest of those that do. */
export function dispute(key: FactKey, voices: readonly Fact[]): Message {
  const pairs = voices.flatMap((a, at) => voices.slice(at + 1).map((b) => [a, b] as const));
  const [a, b] = pairs.find(([one, other]) => contradict(key, one, other)) ?? pairs[0]!;
  const by = { first: a.source.name, second: b.source.name };
  return say('fact-disputed', { key, ...by, 'first-value': told(a.value), 'second-value': told(b.value) });
}

/** A value as a message carries it: a quantity, a code, a day; pages put it in words. */
function told(value: FactValue): Quantity | string {
  switch (value.kind) {
    case 'number':
      return { value: value.value, unit: value.unit };
    case 'choice':
      return value.code;
    case 'day':
      return value.day;
    case 'text':
      return value.text.pl;
    case 'none':
      return 'none';
  }
}

const factGround = (
  key: FactKey,
  fact: Fact | undefined,
  { state, voices }: Pick<FactStanding, 'state' | 'voices'>,
): Ground => ({
  kind: 'fact',
  factId: fact?.id ?? null,
  key,
  value: fact?.value ?? null,
  source: fact?.source ?? null,
  confirmedOn: fact?.confirmedOn ?? null,
  validUntil: fact?.validUntil ?? null,
  freshness: state,
  ...(state === 'disputed' && { against: voices.filter((voice) => voice !== fact).map(asStatement) }),
});

/** A statement as a ground shows it. */
export const asStatement = ({ value, source, confirmedOn, validUntil }: Fact) => ({
  value,
  source,
  confirmedOn,
  validUntil,
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
