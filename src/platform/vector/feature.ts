/** A file to be read, perhaps more than once from its beginning. */
export type ByteSource = {
  /** Without folders. */
  readonly name: string;
  readonly size: number;
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** One feature as its file states it: nothing checked yet. */
export type VectorFeature = {
  readonly properties: Readonly<Record<string, unknown>>;
  /** GeoJSON shape `{ type, coordinates }`, easting (longitude) first; anything at all in GeoJSON. Null when there is none. */
  readonly geometry: unknown;
  /** Why bytes could not be read as rings: a curve, a truncated record. Null when they could. */
  readonly geometryFault: string | null;
  /** Its class, where the file names one for each (GML). */
  readonly type?: string;
  /** Its system as the file writes it, where each has its own (GML): axes in the order that the name promises. */
  readonly crsName?: string | null;
  /** Whether arcs were replaced by straight pieces. */
  readonly flattened?: boolean;
};

export type VectorLayer = {
  readonly name: string;
  /** As the file writes it, `EPSG:2177` where it could be told; null when the file names none. */
  readonly crsName: string | null;
  /** Names of the attributes; null when each feature has its own (GeoJSON). */
  readonly fields: readonly string[] | null;
  /** Null when only reading tells. */
  readonly count: number | null;
  /** Features in the file's order, in batches. Throws `BrokenVector`. */
  features(): AsyncIterable<readonly VectorFeature[]>;
};

export type VectorFormat = 'geojson' | 'geopackage' | 'shapefile' | 'gml';
export type VectorFile = {
  readonly format: VectorFormat;
  readonly layers: readonly VectorLayer[];
  /** Removes what was laid aside to read the file. */
  close(): Promise<void>;
};

export type VectorFault = {
  readonly kind:
    | 'empty'
    | 'unknown-format'
    | 'too-large'
    | 'not-utf8'
    | 'not-json'
    | 'not-a-feature-collection'
    | 'not-a-geopackage'
    | 'no-layer'
    | 'bad-zip'
    | 'zip-encrypted'
    | 'zip-too-large'
    | 'no-shapefile'
    | 'several-shapefiles'
    | 'bad-shapefile'
    | 'bad-dbf'
    | 'not-well-formed'
    | 'dtd'
    | 'too-deep'
    /** A service that handed out fewer features than it says it has: "1000 / 4310". */
    | 'incomplete';
  readonly detail: string;
  readonly line: null;
};

/** Ends the reading of a file in the middle; the reader's caller turns it into a refusal. */
export class BrokenVector extends Error {
  readonly fault: VectorFault;
  constructor(kind: VectorFault['kind'], detail = '') {
    super(`${kind} ${detail}`);
    this.fault = { kind, detail: detail.slice(0, 200), line: null };
  }
}

/** Features handed over at once. */
export const BATCH = 1000;
