import type { Message } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { measured, offered } from '../judging/compare.ts';
import { readNumber } from '../judging/fact-reading.ts';
import { type Limits, type PieceLimit, groundsOf, keptUnderCondition, limitsOf, zonesOf } from '../land/limits.ts';
import { type LandReading, isRefused, isSliver } from '../land/land-reading.ts';
import { say } from '../message-codes.ts';
import { type Asked, type Judgement, type Rule, judgement, take } from '../judging/rule.ts';

const metres = (value: number): Quantity => ({ value: Number(value.toFixed(6)), unit: 'm' });

const clearHeight = (value: number): Message => say('found-clear-height', { height: metres(value) });

/** On land, the plan's height limit; in a building, its clear height. */
export const heightRule: Rule = {
  requirement: 'height',
  asked: (need) => need.height?.weight ?? null,
  judge: (asked) => (asked.dossier.site.kind === 'land' ? byPlan(asked) : byBuilding(asked)),
  offer: ({ dossier, land, asOf }) => {
    if (dossier.site.kind !== 'land') return offered(readNumber(dossier, 'clear-height', asOf), clearHeight);
    const { local } = limitsOf(land, 'max-height', asOf);
    const most = highest(local);
    const offers = most === null ? null : say('found-height-limit', { height: metres(most) });
    return { offers, grounds: groundsOf(local) };
  },
};

function byBuilding({ need, dossier, asOf }: Asked): Judgement {
  const asked = need.height!.value;
  return measured(readNumber(dossier, 'clear-height', asOf), {
    asked,
    unit: 'm',
    needed: say('needed-height', { height: metres(asked) }),
    found: clearHeight,
    margin: (value) => value - asked,
    pass: (spare) => say('height-enough', { spare: metres(spare) }),
    fail: (short) => say('height-short', { short: metres(short) }),
  });
}

const highest = (limits: readonly PieceLimit[]): number | null =>
  limits.reduce<number | null>((most, { limit }) => (limit === null ? most : Math.max(limit, most ?? 0)), null);

function byPlan({ need, land, asOf }: Asked): Judgement {
  const asked = need.height!.value;
  if (isRefused(land)) {
    const needed = say('needed-height', { height: metres(asked) });
    return judgement({ verdict: 'unknown', needed, reason: say('limit-no-use', {}) });
  }
  const limits = withoutSlivers(limitsOf(land, 'max-height', asOf), land);
  const all = [...limits.local, ...limits.general];
  const most = highest(all);
  const base = {
    needed: say('needed-height', { height: metres(asked) }),
    found: most === null ? null : say('found-height-limit', { height: metres(most) }),
    margin: most === null ? null : metres(most - asked),
    slack: most === null ? null : (most - asked) / asked,
    grounds: groundsOf(all),
  };
  const kept = limits.local.filter(({ limit }) => limit !== null && limit >= asked);
  const zones = zonesOf(kept);
  if (kept.length > 0 && kept.length === all.length && limits.unplannedM2 === 0) {
    // The strictest zone decides how much is to spare.
    const least = Math.min(...kept.map(({ limit }) => limit!));
    const measure = { margin: metres(least - asked), slack: (least - asked) / asked };
    return judgement({ ...base, ...measure, verdict: 'pass', reason: say('limit-kept', { zones }) });
  }
  if (kept.length > 0) {
    const reason = say('limit-in-part', { zones, limit: metres(highest(kept)!) });
    return judgement({ ...base, verdict: 'conditional', reason });
  }
  return withoutLocalLimit(limits, { asked, base });
}

/** A strip that two drawings leave by chance takes no hall, so its limit neither allows nor forbids one. */
function withoutSlivers(limits: Limits, land: LandReading): Limits {
  const wide = ({ piece }: PieceLimit): boolean => !isSliver(piece, land);
  return { ...limits, local: limits.local.filter(wide), general: limits.general.filter(wide) };
}

/** No local plan admits this height for sure: the general plan may, an unread clause might, or nothing does. */
function withoutLocalLimit(
  { local, general, unplannedM2 }: Limits,
  { asked, base }: { asked: number; base: Pick<Judgement, 'needed' | 'found' | 'margin' | 'slack' | 'grounds'> },
): Judgement {
  const bounded = general.filter(({ limit }) => limit !== null && limit >= asked);
  if (bounded.length > 0) {
    return judgement({
      ...base,
      verdict: 'conditional',
      reason: keptUnderCondition(bounded),
    });
  }
  const unread = [...local, ...general].filter(({ limit }) => limit === null);
  if (unread.length > 0) {
    const zones = zonesOf(unread);
    const takes = [take('take-check-provision', { zones }, { who: 'planning-department' })];
    return judgement({
      ...base,
      verdict: 'unknown',
      reason: say('limit-unknown', { zones }),
      takes,
      margin: null,
      slack: null,
    });
  }
  const all = [...local, ...general];
  if (unplannedM2 > 0 || all.length === 0)
    return judgement({ ...base, verdict: 'unknown', reason: say('limit-no-plan', {}) });
  const limit = metres(highest(all)!);
  return judgement({ ...base, verdict: 'fail', reason: say('limit-broken', { zones: zonesOf(all), limit }) });
}
