import { area, type MultiPolygon } from '../../../src/geometry/polygon.ts';
import { mergeCells } from './merge.ts';
import { cellsOf, type Mesh } from './mesh.ts';
import { placedRing, type Frame } from './place.ts';
import { chance, pick } from './random.ts';

/** A block of land drawn by hand: cells of a mesh, grouped into parcels and, another way, into plan zones. */
export type Block = {
  /** Precinct, in a range that Kalisz does not use: 0901–0907. */
  readonly precinct: string;
  readonly precinctName: string;
  readonly frame: Frame;
  readonly mesh: Mesh;
  /** Parcel number → its cells, `'101/1': 'a1 b1'`. Cells named by no parcel belong to `road`. */
  readonly parcels: Readonly<Record<string, string>>;
  readonly roads: Readonly<Record<string, string>>;
  /** Land-use contours to choose from, EGiB symbols. */
  readonly landUse: readonly string[];
};

export type Parcel = {
  readonly id: string;
  readonly precinct: string;
  readonly precinctName: string;
  readonly number: string;
  readonly geometry: MultiPolygon;
  readonly areaM2: number;
  readonly registerAreaM2: number;
  readonly landUse: string;
};

/** Share of parcels whose register area says something else than their geometry, as in real registers. */
const DEVIATING = 0.12;

export function parcelsOf(block: Block): Parcel[] {
  const cells = placedCells(block);
  const all = [
    ...Object.entries(block.parcels).map((entry) => ({ entry, road: false })),
    ...Object.entries(block.roads).map((entry) => ({ entry, road: true })),
  ];
  return all.map(({ entry: [number, names], road }) => {
    const id = `306101_1.${block.precinct}.${number}`;
    const geometry = mergeCells(named(cells, names));
    const areaM2 = area(geometry);
    return {
      id,
      precinct: block.precinct,
      precinctName: block.precinctName,
      number,
      geometry,
      areaM2,
      registerAreaM2: registerArea(id, areaM2),
      landUse: road ? 'dr' : pick(block.landUse, id, 'use'),
    };
  });
}

/** The outline of some cells of the block: a plan zone, a plan's border. Metres, EPSG:2177. */
export const outlineOf = (block: Block, names: string): MultiPolygon => mergeCells(named(placedCells(block), names));

/** Every cell of the block, for the border of a plan. */
export const everyCell = (block: Block): string => [...cellsOf(block.mesh).keys()].join(' ');

function placedCells(block: Block): Map<string, ReturnType<typeof placedRing>> {
  return new Map([...cellsOf(block.mesh)].map(([name, ring]) => [name, placedRing(block.frame, ring)]));
}

function named<Cell>(cells: Map<string, Cell>, names: string): Cell[] {
  return names.split(' ').map((name) => {
    const cell = cells.get(name);
    if (!cell) throw new Error(`no cell ${name} in the block`);
    return cell;
  });
}

/** Whole square metres, as the register writes them. */
function registerArea(id: string, areaM2: number): number {
  const off = chance(id, 'off') < DEVIATING ? (chance(id, 'by') - 0.5) * 0.03 : 0;
  return Math.round(areaM2 * (1 + off));
}
