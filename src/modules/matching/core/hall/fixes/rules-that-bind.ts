import type { Provision, ProvisionKind } from '../../../../../kernel/provision.ts';
import { knownLayers } from '../buildable/known-layers.ts';
import type { StripCode } from '../buildable/buildable-area.ts';
import { LAYERS } from '../buildable/layers.ts';
import type { DossierZone } from '../../dossier.ts';
import { knownLand } from '../../land/known-land.ts';
import type { Piece } from '../../land/land-reading.ts';
import { admissionFor } from '../../land/uses.ts';
import { type HeldRow, lawOn } from '../../law/land-law.ts';
import { type Authority, type Relaxable, RELAXATION } from '../../law/relaxations.ts';
import type { HallFit, HallSize } from '../fit-hall.ts';
import { readLines } from '../zone-lines.ts';
import { type FixAsked, tryHall, usedFor } from './fix.ts';

/** The question as it would be asked if rules had given way. */
export type Relaxing = FixAsked & {
  /** Metres kept from the border; left out: those of the law. */
  readonly border?: number;
};

/** A rule that takes land and that somebody's decision could relax. */
export type Candidate = {
  readonly rule: StripCode;
  readonly of: string;
  /** Metres that it keeps; null where it can only go altogether. */
  readonly now: number | null;
  readonly law: HeldRow<Authority>;
  /** With the rule keeping so many metres; null: were it not there. Several may give way one after the other. */
  readonly given: (question: Relaxing, metres: number | null) => Relaxing;
};

type Rule = Omit<Candidate, 'law'>;

/** Every rule that takes land from the question's hall and that somebody could relax. */
export function candidatesOf(question: FixAsked): Candidate[] {
  const rules = [...border(question), ...lines(question), ...refusals(question), ...layers(question)];
  return rules.flatMap((one): Candidate[] => {
    const law = relaxationOf(one.rule, question);
    return law ? [{ ...one, law }] : [];
  });
}

const isRelaxable = (rule: StripCode): rule is StripCode & Relaxable => Object.hasOwn(RELAXATION, rule);

/** By whose decision the rule could give way on the day; null where nobody's lets it. */
// oxlint-disable-next-line max-params
const relaxationOf = (rule: StripCode, { dossier, asOf }: FixAsked): HeldRow<Authority> | null =>
  isRelaxable(rule) ? lawOn(dossier.law, `relaxation.${rule}`, asOf) : null;

/** The hall under what has given way. */
export const tryRelaxed = ({ border: kept, ...question }: Relaxing, size: HallSize): HallFit | null =>
  tryHall(question, size, kept === undefined ? undefined : { open: kept, blank: kept });

/** Nearer to the border than any wall may stand. */
function border(question: FixAsked): Rule[] {
  const now = lawOn(question.dossier.law, 'setback', question.asOf)?.value.blank;
  if (now === undefined) return [];
  return [{ rule: 'border-blank', of: '', now, given: (asked, metres) => ({ ...asked, border: metres ?? 0 }) }];
}

const DRAWN: ReadonlySet<ProvisionKind> = new Set(['obligatory-line', 'no-cross-line']);

const piecesOf = (asked: FixAsked): readonly Piece[] => knownLand(asked.dossier, usedFor(asked), asked.asOf).local;

/** The question asked of the same land with one zone changed. */
function withZone(question: Relaxing, id: number, change: (one: Provision) => Provision[]): Relaxing {
  const { dossier } = question;
  const zones = dossier.zones.map((zone) => (zone.id === id ? changed(zone, change) : zone));
  return { ...question, dossier: { ...dossier, zones } };
}

const changed = (zone: DossierZone, change: (one: Provision) => Provision[]): DossierZone => ({
  ...zone,
  provisions: zone.provisions.flatMap(change),
});

/** Also of zones that refuse the use: should they admit it, their lines hold. */
function lines(question: FixAsked): Rule[] {
  return piecesOf(question)
    .filter(({ admission }) => admission !== 'unknown')
    .flatMap(({ zone }): Rule[] => {
      const { drawn, metres } = readLines(zone, question.asOf);
      const of = zone.designation;
      return [
        ...(metres !== null && metres > 0 ? [{ ...inMetres(zone.id), of, now: metres }] : []),
        ...(drawn.allowed === null ? [] : [{ ...undrawn(zone, metres), of, now: null }]),
      ];
    });
}

const inMetres = (id: number): Pick<Rule, 'rule' | 'given'> => ({
  rule: 'building-line',
  given: (asked, kept) =>
    withZone(asked, id, (one) => [one.kind === 'building-line' ? { ...one, limit: kept ?? 0 } : one]),
});

/** A zone whose lines are gone still says that nothing but its border counts. */
function undrawn(zone: DossierZone, metres: number | null): Pick<Rule, 'rule' | 'given'> {
  const first = zone.provisions.find(({ kind }) => DRAWN.has(kind));
  return {
    rule: 'drawn-line',
    given: (asked) =>
      withZone(asked, zone.id, (one) => {
        if (metres === null && one === first) return [noLine(one)];
        if (DRAWN.has(one.kind)) return [];
        return [metres === null && one.kind === 'building-line' ? { ...one, limit: 0 } : one];
      }),
  };
}

/** A line of no metres, as checked as the ones that it stands for. */
function noLine(drawn: Provision): Provision {
  const { line: _, freeSide: __, ...rest } = drawn;
  return { ...rest, id: `${drawn.id} none`, kind: 'building-line', limit: 0 };
}

/** A class of land that lets the use stand for sure. */
const CLASSES = ['P', 'PP', 'PS', 'U', 'UA', 'UN', 'UH', 'UL', 'UG', 'UZ', 'UE', 'UT'] as const;

function refusals(question: FixAsked): Rule[] {
  const use = usedFor(question);
  const admitting = CLASSES.find((one) => admissionFor({ classes: [one], additionalClasses: [] }, use) === 'full');
  if (!admitting) return [];
  return piecesOf(question)
    .filter(({ admission }) => admission === 'none')
    .map(({ zone }) => ({
      rule: 'use-refused',
      of: zone.designation,
      now: null,
      given: (asked) =>
        withZone(asked, zone.id, (one) => [one.kind === 'use' ? { ...one, classes: [admitting] } : one]),
    }));
}

/** One layer at a time, as if whoever may agree had agreed to all of its strips. */
function layers({ dossier, asOf }: FixAsked): Rule[] {
  if (!dossier.layers || dossier.layers.things.length === 0) return [];
  const { features } = knownLayers(dossier, asOf);
  return LAYERS.filter((kind) => (features[kind]?.length ?? 0) > 0).map((kind) => ({
    rule: kind,
    of: [...new Set(features[kind]!.map(({ name }) => name))].join(', '),
    now: null,
    given: (asked) => {
      const around = asked.dossier.layers!;
      const things = around.things.filter((thing) => thing.kind !== kind);
      return { ...asked, dossier: { ...asked.dossier, layers: { ...around, things } } };
    },
  }));
}
