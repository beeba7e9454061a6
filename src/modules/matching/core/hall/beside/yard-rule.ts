import type { Beside } from '../../../../../geometry/buildable/stand-beside.ts';
import type { Action, Ground, Message } from '../../../../../kernel/finding.ts';
import { lawStatus } from '../../../../../kernel/law/dated.ts';
import type { Quantity } from '../../../../../kernel/quantity.ts';
import { layersParam } from '../../../../layers/index.ts';
import { useOf } from '../../activities/use-of-need.ts';
import { readWordsOrNone } from '../../judging/fact-reading.ts';
import { roundDown, roundUp } from '../../judging/rounding.ts';
import { type Asked, judgement, type Judgement, type Rule, take } from '../../judging/rule.ts';
import { landGround } from '../../land/drawn-land.ts';
import { hallWeight } from '../../land/footprint.ts';
import { isRefused } from '../../land/land-reading.ts';
import { lawOn } from '../../law/land-law.ts';
import { lawGround } from '../../law/law-ground.ts';
import { say } from '../../message-codes.ts';
import { knownLayers, unreliable } from '../buildable/known-layers.ts';
import { comesByLorry, yardDepthFor } from '../buildable/paved.ts';
import { knownEnvelope } from '../envelope.ts';
import { askYard, type YardAnswer } from './ask-yard.ts';

const metres = (value: number): Quantity => ({ value: roundDown(value, 2), unit: 'm' });

/**
 * Whether lorries get to the hall and turn before it: a yard along its longer side and a road to the land. How deep the yard has to be is the office's
 * assumption and no law, so that it never rules a site out.
 */
export const yardRule: Rule = {
  requirement: 'yard',
  asked: (need, dossier) => (comesByLorry(useOf(need)?.use ?? 'building') ? hallWeight(need, dossier) : null),
  judge: (asked) => {
    const { need, dossier, land, asOf } = asked;
    const [setback, paving] = [lawOn(dossier.law, 'setback', asOf), lawOn(dossier.law, 'paving', asOf)];
    const size = { length: need.length!.value, width: need.width!.value };
    const depth = paving ? yardDepthFor(land, paving.value) : null;
    if (depth === 0)
      return judgement({ verdict: 'pass', needed: say('needed-no-yard', {}), reason: say('yard-not-needed', {}) });
    const needed =
      depth === null
        ? say('needed-parking', {})
        : say('needed-yard', { length: metres(Math.max(size.length, size.width)), depth: metres(depth) });
    if (!setback || depth === null || dossier.parcels.length === 0 || isRefused(land))
      return judgement({ verdict: 'unknown', needed, reason: say('yard-no-hall', {}) });
    const yard = askYard(
      { dossier, land, asOf, setback: setback.value, unread: lawStatus(setback) === 'unverified' },
      depth,
    );
    const answer = yard.answer(size);
    const road = readWordsOrNone(dossier, 'road-access', asOf);
    const grounds: Ground[] = [
      landGround(dossier, asOf),
      ...knownEnvelope(dossier, land, asOf).grounds(answer.answer === 'fits' && answer.sure ? 'sure' : 'unknown'),
      ...lawGround('paving', paving),
      ...lawGround('setback', setback),
      road.ground,
    ];
    if (answer.answer === 'no-hall')
      return judgement({ verdict: 'unknown', needed, reason: say('yard-no-hall', {}), grounds });
    if (answer.answer === 'no')
      return tooDeep({ depth, deepest: asked.brief ? null : Math.min(depth, yard.deepest(size)) }, { needed, grounds });
    return underTerms(asked, { answer, road, depth }, { needed, grounds });
  },
};

/** A place for the hall and its yard; null where none was found, or none is assumed. */
export function placeWithYard({ need, dossier, land, asOf }: Asked): Beside | null {
  const [setback, paving] = [lawOn(dossier.law, 'setback', asOf), lawOn(dossier.law, 'paving', asOf)];
  const depth = paving ? yardDepthFor(land, paving.value) : 0;
  if (!setback || depth === 0 || !need.length || !need.width || dossier.parcels.length === 0 || isRefused(land))
    return null;
  const size = { length: need.length.value, width: need.width.value };
  return askYard(
    { dossier, land, asOf, setback: setback.value, unread: lawStatus(setback) === 'unverified' },
    depth,
  ).place(size);
}

type Base = Pick<Judgement, 'needed' | 'grounds'>;

const planned = (): Action => take('take-plan-yard', {}, { who: 'investor' });

/** The assumption alone is broken: another yard may do. */
// oxlint-disable-next-line max-params
function tooDeep({ depth, deepest }: { depth: number; deepest: number | null }, base: Base): Judgement {
  const core = {
    ...base,
    verdict: 'conditional',
    reason: say('yard-no-room', { depth: metres(depth) }),
    takes: [planned()],
  } as const;
  if (deepest === null) return judgement(core);
  const short = Math.max(0, depth - deepest);
  return judgement({
    ...core,
    found: say('found-yard', { depth: { value: roundUp(deepest, 1), unit: 'm' } }),
    margin: { value: -roundUp(short, 1), unit: 'm' },
    slack: -short / depth,
  });
}

type Term = readonly [Message, Action];
type Told = {
  readonly answer: YardAnswer & { answer: 'fits' | 'not-found' };
  readonly road: ReturnType<typeof readWordsOrNone>;
  readonly depth: number;
};

function underTerms({ dossier, asOf }: Asked, { answer, road, depth }: Told, base: Base): Judgement {
  const layers = layersParam(unreliable(knownLayers(dossier, asOf)));
  const terms: Term[] = [
    ...(answer.answer === 'not-found' ? [[say('yard-not-found', { depth: metres(depth) }), planned()] as const] : []),
    ...(answer.use === 'unknown' ? [[say('yard-use-unknown', {}), planned()] as const] : []),
    ...(answer.answer === 'fits' && !answer.sure
      ? [[say('yard-on-terms', {}), take('take-agree-yard', {}, { who: 'investor' })] as const]
      : []),
    ...(layers === ''
      ? []
      : [
          [
            say('yard-layers-unknown', { layers }),
            take('take-hand-over-layers', { layers }, { who: 'investor-office' }),
          ] as const,
        ]),
    ...(road.state === 'fresh' && road.value === 'none'
      ? [[say('yard-no-road', {}), take('take-build-access', {}, { who: 'road-manager' })] as const]
      : []),
    ...(road.state === 'unknown' ? [[road.reason, road.takes[0]!] as const] : []),
  ];
  const found = answer.answer === 'fits' ? say('found-yard', { depth: metres(depth) }) : null;
  const [first] = terms;
  return first
    ? judgement({
        ...base,
        found,
        verdict: answer.use === 'unknown' ? 'unknown' : 'conditional',
        reason: first[0],
        takes: terms.map(([, action]) => action),
      })
    : judgement({ ...base, found, verdict: 'pass', reason: say('yard-fits', { depth: metres(depth) }) });
}
