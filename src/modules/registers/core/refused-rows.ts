import { writeCsv } from '../../../kernel/files/csv.ts';
import type { EntryFault, RegisterReport } from './register-report.ts';

type Words = { readonly line: string; readonly why: string; readonly reason: (fault: EntryFault) => string };

/** The refused rows as they came, each with its line and every reason: to be mended and handed in again. CSV. */
export function refusedRows({ header, refused }: RegisterReport, { line, why, reason }: Words): string {
  return writeCsv(
    [...header, line, why],
    refused.map((row) => [
      ...header.map((_, index) => row.cells[index] ?? ''),
      row.line,
      row.faults.map(reason).join(' '),
    ]),
  );
}
