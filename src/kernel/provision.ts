import type { Day } from './day.ts';

export type ProvisionKind =
  | 'use'
  | 'max-cover'
  | 'min-intensity'
  | 'max-intensity'
  | 'max-height'
  | 'min-green'
  | 'building-line'
  | 'parking'
  | 'setback'
  | 'obligatory-line'
  | 'no-cross-line'
  | 'other';

/** Where in an act it stands, so that a reader can open it. */
export type Clause = {
  readonly act: string;
  /** "§ 24 ust. 3 pkt 4". Null when the source is a data set without clauses (APP GML). */
  readonly article: string | null;
  readonly page: number | null;
  readonly url: string | null;
};

/** What a plan says of a zone. Shares are percent, heights, setbacks and building lines metres, intensity a ratio, parking places. */
export type Provision = {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly limit: number | null;
  /** For `use`: land-use classes that the zone admits, basic then additional. */
  readonly classes: readonly string[];
  readonly additionalClasses: readonly string[];
  /** What a number can't hold, in the words of the act. */
  readonly words?: string | null;
  /** Building lines as drawn: easting and northing, metres of the municipality's zone. */
  readonly line?: readonly (readonly (readonly [number, number])[])[] | null;
  /** For each of these lines the side, in the direction in which it is drawn, on which the strip before it stays free; null: nobody has stated it. */
  readonly freeSide?: readonly ('left' | 'right')[] | null;
  readonly clause: Clause;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** The second person who read the clause; null until then. */
  readonly checkedOn: Day | null;
  readonly checkedBy: string | null;
  readonly synthetic: boolean;
};

export type ProvisionState = 'in-force' | 'not-yet' | 'outdated' | 'unchecked';

/** Only a provision in force and checked by a second person can carry a PASS. */
export function provisionState(provision: Provision, asOf: Day): ProvisionState {
  if (provision.validFrom === null || provision.validFrom > asOf) return 'not-yet';
  if (provision.validTo !== null && provision.validTo < asOf) return 'outdated';
  return provision.checkedOn === null || provision.checkedOn > asOf ? 'unchecked' : 'in-force';
}
