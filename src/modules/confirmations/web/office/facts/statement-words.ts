import type { Day } from '../../../../../kernel/day.ts';
import { FACT_KINDS, type FactKey, type ValueWords } from '../../../../sites/index.ts';

/** A statement as a clerk types it. */
export type StatementWords = {
  readonly key: FactKey | '';
  readonly value: ValueWords;
  readonly sourceKind: string;
  readonly sourceName: string;
  readonly reference: string;
  readonly url: string;
  readonly confirmedOn: string;
  readonly validUntil: string;
  readonly visibility: string;
};

export type StatementFault = { readonly field: string; readonly code: string };

export const blankStatement = (key: FactKey | '', today: Day): StatementWords => ({
  key,
  value: { value: '', english: '', none: false },
  sourceKind: '',
  sourceName: '',
  reference: '',
  url: '',
  confirmedOn: today,
  validUntil: '',
  visibility: key !== '' && FACT_KINDS[key].inside ? 'office' : 'public',
});
