import { readFileSync } from 'node:fs';
import { addMonths, dayInPoland, parseDay, type Day } from '../../kernel/day.ts';
import { isLayerKind, LAYER_KINDS, type LayerKind } from '../../modules/layers/index.ts';
import {
  deriveLayer,
  importLayer,
  isDerivedKind,
  type LayerImportFault,
  type LayerReport,
  parseLayerMapping,
} from '../../modules/layers/index.server.ts';
import { type FileSource, fileAt } from '../../modules/places/index.server.ts';
import { type CommandContext, type Option, type Outcome, Refusal, textOf, UsageFault } from '../command.ts';
import { section } from './parcel-lines.ts';

export const LAYER_OPTIONS: Readonly<Record<string, Option>> = {
  kind: {
    type: 'string',
    value: 'KIND',
    describe: `layer: ${LAYER_KINDS.join(', ')}; sites: their kind, where no column says it`,
  },
  source: { type: 'string', value: 'NAME', describe: 'layer: who handed it over' },
  'as-of': { type: 'string', value: 'DAY', describe: 'layer, sites: the day on which the file was true' },
  'valid-until': { type: 'string', value: 'DAY', describe: 'layer: the last day to rely on it (a year after --as-of)' },
  area: { type: 'string', value: 'FILE', describe: 'layer: surfaces for which it holds; else the whole municipality with 150 m around it' }, // prettier-ignore
  'area-name': { type: 'string', value: 'NAME', describe: 'layer: what the area is called' },
  'from-contours': {
    type: 'boolean',
    describe: 'layer: no file; forest or watercourse off the land-use contours that stand here',
  },
  'office-only': {
    type: 'boolean',
    describe: 'layer: the public map neither shows its things nor names them (easements: always, unless --public)',
  },
  public: { type: 'boolean', describe: 'layer: the public map shows its things and names them' },
  none: { type: 'boolean', describe: 'layer: no file; it was looked at and there is nothing of the kind' },
};

/** `calisia import layer FILE --kind KIND --source NAME --as-of DAY`. */
export async function runLayer(context: CommandContext): Promise<Outcome> {
  const [, path, more] = context.positionals;
  const none = context.values['none'] === true;
  if (more !== undefined) throw new UsageFault('A layer comes in one file.');
  const derived = context.values['from-contours'] === true;
  if ([path !== undefined, none, derived].filter(Boolean).length !== 1)
    throw new UsageFault('Name a file, or say --none or --from-contours.');
  const kind = textOf(context, 'kind') ?? '';
  if (!isLayerKind(kind)) throw new UsageFault(`--kind is one of: ${LAYER_KINDS.join(', ')}.`);
  if (derived) return runDerived(context, kind);
  const area = textOf(context, 'area');
  const mapping = mappingGiven(context, kind);
  const { asOf, validUntil } = daysOf(context);
  const { db } = await context.city();
  const result = await importLayer(db, {
    kind,
    file: path === undefined ? null : sourceAt(context, path),
    area: area === undefined ? null : sourceAt(context, area),
    areaName: textOf(context, 'area-name') ?? (area === undefined ? '' : sourceAt(context, area).name.slice(0, 120)),
    source: textOf(context, 'source') ?? '',
    asOf,
    validUntil,
    mappingName: textOf(context, 'mapping') ?? '',
    ...(mapping && { mapping }),
    ...visibilityOf(context),
    actor: 'command',
    dryRun: context.values['dry-run'] === true,
  });
  if (!result.ok) throw layerRefusal(result.error);
  const report = result.value;
  return { code: report.refused.length > 0 ? 1 : 0, lines: layerLines(report), data: report };
}

function visibilityOf({ values }: CommandContext): { public?: boolean } {
  const [inside, open] = [values['office-only'] === true, values['public'] === true];
  if (inside && open) throw new UsageFault('Say --office-only or --public, not both.');
  return inside || open ? { public: open } : {};
}

async function runDerived(context: CommandContext, kind: LayerKind): Promise<Outcome> {
  if (!isDerivedKind(kind)) throw new UsageFault('Contours tell of forest and watercourse only.');
  const { db } = await context.city();
  const dryRun = context.values['dry-run'] === true;
  const result = await deriveLayer(db, { kind, ...daysOf(context), actor: 'command', dryRun });
  if (!result.ok) throw new Refusal('No contours of land use stand here; import them with the parcels (EGiB GML).');
  return { code: 0, lines: layerLines(result.value), data: result.value };
}

function sourceAt(context: CommandContext, path: string): FileSource {
  const file = fileAt(context.file(path));
  if (!file) throw new Refusal(`There is no file ${path}.`);
  return file;
}

function daysOf(context: CommandContext): { asOf: Day; validUntil: Day } {
  const given = textOf(context, 'as-of');
  const asOf = given === undefined ? null : parseDay(given);
  if (asOf === null) throw new UsageFault('--as-of is a day: 2026-09-01.');
  if (asOf > dayInPoland(context.now)) throw new UsageFault('--as-of is a day that has been.');
  const until = textOf(context, 'valid-until');
  const validUntil = until === undefined ? addMonths(asOf, 12) : parseDay(until);
  if (validUntil === null) throw new UsageFault('--valid-until is a day: 2027-08-31.');
  return { asOf, validUntil };
}

function mappingGiven(context: CommandContext, kind: LayerKind) {
  const path = textOf(context, 'save-mapping');
  if (path === undefined) return null;
  if (textOf(context, 'mapping') === undefined) throw new UsageFault('--save-mapping needs --mapping NAME.');
  let content: unknown = null;
  try {
    content = JSON.parse(readFileSync(context.file(path), 'utf8'));
  } catch {
    // The parser below names the fault.
  }
  const read = parseLayerMapping(content, kind);
  if (!read.ok) throw new Refusal(`The mapping in ${path} can't be read: ${read.field || 'no JSON of columns'}.`);
  return read.value;
}

const SAID: Readonly<Record<string, string>> = {
  'no-source': 'Say with --source who handed the layer over.',
  'bad-days': '--valid-until is before --as-of.',
  'bad-area': 'An area needs a name of up to 120 letters, and a name needs --area.',
  'no-area': 'The file of the area holds no surfaces.',
  'unknown-format': 'The file is neither GML, nor GeoJSON, nor GeoPackage, nor a zipped Shapefile.',
};

const SAID_WITH: Readonly<Record<string, (detail: string) => string>> = {
  'no-class': (found) => `The file has none of the classes of objects that the mapping names. It has: ${found}.`,
  'crs-contradiction': (what) =>
    `The coordinates contradict the system that the file names: ${what}. Ask the sender for the order of axes and state it in the mapping ("axes": "xy" for easting first, "yx" for northing first).`,
  incomplete: (counts) => `The service handed out only some of its features (${counts}): get them all.`,
  'not-a-feature-collection': (root) =>
    `The file is no collection of features but ${root}: the service may have answered with an error.`,
};

function layerRefusal({ kind, detail, ...more }: LayerImportFault): Refusal {
  if (kind === 'no-mapping')
    return new Refusal(`There is no mapping named ${detail} for this layer; give one with --save-mapping.`);
  if (kind === 'no-column') {
    const { columns = [] } = more as { columns?: readonly string[] };
    return new Refusal(`The file has no column ${columns.join(', no column ')}. It has: ${detail}.`);
  }
  const said = SAID[kind] ?? SAID_WITH[kind]?.(detail);
  return new Refusal(said ?? `The file can't be read: ${kind}${detail === '' ? '' : ` (${detail})`}.`);
}

const layerLines = (report: LayerReport): string[] => [
  report.file === '' ? report.kind : report.file,
  ...section('Refused', report.refused, (one) => `${one.object}: ${one.kind} ${one.detail}`.trim()),
  ...(report.refusedMore > 0 ? [`and ${report.refusedMore} more`] : []),
  ...section('Not taken', report.left, ({ why, what, count }) => `${count} ${WHY_LEFT[why](what)}`),
  ...(report.flattened > 0 ? [`Arcs became straight pieces, at most 1 cm off, in ${report.flattened} things.`] : []),
  `${endOf(report)} ${report.features} things${report.mended > 0 ? `, ${report.mended} of them mended` : ''}, for ${
    report.areaM2 === null ? 'the whole municipality' : `${(report.areaM2 / 10_000).toFixed(2)} ha`
  }.`,
];

const WHY_LEFT: Readonly<Record<LayerReport['left'][number]['why'], (what: string) => string>> = {
  class: (what) => `of another class: ${what}`,
  word: (what) => `left out by the mapping: ${what}`,
  beyond: () => 'beyond the land of the layer',
};

function endOf({ stored, dryRun, unchanged, replaces }: LayerReport): string {
  if (stored)
    return unchanged ? 'The same stands here already:' : replaces ? 'Stored in the place of the earlier:' : 'Stored:';
  return dryRun ? 'Dry run, nothing stored. It would be' : 'Nothing stored, because of what was refused. It would be';
}
