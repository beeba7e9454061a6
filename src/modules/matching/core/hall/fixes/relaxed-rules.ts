import type { Provision, ProvisionKind } from '../../../../../kernel/provision.ts';
import { knownLayers } from '../buildable/known-layers.ts';
import type { StripCode } from '../buildable/buildable-area.ts';
import { LAYERS } from '../buildable/layers.ts';
import type { Dossier, DossierZone } from '../../dossier.ts';
import { knownLand } from '../../land/known-land.ts';
import type { Piece } from '../../land/land-reading.ts';
import { admissionFor } from '../../land/uses.ts';
import { lawOn } from '../../law/land-law.ts';
import { lawGround } from '../../law/law-ground.ts';
import { type Relaxable, RELAXATION } from '../../law/relaxations.ts';
import type { HallFit, HallSize } from '../fit-hall.ts';
import { readLines } from '../zone-lines.ts';
import { checked, type Fix, type FixAsked, rankOf, sizeOf, tryHall, usedFor } from './fix.ts';

type Relaxed = Fix & { kind: 'relaxed' };

/** A rule and the land as it would be if the rule kept so many metres; null: were it not there. */
type Candidate = {
  readonly rule: StripCode;
  readonly of: string;
  readonly now: number | null;
  readonly at: (metres: number | null) => Attempt;
};
type Attempt = { readonly asked: FixAsked; readonly fit: HallFit | null };

/** Metres to which it is told how far a rule would have to give way. */
const STEP = 0.1;

/**
 * The single rules whose giving way would let the hall stand, or stand more surely than it does, each with what is needed and who could decide it.
 * Two that would have to give way together are not looked for.
 */
export function relaxedRules(question: FixAsked): Relaxed[] {
  const size = sizeOf(question.need);
  if (!size) return [];
  const before = rankOf(tryHall(question, size));
  const candidates = [
    ...border(question, size),
    ...lines(question, size),
    ...refusals(question, size),
    ...layers(question, size),
  ];
  return candidates.flatMap((candidate): Relaxed[] => {
    const law = relaxationOf(candidate.rule, question);
    if (!law) return [];
    const gone = candidate.at(candidate.now === null ? null : 0);
    if (rankOf(gone.fit) >= before) return [];
    const needed = candidate.now === null ? null : mostThatFits(candidate, before);
    const last = needed === null ? gone : candidate.at(needed);
    const found = candidate.rule === 'border-blank' ? atBorder(last) : checked(last.asked, last.fit);
    const [ground] = lawGround(`relaxed ${candidate.rule}`, law);
    const metres = candidate.now === null || needed === null ? null : { now: candidate.now, needed };
    const { rule, of } = candidate;
    return found ? [{ kind: 'relaxed', rule, of, metres, authority: law.value, ground: ground!, ...found }] : [];
  });
}

const isRelaxable = (rule: StripCode): rule is StripCode & Relaxable => Object.hasOwn(RELAXATION, rule);

/** By whose decision the rule could give way on the day; null where nobody's lets it. */
// oxlint-disable-next-line max-params
const relaxationOf = (rule: StripCode, { dossier, asOf }: FixAsked) =>
  isRelaxable(rule) ? lawOn(dossier.law, `relaxation.${rule}`, asOf) : null;

/** The rule of the hall can't be asked of another distance than the law's. */
const atBorder = ({ fit }: Attempt) =>
  fit?.answer === 'fits' ? ({ verdict: 'conditional', reason: null, placement: fit.placement } as const) : null;

/** In whole steps: the most that the rule may keep so that the hall still stands. It does when it keeps nothing. */
function mostThatFits({ now, at }: Candidate, before: number): number {
  let [fits, fails] = [0, Math.ceil(now! / STEP)];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (rankOf(at(middle * STEP).fit) < before) fits = middle;
    else fails = middle;
  }
  return Math.round(fits * STEP * 10) / 10;
}

/** Nearer to the border than any wall may stand. */
function border(question: FixAsked, size: HallSize): Candidate[] {
  const now = lawOn(question.dossier.law, 'setback', question.asOf)?.value.blank;
  if (now === undefined) return [];
  const at = (metres: number | null): Attempt => {
    const kept = metres ?? 0;
    return { asked: question, fit: tryHall(question, size, { open: kept, blank: kept }) };
  };
  return [{ rule: 'border-blank', of: '', now, at }];
}

const DRAWN: ReadonlySet<ProvisionKind> = new Set(['obligatory-line', 'no-cross-line']);

const piecesOf = (asked: FixAsked): readonly Piece[] => knownLand(asked.dossier, usedFor(asked), asked.asOf).local;

/** The question asked of the same land with one zone changed. */
function withZone(question: FixAsked, zone: DossierZone, size: HallSize): Attempt {
  const { dossier } = question;
  const zones = dossier.zones.map((one) => (one.id === zone.id ? zone : one));
  const asked = { ...question, dossier: { ...dossier, zones } };
  return { asked, fit: tryHall(asked, size) };
}

const changed = (zone: DossierZone, change: (one: Provision) => Provision[]): DossierZone => ({
  ...zone,
  provisions: zone.provisions.flatMap(change),
});

function lines(question: FixAsked, size: HallSize): Candidate[] {
  return piecesOf(question)
    .filter(({ admission }) => admission === 'full' || admission === 'conditional')
    .flatMap(({ zone }): Candidate[] => {
      const { drawn, metres } = readLines(zone, question.asOf);
      const of = zone.designation;
      const inMetres = (kept: number | null): DossierZone =>
        changed(zone, (one) => [one.kind === 'building-line' ? { ...one, limit: kept ?? 0 } : one]);
      // A zone whose lines are gone still says that nothing but its border counts.
      const undrawn = changed(inMetres(metres), (one) => (DRAWN.has(one.kind) ? [] : [one]));
      const line = { ...undrawn, provisions: [...undrawn.provisions, ...(metres === null ? [noLine(zone)] : [])] };
      return [
        ...(metres !== null && metres > 0
          ? [
              {
                rule: 'building-line' as const,
                of,
                now: metres,
                at: (kept: number | null) => withZone(question, inMetres(kept), size),
              },
            ]
          : []),
        ...(drawn.allowed === null
          ? []
          : [{ rule: 'drawn-line' as const, of, now: null, at: () => withZone(question, line, size) }]),
      ];
    });
}

/** A line of no metres, as checked as the ones that it stands for. */
function noLine(zone: DossierZone): Provision {
  const drawn = zone.provisions.find(({ kind }) => DRAWN.has(kind))!;
  const { line: _, freeSide: __, ...rest } = drawn;
  return { ...rest, id: `${drawn.id} none`, kind: 'building-line', limit: 0 };
}

/** A class of land that lets the use stand for sure. */
const CLASSES = ['P', 'PP', 'PS', 'U', 'UA', 'UN', 'UH', 'UL', 'UG', 'UZ', 'UE', 'UT'] as const;

function refusals(question: FixAsked, size: HallSize): Candidate[] {
  const use = usedFor(question);
  const admitting = CLASSES.find((one) => admissionFor({ classes: [one], additionalClasses: [] }, use) === 'full');
  if (!admitting) return [];
  return piecesOf(question)
    .filter(({ admission }) => admission === 'none')
    .map(({ zone }): Candidate => {
      const admits = changed(zone, (one) => [one.kind === 'use' ? { ...one, classes: [admitting] } : one]);
      return { rule: 'use-refused', of: zone.designation, now: null, at: () => withZone(question, admits, size) };
    });
}

/** One layer at a time, as if whoever may agree had agreed to all of its strips. */
function layers(question: FixAsked, size: HallSize): Candidate[] {
  const { dossier, asOf } = question;
  if (!dossier.layers || dossier.layers.things.length === 0) return [];
  const { features } = knownLayers(dossier, asOf);
  return LAYERS.filter((kind) => (features[kind]?.length ?? 0) > 0).map((kind): Candidate => {
    const things = dossier.layers!.things.filter((thing) => thing.kind !== kind);
    const without: Dossier = { ...dossier, layers: { ...dossier.layers!, things } };
    const asked = { ...question, dossier: without };
    const names = [...new Set(features[kind]!.map(({ name }) => name))].join(', ');
    return { rule: kind, of: names, now: null, at: () => ({ asked, fit: tryHall(asked, size) }) };
  });
}
