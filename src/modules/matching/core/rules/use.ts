import type { Action, Ground, Message } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { unlistedSymbols } from '../../../plans/index.ts';
import { useOf } from '../activities/use-of-need.ts';
import { landGround } from '../land/drawn-land.ts';
import { type Piece, designations, provisionGround, totalArea } from '../land/land-reading.ts';
import { lawOn } from '../law/land-law.ts';
import { lawGround } from '../law/law-ground.ts';
import { roundDown } from '../judging/rounding.ts';
import { isOnlyAdditional } from '../land/uses.ts';
import { say } from '../message-codes.ts';
import { type Asked, type Judgement, type Rule, judgement, take } from '../judging/rule.ts';

/** Land below this share of the site decides nothing when no area was asked. */
const WHOLE = 0.99;

const squareMetres = (value: number): Quantity => ({ value: roundDown(value, 0), unit: 'm2' });
const percent = (part: number, whole: number): Quantity => ({
  value: whole > 0 ? Math.floor((part / whole) * 1000) / 10 : 0,
  unit: 'percent',
});

/** Whether the plan lets the activity stand on the land, and on how much of it. Law: always a must. */
export const useRule: Rule = {
  requirement: 'use',
  asked: (need) => (need.activity.pkd === null && need.activity.text === null ? null : 'must'),
  judge: (asked) => {
    const named = useOf(asked.need);
    if (named === null) return unnamed(asked);
    const needed = say('needed-use', { use: named.use, pkd: named.pkd });
    return named.use === 'unread' ? unread(asked, needed, named.pkd) : judgeLand(asked, needed);
  },
  offer: ({ land }) => {
    const pieces = [...land.local, ...land.general];
    return {
      offers: pieces.length === 0 ? null : foundZones(pieces, 0, land.totalM2),
      grounds: pieces.flatMap((piece) => provisionGround(piece.use)),
    };
  },
};

function unnamed({ need: { activity } }: Asked): Judgement {
  return judgement({
    verdict: 'unknown',
    needed: say('needed-activity', { activity: activity.pkd ?? activity.text ?? '' }),
    reason: activity.pkd === null ? say('use-not-named', {}) : say('use-mixed', { pkd: activity.pkd }),
    takes: [take('take-name-activity', {}, { who: 'investor' })],
  });
}

/** What stands in the plans is shown; whether it admits the activity only a person can read. */
function unread({ land }: Asked, needed: Message, pkd: string): Judgement {
  const pieces = [...land.local, ...land.general];
  const takes = [take('take-plan-interpretation', { zones: designations(pieces) }, { who: 'planning-department' })];
  return judgement({ verdict: 'unknown', needed, reason: say('use-unread', { pkd }), takes });
}

const foundZones = (pieces: readonly Piece[], admitted: number, total: number): Message =>
  say('found-zones', {
    zones: designations(pieces),
    admitted: squareMetres(admitted),
    share: percent(admitted, total),
  });

/** The land sorted by what the plans say of the use. */
function sorted({ land }: Asked) {
  const of = (pieces: readonly Piece[], ...kinds: Piece['admission'][]) =>
    pieces.filter((piece) => kinds.includes(piece.admission));
  return {
    full: of(land.local, 'full'),
    conditional: of(land.local, 'conditional'),
    general: of(land.general, 'full', 'conditional'),
    unknown: [...of(land.local, 'unknown'), ...of(land.general, 'unknown')],
    noLocal: of(land.local, 'none'),
    noGeneral: of(land.general, 'none'),
  };
}

/** What the plans answer for the use that the land was read for. */
export function judgeLand(asked: Asked, needed: Message): Judgement {
  const { need, dossier, land } = asked;
  const total = land.totalM2;
  if (total <= 0) {
    const takes = [take('take-plan-interpretation', { zones: '' }, { who: 'planning-department' })];
    return judgement({ verdict: 'unknown', needed, reason: say('use-no-parcels', {}), takes });
  }
  const { full, conditional, general, unknown, noLocal, noGeneral } = sorted(asked);
  const all = [...full, ...conditional, ...general, ...unknown, ...noLocal, ...noGeneral];
  const wanted = dossier.site.kind === 'land' && need.area ? Math.min(need.area.value, total * WHOLE) : total * WHOLE;
  const sure = totalArea(full);
  const likely = sure + totalArea([...conditional, ...general]);
  const possible = likely + totalArea(unknown) + land.unplannedM2;
  const base = {
    needed,
    found: all.length === 0 ? say('found-no-plan', {}) : foundZones(all, sure, total),
    grounds: groundsOf(asked, all),
  };
  const admitted = { area: squareMetres(sure), share: percent(sure, total) };
  if (sure >= wanted) {
    const zones = designations(full);
    const partly = sure < total * WHOLE;
    const reason = partly ? say('use-admitted-partly', { zones, ...admitted }) : say('use-admitted', { zones });
    return judgement({ ...base, verdict: 'pass', reason, grounds: groundsOf(asked, enough(full, wanted)) });
  }
  if (likely >= wanted) return conditionally(asked, base, { conditional, general });
  if (possible >= wanted) return unknowable(asked, base, unknown);
  if (possible <= total * (1 - WHOLE)) {
    const local = noLocal.length > 0;
    const zones = designations(local ? noLocal : noGeneral);
    const reason = local ? say('use-refused', { zones }) : say('use-refused-general-plan', { zones });
    return judgement({ ...base, verdict: 'fail', reason, slack: -1 });
  }
  return tooLittle(asked, base, { sure, possible, zones: designations(full) });
}

type Base = Pick<Judgement, 'needed' | 'found' | 'grounds'>;

/** A part of the land takes the activity. Where the investor said how much is needed and it is less, that is a no. */
function tooLittle(
  asked: Asked,
  base: Base,
  { sure, possible, zones }: { sure: number; possible: number; zones: string },
): Judgement {
  const { need, dossier, land } = asked;
  const part = { area: squareMetres(possible), share: percent(possible, land.totalM2) };
  if (dossier.site.kind === 'land' && need.area) {
    const slack = (possible - need.area.value) / need.area.value;
    return judgement({ ...base, verdict: 'fail', reason: say('use-too-little', part), slack: Math.min(slack, 0) });
  }
  if (sure > 0) {
    const admitted = { area: squareMetres(sure), share: percent(sure, land.totalM2) };
    return judgement({ ...base, verdict: 'conditional', reason: say('use-admitted-partly', { zones, ...admitted }) });
  }
  const { conditional, general, unknown } = sorted(asked);
  return conditional.length + general.length > 0
    ? conditionally(asked, base, { conditional, general })
    : unknowable(asked, base, unknown);
}

function conditionally(
  asked: Asked,
  base: Base,
  { conditional, general }: { conditional: readonly Piece[]; general: readonly Piece[] },
): Judgement {
  if (general.length === 0) {
    const zones = designations(conditional);
    const takes = [take('take-plan-interpretation', { zones }, { who: 'planning-department' })];
    const beside = conditional.every(({ use }) => use.provision && isOnlyAdditional(use.provision, asked.land.use));
    const reason = beside ? say('use-additional', { zones }) : say('use-conditional', { zones });
    return judgement({ ...base, verdict: 'conditional', reason, takes });
  }
  const reason = say('use-general-plan-only', { zones: designations(general) });
  const { takes, law } = withoutLocalPlan(asked);
  return judgement({ ...base, verdict: 'conditional', reason, takes, grounds: [...base.grounds, ...law] });
}

function unknowable(asked: Asked, base: Base, unknown: readonly Piece[]): Judgement {
  if (unknown.length === 0) {
    const { takes, law } = withoutLocalPlan(asked);
    return judgement({
      ...base,
      verdict: 'unknown',
      reason: say('use-no-plan', {}),
      takes,
      grounds: [...base.grounds, ...law],
    });
  }
  const zones = designations(unknown);
  const reason = whyUnknown(asked, unknown, zones);
  const code =
    reason.code === 'use-not-coded' || reason.code === 'use-unchecked'
      ? 'take-check-provision'
      : 'take-plan-interpretation';
  return judgement({
    ...base,
    verdict: 'unknown',
    reason,
    takes: [take(code, { zones }, { who: 'planning-department' })],
  });
}

function whyUnknown({ land }: Asked, unknown: readonly Piece[], zones: string): Message {
  if (land.overlapping && unknown.some(({ permitBasis }) => permitBasis)) return say('use-plans-overlap', { zones });
  if (unknown.every(({ use }) => use.provision === null)) return say('use-not-coded', { zones });
  if (unknown.some(({ use }) => use.state !== 'in-force')) return say('use-unchecked', { zones });
  const symbols = new Set(unknown.flatMap(({ use }) => (use.provision ? unlistedSymbols(use.provision) : [])));
  return symbols.size === 0
    ? say('use-not-coded', { zones })
    : say('use-class-unknown', { zones, symbols: [...symbols].join(', ') });
}

/** A permit then needs a decision on warunki zabudowy, or a local plan. */
function withoutLocalPlan({ dossier, asOf }: Asked): { takes: Action[]; law: Ground[] } {
  const row = lawOn(dossier.law, 'warunki-zabudowy', asOf);
  return {
    takes: [
      take('take-warunki-zabudowy', {}, { who: 'planning-department', days: row?.value ?? null }),
      take('take-local-plan', {}, { who: 'planning-department' }),
    ],
    law: lawGround('warunki-zabudowy', row),
  };
}

/** The fewest pieces, largest first, that carry the area. */
function enough(pieces: readonly Piece[], wanted: number): Piece[] {
  const taken: Piece[] = [];
  for (const piece of pieces) {
    if (totalArea(taken) >= wanted) break;
    taken.push(piece);
  }
  return taken;
}

const groundsOf = ({ dossier, asOf }: Asked, pieces: readonly Piece[]): Ground[] => [
  ...pieces.flatMap((piece) => provisionGround(piece.use)),
  landGround(dossier, asOf),
  ...(pieces.length === 0 ? [] : lawGround('land-use-classes', lawOn(dossier.law, 'land-use-classes', asOf))),
];
