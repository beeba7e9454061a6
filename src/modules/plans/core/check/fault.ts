import type { Point } from '../../../../geometry/polygon.ts';

export type PlanFaultKind =
  | 'gap'
  | 'overlap'
  | 'outside-boundary'
  | 'self-intersection'
  | 'unknown-symbol'
  | 'symbol-mismatch'
  | 'bad-designation'
  | 'duplicate-id'
  | 'duplicate-designation'
  | 'precision'
  | 'out-of-range'
  | 'missing-field'
  | 'profile-not-allowed'
  | 'date-order'
  | 'crs-mismatch'
  | 'not-well-formed';

export type PlanFault = {
  readonly kind: PlanFaultKind;
  /** Local id of the object ("1POG-3SP"), else its line. */
  readonly object: string;
  readonly file: string;
  readonly measure?: number;
  readonly unit?: 'm2';
  /** Easting and northing in the file's own system, metres. */
  readonly at?: Point;
  /** What exactly, for the sentence: a field, a code, another object. */
  readonly detail: string;
};
