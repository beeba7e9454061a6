import type { Ground } from '../../../../kernel/finding.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import { lawStatus } from '../../../../kernel/law/dated.ts';
import type { HeldRow } from './land-law.ts';

/** The ground that a legal parameter gives, one for each reading of a contested one; none when no row held on the day. */
export const lawGround = (key: string, held: HeldRow<unknown> | null): Ground[] =>
  held === null ? [] : (held.readings ?? [held]).map((row) => groundOf(key, held.parameter, row));

// oxlint-disable-next-line max-params
const groundOf = (key: string, parameter: string, row: DatedRow<unknown>): Ground => ({
  kind: 'law',
  key,
  clause: row.clause,
  status: row.contested ? 'contested' : lawStatus(row),
  row: {
    parameter,
    from: row.from,
    to: row.to,
    checkedOn: row.checkedOn,
    checkedBy: row.checkedBy ?? null,
    added: row.added ?? null,
  },
});
