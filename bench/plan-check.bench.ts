import type { MultiPolygon, Point } from '../src/geometry/polygon.ts';
import { areaWhere } from '../src/modules/plans/core/check/slabs.cases.ts';
import { bytesNamed } from '../src/modules/places/index.server.ts';
import { checkPlanFiles } from '../src/modules/plans/index.server.ts';
import { seeded } from './envelopes.ts';
import { median, report } from './measure.ts';

/** Generated, seeded: a general plan of 10 000 zones in one act, EPSG:2177, borders of 7 points shared by neighbours. */
const SIDE = 100;
const CELL = 90;
const PER_EDGE = 7;
const RUNS = 3;
const SPACE = 'PL.ZIPPZP.9999/306101-POG';
const KINDS = [
  ['SP', 'strefaGospodarcza', 'P'],
  ['SU', 'strefaUslugowa', 'U'],
  ['SN', 'strefaZieleniIRekreacji', 'ZP'],
] as const;

const random = seeded(1111);
const cents = (value: number): number => Math.round(value * 100) / 100;
const corner = grid((x, y): Point => [6_500_000 + x * CELL + jitter(x, 20), 5_730_000 + y * CELL + jitter(y, 20)]);
const east = grid((x, y) => between(corner[x]![y]!, corner[x + 1]?.[y]));
const north = grid((x, y) => between(corner[x]![y]!, corner[x]![y + 1]));

function grid<Value>(make: (x: number, y: number) => Value): Value[][] {
  return Array.from({ length: SIDE + 1 }, (_, x) => Array.from({ length: SIDE + 1 }, (__, y) => make(x, y)));
}
/** Nothing on the outer border. */
function jitter(n: number, size: number): number {
  return n === 0 || n === SIDE ? 0 : cents((random() - 0.5) * size);
}
/** Points of a border between two corners, ends left out; bent unless it is the outer border. */
function between(a: Point, b: Point | undefined): Point[] {
  if (!b) return [];
  const outer = a[0] === b[0] || a[1] === b[1];
  return Array.from({ length: PER_EDGE }, (_, i): Point => {
    const t = (i + 1) / (PER_EDGE + 1);
    const bend = outer ? 0 : (random() - 0.5) * 6;
    return [cents(a[0] + (b[0] - a[0]) * t + bend), cents(a[1] + (b[1] - a[1]) * t + bend)];
  });
}

function cell(x: number, y: number): Point[] {
  return [
    corner[x]![y]!,
    ...east[x]![y]!,
    corner[x + 1]![y]!,
    ...north[x + 1]![y]!,
    corner[x + 1]![y + 1]!,
    ...east[x]![y + 1]!.toReversed(),
    corner[x]![y + 1]!,
    ...north[x]![y]!.toReversed(),
    corner[x]![y]!,
  ];
}

const rings = Array.from({ length: SIDE * SIDE }, (_, n) => cell(n % SIDE, Math.floor(n / SIDE)));
/** The outer border, along the points of the zones. */
const boundary: Point[] = [
  ...range(SIDE).flatMap((x) => [corner[x]![0]!, ...east[x]![0]!]),
  ...range(SIDE).flatMap((y) => [corner[SIDE]![y]!, ...north[SIDE]![y]!]),
  ...range(SIDE).flatMap((x) => [corner[SIDE - x]![SIDE]!, ...east[SIDE - x - 1]![SIDE]!.toReversed()]),
  ...range(SIDE).flatMap((y) => [corner[0]![SIDE - y]!, ...north[0]![SIDE - y - 1]!.toReversed()]),
  corner[0]![0]!,
];
function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

const surface = (ring: readonly Point[]): string =>
  `<gml:Polygon srsName="http://www.opengis.net/def/crs/EPSG/0/2177"><gml:exterior><gml:LinearRing><gml:posList>${ring
    .map(([e, n]) => `${n.toFixed(2)} ${e.toFixed(2)}`)
    .join(' ')}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>`;
const id = (local: string): string =>
  `<app:idIIP><app:Identyfikator><app:przestrzenNazw>${SPACE}</app:przestrzenNazw><app:lokalnyId>${local}</app:lokalnyId><app:wersjaId>20260101T000000</app:wersjaId></app:Identyfikator></app:idIIP>`;
const common =
  '<app:poczatekWersjiObiektu>2026-01-01T00:00:00Z</app:poczatekWersjiObiektu><app:obowiazujeOd>2026-02-01</app:obowiazujeOd><app:status xlink:href="http://x/legalForce"/>';
const file = (members: string[]) =>
  new TextEncoder().encode(
    `<wfs:FeatureCollection xmlns:app="https://www.gov.pl/static/zagospodarowanieprzestrzenne/schemas/app/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:xlink="http://www.w3.org/1999/xlink">${members
      .map((one) => `<wfs:member>${one}</wfs:member>`)
      .join('\n')}</wfs:FeatureCollection>`,
  );
const actFile = bytesNamed(
  'akt.gml',
  file([
    `<app:AktPlanowaniaPrzestrzennego>${id('1POG')}${common}<app:tytul>Plan próby</app:tytul><app:typPlanu xlink:href="https://x/planOgolnyGminy"/><app:poziomHierarchii xlink:href="http://x/local"/><app:zasiegPrzestrzenny>${surface(boundary)}</app:zasiegPrzestrzenny></app:AktPlanowaniaPrzestrzennego>`,
  ]),
);
const zonesFile = (all: readonly (readonly Point[])[]) =>
  bytesNamed(
    'strefy.gml',
    file(
      all.map((ring, n) => {
        const [symbol, name, profile] = KINDS[n % 3]!;
        return `<app:StrefaPlanistyczna>${id(`1POG-${n + 1}${symbol}`)}${common}<app:oznaczenie>${n + 1}${symbol}</app:oznaczenie><app:symbol>${symbol}</app:symbol><app:charakterUstalenia xlink:href="https://x/generallyBinding"/><app:geometria>${surface(ring)}</app:geometria><app:plan xlink:href="https://x/${SPACE}/1POG"/><app:nazwa xlink:href="https://x/${name}"/><app:profilPodstawowy xlink:href="https://x/KPT#KPT-MPZP-${profile}"/><app:maksUdzialPowierzchniZabudowy>60.0</app:maksUdzialPowierzchniZabudowy></app:StrefaPlanistyczna>`;
      }),
    ),
  );

async function timed(
  zones: ReturnType<typeof zonesFile>,
): Promise<{ seconds: number; check: Awaited<ReturnType<typeof checkPlanFiles>> }> {
  const seconds: number[] = [];
  for (let i = 0; ; i += 1) {
    const start = performance.now();
    const check = await checkPlanFiles([actFile, zones]);
    seconds.push((performance.now() - start) / 1000);
    if (i === RUNS - 1) return { seconds: median(seconds), check };
  }
}

/** One corner of 250 zones moved, far apart: where it leaves land bare there is a gap, where it takes land an overlap. */
const moved = rings.map((ring, n) => {
  const [x, y] = [n % SIDE, Math.floor(n / SIDE)];
  if (n % 10 !== 5 || y % 4 !== 2 || x < 2 || y < 2 || x > SIDE - 3 || y > SIDE - 3) return ring;
  const changed = [...ring];
  const at = 2 * (PER_EDGE + 1);
  changed[at] = [cents(ring[at]![0] + (random() - 0.5) * 8), cents(ring[at]![1] + (random() - 0.5) * 8)];
  return changed;
});

const clean = await timed(zonesFile(rings));
if (clean.check.faults.length > 0) throw new Error(`the clean plan has ${clean.check.faults.length} faults`);
report({ what: '10 000 zones, no fault, files to report', measured: clean.seconds, unit: 's', atMost: 10 });
const faulty = await timed(zonesFile(moved));
report({
  what: `10 000 zones, ${faulty.check.faults.length} faults, files to report`,
  measured: faulty.seconds,
  unit: 's',
  atMost: 10,
});
report({ what: 'worst figure against an independent algorithm, relative', measured: worst(), unit: '', atMost: 1e-6 });

/** Sums over the neighbourhood of each moved zone, against slabs of the nine cells there. */
function worst(): number {
  let most = 0;
  for (const [n, ring] of moved.entries()) {
    if (ring === rings[n]) continue;
    const around = [-SIDE - 1, -SIDE, -SIDE + 1, -1, 0, 1, SIDE - 1, SIDE, SIDE + 1].map((step) => n + step);
    const land: MultiPolygon[] = around.map((k) => [[rings[k]!]]);
    const own: MultiPolygon[] = around.map((k) => [[moved[k]!]]);
    const gap = areaWhere(
      [...land, ...own],
      (inside) => inside.slice(0, 9).some(Boolean) && !inside.slice(9).some(Boolean),
    );
    const box = { x: ring[0]![0] - 40, y: ring[0]![1] - 40, side: CELL + 80 };
    const told = (kind: string): number =>
      faulty.check.faults
        .filter(
          (fault) =>
            fault.kind === kind &&
            fault.at!.every((v, i) => v > [box.x, box.y][i]! && v < [box.x, box.y][i]! + box.side),
        )
        .reduce((sum, fault) => sum + fault.measure!, 0);
    let overlap = 0;
    for (const [i, k] of around.entries()) if (k !== n) overlap += areaWhere([own[i]!, own[4]!], ([a, b]) => a! && b!);
    for (const [mine, theirs] of [
      [told('gap'), gap],
      [told('overlap'), overlap],
    ] as const) {
      // Each figure is rounded to a hundredth; what is less is no fault.
      const difference = Math.max(0, Math.abs(mine - theirs) - 0.02);
      most = Math.max(most, difference / Math.max(1, theirs));
    }
  }
  return most;
}
