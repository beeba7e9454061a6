/** Objects of an APP data set as the file states them: nothing checked yet. */
export type RawIdentifier = {
  readonly space: string | null;
  readonly localId: string | null;
  readonly version: string | null;
};

export type RawObject = {
  readonly file: string;
  readonly line: number;
  readonly identifier: RawIdentifier;
  /** Names of mandatory elements that are absent. */
  readonly missing: readonly string[];
  readonly versionFrom: string | null;
  readonly versionTo: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Last part of the code's address: `legalForce`. */
  readonly status: string | null;
  /** MultiPolygon coordinates in the file's own axis order. */
  readonly coordinates: unknown;
  readonly geometryFault: string | null;
  readonly crsName: string | null;
};

export type RawAct = RawObject & {
  readonly kind: 'act';
  readonly title: string | null;
  readonly type: string | null;
  readonly link: string | null;
  /** Address of the plan's drawing. */
  readonly drawing: string | null;
};

export type RawZone = RawObject & {
  readonly kind: 'zone';
  readonly designation: string | null;
  readonly symbol: string | null;
  /** Code of the zone's kind. */
  readonly nameCode: string | null;
  /** Reference to the act: "…/PL.ZIPPZP.1/306101-POG/1POG"; null when empty. */
  readonly plan: string | null;
  readonly basic: readonly string[];
  readonly additional: readonly string[];
  /** As written, decimal point: "0.9". */
  readonly limits: Readonly<Partial<Record<ZoneLimit, string>>>;
};

export type ZoneLimit = 'max-intensity' | 'max-cover' | 'max-height' | 'min-green';

export type RawDocument = {
  readonly kind: 'document';
  readonly file: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly link: string | null;
  readonly journal: string | null;
  /** Acts that this document adopts: their reference. */
  readonly adopts: readonly string[];
};

export type RawPlan = {
  readonly acts: readonly RawAct[];
  readonly zones: readonly RawZone[];
  readonly documents: readonly RawDocument[];
};
