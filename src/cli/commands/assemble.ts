import type { LandParcel } from '../../geometry/assembly/land.ts';
import { answerAssembly, type AssemblyQuestion, type AssemblyTold } from '../../modules/interfaces/index.server.ts';
import { type Command, type CommandContext, type Outcome, Refusal, textOf, UsageFault } from '../command.ts';
import { LAND_OPTIONS, type LandFeature, type LandFile, readLandFile } from '../geometry/read-land-file.ts';
import { hallOf, neededNumber, numberOf } from '../geometry/read-numbers.ts';

export const command: Command = {
  name: 'assemble',
  summary: 'Find neighbouring parcels of a file that together make a site',
  usage: 'FILE --min-area M2 [--hall 60x40]',
  options: {
    'min-area': { type: 'string', value: 'M2', describe: 'least area of the parcels together' },
    'max-area': { type: 'string', value: 'M2', describe: 'largest area of the parcels together' },
    hall: { type: 'string', value: '60x40', describe: 'a hall that has to fit, metres, any angle' },
    'max-parcels': { type: 'string', value: 'N', describe: 'most parcels of a set (6)' },
    'min-shared-border': { type: 'string', value: 'METRES', describe: 'common border that makes neighbours (5)' },
    'across-roads': { type: 'string', value: 'METRES', describe: 'reach across public roads up to this width' },
    'owner-field': {
      type: 'string',
      value: 'NAME',
      describe: 'attribute that tells owners apart (owner); empty: not known',
    },
    'public-field': { type: 'string', value: 'NAME', describe: 'attribute that is true for public land (public)' },
    'road-field': { type: 'string', value: 'NAME', describe: 'attribute that is true for public roads (road)' },
    only: { type: 'string', multiple: true, value: 'NAME=VALUE', describe: 'use only parcels with this attribute' },
    tolerance: { type: 'string', value: 'METRES', describe: 'gaps and slivers up to this are closed (0.05)' },
    limit: { type: 'string', value: 'N', describe: 'sets told at most (20)' },
    deadline: { type: 'string', value: 'SECONDS', describe: 'stop then, and say what was left out (60)' },
    ...LAND_OPTIONS,
  },
  details: [
    'GeoJSON, GeoPackage, a zipped Shapefile or EGiB GML, told by the content; the reference system is the one that the file names.',
    'Fewest owners first, then fewest parcels, then the most compact.',
    '--json prints { sets: [{ ids, area, owners, public, closed, placement }], complete, explored, stopped, leftOut }.',
    'Example: npm run calisia -- assemble parcels.gpkg --min-area 10000 --max-area 15000 --hall 60x40 --only use=P',
  ],
  async run(context) {
    const question = questionOf(context);
    return outcome(context, await readLandFile(context), question);
  },
};

function questionOf(context: CommandContext): AssemblyQuestion {
  const [minArea, maxArea] = [neededNumber(context, 'min-area'), numberOf(context, 'max-area')];
  if (maxArea !== undefined && maxArea < minArea) throw new UsageFault('--max-area is less than --min-area.');
  const acrossRoads = numberOf(context, 'across-roads', { least: 0.1 });
  const hall = hallOf(context);
  const end = performance.now() + (numberOf(context, 'deadline', { least: 0.1 }) ?? 60) * 1000;
  return {
    minArea,
    maxParcels: whole(context, 'max-parcels') ?? 6,
    minSharedBorder: numberOf(context, 'min-shared-border') ?? 5,
    tolerance: numberOf(context, 'tolerance') ?? 0.05,
    limit: whole(context, 'limit') ?? 20,
    expired: () => performance.now() > end,
    ...(maxArea !== undefined && { maxArea }),
    ...(acrossRoads !== undefined && { acrossRoads }),
    ...(hall && { hall }),
  };
}

function whole(context: CommandContext, option: string): number | undefined {
  const value = numberOf(context, option, { least: 1 });
  if (value !== undefined && !Number.isInteger(value)) throw new UsageFault(`--${option} is a whole number.`);
  return value;
}

function outcome(
  context: CommandContext,
  { features, systems, repaired }: LandFile,
  question: AssemblyQuestion,
): Outcome {
  const parcels = features.filter(chosenBy(context)).map(parcelBy(context));
  const told = answerAssembly(parcels, question, systems);
  if (!told.ok) throw new Refusal(`Two parcels have the id ${told.error.id}. Name another attribute with --id-field.`);
  const { value } = told;
  return {
    code: 0,
    lines: [...repaired.map(({ id, cause }) => `${id}: repaired (${cause}).`), ...linesOf(value, parcels.length)],
    data: { ...value, computedIn: `EPSG:${systems.metric}`, ...(repaired.length > 0 && { repaired }) },
  };
}

/** Roads stay in whatever their attributes say: they are crossed, never used. */
function chosenBy(context: CommandContext): (feature: LandFeature) => boolean {
  const given = context.values['only'];
  const wanted = (Array.isArray(given) ? (given as string[]) : []).map((text) => {
    const [name, ...value] = text.split('=');
    if (!name || value.length === 0) throw new UsageFault(`--only ${text} is not NAME=VALUE.`);
    return { name, value: value.join('=') };
  });
  const road = textOf(context, 'road-field') ?? 'road';
  return ({ properties }) =>
    isTrue(properties[road]) || wanted.every(({ name, value }) => String(properties[name] ?? '') === value);
}

function parcelBy(context: CommandContext): (feature: LandFeature) => LandParcel {
  const field = (option: string, usual: string): string => textOf(context, `${option}-field`) ?? usual;
  const [owner, publicField, road] = [field('owner', 'owner'), field('public', 'public'), field('road', 'road')];
  return ({ id, properties, shape }) => {
    const name = properties[owner];
    const known = typeof name === 'string' || typeof name === 'number' ? String(name).trim() : '';
    return {
      id,
      shape,
      owners: known === '' ? [] : [known],
      public: isTrue(properties[publicField]),
      road: isTrue(properties[road]),
    };
  };
}

const isTrue = (value: unknown): boolean => value === true || /^(?:1|true|t|tak|yes)$/i.test(String(value ?? ''));

function linesOf({ sets, complete, explored, stopped, leftOut }: AssemblyTold, parcels: number): string[] {
  const lines = sets.map(({ ids, area, owners, public: city, closed, placement }, i) => {
    const extra = [
      city.length > 0 ? `public: ${city.join(', ')}` : '',
      closed > 0 ? `gaps closed: ${closed} m²` : '',
      placement ? `hall at ${placement.angle.toFixed(1)}°` : '',
    ];
    const count = `${owners} ${owners === 1 ? 'owner' : 'owners'}`;
    return `${i + 1}. ${ids.join(' + ')}: ${area} m², ${[count, ...extra].filter(Boolean).join('; ')}`;
  });
  if (sets.length === 0) lines.push('No set of neighbouring parcels meets this.');
  if (leftOut.withinTolerance > 0)
    lines.push(`Left out: ${leftOut.withinTolerance} where the hall fits only within tolerance.`);
  if (leftOut.overlapping > 0) lines.push(`Left out: ${leftOut.overlapping} whose parcels lie over one another.`);
  lines.push(`${parcels} parcels, ${explored} sets looked at${complete ? '; no better one was missed.' : '.'}`);
  if (stopped)
    lines.push(
      `Stopped (${stopped.by}): sets of ${stopped.at.owners} owners and ${stopped.at.parcels} parcels, and those after them, were not all looked at.`,
    );
  return lines;
}
