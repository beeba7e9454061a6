import { readFileSync } from 'node:fs';
import { dayInPoland } from '../../kernel/day.ts';
import { type FileSource, importParcels } from '../../modules/places/index.server.ts';
import {
  importBuildingLines,
  importPlan,
  importVectorPlan,
  keepMapping,
  parseLineMapping,
  parseMapping,
  type VectorImportFault,
  recomputeShares,
} from '../../modules/plans/index.server.ts';
import {
  type Command,
  type CommandContext,
  fileToWrite,
  type Outcome,
  Refusal,
  textOf,
  UsageFault,
} from '../command.ts';
import { errorFile } from '../import/error-file.ts';
import { givenFiles, LANG_OPTION, languageOf } from '../import/given-files.ts';
import { fileFaultSentence, reportLines, section } from '../import/parcel-lines.ts';
import { LAYER_OPTIONS, runLayer } from '../import/run-layer.ts';
import { lineReportLines, planFaultSentence, planLines } from '../import/plan-lines.ts';
import { REGISTER_OPTIONS, runRegister } from '../import/run-register.ts';
import { runStreets } from '../import/run-streets.ts';
import { progressLine } from '../import/progress-line.ts';
import { asksUldk, runUldk } from '../import/uldk.ts';

export const command: Command = {
  name: 'import',
  summary: 'Bring parcels, streets, a plan, a layer or a list of sites into a city',
  usage: 'parcels FILE | streets FILE | plan FILE… | layer FILE | sites FILE',
  options: {
    'dry-run': { type: 'boolean', describe: 'tell what would be done, store nothing' },
    'accept-good': { type: 'boolean', describe: 'parcels: store the good ones though others were refused' },
    errors: {
      type: 'string',
      value: 'FILE',
      describe: 'parcels, sites: write the refused ones with their reason (.geojson for parcels, .csv)',
    },
    'id-field': {
      type: 'string',
      value: 'NAME',
      describe: 'parcels: the attribute that holds the id, when it is not found',
    },
    ...REGISTER_OPTIONS,
    ...LAYER_OPTIONS,
    mapping: {
      type: 'string',
      value: 'NAME',
      describe: 'plan: zones or building lines of an older plan, layer: its things, by this saved mapping',
    },
    'save-mapping': {
      type: 'string',
      value: 'FILE',
      describe: 'plan, layer: first keep this JSON as the mapping of that name',
    },
    'accept-loss': {
      type: 'string',
      value: 'REASON',
      describe: 'plan: why what people coded or checked may go; without it such an import is not stored',
    },
    uldk: { type: 'string', value: 'ID', describe: 'parcels: ask the national locator for one, by its EGiB id' },
    point: {
      type: 'string',
      value: 'X,Y',
      describe: 'parcels: ask the national locator for the one at a point, easting first',
    },
    crs: {
      type: 'string',
      value: 'EPSG',
      describe: 'the system of --point (default 2180; 4326 is longitude, latitude)',
    },
    lang: LANG_OPTION,
  },
  details: [
    'Parcels: GeoJSON, EGiB GML, GeoPackage or zipped Shapefile, one file. All or nothing, unless --accept-good.',
    'Streets: CSV with name, and lon, lat if known; or GeoJSON with a property name, in degrees.',
    'Plan: APP 2.0 or 3.0 GML, act and zones in one or several files together.',
    'Sites: a list that somebody else keeps (XLSX, CSV or GeoJSON). Good rows become drafts, refused ones go to --errors.',
    'With --mapping: zones of older local plans out of GeoJSON, GeoPackage or zipped Shapefile. The mapping is JSON:',
    '{ "act": { "title", "resolution", "url", "drawingUrl", "from" }, "columns": { "designation", "symbol", "name", "act", "from", "limits": { "max-height": … } } }',
    'Building lines: a mapping with "values" reads lines of a plan that stands here, as provisions of its zones, unchecked:',
    '{ "act": title or identifier, "columns": { "kind", "act", "zone" }, "values": { "obligatory": […], "noCross": […], "other": […] }, "clause": { "article", "page", "url" } }',
    'Layer: what keeps land free (GeoJSON, GeoPackage, zipped Shapefile), with --kind, --source and --as-of. Its mapping is JSON:',
    '{ "columns": { "name", "roadClass", "voltage", … }, "words": { "roadClass": { "ulica": "gminna" } }, "always": { "builtUp": "tak" } }',
    'The same file again changes nothing.',
    'The locator (ULDK) answers from recorded examples, and over the network with the setting LIVE=1.',
  ],
  async run(context) {
    const [what, , more] = context.positionals;
    if (what === 'parcels' && asksUldk(context)) return runUldk(context);
    if (what === 'layer') return runLayer(context);
    if (what !== 'plan' && more !== undefined) throw new UsageFault('Parcels and lists of sites come in one file.');
    if (what === 'streets') return runStreets(context);
    const { kind, files } = givenFiles(context, ['parcels', 'plan', 'sites', 'streets', 'layer']);
    if (kind === 'sites') return runRegister(context, context.positionals[1]!);
    return kind === 'plan' ? runPlan(context, files) : runParcels(context, files[0]!);
  },
};

async function runParcels(context: CommandContext, source: FileSource): Promise<Outcome> {
  const locale = languageOf(context);
  const errors = fileToWrite(context, 'errors');
  const { db } = await context.city();
  context.progress(`Reading ${source.name} …`);
  const list = errors === undefined ? null : errorFile(errors, locale);
  const bar = progressLine({
    terminal: process.stderr.isTTY,
    write: (text) => void process.stderr.write(text),
    now: () => performance.now(),
  });
  const outcome = await importParcels(db, {
    source,
    actor: 'command',
    dryRun: context.values['dry-run'] === true,
    acceptGood: context.values['accept-good'] === true,
    idField: textOf(context, 'id-field'),
    afterWrite: async (tx, parcelIds) => void (await recomputeShares(tx, { parcelIds })),
    onProgress: (progress) => bar.show(progress),
    ...(list && { onRefused: (feature) => list.take(feature) }),
  });
  bar.end();
  const listed = list?.close() ?? 0;
  if (!outcome.ok) throw new Refusal(fileFaultSentence(source.name, outcome.error));
  const { report } = outcome.value;
  if (listed > 0) context.progress(`Refused features: ${errors}`);
  return {
    code: report.counts.refused > 0 && !report.stored ? 1 : 0,
    lines: reportLines(report, locale),
    data: report,
  };
}

async function runPlan(context: CommandContext, files: readonly FileSource[]): Promise<Outcome> {
  const mappingName = textOf(context, 'mapping');
  if (mappingName !== undefined) return runVectorPlan(context, files, mappingName);
  const { db } = await context.city();
  const result = await importPlan(db, {
    files,
    actor: 'command',
    today: dayInPoland(context.now),
    dryRun: context.values['dry-run'] === true,
    losesBecause: textOf(context, 'accept-loss') ?? null,
    locale: languageOf(context),
  });
  if (!result.ok) throw new Refusal(planFaultSentence(result.error));
  const report = result.value;
  return { code: codeOf(report), lines: planLines(report), data: report };
}

async function runVectorPlan(
  context: CommandContext,
  [file, more]: readonly FileSource[],
  mappingName: string,
): Promise<Outcome> {
  if (!file || more) throw new UsageFault('With --mapping zones come in one file.');
  const { db } = await context.city();
  const given = textOf(context, 'save-mapping');
  const content = given === undefined ? null : jsonAt(context.file(given));
  const request = {
    file,
    mappingName,
    actor: 'command',
    today: dayInPoland(context.now),
    dryRun: context.values['dry-run'] === true,
    losesBecause: textOf(context, 'accept-loss') ?? null,
  } as const;
  if (given !== undefined && isOfLines(content)) {
    const mapping = parseLineMapping(content);
    if (!mapping.ok) throw new Refusal(`The mapping in ${given} can't be read: ${mapping.fields.join(', ')}.`);
    return linesOutcome(file, await importBuildingLines(db, { ...request, mapping: mapping.value }));
  }
  if (given !== undefined) {
    const mapping = parseMapping(content);
    if (!mapping.ok) throw new Refusal(`The mapping in ${given} can't be read: ${mapping.fields.join(', ')}.`);
    await keepMapping(db, { mappingName, mapping: mapping.value, actor: 'command' });
  }
  const result = await importVectorPlan(db, request);
  if (!result.ok && result.error.kind === 'no-mapping')
    return linesOutcome(file, await importBuildingLines(db, request));
  if (!result.ok) throw vectorRefusal(file, result.error);
  const report = result.value;
  const unread = section('Left to a person', report.unread, (one) => `${one.object}: ${one.column} ${one.value}`);
  return { code: codeOf(report), lines: [...planLines(report), ...unread], data: report };
}

const isOfLines = (content: unknown): boolean => typeof content === 'object' && content !== null && 'values' in content;

const codeOf = ({ stored, dryRun, refused }: { stored: boolean; dryRun: boolean; refused: readonly unknown[] }) =>
  refused.length > 0 || (!stored && !dryRun) ? 1 : 0;

function linesOutcome(file: FileSource, result: Awaited<ReturnType<typeof importBuildingLines>>): Outcome {
  if (!result.ok) throw vectorRefusal(file, result.error);
  return { code: codeOf(result.value), lines: lineReportLines(result.value), data: result.value };
}

function vectorRefusal(file: FileSource, error: VectorImportFault): Refusal {
  const { kind, detail } = error;
  if (kind === 'no-mapping') return new Refusal(`There is no mapping named ${detail}; give one with --save-mapping.`);
  if (kind === 'no-column') {
    const { columns = [] } = error as { columns?: readonly string[] };
    return new Refusal(`${file.name} has no column ${columns.join(', no column ')}. It has: ${detail}.`);
  }
  return new Refusal(`${file.name} can't be read: ${kind}${detail === '' ? '' : ` (${detail})`}.`);
}

function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
