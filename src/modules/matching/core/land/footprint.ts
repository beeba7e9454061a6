import type { ProvisionKind } from '../../../../kernel/provision.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { type Limits, type PieceLimit, groundsOf, keptUnderCondition, limitsOf, zonesOf } from './limits.ts';
import { isRefused } from './land-reading.ts';
import { reaches, roundDown, roundUp } from '../judging/rounding.ts';
import { say } from '../message-codes.ts';
import type { Need, Weight } from '../need/need.ts';
import type { Dossier } from '../dossier.ts';
import { type Asked, type Judgement, judgement, take } from '../judging/rule.ts';

const squareMetres = (value: number): Quantity => ({ value: roundDown(value, 0), unit: 'm2' });

/** Judged of bare land, once both sides of the hall are given. */
export function hallWeight(need: Need, dossier: Dossier): Weight | null {
  if (dossier.site.kind !== 'land' || !need.length || !need.width) return null;
  return need.length.weight === 'must' || need.width.weight === 'must' ? 'must' : 'wish';
}

/** Ground floor of the hall, m². */
export const footprintOf = (need: Need): number => (need.length?.value ?? 0) * (need.width?.value ?? 0);

type Allowance = {
  readonly kind: ProvisionKind;
  /** m² of building that a zone's limit allows on so many m² of land. */
  readonly allowed: (limit: number, areaM2: number) => number;
  /** The most that an unread limit might allow on so many m². */
  readonly unread: (areaM2: number) => number;
};

/** A hall against a limit that grows with the land: cover, green share, intensity. */
export function judgeFootprint({ need, land, asOf }: Asked, { kind, allowed, unread }: Allowance): Judgement {
  const footprint = footprintOf(need);
  const needed = say('needed-footprint', { footprint: { value: roundUp(footprint, 0), unit: 'm2' } });
  if (isRefused(land)) return judgement({ verdict: 'unknown', needed, reason: say('limit-no-use', {}) });
  const limits = limitsOf(land, kind, asOf);
  const all = [...limits.local, ...limits.general];
  const room = (pieces: readonly PieceLimit[]): number[] =>
    pieces.map(({ limit, piece }) => (limit === null ? 0 : allowed(limit, piece.areaM2)));
  const local = room(limits.local);
  const best = Math.max(0, ...local);
  const [sumLocal, sumGeneral] = [sum(local), sum(room(limits.general))];
  const known = sumLocal + sumGeneral;
  const base = {
    needed,
    found: known > 0 ? say('found-footprint', { footprint: squareMetres(known) }) : null,
    margin: known > 0 ? squareMetres(known - footprint) : null,
    slack: known > 0 ? (known - footprint) / footprint : null,
    grounds: groundsOf(all),
  };
  if (reaches(best, footprint)) {
    const carrying = limits.local.slice(local.indexOf(best), local.indexOf(best) + 1);
    return judgement({
      needed,
      found: say('found-footprint', { footprint: squareMetres(best) }),
      margin: squareMetres(best - footprint),
      slack: (best - footprint) / footprint,
      grounds: groundsOf(carrying),
      verdict: 'pass',
      reason: say('limit-kept', { zones: zonesOf(carrying) }),
    });
  }
  if (reaches(sumLocal, footprint)) {
    const reason = say('limit-in-part', { zones: zonesOf(limits.local), limit: squareMetres(sumLocal) });
    return judgement({ ...base, verdict: 'conditional', reason });
  }
  const read = limits.general.filter(({ limit }) => limit !== null);
  return reaches(known, footprint)
    ? judgement({ ...base, verdict: 'conditional', reason: keptUnderCondition(read) })
    : short(limits, { footprint, known, base, unread });
}

type Short = {
  readonly unread: Allowance['unread'];
  readonly footprint: number;
  readonly known: number;
  readonly base: Pick<Judgement, 'needed' | 'found' | 'margin' | 'slack' | 'grounds'>;
};

/** What is allowed for sure is too little: unread limits may allow more, up to all the land. */
function short({ local, general, unplannedM2 }: Limits, { footprint, known, base, unread: most }: Short): Judgement {
  const all = [...local, ...general];
  const unread = all.filter(({ limit }) => limit === null);
  const unreadM2 = most(sum(unread.map(({ piece }) => piece.areaM2)) + unplannedM2);
  const unmeasured = { ...base, margin: null, slack: null };
  if (all.length === 0) return judgement({ ...unmeasured, verdict: 'unknown', reason: say('limit-no-plan', {}) });
  if (reaches(known + unreadM2, footprint)) {
    const zones = zonesOf(unread);
    if (unread.length === 0) return judgement({ ...unmeasured, verdict: 'unknown', reason: say('limit-no-plan', {}) });
    const takes = [take('take-check-provision', { zones }, { who: 'planning-department' })];
    return judgement({ ...unmeasured, verdict: 'unknown', reason: say('limit-unknown', { zones }), takes });
  }
  const reason = say('limit-broken', { zones: zonesOf(all), limit: squareMetres(known + unreadM2) });
  const [margin, slack] = [squareMetres(known + unreadM2 - footprint), (known + unreadM2 - footprint) / footprint];
  return judgement({ ...base, margin, slack, verdict: 'fail', reason });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
