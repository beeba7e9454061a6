/** "GPKG" and version 1.3 (OGC 12-128r17). */
const APPLICATION_ID = 0x47504b47;
const VERSION = 10_300;

/** What stands in every GeoPackage before its layers. */
export const TABLES = `
  pragma application_id = ${APPLICATION_ID}; pragma user_version = ${VERSION};
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (table_name text primary key, data_type text not null, identifier text unique, description text default '',
    last_change datetime not null, min_x double, min_y double, max_x double, max_y double,
    srs_id integer references gpkg_spatial_ref_sys (srs_id));
  create table gpkg_geometry_columns (table_name text not null references gpkg_contents (table_name), column_name text not null,
    geometry_type_name text not null, srs_id integer not null references gpkg_spatial_ref_sys (srs_id),
    z tinyint not null, m tinyint not null, primary key (table_name, column_name));`;

type System = [name: string, id: number, organization: string, code: number, definition: string];

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]';

/** Systems that every GeoPackage must list (1.1.2.1.2). */
const STANDARD: readonly System[] = [
  ['WGS 84 geodetic', 4326, 'EPSG', 4326, WGS84],
  ['Undefined Cartesian', -1, 'NONE', -1, 'undefined'],
  ['Undefined geographic', 0, 'NONE', 0, 'undefined'],
];

/** PL-2000 (Dz.U. 2012 poz. 1247, annex 1): zones 5–8 with the axis at 15°, 18°, 21°, 24°, scale 0.999923. */
function poland2000(epsg: number): System {
  const zone = epsg - 2171;
  const name = `ETRF2000-PL / CS2000 zone ${zone}`;
  const definition =
    `PROJCS["${name}",GEOGCS["ETRF2000-PL",DATUM["ETRF2000_Poland",SPHEROID["GRS 1980",6378137,298.257222101]],` +
    `PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],` +
    `PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",${zone * 3}],PARAMETER["scale_factor",0.999923],` +
    `PARAMETER["false_easting",${zone}500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","${epsg}"]]`;
  return [name, epsg, 'EPSG', epsg, definition];
}

/** The systems of a package whose layers stand in that zone of PL-2000. */
export const systemsOf = (epsg: number): readonly System[] => [...STANDARD, poland2000(epsg)];
