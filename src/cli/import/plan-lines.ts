import type { PlanFileFault, PlanReport, ToldFault } from '../../modules/plans/index.server.ts';
import { section } from './parcel-lines.ts';

/** Faults of a plan, for a terminal. */
export const faultLines = (faults: readonly ToldFault[]): string[] =>
  section('Faults', faults, (fault) => `${fault.kind}: ${fault.object} (${fault.file}): ${fault.message}`);

/** The report of an import, for a terminal. */
export function planLines(report: PlanReport): string[] {
  const { acts, zones } = report;
  const counts =
    `acts ${acts.inserted} new, ${acts.changed} changed, ${acts.unchanged} as they were; ` +
    `zones ${zones.inserted} new, ${zones.changed} changed, ${zones.unchanged} as they were, ${zones.removed} gone; ` +
    `${report.provisionsChanged} provisions changed, ${report.sharesComputed} shares of parcels computed`;
  const end = report.stored
    ? 'Stored'
    : report.dryRun
      ? 'Dry run, nothing stored. It would be'
      : 'Nothing stored, because of what was refused. It would be';
  return [
    report.files.join(', '),
    ...section('Refused', report.refused, (one) => `${one.object} (${one.file}): ${one.kind} ${one.detail}`),
    ...section('Older than what stands here, left alone', report.older, (one) => one),
    ...faultLines(report.faults),
    `${end}: ${counts}.`,
  ];
}

/** Why a file can't be read, as one sentence. */
export const planFaultSentence = ({ file, kind, line, detail }: PlanFileFault): string =>
  `${file} can't be read: ${kind}${line ? `, line ${line}` : ''}${detail === '' ? '' : ` (${detail})`}.`;
