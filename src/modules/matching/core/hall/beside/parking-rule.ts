import type { Message } from '../../../../../kernel/finding.ts';
import type { Quantity } from '../../../../../kernel/quantity.ts';
import { roundDown, roundUp } from '../../judging/rounding.ts';
import { type Asked, judgement, type Judgement, type Rule, take } from '../../judging/rule.ts';
import { hallWeight } from '../../land/footprint.ts';
import { isRefused } from '../../land/land-reading.ts';
import { say } from '../../message-codes.ts';
import { type PavedDoubt, pavedFor, type PavedReading } from '../buildable/paved.ts';
import { type GroundSum, groundSum } from './ground-sum.ts';

const m2 = (value: number): Quantity => ({ value: roundDown(value, 0), unit: 'm2' });
const m2Up = (value: number): Quantity => ({ value: roundUp(value, 0), unit: 'm2' });

/**
 * Whether the places that the plan's norm asks for have room on the ground beside hall, green and yard. What a place takes is assumed, so that no
 * refusal rests on it: only where not even half of it would do, a bare place of 2.5 × 5 m without a way to it, is it a no.
 */
export const parkingRule: Rule = {
  requirement: 'parking',
  asked: hallWeight,
  judge: ({ need, dossier, land, asOf }) => {
    const needed = say('needed-parking', {});
    if (isRefused(land)) return judgement({ verdict: 'unknown', needed, reason: say('limit-no-use', {}) });
    if (land.local.length + land.general.length === 0)
      return judgement({ verdict: 'unknown', needed, reason: say('limit-no-plan', {}) });
    const hall = { length: need.length!.value, width: need.width!.value };
    const paved = pavedFor({ land, hall, people: need.jobs, law: dossier.law, asOf });
    const sum = groundSum({ land, hall, paved, asOf });
    return paved.known ? byNorm({ land }, paved, sum) : withoutNorm(paved, sum);
  },
};

/** What is left on the ground, and how many places have room there: at most so many, while a number is missing. */
function found(sum: GroundSum, { assumed }: Pick<PavedReading, 'assumed'>, taken = 0): Message | null {
  const left = sum.leftM2 + taken;
  if (assumed === null || sum.landM2 === 0) return null;
  return say('found-parking', { area: m2(Math.max(0, left)), places: Math.max(0, Math.floor(left / assumed.place)) });
}

const DOUBTS = {
  'no-hall': 'parking-no-zone',
  'no-zone': 'parking-no-zone',
  'norm-unknown': 'parking-norm-unknown',
  'norm-in-words': 'parking-norm-in-words',
  'people-unknown': 'parking-people-unknown',
  'no-assumption': 'parking-no-assumption',
} as const satisfies Record<PavedDoubt, string>;

function withoutNorm(paved: PavedReading & { known: false }, sum: GroundSum): Judgement {
  const { why, zones, grounds } = paved;
  const code = DOUBTS[why];
  const reason =
    code === 'parking-norm-unknown' || code === 'parking-norm-in-words' ? say(code, { zones }) : say(code, {});
  const takes =
    why === 'norm-unknown'
      ? [take('take-check-provision', { zones }, { who: 'planning-department' })]
      : why === 'norm-in-words'
        ? [take('take-plan-interpretation', { zones }, { who: 'planning-department' })]
        : why === 'people-unknown'
          ? [take('take-give-jobs', {}, { who: 'investor' })]
          : [];
  const needed = say('needed-parking', {});
  return judgement({ verdict: 'unknown', needed, found: found(sum, paved), reason, takes, grounds });
}

/** Of what a place is assumed to take: below it no place has room. */
const BARE = 0.5;

type Land = Pick<Asked, 'land'>;

// oxlint-disable-next-line max-params
function byNorm({ land }: Land, paved: PavedReading & { known: true }, sum: GroundSum): Judgement {
  const { places, fewest, parkingM2, yardM2, assumed } = paved;
  const green = sum.lines.find(({ code }) => code === 'green')!;
  const base = {
    needed: say('needed-parking-places', { places, area: m2Up(parkingM2) }),
    found: found(sum, paved, parkingM2),
    grounds: [...paved.grounds, ...green.grounds],
  };
  const measure = { margin: signed(sum.leftM2), slack: sum.leftM2 / Math.max(1, parkingM2) };
  if (places === 0)
    return judgement({ ...base, grounds: paved.grounds, verdict: 'pass', reason: say('parking-none-needed', {}) });
  // Nobody knows what else lies outside of a local plan: a place may be there.
  const elsewhere = land.general.length > 0 || land.unplannedM2 > 0;
  const most = land.totalM2 - sum.lines[0]!.least - green.least;
  if (!elsewhere && fewest > 0 && most < fewest * assumed.place * BARE) {
    const room = Math.max(0, Math.floor(most / (assumed.place * BARE)));
    return judgement({
      ...base,
      ...measure,
      verdict: 'fail',
      reason: say('parking-no-room', { places: fewest, room }),
    });
  }
  if (green.most === null && sum.leftM2 >= 0) {
    const takes = [take('take-check-provision', { zones: sum.ungreen }, { who: 'planning-department' })];
    return judgement({ ...base, verdict: 'unknown', reason: say('limit-unknown', { zones: sum.ungreen }), takes });
  }
  if (sum.leftM2 >= 0)
    return judgement({
      ...base,
      ...measure,
      verdict: 'pass',
      reason: say('parking-room', { each: m2(assumed.place) }),
    });
  const each = (sum.leftM2 + parkingM2 + yardM2) / places;
  const reason =
    each >= assumed.place
      ? say('parking-instead-of-yard', {})
      : say('parking-tight', {
          each: { value: roundDown(Math.max(0, each), 1), unit: 'm2' },
          assumed: m2(assumed.place),
        });
  const takes = [take('take-design-parking', {}, { who: 'investor' })];
  return judgement({ ...base, ...measure, verdict: 'conditional', reason, takes });
}

const signed = (value: number): Quantity => ({
  value: value < 0 ? -roundUp(-value, 0) : roundDown(value, 0),
  unit: 'm2',
});
