import type { Parcel } from '../../../places/index.ts';
import { parcelsAfter } from '../../../places/index.server.ts';
import { allZones } from '../../../plans/index.server.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ExportCell, ExportRow } from '../../core/export/export-row.ts';

const BATCH = 5000;

/** What is handed out: its columns in order, whatever its rows hold, and its rows in batches, so that no more than one is in memory. */
export type ExportSource = {
  readonly columns: readonly string[];
  batches(): AsyncIterable<readonly ExportRow[]>;
};

const PARCEL_COLUMNS = [
  'obreb',
  'nazwa_obrebu',
  'numer',
  'pole_m2',
  'pole_ewidencyjne_m2',
  'uzytki',
  'zrodlo',
  'stan_na',
  'dane_przykladowe',
];

/** All parcels of the city; areas in m². */
export const parcelRows = (db: Db): ExportSource => ({
  columns: PARCEL_COLUMNS,
  async *batches() {
    for (let after = ''; ;) {
      const batch = await parcelsAfter(db, after, BATCH);
      yield batch.map(parcelRow);
      if (batch.length < BATCH) return;
      after = batch.at(-1)!.id;
    }
  },
});

const parcelRow = (parcel: Parcel): ExportRow => ({
  id: parcel.id,
  columns: {
    obreb: parcel.precinct,
    nazwa_obrebu: parcel.precinctName,
    numer: parcel.number,
    pole_m2: Math.round(parcel.areaM2 * 100) / 100,
    pole_ewidencyjne_m2: parcel.registerAreaM2,
    uzytki: parcel.landUse,
    zrodlo: parcel.source,
    stan_na: parcel.sourceDate,
    dane_przykladowe: parcel.synthetic,
  },
  shape: parcel.geometry,
  point: null,
});

const ZONE_COLUMNS = [
  'akt',
  'rodzaj',
  'status',
  'oznaczenie',
  'symbol',
  'nazwa',
  'obowiazuje_od',
  'obowiazuje_do',
  'przeznaczenie',
  'przeznaczenie_dodatkowe',
  'maks_intensywnosc',
  'maks_zabudowa_proc',
  'maks_wysokosc_m',
  'min_zielen_proc',
  'sprawdzone',
  'dane_przykladowe',
];

/** All zones with what is coded of them, read at once: a city has some thousands. `sprawdzone`: a second person read every provision. */
export const zoneRows = (db: Db): ExportSource => ({
  columns: ZONE_COLUMNS,
  async *batches() {
    yield await zonesOf(db);
  },
});

async function zonesOf(db: Db): Promise<ExportRow[]> {
  const { acts, zones } = await allZones(db);
  return zones.map((zone): ExportRow => {
    const act = acts.find(({ id }) => id === zone.actId);
    const limit = (kind: string): ExportCell => zone.provisions.find((one) => one.kind === kind)?.limit ?? null;
    const use = zone.provisions.find(({ kind }) => kind === 'use');
    return {
      id: String(zone.id),
      columns: {
        akt: act?.title ?? null,
        rodzaj: act?.kind ?? null,
        status: act?.status ?? null,
        oznaczenie: zone.designation,
        symbol: zone.symbol,
        nazwa: zone.name.pl,
        obowiazuje_od: zone.inForceFrom,
        obowiazuje_do: zone.inForceTo,
        przeznaczenie: use?.classes.join(' ') ?? null,
        przeznaczenie_dodatkowe: use?.additionalClasses.join(' ') ?? null,
        maks_intensywnosc: limit('max-intensity'),
        maks_zabudowa_proc: limit('max-cover'),
        maks_wysokosc_m: limit('max-height'),
        min_zielen_proc: limit('min-green'),
        sprawdzone: zone.provisions.length > 0 && zone.provisions.every(({ checkedOn }) => checkedOn !== null),
        dane_przykladowe: zone.synthetic,
      },
      shape: zone.geometry,
      point: null,
    };
  });
}
