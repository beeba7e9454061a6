import type { FactValue } from '../../../../kernel/fact.ts';
import type { Day } from '../../../../kernel/day.ts';
import { parcelsAfter } from '../../../places/index.server.ts';
import { allZones } from '../../../plans/index.server.ts';
import { FACT_KINDS, type FactKey, standingOf } from '../../../sites/index.ts';
import { readFacts, readSites } from '../../../sites/index.server.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ExportCell, ExportRow } from '../../core/export/export-row.ts';

const BATCH = 5000;

/** All parcels of the city; areas in m². */
export async function parcelRows(db: Db): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  for (let after = ''; ; after = rows.at(-1)!.id) {
    const batch = await parcelsAfter(db, after, BATCH);
    rows.push(
      ...batch.map((parcel): ExportRow => ({
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
      })),
    );
    if (batch.length < BATCH) return rows;
  }
}

/** All zones with what is coded of them. `sprawdzone`: a second person read every provision. */
export async function zoneRows(db: Db): Promise<ExportRow[]> {
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

export type SitesToExport = {
  readonly today: Day;
  /** Addresses of sites in the order wanted; null for every published one. Sites that are not published are left out. */
  readonly slugs: readonly string[] | null;
};

/**
 * Sites on offer with what is publicly known of each kind; whether it is fresh, and since when it is known, stand in the columns beside
 * it. Where sources contradict each other, none of their values stands alone: all of them are in a column of their own.
 */
export async function siteRows(db: Db, { today, slugs }: SitesToExport): Promise<ExportRow[]> {
  const [published, facts] = await Promise.all([
    readSites(db, ['published', 'reserved']),
    readFacts(db, { siteId: null, visibility: ['public'] }),
  ]);
  const bySlug = new Map(published.map((site) => [site.slug, site]));
  const sites = slugs === null ? published : slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  return sites.map((site): ExportRow => {
    const columns: Record<string, ExportCell> = {
      rodzaj: site.kind,
      nazwa: site.name.pl,
      name: site.name.en,
      dzielnica: site.district.pl,
      opublikowano: site.publishedOn,
      kontakt: site.contact.name,
      dane_przykladowe: site.synthetic,
    };
    for (const key of Object.keys(FACT_KINDS) as FactKey[]) {
      const { state, current, voices } = standingOf(key, facts.get(site.id)?.[key], today);
      const disputed = state === 'disputed';
      columns[key] = current && !disputed ? cellOf(current.value) : null;
      if (disputed) columns[`${key} sporne`] = voices.map(({ value }) => String(cellOf(value))).join(' / ');
      columns[`${key} stan`] = state;
      columns[`${key} potwierdzono`] = current?.confirmedOn ?? null;
    }
    return { id: site.slug, columns, shape: null, point: [site.easting, site.northing] };
  });
}

function cellOf(value: FactValue): ExportCell {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'choice':
      return value.code;
    case 'day':
      return value.day;
    case 'text':
      return value.text.pl;
    default:
      return 'brak';
  }
}
