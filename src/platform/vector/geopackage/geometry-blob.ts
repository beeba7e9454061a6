import { readWkb, type WkbReading } from '../wkb.ts';

/** Bytes of the envelope for each of its kinds; 5 to 7 are not defined. */
const ENVELOPES = [0, 32, 48, 48, 64];

/** The surfaces or lines in a GeoPackageBinary blob: "GP", version, flags, system, envelope, WKB. */
export function readGeoPackageGeometry(blob: Uint8Array): WkbReading {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50)
    return { geometry: null, fault: 'not a GeoPackage geometry' };
  const flags = blob[3]!;
  if ((flags & 0b10_0000) !== 0) return { geometry: null, fault: 'an extended GeoPackage geometry' };
  const envelope = ENVELOPES[(flags >> 1) & 0b111];
  if (envelope === undefined) return { geometry: null, fault: 'not a GeoPackage geometry' };
  const empty = (flags & 0b1_0000) !== 0;
  return empty ? { geometry: null, fault: null } : readWkb(blob.subarray(8 + envelope));
}
