import { dayInPoland } from '../../kernel/day.ts';
import { type FileSource, importParcels } from '../../modules/places/index.server.ts';
import { importPlan, recomputeShares } from '../../modules/plans/index.server.ts';
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
import { fileFaultSentence, reportLines } from '../import/parcel-lines.ts';
import { planFaultSentence, planLines } from '../import/plan-lines.ts';
import { progressLine } from '../import/progress-line.ts';

export const command: Command = {
  name: 'import',
  summary: 'Bring parcels or a plan into a city',
  usage: 'parcels FILE | plan FILE…',
  options: {
    'dry-run': { type: 'boolean', describe: 'tell what would be done, store nothing' },
    'accept-good': { type: 'boolean', describe: 'parcels: store the good ones though others were refused' },
    errors: {
      type: 'string',
      value: 'FILE',
      describe: 'parcels: write the refused ones with their reason (.geojson or .csv)',
    },
    'id-field': {
      type: 'string',
      value: 'NAME',
      describe: 'parcels: the attribute that holds the id, when it is not found',
    },
    lang: LANG_OPTION,
  },
  details: [
    'Parcels: GeoJSON, EGiB GML, GeoPackage or zipped Shapefile, one file. All or nothing, unless --accept-good.',
    'Plan: APP 2.0 or 3.0 GML, act and zones in one or several files together.',
    'The same file again changes nothing.',
  ],
  async run(context) {
    const [what, , more] = context.positionals;
    if (what === 'parcels' && more !== undefined) throw new UsageFault('Parcels come in one file.');
    const { kind, files } = givenFiles(context, ['parcels', 'plan']);
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
  const { db } = await context.city();
  const result = await importPlan(db, {
    files,
    actor: 'command',
    today: dayInPoland(context.now),
    dryRun: context.values['dry-run'] === true,
    locale: languageOf(context),
  });
  if (!result.ok) throw new Refusal(planFaultSentence(result.error));
  const report = result.value;
  return { code: report.refused.length > 0 ? 1 : 0, lines: planLines(report), data: report };
}
