import { lawStatus } from '../../../../kernel/law/dated.ts';
import type { Action, Ground, Message } from '../../../../kernel/finding.ts';
import type { Day } from '../../../../kernel/day.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import type { Dossier } from '../dossier.ts';
import type { Envelope } from '../hall/envelope.ts';
import { compared, unknownBy } from '../judging/compare.ts';
import { readNumber } from '../judging/fact-reading.ts';
import { knownLayers, unreliable } from '../hall/buildable/known-layers.ts';
import { layersParam } from '../../../layers/index.ts';
import { askHall, type FittingTerms, type HallAsked } from '../hall/curves/hall-terms.ts';
import type { LineDoubt } from '../hall/zone-lines.ts';
import { type HallSize, widestRoom } from '../hall/fit-hall.ts';
import { longestBelow } from '../hall/longest-hall.ts';
import { landGround } from '../land/drawn-land.ts';
import { designations, isRefused, provisionGround } from '../land/land-reading.ts';
import { lawOn } from '../law/land-law.ts';
import { lawGround } from '../law/law-ground.ts';
import type { Setback } from '../law/setback.ts';
import { roundDown, roundUp } from '../judging/rounding.ts';
import { say } from '../message-codes.ts';
import type { Need, Weight } from '../need/need.ts';
import { type Asked, type Judgement, type Rule, judgement, take } from '../judging/rule.ts';

const metres = (value: number): Quantity => ({ value: roundDown(value, 2), unit: 'm' });
const metresUp = (value: number): Quantity => ({ value: roundUp(value, 2), unit: 'm' });

export const fitRule: Rule = {
  requirement: 'fit',
  asked: weightOf,
  judge: (asked) => {
    const { length, width } = asked.need;
    if (!length || !width) {
      const needed = say('needed-side', { side: metresUp((length ?? width)!.value) });
      const takes = [take('take-give-both-sides', {}, { who: 'investor' })];
      return judgement({ verdict: 'unknown', needed, reason: say('fit-one-side', {}), takes });
    }
    const size = { length: length.value, width: width.value };
    const needed = say('needed-hall', { length: metresUp(size.length), width: metresUp(size.width) });
    return asked.dossier.site.kind === 'land' ? onLand(asked, size, needed) : inBuilding(asked, size, needed);
  },
};

function weightOf({ length, width }: Need): Weight | null {
  if (!length && !width) return null;
  return length?.weight === 'must' || width?.weight === 'must' ? 'must' : 'wish';
}

/** A building's floor can be too small for sure; whether its inside has the shape, nobody has measured. */
function inBuilding({ dossier, asOf }: Asked, { length, width }: HallSize, needed: Message): Judgement {
  const reading = readNumber(dossier, 'usable-area', asOf);
  if (reading.state === 'unknown') return unknownBy(needed, reading);
  const short = length * width - reading.value;
  const judged = compared({
    needed,
    found: say('found-area', { area: { value: roundDown(reading.value, 2), unit: 'm2' } }),
    margin: -short,
    asked: length * width,
    unit: 'm2',
    pass: say('fit-inside-unknown', {}),
    fail: say('fit-inside-small', { short: { value: roundUp(short, 2), unit: 'm2' } }),
    grounds: [reading.ground],
  });
  if (judged.verdict === 'fail') return judged;
  const takes = [take('take-measure-inside', {}, { who: 'owner' })];
  return { ...judged, verdict: 'unknown', margin: null, slack: null, takes };
}

function onLand(asked: Asked, size: HallSize, needed: Message): Judgement {
  const { dossier, land, asOf } = asked;
  const law = lawOn(dossier.law, 'setback', asOf);
  if (dossier.parcels.length === 0) return judgement({ verdict: 'unknown', needed, reason: say('fit-no-parcels', {}) });
  if (law === null || isRefused(land)) {
    return judgement({ verdict: 'unknown', needed, reason: say('fit-no-use', {}), grounds: useGrounds(asked) });
  }
  const hall = askHall({ dossier, land, setback: law.value, asOf });
  const fit = hall.terms(size);
  const grounds: Ground[] = [
    landGround(dossier, asOf),
    ...hall.envelope.grounds(fit.answer === 'fits' ? fit.sureness : 'unknown'),
    ...lawGround('setback', law),
  ];
  if (fit.answer === 'near') return judgement({ verdict: 'unknown', needed, reason: say('fit-near', {}), grounds });
  const terms: Terms = { hall, setback: law.value, unread: lawStatus(law) === 'unverified' };
  if (fit.answer === 'no') {
    const refused = { ...refusal(asked, size, terms), needed, grounds };
    return restsOnUnreadLaw(size, terms) ? { ...refused, ...undecidedByLaw(law.value), slack: null } : refused;
  }
  const found = say('found-hall', { length: metres(size.length), width: metres(size.width) });
  return judgement({ ...underTerms(asked, fit, { ...terms, size }), needed, found, grounds });
}

/** A no that only the distance from the border makes is not ours to say while no person has read the law. */
const restsOnUnreadLaw = (size: HallSize, { hall, unread }: Terms): boolean => unread && hall.mightStandAtBorder(size);

const undecidedByLaw = ({ blank }: Setback): Outcome => ({
  verdict: 'unknown',
  reason: say('fit-law-decides', { blank: metres(blank) }),
  takes: [take('take-read-law', {}, { who: 'investor-office' })],
});

const useGrounds = ({ land }: Asked): Ground[] =>
  [...land.local, ...land.general].flatMap((piece) => provisionGround(piece.use));

function refusal({ brief }: Asked, size: HallSize, { hall, setback }: Terms): Judgement {
  const width = metres(size.width);
  const base = { verdict: 'fail', needed: say('needed-side', { side: width }) } as const;
  if (brief) return judgement({ ...base, reason: say('fit-no-room', {}) });
  const room = widestRoom(hall.envelope, setback);
  const length = metres(room.length === 0 ? 0 : longestBelow(room, size));
  if (length.value === 0) {
    return judgement({ ...base, found: say('found-no-hall', { width }), reason: say('fit-no-room', {}), slack: -1 });
  }
  const short = metresUp(size.length - length.value);
  const found = say('found-longest-hall', { length, width });
  const margin = { value: -short.value, unit: 'm' as const };
  return judgement({ ...base, found, reason: say('fit-no', { short }), margin, slack: -short.value / size.length });
}

type Terms = {
  readonly hall: HallAsked;
  readonly setback: Setback;
  /** No person has read the act that gives the setback. */
  readonly unread: boolean;
};
/** What each doubt of a building line takes. */
const LINELESS = {
  'not-coded': { reason: 'fit-line-unknown', advice: 'take-code-line', who: 'investor-office' },
  unchecked: { reason: 'fit-line-unchecked', advice: 'take-check-provision', who: 'planning-department' },
  'side-unstated': { reason: 'fit-line-side', advice: 'take-state-side', who: 'investor-office' },
  open: { reason: 'fit-line-open', advice: 'take-plan-interpretation', who: 'planning-department' },
  'in-words': { reason: 'fit-distance-in-words', advice: 'take-plan-interpretation', who: 'planning-department' },
} as const satisfies Record<LineDoubt, object>;

type Outcome = Pick<Judgement, 'verdict' | 'reason' | 'takes'>;

type Term = readonly [Message, Action];

/** In or right behind a strip of a layer. */
function stripTerms({ strips }: Envelope, { sureness }: FittingTerms): Term[] {
  if (sureness !== 'near-strip' && sureness !== 'in-strip') return [];
  const layers = layersParam(strips());
  const reason = sureness === 'in-strip' ? 'fit-in-strip' : 'fit-near-strip';
  return [[say(reason, { layers }), take('take-agree-strip', { layers }, { who: 'investor' })]];
}

/** A building line that is not known; a hall by a strip may stand there too. */
function lineTerms({ lineless }: Envelope, { sureness }: FittingTerms): Term[] {
  if (sureness !== 'no-line' && sureness !== 'near-strip' && sureness !== 'in-strip') return [];
  return [...Map.groupBy(lineless, (zone) => zone.why)].map(([why, zones]) => {
    const { reason, advice, who } = LINELESS[why];
    const named = { zones: [...new Set(zones.map(({ designation }) => designation))].join(', ') };
    return [say(reason, named), take(advice, named, { who })];
  });
}

/** Layers that nobody handed over, or not for all of the land, or too long ago. */
function layerTerms(dossier: Dossier, asOf: Day): Term[] {
  const layers = layersParam(unreliable(knownLayers(dossier, asOf)));
  if (layers === '') return [];
  return [
    [say('fit-layers-unknown', { layers }), take('take-hand-over-layers', { layers }, { who: 'investor-office' })],
  ];
}

/** The weakest of the terms under which it fits gives the reason; all of them give what it takes. */
function underTerms(
  { dossier, land, asOf }: Asked,
  fit: FittingTerms,
  { size, ...terms }: Terms & { readonly size: HallSize },
): Outcome {
  const { hall, setback } = terms;
  const { envelope } = hall;
  const takes: Action[] = [];
  const reasons: Message[] = [];
  if (fit.sureness === 'unknown') return { verdict: 'unknown', reason: say('fit-use-unknown', {}), takes };
  if (fit.sureness === 'conditional') {
    const zones = designations([...land.local, ...land.general].filter(({ admission }) => admission !== 'none'));
    reasons.push(say('fit-use-conditional', { zones }));
    takes.push(take('take-plan-interpretation', { zones }, { who: 'planning-department' }));
  }
  if (fit.sureness === 'line-obliges') {
    const zones = envelope.obliging.map(({ designation }) => designation).join(', ');
    reasons.push(say('fit-line-obliges', { zones }));
    takes.push(take('take-stand-on-line', { zones }, { who: 'investor' }));
  }
  for (const [reason, action] of [...stripTerms(envelope, fit), ...lineTerms(envelope, fit)]) {
    reasons.push(reason);
    takes.push(action);
  }
  if (fit.parcel === null) {
    const parcels = dossier.parcels.length;
    reasons.push(say('fit-several-parcels', { parcels }));
    takes.push(take('take-merge-parcels', { parcels }, { who: 'surveying-department' }));
  }
  if (fit.wall === 'blank') {
    const [open, blank] = [metres(setback.open), metres(setback.blank)];
    reasons.push(say('fit-blank-wall', { open, blank }));
    takes.push(take('take-blank-wall', { blank }, { who: 'investor' }));
  }
  // Twice the distance leaves room even if the value from a secondary source were wrong.
  if (reasons.length === 0 && terms.unread && !hall.standsClear(size)) {
    reasons.push(say('fit-law-unread', { open: metres(setback.open) }));
    takes.push(take('take-read-law', {}, { who: 'investor-office' }));
  }
  for (const [reason, action] of layerTerms(dossier, asOf)) {
    reasons.push(reason);
    takes.push(action);
  }
  const parcel = fit.parcel === null ? '' : (dossier.parcels[fit.parcel]?.number ?? '');
  return reasons[0]
    ? { verdict: 'conditional', reason: reasons[0], takes }
    : { verdict: 'pass', reason: say('fit-yes', { parcel }), takes };
}
