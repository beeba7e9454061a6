import type { Epsg } from '../../../geometry/crs.ts';
import type { MultiPolygon } from '../../../geometry/polygon.ts';
import { assessParcel, type Circumstances } from './assess-parcel.ts';
import { areaUnit } from './file/area-unit.ts';
import { SeenParcels } from './file/seen-parcels.ts';
import { type CrsReading, readFileCrs } from './file/file-crs.ts';
import { FindingLists } from './file/finding-lists.ts';
import type { ParcelFindings, ParcelFormat, RefusedParcel } from './import-report.ts';
import type { RawArea } from './land-use/contour.ts';
import type { LandUsePart } from './land-use/land-use-part.ts';
import type { Parcel } from './parcel.ts';
import type { RawParcel } from './raw-parcel.ts';

export type Given = {
  readonly teryt: string;
  readonly epsg: Epsg;
  readonly source: string;
  readonly synthetic?: boolean;
  readonly border: MultiPolygon | null;
  readonly format: ParcelFormat;
  /** Ids that stand in the file more than once with different content: each of their features is refused. */
  readonly doubtful: ReadonlySet<string>;
};

export type AcceptedParcel = {
  readonly parcel: Parcel;
  /** The parcel's geometry as JSON. */
  readonly geometry: string;
  readonly uses: readonly LandUsePart[];
};
export type RefusedFeature = { readonly refusal: RefusedParcel; readonly raw: RawParcel };
export type AssessedBatch = {
  readonly accepted: readonly AcceptedParcel[];
  readonly refused: readonly RefusedFeature[];
};

/**
 * Judges a file's features as they come, batch by batch: parcels that may be stored, and by name all that may not.
 * What the file's labels are worth is told by the first features under each.
 */
export class FileAssessor {
  readonly #given: Given;
  readonly #readings = new Map<string | null, CrsReading>();
  readonly #counts = new Map<string | null, number>();
  readonly #seen = new SeenParcels();
  readonly #lists = new FindingLists();
  #registerUnit: 'ha' | 'm2' | null = null;
  #features = 0;
  #accepted = 0;
  /** Found in this reading: the file is to be read again with them in `given.doubtful`. */
  readonly doubtful = new Set<string>();

  constructor(given: Given) {
    this.#given = given;
  }

  take(raws: readonly RawParcel[]): AssessedBatch {
    this.#readCrs(raws);
    this.#registerUnit ??= areaUnit(raws, (name) => this.#readings.get(name), this.#given.epsg);
    const circumstances: Circumstances = { ...this.#given, registerUnit: this.#registerUnit ?? 'ha' };
    const accepted: AcceptedParcel[] = [];
    const refused: RefusedFeature[] = [];
    for (const raw of raws) {
      this.#features += 1;
      const judged = this.#judge(raw, circumstances);
      if (judged === null) continue;
      if ('refusal' in judged) {
        refused.push(judged);
        this.#lists.refused(judged.refusal);
      } else accepted.push(judged);
    }
    this.#accepted += accepted.length;
    return { accepted, refused };
  }

  /** How the coordinates of these contours or precincts are to be read. */
  readingsOf(areas: readonly RawArea[]): ReadonlyMap<string | null, CrsReading> {
    this.#readCrs(areas);
    return this.#readings;
  }

  /** Whether a parcel of that id was taken from the file. */
  hasParcel(id: string): boolean {
    return this.#seen.has(id);
  }

  #readCrs(features: readonly { coordinates: unknown; crsName: string | null }[]): void {
    const fresh = features.filter(({ crsName }) => !this.#readings.has(crsName));
    if (fresh.length === 0) return;
    for (const [name, reading] of readFileCrs(fresh, this.#given.format)) this.#readings.set(name, reading);
  }

  /** Null: the same parcel once more. */
  #judge(raw: RawParcel, circumstances: Circumstances): AcceptedParcel | RefusedFeature | null {
    const reading = this.#readings.get(raw.crsName);
    if (raw.coordinates !== null) this.#counts.set(raw.crsName, (this.#counts.get(raw.crsName) ?? 0) + 1);
    if (reading && !reading.ok) return { raw, refusal: refusal(raw, reading.kind, reading.detail) };
    const crs = reading?.crs ?? { epsg: this.#given.epsg, axes: 'xy' as const };
    const assessed = assessParcel(raw, crs, circumstances);
    if (!assessed.ok) return { raw, refusal: assessed.error };
    const { parcel, uses } = assessed.value;
    if (this.#given.doubtful.has(parcel.id))
      return { raw, refusal: { ...refusal(raw, 'duplicate-differs', ''), id: parcel.id } };
    const geometry = JSON.stringify(parcel.geometry);
    const seen = this.#seen.note(parcel.id, contentOf(parcel, geometry, uses));
    if (seen === 'different') this.doubtful.add(parcel.id);
    if (seen === 'same') this.#lists.repeated(parcel.id);
    if (seen !== 'new') return null;
    this.#lists.accepted(assessed.value);
    return { parcel, geometry, uses };
  }

  findings(): ParcelFindings {
    const crs = [...this.#readings].flatMap(([name, reading]) =>
      reading.ok && this.#counts.has(name) ? [{ ...reading.use, features: this.#counts.get(name)! }] : [],
    );
    return {
      features: this.#features,
      accepted: this.#accepted,
      contours: 0,
      contoursGone: 0,
      precincts: 0,
      areaFaults: [],
      crs,
      registerUnit: this.#registerUnit,
      ...this.#lists.all(),
    };
  }
}

const refusal = (raw: RawParcel, kind: RefusedParcel['kind'], detail: string): RefusedParcel => ({
  kind,
  position: raw.position,
  line: raw.line,
  id: raw.id?.slice(0, 60) ?? null,
  detail,
  at: null,
});

/** Everything of a parcel that the file decides. */
function contentOf(parcel: Parcel, geometry: string, uses: readonly LandUsePart[]): readonly string[] {
  const { precinctName, registerAreaM2, landUse, sourceDate } = parcel;
  const parts = uses.length === 0 ? '' : JSON.stringify(uses);
  return [geometry, `|${precinctName}|${registerAreaM2}|${landUse}|${sourceDate}|`, parts];
}
