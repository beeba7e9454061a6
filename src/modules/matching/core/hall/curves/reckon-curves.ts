import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import type { Dossier } from '../../dossier.ts';
import { isRefused, type LandReading, readLand } from '../../land/land-reading.ts';
import type { UseKind } from '../../land/uses.ts';
import { lawOn } from '../../law/land-law.ts';
import type { Setback } from '../../law/setback.ts';
import { pavableLand } from '../beside/pavable.ts';
import { buildableArea } from '../buildable/buildable-area.ts';
import { stripsCase } from '../buildable/strips-around.ts';
import { type Envelope, envelopeFor, type Room } from '../envelope.ts';
import { ladder, WIDEST } from '../fit-hall.ts';
import { type CaseCurves, PAVED_KEY, roomKey, type SiteCurves } from './known-curves.ts';
import { caseOf } from './made-of.ts';
import { reckonRest } from './rest-curve.ts';
import { curveOfRoom, type RoomCurve } from './room-curve.ts';

/** Count it up when curves of the same land come out otherwise than before: all are then made again. */
export const CURVES_EDITION = '4';

/** Uses that a need can come with. */
const USES: readonly UseKind[] = [
  'building',
  'production',
  'storage',
  'services',
  'office',
  'research',
  'trade',
  'crafts',
  'gastronomy',
  'health',
  'education',
  'tourism',
  'unread',
];

/** A site of more parcels is rare, and has too many rooms. */
const MOST_PARCELS = 12;

/** The curves of a site for every use on a day, those of a case that is already known left as they are; pauses after each. */
export function* reckonCurves(
  dossier: Dossier,
  asOf: Day,
  before: SiteCurves = {},
): Generator<void, Record<string, CaseCurves>> {
  const curves: Record<string, CaseCurves> = {};
  const shapes: Shapes = new Map();
  const setback = lawOn(dossier.law, 'setback', asOf)?.value;
  const count = dossier.parcels.length;
  if (dossier.site.kind !== 'land' || !setback || count === 0 || count > MOST_PARCELS) return curves;
  for (const use of USES) {
    const land = readLand(dossier, use, asOf);
    if (isRefused(land)) continue;
    const holding = caseOf(land, setback, asOf) + stripsCase(dossier, asOf);
    if (curves[holding]) continue;
    curves[holding] = before[holding] ?? (yield* curvesOf({ dossier, land, setback, asOf }, shapes));
  }
  return curves;
}

/** Curves by the land that they are of: rooms under several terms and of several uses are often the same. */
type Shapes = Map<string, RoomCurve | null>;

type Case = {
  readonly dossier: Dossier;
  readonly land: LandReading;
  readonly setback: Setback;
  readonly asOf: Day;
};

// oxlint-disable-next-line max-params
function* curvesOf({ dossier, land, setback, asOf }: Case, shapes: Shapes): Generator<void, CaseCurves> {
  const envelope = envelopeFor(dossier, land, asOf);
  const paved = curveOnce(shapes, pavableLand(dossier, land, asOf).most());
  yield;
  const rest = reckonRest(buildableArea({ dossier, land, asOf }).rest, asOf);
  const curves: Record<string, RoomCurve> = { ...(paved && { [PAVED_KEY]: paved }), ...(rest && { rest }) };
  yield;
  for (const room of roomsOf(envelope, setback)) {
    const key = roomKey(room);
    if (curves[key]) continue;
    const shape = envelope.room(room);
    const curve = curveOnce(shapes, shape);
    if (curve) curves[key] = curve;
    yield;
  }
  return curves;
}

function curveOnce(known: Shapes, shape: MultiPolygon): RoomCurve | null {
  const key = JSON.stringify(shape);
  const curve = known.has(key) ? known.get(key)! : curveOfRoom(shape);
  known.set(key, curve);
  return curve;
}

/** All rooms that the hall rule asks of: its terms, and those that tell how much rests on the distance from the border. */
export function* roomsOf(envelope: Pick<Envelope, 'adds' | 'parcels'>, setback: Setback): Generator<Room> {
  for (const { wall, ...terms } of [WIDEST, ...ladder(envelope)]) yield { ...terms, setback: setback[wall] };
  yield { sureness: WIDEST.sureness, parcel: null, setback: 0 };
  for (let parcel = 0; parcel < envelope.parcels; parcel += 1)
    yield { sureness: 'sure', parcel, setback: 2 * setback.open };
}
