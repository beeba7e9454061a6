import type { Action, Ground, Message } from '../../../../kernel/finding.ts';
import type { Quantity, Unit } from '../../../../kernel/quantity.ts';
import { unknownBy } from '../judging/compare.ts';
import { type FactReading, readNumberOrNone } from '../judging/fact-reading.ts';
import { type HeldRow, lawOn } from '../law/land-law.ts';
import { lawGround } from '../law/law-ground.ts';
import type { Actor } from '../site-answer.ts';
import { type Utility, say } from '../message-codes.ts';
import { type Asked, type Judgement, type Offer, type Rule, judgement, take } from '../judging/rule.ts';

const UNITS: Readonly<Record<Utility, Unit>> = { power: 'MW', gas: 'm3/h', water: 'm3/d', sewage: 'm3/d' };
const OPERATORS: Readonly<Record<Utility, Actor>> = {
  power: 'power-operator',
  gas: 'gas-operator',
  water: 'water-operator',
  sewage: 'water-operator',
};

const metres = (value: number): Quantity => ({ value, unit: 'm' });
const amount = (utility: Utility, value: number): Quantity => ({
  value: Number(value.toFixed(6)),
  unit: UNITS[utility],
});

/** A utility by the operator's capacity and the distance to its network. A building is connected already; land has to be. */
export const connectionRule = (utility: Utility): Rule => ({
  requirement: utility,
  asked: (need) => need[utility]?.weight ?? null,
  judge: (asked) => judge(utility, asked),
  offer: ({ dossier, asOf }) => offer(utility, readNumberOrNone(dossier, `${utility}-capacity`, asOf)),
});

function judge(utility: Utility, { need, dossier, asOf }: Asked): Judgement {
  const asked = need[utility]!.value;
  const needed = say('needed-capacity', { utility, capacity: amount(utility, asked) });
  const capacity = readNumberOrNone(dossier, `${utility}-capacity`, asOf);
  if (capacity.state === 'unknown') return unknownBy(needed, capacity);
  const connect = connection(utility, lawOn(dossier.law, `connection.${utility}`, asOf));
  const distance = readNumberOrNone(dossier, `${utility}-distance`, asOf);
  if (capacity.value === 'none')
    return withoutNetwork({ utility, needed, capacity: capacity.ground, distance, connect });
  const spare = amount(utility, capacity.value - asked);
  const measure = { margin: spare, slack: spare.value / asked };
  const found = say('found-capacity', { utility, capacity: amount(utility, capacity.value) });
  if (spare.value < 0) {
    const short = amount(utility, -spare.value);
    const takes = [take('take-more-capacity', { utility, short }, { who: OPERATORS[utility] })];
    const reason = say('capacity-short', { utility, short });
    return judgement({ ...measure, verdict: 'fail', needed, found, reason, takes, grounds: [capacity.ground] });
  }
  const at = { ...measure, needed, found };
  if (dossier.site.kind !== 'land') {
    const reason = say('capacity-at-hand', { utility });
    return judgement({ ...at, verdict: 'pass', reason, grounds: [capacity.ground] });
  }
  return byDistance({
    utility,
    at,
    amount: amount(utility, capacity.value),
    capacity: capacity.ground,
    distance,
    connect,
  });
}

type Connect = { readonly takes: readonly Action[]; readonly law: readonly Ground[] };

function connection(utility: Utility, row: HeldRow<number> | null): Connect {
  const takes = [take('take-connection', { utility }, { who: OPERATORS[utility], days: row?.value ?? null })];
  return { takes, law: lawGround('connection-terms', row) };
}

type Near = {
  readonly utility: Utility;
  readonly capacity: Ground;
  readonly distance: FactReading<number | 'none'>;
  readonly connect: Connect;
};

/** The capacity is there: at the border it is at hand, farther off it has to be brought. */
function byDistance(
  near: Near & { readonly at: Pick<Judgement, 'needed' | 'found' | 'margin' | 'slack'>; readonly amount: Quantity },
): Judgement {
  const { utility, at, distance, connect } = near;
  const grounds = [near.capacity, distance.ground, ...connect.law];
  if (distance.state === 'unknown') {
    const reason = say('capacity-distance-unknown', { utility });
    const takes = [...distance.takes, ...connect.takes];
    return judgement({ ...at, verdict: 'conditional', reason, takes, grounds });
  }
  if (distance.value === 'none') {
    return judgement({ ...at, verdict: 'unknown', reason: say('capacity-contradicts', { utility }), grounds });
  }
  if (distance.value === 0) {
    return judgement({
      ...at,
      verdict: 'pass',
      reason: say('capacity-at-hand', { utility }),
      takes: connect.takes,
      grounds,
    });
  }
  const away = { utility, distance: metres(distance.value) };
  const found = say('found-capacity-at', { ...away, capacity: near.amount });
  const reason = say('capacity-at-distance', away);
  return judgement({ ...at, found, verdict: 'conditional', reason, takes: connect.takes, grounds });
}

/** Checked: nothing at the site. Whether it can come depends on where the network ends. */
function withoutNetwork({
  utility,
  needed,
  capacity,
  distance,
  connect,
}: Near & { readonly needed: Message }): Judgement {
  if (distance.state === 'unknown') {
    const { reason, takes } = distance;
    return judgement({ verdict: 'unknown', needed, reason, takes, grounds: [capacity, distance.ground] });
  }
  const grounds = [capacity, distance.ground];
  if (distance.value === 'none') {
    const found = say('found-no-network', { utility });
    return judgement({ verdict: 'fail', needed, found, reason: say('network-none', { utility }), slack: -1, grounds });
  }
  const away = { utility, distance: metres(distance.value) };
  const takes = [take('take-extend-network', away, { who: OPERATORS[utility] }), ...connect.takes];
  return judgement({
    verdict: 'conditional',
    needed,
    found: say('found-network-at', away),
    reason: say('network-must-come', away),
    takes,
    grounds: [...grounds, ...connect.law],
  });
}

function offer(utility: Utility, capacity: FactReading<number | 'none'>): Offer {
  if (capacity.state === 'unknown') return { offers: null, grounds: [capacity.ground] };
  const offers =
    capacity.value === 'none'
      ? say('found-no-network', { utility })
      : say('found-capacity', { utility, capacity: amount(utility, capacity.value) });
  return { offers, grounds: [capacity.ground] };
}
