import { joinParcels } from '../../geometry/assembly/join.ts';
import { answerFit, type FitFault } from '../../modules/interfaces/index.server.ts';
import { type Command, type Outcome, Refusal } from '../command.ts';
import { LAND_OPTIONS, type LandFile, readLandFile } from '../geometry/read-land-file.ts';
import { neededNumber, numberOf } from '../geometry/read-numbers.ts';

export const command: Command = {
  name: 'fit',
  summary: 'Tell whether a hall fits on the land of a file, at any angle',
  usage: 'FILE --length METRES --width METRES',
  options: {
    length: { type: 'string', value: 'METRES', describe: 'of the hall' },
    width: { type: 'string', value: 'METRES', describe: 'of the hall' },
    tolerance: { type: 'string', value: 'METRES', describe: 'to which it is decided (0.1)' },
    ...LAND_OPTIONS,
  },
  details: [
    'GeoJSON, GeoPackage, a zipped Shapefile or EGiB GML, told by the content; the reference system is the one that the file names.',
    'All its polygons are taken as one piece of land, gaps up to 5 cm closed.',
    'Whatever the answer, the exit code is 0: yes with a place, no with what fits instead and what nothing exceeds.',
    'Example: npm run calisia -- fit plot.geojson --length 60 --width 40 --json',
  ],
  async run(context) {
    const [length, width] = [
      neededNumber(context, 'length', { least: 0.01 }),
      neededNumber(context, 'width', { least: 0.01 }),
    ];
    const tolerance = numberOf(context, 'tolerance', { least: 0.001 }) ?? 0.1;
    return fit(await readLandFile(context), { length, width, tolerance });
  },
};

type Hall = { readonly length: number; readonly width: number; readonly tolerance: number };

const refusalOf = (fault: FitFault): string =>
  fault.kind === 'too-many-vertices'
    ? `The land has ${fault.vertices} corners, at most ${fault.most} are taken: take fewer parcels, or simplify them inwards.`
    : `The question can't be asked (${fault.kind}).`;

function fit({ features, systems, repaired }: LandFile, hall: Hall): Outcome {
  const { shape, closed } = joinParcels(features.map((feature) => feature.shape));
  const start = performance.now();
  const fitted = answerFit(shape, hall, systems);
  if (!fitted.ok) throw new Refusal(refusalOf(fitted.error));
  const told = fitted.value;
  const ms = Math.round((performance.now() - start) * 1000) / 1000;
  const size = `${hall.length} × ${hall.width} m`;
  const lines = repaired.map(({ id, cause }) => `${id}: repaired (${cause}).`);
  if (closed > 0.005) lines.push(`Gaps between the parcels of ${closed.toFixed(2)} m² were closed.`);
  if (told.placement) {
    const { angle, clearance, polygon } = told.placement;
    lines.push(`Yes: ${size} fits at ${angle.toFixed(1)}°, ${clearance.toFixed(2)} m from the nearest border.`);
    const corners = polygon.coordinates[0]!.slice(0, 4).map(
      ([x, y]) => `${Number(x.toFixed(8))} ${Number(y.toFixed(8))}`,
    );
    lines.push(`Corners in EPSG:${systems.given}: ${corners.join(', ')}`);
  } else if (told.answer === 'no' && told.certificate) {
    const { maxLengthAtWidth, maxWidthAtLength, upperBounds } = told.certificate;
    lines.push(
      `No: ${size} fits nowhere at any angle.`,
      `The longest hall ${hall.width} m wide that fits: ${maxLengthAtWidth.toFixed(1)} m; none beyond ${upperBounds.maxLengthAtWidth.toFixed(1)} m.`,
      `The widest hall ${hall.length} m long that fits: ${maxWidthAtLength.toFixed(1)} m; none beyond ${upperBounds.maxWidthAtLength.toFixed(1)} m.`,
    );
  } else lines.push(`Within tolerance: ${size} fits or fails by less than ${hall.tolerance} m.`);
  return {
    code: 0,
    lines,
    data: { ...told, ms, computedIn: `EPSG:${systems.metric}`, closed, ...(repaired.length > 0 && { repaired }) },
  };
}
