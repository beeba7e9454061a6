import type { Day } from '../../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { ApartFault } from '../../../../platform/apart/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../../audit/index.server.ts';
import { type FileSource, lockLand, readMunicipality } from '../../../places/index.server.ts';
import { type AssignedLines, assignLines } from '../../core/lines/assign-lines.ts';
import type { LineMapping } from '../../core/lines/line-mapping.ts';
import type { IntoCity, PlacedLines, RefusedLine } from '../../core/lines/place-lines.ts';
import type { LostProvision } from '../../core/plan.ts';
import { actsForLines } from '../../data/lines.queries.ts';
import { savedLineMappings } from '../../data/mapping.queries.ts';
import { saveMapping } from '../../data/write-mapping.ts';
import { writeProvisions } from '../../data/write-provisions.ts';
import { LONGEST_REASON } from '../desk/code-provision.ts';
import type { VectorPlanFault } from '../read-features.ts';
import { accountOf } from '../store-plan.ts';
import { readLines } from './read-lines.ts';

export type LineImport = {
  readonly file: FileSource;
  /** Name of a saved mapping, or of the one given here, which is then kept under it. */
  readonly mappingName: string;
  readonly mapping?: LineMapping;
  readonly actor: Actor;
  readonly today: Day;
  readonly dryRun?: boolean;
  /** Why lines that a second person checked may change. */
  readonly losesBecause?: string | null;
  readonly read?: LineReader;
};

/** Reads here, or in a process of its own. */
export type LineReader = (
  file: FileSource,
  into: IntoCity,
) => Promise<Result<PlacedLines, VectorPlanFault | ApartFault>>;

export type LineImportFault = VectorPlanFault | ApartFault | { readonly kind: 'no-mapping'; readonly detail: string };

export type LineReport = Pick<PlacedLines, 'leftOut'> & {
  readonly file: string;
  /** Any keeps the whole import out. */
  readonly refused: readonly RefusedLine[];
  readonly lines: number;
  /** Zones that have lines of the file. */
  readonly zones: number;
  readonly provisionsChanged: number;
  /** Zones with lines of the file whose free side neither it nor the zone's shape tells: somebody has to state it. */
  readonly unsided: number;
  readonly lost: readonly LostProvision[];
  readonly stored: boolean;
  readonly dryRun: boolean;
};

/** Ends a transaction whose work must leave no trace; never leaves this file. */
class Unwritten extends Error {
  readonly report: LineReport;
  constructor(report: LineReport) {
    super('rolled back on purpose');
    this.report = report;
  }
}

/**
 * Building lines of plans out of GeoJSON, GeoPackage or a zipped Shapefile, as provisions of the zones that they run through, unchecked. All or
 * nothing; the same file again changes nothing; a line that a later file no longer has stays, unchecked, until a person takes it out.
 */
export async function importBuildingLines(db: Db, request: LineImport): Promise<Result<LineReport, LineImportFault>> {
  const { file, mappingName, read = readLines } = request;
  const mapping = request.mapping ?? (await savedLineMappings(db)).find(({ name }) => name === mappingName)?.mapping;
  if (!mapping) return refuse({ kind: 'no-mapping', detail: mappingName });
  const { epsg, border } = await readMunicipality(db);
  const lines = await read(file, { mapping, epsg, border });
  if (!lines.ok) return lines;
  try {
    return ok(await db.transaction().execute((tx) => store(tx, { ...request, mapping }, lines.value)));
  } catch (error) {
    if (error instanceof Unwritten) return ok(error.report);
    throw error;
  }
}

async function store(
  tx: Db,
  request: LineImport & { readonly mapping: LineMapping },
  { placed, refused, leftOut }: PlacedLines,
): Promise<LineReport> {
  const { mapping, mappingName, actor, today, losesBecause = null, dryRun = false } = request;
  await lockLand(tx);
  const named = new Set(placed.map(({ act }) => act ?? mapping.act ?? ''));
  const codedBy = `${CODED_BY}${mappingName}`;
  const assigned = assignLines(placed, await actsForLines(tx, [...named]), { mapping, codedBy, today });
  const written = await writeLines(tx, assigned, { codedBy, broughtBy: accountOf(actor), today });
  const allRefused = [...refused, ...assigned.refused];
  const keptOut = allRefused.length > 0 || (written.lost.length > 0 && !losesBecause);
  const report: LineReport = {
    file: request.file.name,
    refused: allRefused,
    leftOut,
    lines: placed.length,
    zones: [...assigned.zones.values()].filter((provisions) => provisions.length > 0).length,
    unsided: [...assigned.zones.values()].filter((of) => of.some(({ freeSide }) => !freeSide)).length,
    ...written,
    stored: !dryRun && !keptOut,
    dryRun,
  };
  if (!report.stored) throw new Unwritten(report);
  const kept = request.mapping !== undefined && (await saveMapping(tx, { name: mappingName, mapping }));
  if (written.provisionsChanged === 0 && !kept) throw new Unwritten(report);
  await recordEvent(tx, {
    actor,
    action: 'plan.lines-imported',
    object: { kind: 'plan', id: (assigned.acts[0] ?? '').slice(0, 200) },
    details: {
      lines: placed.length,
      zones: report.zones,
      provisions: written.provisionsChanged,
      ...(written.lost.length > 0 && { lost: written.lost.length, why: losesBecause!.slice(0, LONGEST_REASON) }),
    },
  });
  return report;
}

/** Before the name of the mapping, as the one who coded. */
const CODED_BY = 'LINIE: ';

async function writeLines(
  tx: Db,
  { zones }: AssignedLines,
  by: { codedBy: string; broughtBy: number | null; today: Day },
): Promise<Pick<LineReport, 'provisionsChanged' | 'lost'>> {
  const lost: LostProvision[] = [];
  let provisionsChanged = 0;
  for (const [id, provisions] of zones) {
    const written = await writeProvisions(tx, { id, ...by }, provisions);
    provisionsChanged += written.changed;
    lost.push(...written.lost);
  }
  return { provisionsChanged, lost };
}
