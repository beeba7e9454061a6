import { erode } from '../../../src/geometry/buffer.ts';
import type { Attributes, Thing } from '../../../src/modules/layers/index.ts';
import { roads as drawn } from '../base-map/lines.ts';
import { type Block, parcelsOf } from '../generator/block.ts';
import type { Point } from '../generator/mesh.ts';
import { toMetres } from '../generator/place.ts';
import { DOBRZEC } from '../land/dobrzec.ts';
import { METALOWCOW } from '../land/metalowcow.ts';
import { PIWONICE } from '../land/piwonice.ts';
import { RYPINEK } from '../land/rypinek.ts';
import { WROCLAWSKA } from '../land/wroclawska.ts';
import { alongBlock, axis, SAMPLE, surface } from './layer-sheet.ts';

/** Metres of verge on each side of a carriageway within its parcel. */
const VERGE = 4;

/** Carriageways in the road parcels of a block. */
const within = (block: Block, name: string, attributes: Attributes): Thing[] =>
  parcelsOf(block)
    .filter(({ number }) => Object.hasOwn(block.roads, number))
    .map(({ number, geometry }) =>
      surface({ name: `${name}, działka ${number}${SAMPLE}`, attributes }, erode(geometry, VERGE)),
    )
    .filter(({ shape }) => shape!.length > 0);

/** Roads of the base map that pass by the land drawn here; it is a sketch, so those that cross it are drawn beside it below. */
const SKETCHED: Readonly<Record<string, Attributes>> = {
  Poznańska: { roadClass: 'national', builtUp: true, width: 10 },
  Łódzka: { roadClass: 'national', builtUp: true, width: 10 },
  Stawiszyńska: { roadClass: 'national', builtUp: true, width: 10 },
  Częstochowska: { roadClass: 'provincial', builtUp: true, width: 8 },
  Warszawska: { roadClass: 'provincial', builtUp: true, width: 8 },
  Starożytna: { roadClass: 'district', builtUp: true, width: 7 },
  Majkowska: { roadClass: 'district', builtUp: true, width: 7 },
};

const MUNICIPAL: Attributes = { roadClass: 'municipal', builtUp: true };

export const ROADS: readonly Thing[] = [
  ...within(DOBRZEC, 'ulica gminna', MUNICIPAL),
  ...within(METALOWCOW, 'Metalowców', MUNICIPAL),
  ...within(WROCLAWSKA, 'ulica gminna', MUNICIPAL),
  ...within(PIWONICE, 'droga gminna', { roadClass: 'municipal', builtUp: false }),
  ...within(RYPINEK, 'ulica gminna', MUNICIPAL),
  // Whether a built-up area reaches so far nobody said, so that the greater distance is kept.
  axis({ name: `DK 25 Wrocławska${SAMPLE}`, attributes: { roadClass: 'national', width: 10 } }, alongBlock(WROCLAWSKA, [[-300, -16], [900, -16]])), // prettier-ignore
  ...drawn
    .filter(({ name }) => name !== null && Object.hasOwn(SKETCHED, name))
    .map(({ name, geometry }) =>
      axis({ name: `${name}${SAMPLE}`, attributes: SKETCHED[name!]! }, (geometry.coordinates as Point[]).map(toMetres)),
    ),
];
