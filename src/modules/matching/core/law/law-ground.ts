import { type DatedRow, lawStatus } from '../../../../kernel/law/dated.ts';
import type { Ground } from '../../../../kernel/finding.ts';

/** The ground that a legal parameter gives; none when no row held on the day. */
export const lawGround = (key: string, row: DatedRow<unknown> | null): Ground[] =>
  row === null ? [] : [{ kind: 'law', key, clause: row.clause, status: lawStatus(row) }];
