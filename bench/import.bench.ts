import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { bytesNamed, checkParcels, type FileSource, importParcels } from '../src/modules/places/index.server.ts';
import { startEmbedded } from '../src/platform/db/embedded-postgres.ts';
import { migrate, openDatabase, type Db } from '../src/platform/db/index.ts';
import { temporaryFolder } from '../src/platform/temporary-folder.ts';
import { seeded } from './envelopes.ts';
import { median, report } from './measure.ts';

const COUNT = 20_000;
const RUNS = 3;

/** Generated, seeded: neighbouring parcels of 4 corners that share their borders, EPSG:2177. */
function rings(): { id: string; ring: [number, number][] }[] {
  const random = seeded(2026);
  const columns = 200;
  const corner = Array.from({ length: columns + 1 }, (_, x) =>
    Array.from({ length: COUNT / columns + 1 }, (__, y): [number, number] => [
      Number((6_500_000 + x * 40 + random() * 10).toFixed(2)),
      Number((5_730_000 + y * 60 + random() * 10).toFixed(2)),
    ]),
  );
  return Array.from({ length: COUNT }, (_, n) => {
    const [x, y] = [n % columns, Math.floor(n / columns)];
    const [a, b, c, d] = [corner[x]![y]!, corner[x + 1]![y]!, corner[x + 1]![y + 1]!, corner[x]![y + 1]!];
    return { id: `306101_1.${String(1 + (n % 90)).padStart(4, '0')}.${n + 1}`, ring: [a, b, c, d, a] };
  });
}

const bytes = (name: string, text: string): FileSource => bytesNamed(name, new TextEncoder().encode(text));
const parcels = rings();
const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2177' } };
const geoJson = bytes(
  'parcels.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    crs,
    features: parcels.map(({ id, ring }) => ({
      type: 'Feature',
      properties: { idDzialki: id, OBREB: 'Próba' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  }),
);
const gml = bytes(
  'parcels.gml',
  `<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:egb="urn:x">${parcels
    .map(
      ({ id, ring }) =>
        `<gml:featureMember><egb:EGB_DzialkaEwidencyjna><egb:idDzialki>${id}</egb:idDzialki><egb:powierzchniaEwidencyjna uom="ha">0.2400</egb:powierzchniaEwidencyjna><egb:geometria><gml:Polygon srsName="urn:ogc:def:crs:EPSG::2177"><gml:exterior><gml:LinearRing><gml:posList>${ring.map(([x, y]) => `${y} ${x}`).join(' ')}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></egb:geometria></egb:EGB_DzialkaEwidencyjna></gml:featureMember>`,
    )
    .join('\n')}</gml:FeatureCollection>`,
);

async function rate(
  run: () => Promise<unknown>,
  before: () => Promise<unknown> = () => Promise.resolve(),
): Promise<number> {
  const seconds: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    await before();
    const start = performance.now();
    await run();
    seconds.push((performance.now() - start) / 1000);
  }
  return COUNT / median(seconds);
}

const folder = temporaryFolder('calisia-bench-');
const server = await startEmbedded({ folder });
try {
  await migrate(server.ownerUrl);
  const database = openDatabase({ url: server.appUrl, ownerUrl: server.ownerUrl });
  await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix)
    values ('3061011', 'kalisz', 'Kalisz', 'Kalisz', '–', '–', '–', '–', '–', '–', 2177, 'INW')`.execute(
    database.whole,
  );
  const db = database.city('3061011');
  for (const [name, source] of [
    ['GeoJSON', geoJson],
    ['EGiB GML', gml],
  ] as const)
    await measure(name, source, db);
  await database.close();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(name: string, source: FileSource, db: Db): Promise<void> {
  const work = async (dryRun: boolean): Promise<void> => {
    const result = await importParcels(db, { source, actor: 'command', dryRun });
    if (!result.ok || result.value.report.accepted !== COUNT) throw new Error('the generated file was refused');
  };
  const empty = (): Promise<unknown> => sql`delete from places.parcel`.execute(db);
  report({
    what: `${name}: read and judged, median of ${RUNS}`,
    measured: await rate(() => checkParcels(source, { teryt: '3061011' })),
    unit: '/s',
  });
  report({
    what: `${name}: end to end into the database`,
    measured: await rate(() => work(false), empty),
    unit: '/s',
    atLeast: name === 'GeoJSON' ? 20_000 : 5000,
  });
  report({ what: `${name}: the same file again`, measured: await rate(() => work(false)), unit: '/s' });
}
