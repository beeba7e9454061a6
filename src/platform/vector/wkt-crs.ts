/** Zones of PL-2000: central meridian → code. */
const PL_2000: Readonly<Record<number, string>> = {
  15: 'EPSG:2176',
  18: 'EPSG:2177',
  21: 'EPSG:2178',
  24: 'EPSG:2179',
};

/** A code that belongs to the whole definition stands at its end. */
const OWN_CODE = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d{4,5})"?\s*\]\s*\]\s*$/i;

/**
 * The name of a system that a WKT definition (.prj, GeoPackage) describes: by its own EPSG code, else by its projection's numbers,
 * since ESRI writes no code. Unknown ones keep their own name; null when there is no text.
 */
export function crsOfWkt(wkt: string): string | null {
  const text = wkt.trim().slice(0, 20_000);
  if (text === '' || /^undefined$/i.test(text)) return null;
  const code = OWN_CODE.exec(text)?.[1];
  if (code) return `EPSG:${code}`;
  const name = /^\w+\s*\[\s*"([^"]{1,100})"/.exec(text)?.[1] ?? text.slice(0, 60);
  return byNumbers(text) ?? name;
}

function byNumbers(text: string): string | null {
  const geographic = /^GEOG(?:CS|CRS)\s*\[/i.test(text);
  if (geographic && /WGS[ _]?(?:19)?84/i.test(text)) return 'EPSG:4326';
  if (geographic && /ETR[SF][ _]?(?:19)?(?:89|2000)/i.test(text)) return 'EPSG:4258';
  if (!/^PROJ(?:CS|CRS)\s*\[/i.test(text)) return null;
  if (/mercator_auxiliary_sphere|pseudo[- _]mercator/i.test(text)) return 'EPSG:3857';
  if (!/"(?:Transverse[ _]Mercator|Gauss[ _]Kruger)"/i.test(text) || !/GRS[ _]?(?:19)?80/i.test(text)) return null;
  const [meridian, scale, east, north] = ['Central_Meridian', 'Scale_Factor', 'False_Easting', 'False_Northing'].map(
    (parameter) => Number(new RegExp(`"${parameter}"\\s*,\\s*(-?[\\d.]+)`, 'i').exec(text)?.[1] ?? Number.NaN),
  ) as [number, number, number, number];
  if (scale === 0.9993 && meridian === 19 && east === 500_000 && north === -5_300_000) return 'EPSG:2180';
  if (scale === 0.9996 && meridian === 15 && east === 500_000 && north === 0) return 'EPSG:25833';
  if (scale === 0.999923 && north === 0 && east === (meridian / 3) * 1e6 + 5e5) return PL_2000[meridian] ?? null;
  return null;
}
