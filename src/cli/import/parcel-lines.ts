import type { Locale } from '../../kernel/locale.ts';
import { type ParcelFindings, type ParcelReport, refusalSentence } from '../../modules/places/index.ts';
import type { ParcelFileFault } from '../../modules/places/index.server.ts';

const SHOWN = 10;

/** What reading a file of parcels found, for a terminal. */
export function findingLines(findings: ParcelFindings, locale: Locale): string[] {
  const { features, accepted, refused, repaired, repeated, deviations, brokenTexts } = findings;
  return [
    `${features} features: ${accepted} accepted, ${refused.length} refused, ${repaired.length} mended, ${repeated.length} repeated.`,
    ...findings.crs.map(
      ({ labelled, used, axes, contradicted, features: count }) =>
        `  ${contradicted ? 'CONTRADICTS ITS LABEL: ' : ''}${labelled ?? 'no label'}, read as EPSG:${used}, ${axes === 'xy' ? 'easting' : 'northing'} first (${count}).`,
    ),
    ...section('Refused', refused, (one) => `${one.id ?? `feature ${one.position}`}: ${refusalSentence(one, locale)}`),
    ...section(
      'Mended',
      repaired,
      (one) => `${one.id}: ${one.cause}, area changed by ${one.areaChangeM2.toFixed(2)} m²`,
    ),
    ...section(
      'Register area differs from the map',
      deviations,
      (one) => `${one.id}: register ${one.registerM2} m², map ${one.computedM2.toFixed(2)} m²`,
    ),
    ...section('Names that lost letters, left empty', brokenTexts, (one) => `${one.id}: ${one.field} “${one.text}”`),
  ];
}

/** The same, with what was written. */
export function reportLines(report: ParcelReport, locale: Locale): string[] {
  const { inserted, changed, unchanged } = report.written;
  const counts = `${inserted} new, ${changed} changed, ${unchanged} as they were`;
  const end = report.stored
    ? `Stored: ${counts}.`
    : report.dryRun
      ? `Dry run, nothing stored. It would be: ${counts}.`
      : `Nothing stored, because of what was refused. The rest alone: --accept-good (${counts}).`;
  return [`${report.file} (${report.format})`, ...findingLines(report, locale), end];
}

/** A title with a count and the first few lines; nothing when there are none. */
export function section<One>(title: string, all: readonly One[], say: (one: One) => string): string[] {
  if (all.length === 0) return [];
  const rest = all.length > SHOWN ? [`  … and ${all.length - SHOWN} more (--json names all)`] : [];
  return [`${title}: ${all.length}`, ...all.slice(0, SHOWN).map((one) => `  ${say(one)}`), ...rest];
}

const FILE_FAULTS: Readonly<Record<ParcelFileFault['kind'], string>> = {
  empty: 'the file is empty',
  'not-well-formed': 'it is not well-formed XML',
  dtd: 'it has a document type declaration, which is refused',
  'not-utf8': 'its text is not UTF-8; save it as UTF-8',
  'too-large': 'it is too large',
  'too-deep': 'it is nested too deep',
  'not-json': 'it is not JSON',
  'not-a-feature-collection': 'it is not a GeoJSON FeatureCollection',
  'no-features': 'it has no features',
  'too-many-features': 'it has too many features',
  'unknown-format': 'it is neither GeoJSON nor EGiB GML',
  'no-parcels': 'it has no parcels (EGB_DzialkaEwidencyjna)',
};

/** Why a file can't be read, as one sentence. */
export const fileFaultSentence = (name: string, fault: ParcelFileFault): string =>
  `${name} can't be read: ${FILE_FAULTS[fault.kind]}${fault.line ? `, line ${fault.line}` : ''}${fault.detail === '' ? '' : ` (${fault.detail})`}.`;
