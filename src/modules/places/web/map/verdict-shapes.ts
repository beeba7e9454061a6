import type { Verdict } from '../../../../kernel/finding.ts';

/** The mark of each verdict in the page's sprite; also the class of a pin's mark, by which the moving map knows the answer. */
export const SHAPES: Readonly<Record<Verdict, string>> = {
  pass: 'm-pass',
  conditional: 'm-cond',
  unknown: 'm-unknown',
  fail: 'm-fail',
};
