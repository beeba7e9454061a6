import type { Locale } from '../../kernel/locale.ts';
import { type ParcelFindings, type ParcelReport, refusalSentence } from '../../modules/places/index.ts';
import type { ParcelFileFault } from '../../modules/places/index.server.ts';

const SHOWN = 10;

/** What reading a file of parcels found, for a terminal. */
export function findingLines(findings: ParcelFindings, locale: Locale): string[] {
  const { features, accepted, counts, refused, repaired, deviations, brokenTexts } = findings;
  const land =
    findings.contours + findings.precincts > 0
      ? [
          `${findings.contours} contours of use and soil (${findings.contoursGone} earlier ones on the same parcels gone), ${findings.precincts} precincts.`,
        ]
      : [];
  return [
    `${features} features: ${accepted} accepted, ${counts.refused} refused, ${counts.repaired} mended, ${counts.repeated} repeated.`,
    ...land,
    ...findings.crs.map(
      ({ labelled, used, axes, contradicted, features: count }) =>
        `  ${contradicted ? 'CONTRADICTS ITS LABEL: ' : ''}${labelled ?? 'no label'}, read as EPSG:${used}, ${axes === 'xy' ? 'easting' : 'northing'} first (${count}).`,
    ),
    ...section(
      ['Refused', counts.refused],
      refused,
      (one) => `${one.id ?? `feature ${one.position}`}: ${refusalSentence(one, locale)}`,
    ),
    ...section(
      ['Mended', counts.repaired],
      repaired,
      (one) => `${one.id}: ${one.cause}, area changed by ${one.areaChangeM2.toFixed(2)} m²`,
    ),
    ...section(
      ['Register area differs from the map', counts.deviations],
      deviations,
      (one) => `${one.id}: register ${one.registerM2} m², map ${one.computedM2.toFixed(2)} m²`,
    ),
    ...section(
      ['Names that lost letters, left empty', counts.brokenTexts],
      brokenTexts,
      (one) => `${one.id}: ${one.field} “${one.text}”`,
    ),
    ...section(
      'Contours and precincts left out',
      findings.areaFaults,
      (one) => `${one.id ?? 'without id'}${one.line === null ? '' : `, line ${one.line}`}: ${one.detail}`,
    ),
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
export function section<One>(
  head: string | readonly [title: string, count: number],
  all: readonly One[],
  say: (one: One) => string,
): string[] {
  if (all.length === 0) return [];
  const [title, count] = typeof head === 'string' ? [head, all.length] : head;
  const named = all.length < count ? `--json names ${all.length}` : '--json names all';
  const rest = count > SHOWN ? [`  … and ${count - SHOWN} more (${named})`] : [];
  return [`${title}: ${count}`, ...all.slice(0, SHOWN).map((one) => `  ${say(one)}`), ...rest];
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
  incomplete: 'the service handed out fewer objects than it has',
  'unknown-format': 'it is neither GeoJSON, EGiB GML, GeoPackage nor a zipped Shapefile',
  'no-parcels': 'it has no parcels (EGB_DzialkaEwidencyjna)',
  'not-a-geopackage': 'it is no GeoPackage, or it is torn',
  'no-layer': 'it has no layer of features',
  'bad-zip': 'the zip file is torn or of a kind that is not read',
  'zip-encrypted': 'the zip file is locked with a password',
  'zip-too-large': 'the zip file unpacks to far more than it says or may',
  'no-shapefile': 'the zip file has no Shapefile with its .shp and .dbf',
  'several-shapefiles': 'the zip file has several Shapefiles; put one into each zip',
  'bad-shapefile': 'the .shp file is torn or no Shapefile',
  'bad-dbf': 'the .dbf table is torn or does not fit the shapes',
};

/** Why a file can't be read, as one sentence. */
export const fileFaultSentence = (name: string, fault: ParcelFileFault): string =>
  `${name} can't be read: ${FILE_FAULTS[fault.kind]}${fault.line ? `, line ${fault.line}` : ''}${fault.detail === '' ? '' : ` (${fault.detail})`}.`;
