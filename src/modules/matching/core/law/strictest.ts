import type { LandKey, LandValues } from './land-law.ts';
import type { GasZone } from './strips/gas-zone.ts';
import type { PowerStrip } from './strips/power-strip.ts';
import { AREA_EFFECTS, type AreaEffect } from './strips/protected-area.ts';

/** Of two readings of a parameter the one that leaves less land, number by number: what it lets stand, the other lets stand too. */
// oxlint-disable-next-line max-params
export function strictest<Key extends LandKey>(
  key: Key,
  one: LandValues[Key],
  other: LandValues[Key],
): LandValues[Key] {
  return most(key, one, other) as LandValues[Key];
}

// oxlint-disable-next-line max-params
function most(key: LandKey, one: unknown, other: unknown): unknown {
  if (key === 'gas-zone') return gasZone(one as GasZone, other as GasZone);
  if (key === 'power-strip') return powerStrip(one as PowerStrip, other as PowerStrip);
  return greater(one, other);
}

/** Numbers by size, effects by what they ask, records field by field; of other words the first. */
function greater(one: unknown, other: unknown): unknown {
  if (typeof one === 'number' && typeof other === 'number') return Math.max(one, other);
  if (typeof one === 'string') return AREA_EFFECTS.includes(one as AreaEffect) ? harder(one, other as string) : one;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return Object.fromEntries(Object.keys(left).map((name) => [name, greater(left[name], right[name])]));
}

const harder = (one: string, other: string): string =>
  AREA_EFFECTS.indexOf(one as AreaEffect) >= AREA_EFFECTS.indexOf(other as AreaEffect) ? one : other;

function gasZone(one: GasZone, other: GasZone): GasZone {
  const bounds = [...new Set([...one.higher, ...other.higher].map(({ upTo }) => upTo))].toSorted((a, b) => a - b);
  const metresOf = ({ higher }: GasZone, diameter: number): number =>
    (higher.find(({ upTo }) => diameter <= upTo) ?? higher.at(-1)!).metres;
  return {
    lowAndMedium: Math.max(one.lowAndMedium, other.lowAndMedium),
    higher: bounds.map((upTo) => ({ upTo, metres: Math.max(metresOf(one, upTo), metresOf(other, upTo)) })),
    since: Math.max(one.since, other.since),
  };
}

function powerStrip(one: PowerStrip, other: PowerStrip): PowerStrip {
  const bounds = [...new Set([...one.overhead, ...other.overhead].map(({ from }) => from))].toSorted((a, b) => b - a);
  const metresOf = ({ overhead }: PowerStrip, voltage: number): number =>
    overhead.find(({ from }) => voltage >= from)?.metres ?? 0;
  return {
    overhead: bounds.map((from) => ({ from, metres: Math.max(metresOf(one, from), metresOf(other, from)) })),
    cable: Math.max(one.cable, other.cable),
  };
}
