import type { importBuildingLines, PlanFileFault, PlanReport, ToldFault } from '../../modules/plans/index.server.ts';
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
  return [
    report.files.join(', '),
    ...section('Refused', report.refused, (one) => `${one.object} (${one.file}): ${one.kind} ${one.detail}`),
    ...section('Older than what stands here, left alone', report.older, (one) => one),
    ...lossLines(report.lost),
    ...faultLines(report.faults),
    `${endOf(report)}: ${counts}.`,
  ];
}

const endOf = ({ stored, dryRun, refused }: { stored: boolean; dryRun: boolean; refused: readonly unknown[] }) => {
  if (stored) return 'Stored';
  if (dryRun) return 'Dry run, nothing stored. It would be';
  return refused.length > 0
    ? 'Nothing stored, because of what was refused. It would be'
    : 'Nothing stored, because people coded or checked what would go; say why with --accept-loss. It would be';
};

const FATES = {
  'zone-gone': 'goes with its zone',
  replaced: 'replaced by what the file says, unchecked',
  doubted: 'no longer in the file: would stay, unchecked',
} as const;

const lossLines = (lost: PlanReport['lost']): string[] =>
  section(
    'Work of people that would be lost',
    lost,
    ({ zone, kind, limit, codedBy, checkedBy, fate }) =>
      `${zone}: ${kind}${limit === null ? '' : ` ${limit}`}, coded by ${codedBy}${checkedBy === null ? '' : `, checked by ${checkedBy}`}: ${FATES[fate]}`,
  );

type LineReport = Extract<Awaited<ReturnType<typeof importBuildingLines>>, { ok: true }>['value'];

/** The report of an import of building lines, for a terminal. */
export const lineReportLines = (report: LineReport): string[] => [
  report.file,
  ...section('Refused', report.refused, (one) => `line ${one.object}: ${one.kind} ${one.detail}`),
  ...section('No building lines, left out', report.leftOut, ({ value, count }) => `${value}: ${count}`),
  ...lossLines(report.lost),
  `${endOf(report)}: ${report.lines} lines in ${report.zones} zones, ${report.provisionsChanged} provisions changed.`,
];

/** Why a file can't be read, as one sentence. */
export const planFaultSentence = ({ file, kind, line, detail }: PlanFileFault): string =>
  `${file} can't be read: ${kind}${line ? `, line ${line}` : ''}${detail === '' ? '' : ` (${detail})`}.`;
