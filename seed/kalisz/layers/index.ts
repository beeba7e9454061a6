import { difference } from '../../../src/geometry/overlay.ts';
import type { MultiPolygon } from '../../../src/geometry/polygon.ts';
import { bounds, mapPoints } from '../../../src/geometry/polygon.ts';
import { greens, lakes } from '../base-map/ground.ts';
import { rivers } from '../base-map/lines.ts';
import { type Block, parcelsOf } from '../generator/block.ts';
import type { Point } from '../generator/mesh.ts';
import { toMetres } from '../generator/place.ts';
import { DOBRZEC } from '../land/dobrzec.ts';
import { BLOCKS } from '../land/index.ts';
import { METALOWCOW } from '../land/metalowcow.ts';
import { PIWONICE } from '../land/piwonice.ts';
import { RYPINEK } from '../land/rypinek.ts';
import { SRODMIESCIE } from '../land/srodmiescie.ts';
import { WINIARY } from '../land/winiary.ts';
import { WROCLAWSKA } from '../land/wroclawska.ts';
import { alongBlock, axis, type LayerSheet, onBlock, SAMPLE, surface } from './layer-sheet.ts';
import { ROADS } from './roads.ts';

/** A surface of the base map in metres. */
const sketched = (name: string): MultiPolygon[] =>
  [...greens, ...lakes]
    .filter((drawn) => drawn.name === name)
    .map(({ geometry }) => mapPoints([geometry.coordinates as Point[][]], toMetres));

const around = (blocks: readonly Block[], metres: number): MultiPolygon => {
  const { minX, minY, maxX, maxY } = bounds(blocks.flatMap(parcelsOf).flatMap(({ geometry }) => geometry));
  const [west, south, east, north] = [minX - metres, minY - metres, maxX + metres, maxY + metres];
  return [[[[west, south], [east, south], [east, north], [west, north], [west, south]]]]; // prettier-ignore
};

/** All land of the demonstration but for some blocks. */
const without = (...blocks: Block[]): MultiPolygon => difference(around(BLOCKS, 2000), around(blocks, 60));

const FRESH = { ago: 80, until: 285 };
const WHOLE = { ...FRESH, area: null };
const GAS = `Operator gazociągów${SAMPLE}`;

/** What keeps land of the demonstration free. Invented: nothing of it stands in a register. */
export const LAYERS: readonly LayerSheet[] = [
  { ...WHOLE, kind: 'road', source: `Zarząd dróg${SAMPLE}`, things: ROADS },
  {
    ...WHOLE,
    kind: 'forest',
    source: `Ewidencja gruntów, użytki Ls${SAMPLE}`,
    things: [
      surface({ name: `las za ulicą Inwestorską${SAMPLE}`, attributes: {} }, onBlock(DOBRZEC, [[372, 722], [604, 716], [620, 880], [360, 880]])), // prettier-ignore
      ...sketched('Lasek Winiarski').map((shape) =>
        surface({ name: `Lasek Winiarski${SAMPLE}`, attributes: {} }, shape),
      ),
    ],
  },
  {
    ...WHOLE,
    kind: 'watercourse',
    source: `Wody Polskie${SAMPLE}`,
    things: [
      axis({ name: `rów RC-1${SAMPLE}`, attributes: { width: 3 } }, alongBlock(DOBRZEC, [[-20, -8], [300, -22], [640, -3], [980, -16]])), // prettier-ignore
      ...rivers.map(({ name, geometry }) =>
        axis(
          { name: `${name}${SAMPLE}`, attributes: { width: name === 'Prosna' ? 25 : 8 } },
          (geometry.coordinates as Point[]).map(toMetres),
        ),
      ),
    ],
  },
  {
    ...WHOLE,
    kind: 'power-line',
    source: `Operator sieci energetycznej${SAMPLE}`,
    things: [
      axis({ name: `linia 110 kV${SAMPLE}`, attributes: { voltage: 110 } }, alongBlock(WROCLAWSKA, [[74, -160], [66, 200], [58, 520]])), // prettier-ignore
      axis({ name: `linia kablowa 15 kV${SAMPLE}`, attributes: { voltage: 15, underground: true } }, alongBlock(DOBRZEC, [[-20, 488.5], [980, 502.5]])), // prettier-ignore
    ],
  },
  {
    ...FRESH,
    kind: 'gas-pipe',
    source: GAS,
    area: { name: `Kalisz bez Winiar${SAMPLE}`, shape: without(WINIARY) },
    things: [
      axis({ name: `gazociąg DN 180${SAMPLE}`, attributes: { pressure: 'medium', diameter: 180, year: 2019 } }, alongBlock(DOBRZEC, [[-20, 499.5], [980, 513.5]])), // prettier-ignore
      axis({ name: `gazociąg wysokiego ciśnienia DN 300${SAMPLE}`, attributes: { pressure: 'high', diameter: 300, year: 1985 } }, alongBlock(PIWONICE, [[452, -60], [440, 250], [425, 600]])), // prettier-ignore
    ],
  },
  {
    // Out of date on purpose.
    kind: 'gas-pipe',
    source: GAS,
    area: { name: `Winiary${SAMPLE}`, shape: around([WINIARY], 400) },
    ago: 460,
    until: -95,
    things: [
      axis({ name: `gazociąg DN 110${SAMPLE}`, attributes: { pressure: 'medium', diameter: 110, year: 1998 } }, alongBlock(WINIARY, [[-80, -14], [460, -14]])), // prettier-ignore
    ],
  },
  {
    ...FRESH,
    // Nobody asked about Metalowców yet, on purpose.
    kind: 'easement',
    source: `Księgi wieczyste, wypis${SAMPLE}`,
    area: { name: `Kalisz bez ulicy Metalowców${SAMPLE}`, shape: without(METALOWCOW) },
    things: [
      surface({ name: `służebność przesyłu, kanalizacja${SAMPLE}`, attributes: { effect: 'forbids' } }, onBlock(DOBRZEC, [[204, 330], [210, 330], [208, 488], [202, 488]])), // prettier-ignore
    ],
  },
  {
    ...WHOLE,
    kind: 'flood',
    source: `Mapy zagrożenia powodziowego${SAMPLE}`,
    things: [
      ...sketched('łąki nad Prosną').map((shape) => surface({ name: `dolina Prosny, raz na 10 lat${SAMPLE}`, attributes: { flood: 'q10' } }, shape)), // prettier-ignore
      surface({ name: `dolina Prosny, raz na 100 lat${SAMPLE}`, attributes: { flood: 'q1' } }, onBlock(PIWONICE, [[668, 120], [1100, 60], [1100, 620], [655, 600]])), // prettier-ignore
      surface({ name: `Rypinek, raz na 100 lat${SAMPLE}`, attributes: { flood: 'q1' } }, onBlock(RYPINEK, [[-60, 196], [340, 188], [340, 420], [-60, 420]])), // prettier-ignore
    ],
  },
  {
    ...WHOLE,
    kind: 'heritage',
    source: `Gminna ewidencja zabytków${SAMPLE}`,
    things: [
      surface({ name: `układ urbanistyczny Śródmieścia${SAMPLE}`, attributes: { heritage: 'register-area' } }, around([SRODMIESCIE], 120)), // prettier-ignore
      surface({ name: `dawny zakład na Rypinku${SAMPLE}`, attributes: { heritage: 'record' } }, onBlock(RYPINEK, [[120, 102], [200, 100], [204, 160], [124, 162]])), // prettier-ignore
    ],
  },
  { ...WHOLE, kind: 'nature', source: `Rejestr form ochrony przyrody${SAMPLE}`, things: [] },
];
