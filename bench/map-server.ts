import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TileFeature } from '../src/geometry/tile/tile-index.ts';
import type { TileAddress } from '../src/geometry/tile/mercator.ts';

const PROGRAM = '/usr/lib/cgi-bin/mapserv';

/** What is missing for the peer, or null: Debian's `cgi-mapserver`, `mapserver-bin` and `gdal-bin`. */
export function missingForPeer(): string | null {
  if (!existsSync(PROGRAM)) return 'cgi-mapserver';
  const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
  return has('ogr2ogr') ? (has('shptree') ? null : 'mapserver-bin') : 'gdal-bin';
}

/** MapServer's CGI over the same parcels as a Shapefile in Web Mercator with a spatial index, which spares it any transformation. */
export function startPeer(folder: string, features: readonly TileFeature[]): (at: TileAddress) => Buffer {
  const file = join(folder, 'parcels.geojson');
  writeFileSync(
    file,
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(({ parts, properties }) => ({
        type: 'Feature',
        properties,
        geometry: { type: 'Polygon', coordinates: parts },
      })),
    }),
  );
  execFileSync('ogr2ogr', ['-t_srs', 'EPSG:3857', join(folder, 'parcels.shp'), file], { stdio: 'ignore' });
  execFileSync('shptree', [join(folder, 'parcels.shp')], { stdio: 'ignore' });
  const map = join(folder, 'parcels.map');
  writeFileSync(map, mapFile(folder));
  const config = join(folder, 'mapserver.conf');
  writeFileSync(config, `CONFIG\n ENV\n "MS_MAP_PATTERN" "."\n "PROJ_LIB" "/usr/share/proj"\n END\nEND\n`);
  return ({ z, x, y }) => {
    const query = `map=${map}&mode=tile&tilemode=gmap&tile=${x}+${y}+${z}&layers=parcels&map.imagetype=mvt`;
    const { stdout, status } = spawnSync(PROGRAM, [], {
      env: { QUERY_STRING: query, REQUEST_METHOD: 'GET', MAPSERVER_CONFIG_FILE: config },
      maxBuffer: 2 ** 26,
    });
    const head = stdout.indexOf('\r\n\r\n');
    if (status !== 0 || head < 0 || !stdout.subarray(0, head).includes('vector-tile')) {
      throw new Error(`MapServer answered: ${stdout.subarray(0, 1500).toString()}`);
    }
    return stdout.subarray(head + 4);
  };
}

const mapFile = (folder: string): string => `MAP
  NAME "parcels"
  EXTENT -20037508 -20037508 20037508 20037508
  SIZE 256 256
  UNITS meters
  PROJECTION "init=epsg:3857" END
  OUTPUTFORMAT
    NAME "mvt"
    DRIVER "MVT"
    FORMATOPTION "EXTENT=4096"
    FORMATOPTION "EDGE_BUFFER=4"
  END
  LAYER
    NAME "parcels"
    TYPE POLYGON
    STATUS ON
    DATA "${join(folder, 'parcels.shp')}"
    PROJECTION "init=epsg:3857" END
    METADATA "gml_include_items" "all" END
  END
END
`;
