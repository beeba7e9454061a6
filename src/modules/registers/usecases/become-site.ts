import { transformation } from '../../../geometry/crs.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Actor } from '../../audit/index.server.ts';
import type { Municipality } from '../../places/index.ts';
import { addFactIn, createSiteIn, type FactHistory, siteBySlug } from '../../sites/index.server.ts';
import { paperOf } from '../core/mapping.ts';
import { newsOf } from '../core/news.ts';
import type { Place } from '../core/place-rows.ts';
import type { RegisterEntry } from '../core/read-row.ts';

/** What a sender's list said of one site; `confirmedOn` is the row's day, or the list's. */
type Said = {
  readonly entry: RegisterEntry & { readonly confirmedOn: Day };
  readonly sender: string;
  /** What its mapping calls the list. */
  readonly title: string;
  /** For the office only. */
  readonly file: string;
  readonly actor: Actor;
};

type Making = Said & { readonly place: Place | null; readonly city: Municipality; readonly contactId: number };

/** A draft on the row's parcels, or of a building at its point; null while nobody knows where it lies. Land always stands on parcels. */
export async function makeSiteOf(tx: Db, making: Making): Promise<{ id: number; slug: string } | null> {
  const { entry, place, city } = making;
  if (place === null || (entry.kind === 'land' && place.parcels.length === 0)) return null;
  const [lon, lat] = transformation(city.epsg, 4326)(place.at).map((degrees) => degrees.toFixed(7)) as [string, string];
  const district = entry.district ?? city.name;
  const words = {
    kind: entry.kind,
    character: '',
    parcels: place.parcels.join('\n'),
    address: '',
    at: place.parcels.length > 0 ? '' : `${lat}, ${lon}`,
    namePl: entry.name,
    nameEn: entry.nameEn ?? entry.name,
    districtPl: district,
    districtEn: district,
    summaryPl: entry.summary ?? '',
    summaryEn: entry.summary ?? '',
    contact: String(making.contactId),
  };
  const made = await createSiteIn(tx, { words, epsg: city.epsg, actor: making.actor });
  // Row and place were checked by the same limits: a refusal here is a broken promise.
  if (!made.ok) throw new Error(`draft of ${entry.reference}: ${JSON.stringify(made.error)}`);
  return { slug: made.value, id: (await siteBySlug(tx, made.value))!.id };
}

type Adding = Said & { readonly slug: string; readonly known: FactHistory; readonly today: Day };

/** Records what the list says and the site's record does not hold yet; answers how many statements that were. */
export async function addStatements(tx: Db, adding: Adding): Promise<number> {
  const { entry, sender, title, file, slug, known, today, actor } = adding;
  const { confirmedOn } = entry;
  const news = newsOf(entry.facts, { sender, on: confirmedOn, known });
  for (const { key, value } of news) {
    const source = { kind: 'register' as const, name: sender, reference: paperOf({ title }, confirmedOn), url: null };
    const note = `${file}, ${entry.reference}`;
    const fact = { key, value, source, confirmedOn, visibility: 'public' as const, note };
    const added = await addFactIn(tx, { slug, fact, actor, today });
    // Every value was checked when its row was read.
    if (!added.ok) throw new Error(`fact ${key} of ${slug}: ${JSON.stringify(added.error)}`);
  }
  return news.length;
}
