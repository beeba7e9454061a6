import { type Epsg } from '../../../../geometry/crs.ts';
import { bounds } from '../../../../geometry/polygon.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { readText } from '../../core/broken-text.ts';
import type { CrsReading } from '../../core/file/file-crs.ts';
import { MOST_NAMED, type ParcelFindings } from '../../core/import-report.ts';
import { type AreaShape, areaShape, type RawArea } from '../../core/land-use/contour.ts';
import type { Parcel } from '../../core/parcel.ts';
import { SeenParcels } from '../../core/file/seen-parcels.ts';
import { parcelsOfContours } from '../../data/land-use.queries.ts';
import {
  type AreaRow,
  deleteContours,
  type PrecinctRow,
  writeContours,
  writePrecincts,
} from '../../data/write-land-use.ts';
import { measureLandUse } from './measure-land-use.ts';
import { vanishedContours } from './vanished-contours.ts';

type City = { readonly teryt: string; readonly epsg: Epsg; readonly source: string };
type Found = Pick<ParcelFindings, 'contours' | 'contoursGone' | 'precincts' | 'areaFaults'>;
type Kind = 'use' | 'class';

const CHUNK = 5000;

/** Contours and precincts of a file, written beside its parcels, and the shares of parcels that follow from them. */
export class AreaWriter {
  readonly #tx: Db;
  readonly #city: City;
  readonly #precincts = new Map<string, PrecinctRow>();
  readonly #changed: Record<'use' | 'class', string[]> = { use: [], class: [] };
  readonly #drawn: Record<Kind, SeenParcels> = { use: new SeenParcels(), class: new SeenParcels() };
  readonly #faults: Found['areaFaults'][number][] = [];
  #contours = 0;

  constructor(tx: Db, city: City) {
    this.#tx = tx;
    this.#city = city;
  }

  /** A parcel names its precinct, and perhaps what it is called. */
  notePrecincts(parcels: readonly Parcel[]): void {
    for (const { precinct, precinctName } of parcels) {
      const known = this.#precincts.get(precinct);
      if (known && (known.name !== null || precinctName === null)) continue;
      this.#precincts.set(precinct, { code: precinct, name: precinctName, shape: known?.shape ?? null });
    }
  }

  async write(areas: readonly RawArea[], readings: ReadonlyMap<string | null, CrsReading>): Promise<void> {
    const rows: Record<'use' | 'class', AreaRow[]> = { use: [], class: [] };
    for (const area of areas) {
      const shape = this.#shape(area, readings.get(area.crsName));
      if (area.kind === 'precinct') this.#notePrecinct(area, shape);
      else if (shape) this.#noteContour(area, { ...shape, into: rows[area.kind] });
    }
    for (const kind of ['use', 'class'] as const) {
      this.#contours += rows[kind].length;
      for (const { id } of rows[kind]) this.#drawn[kind].note(id, []);
      const { source } = this.#city;
      const once = [...new Map(rows[kind].map((row) => [row.id, row])).values()];
      this.#changed[kind].push(...(await writeContours(this.#tx, once, { kind, source })));
    }
  }

  #shape(area: RawArea, reading: CrsReading | undefined): AreaShape | null {
    if (area.kind === 'precinct' && area.coordinates === null && area.geometryFault === null) return null;
    if (!reading?.ok) return this.#fault(area, reading ? `${reading.kind} ${reading.detail}` : 'no surface');
    const shape = areaShape(area, reading.crs, this.#city.epsg);
    return shape.ok ? shape.value : this.#fault(area, `${shape.error.kind} ${shape.error.detail}`);
  }

  #fault({ id, line }: RawArea, detail: string): null {
    if (this.#faults.length < MOST_NAMED)
      this.#faults.push({ id: id?.slice(0, 60) ?? null, line, detail: detail.slice(0, 200) });
    return null;
  }

  #notePrecinct(area: RawArea, shape: AreaShape | null): void {
    const match = /^(\d{6})_\d\.(\d{4})$/.exec(area.id ?? '');
    if (!match || match[1] !== this.#city.teryt.slice(0, 6))
      return void this.#fault(area, 'not a precinct of this municipality');
    const code = match[2]!;
    const drawn = shape && { geometry: shape.geometry, bounds: bounds(shape.geometry) };
    this.#precincts.set(code, {
      code,
      name: readText(area.name).text ?? this.#precincts.get(code)?.name ?? null,
      shape: drawn,
    });
  }

  #noteContour(area: RawArea, { into, geometry, areaM2 }: AreaShape & { into: AreaRow[] }): void {
    const id = readText(area.id).text;
    const use = readText(area.use).text;
    if (id === null || use === null) return void this.#fault(area, id === null ? 'no id' : 'no symbol of use');
    into.push({
      id,
      name: null,
      use,
      soilClass: readText(area.soilClass).text ?? '',
      geometry,
      bounds: bounds(geometry),
      areaM2,
    });
  }

  /**
   * Writes what was noted, takes away the contours that the file no longer draws on its parcels, and measures the parcels that changed
   * contours touch; answers the parcels for which something changed. `hasParcel`: whether the file holds the parcel.
   */
  async end(
    hasParcel: (id: string) => boolean,
  ): Promise<{ found: Found; changedParcels: readonly string[]; changed: boolean }> {
    const changedPrecincts = await writePrecincts(this.#tx, [...this.#precincts.values()], this.#city.source);
    const touched: string[] = [];
    let gone = 0;
    for (const kind of ['use', 'class'] as const) {
      const vanished = await this.#vanished(kind, hasParcel);
      gone += vanished.length;
      const beneath = await parcelsOfContours(this.#tx, kind, vanished);
      await deleteContours(this.#tx, kind, vanished);
      touched.push(...(await measureLandUse(this.#tx, beneath)));
      for (let i = 0; i < this.#changed[kind].length; i += CHUNK) {
        const ids = await parcelsOfContours(this.#tx, kind, this.#changed[kind].slice(i, i + CHUNK));
        touched.push(...(await measureLandUse(this.#tx, ids)));
      }
    }
    const contoursChanged = this.#changed.use.length + this.#changed.class.length + gone > 0;
    return {
      found: {
        contours: this.#contours,
        contoursGone: gone,
        precincts: this.#precincts.size,
        areaFaults: this.#faults,
      },
      changedParcels: [...new Set(touched)],
      changed: changedPrecincts > 0 || contoursChanged,
    };
  }

  async #vanished(kind: Kind, hasParcel: (id: string) => boolean): Promise<string[]> {
    const drawn = this.#drawn[kind];
    return drawn.isEmpty ? [] : vanishedContours(this.#tx, kind, { isDrawn: (id) => drawn.has(id), hasParcel });
  }
}
