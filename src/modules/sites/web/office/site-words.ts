import { transformation, type Epsg } from '../../../../geometry/crs.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { outlineText } from '../../core/office/outline.ts';
import { readParcelList } from '../../core/office/parcel-list.ts';
import { DRAFT_FIELDS, OUTLINE_FIELDS, type DraftWords } from '../../core/office/site-draft.ts';
import type { OfficeSite } from '../../data/office-sites.queries.ts';
import { parcelsBeginning, type FoundParcel } from '../../data/parcel-names.queries.ts';
import { fetchParcels, type ParcelFetched } from '../../usecases/fetch-parcels.ts';

/** Longer texts are cut before they are shown again. Characters. */
const SHOWN_MAX = 5000;
/** More than a thousand corners need. */
const OUTLINE_MAX = 60_000;

/** What a clerk typed; kind and character travel in one field: `land:brownfield`. */
export function wordsOf(form: URLSearchParams): DraftWords {
  const [kind = '', character = ''] = (form.get('kind') ?? '').split(':');
  const typed = Object.fromEntries(DRAFT_FIELDS.map((field) => [field, (form.get(field) ?? '').slice(0, SHOWN_MAX)]));
  const [outline, outlineSystem] = OUTLINE_FIELDS.map((field) => (form.get(field) ?? '').slice(0, OUTLINE_MAX));
  return { ...(typed as DraftWords), kind, character, outline: outline!, outlineSystem: outlineSystem! };
}

export const NO_WORDS: DraftWords = wordsOf(new URLSearchParams());

/** A site as its form shows it. */
export const wordsOfSite = (site: OfficeSite, epsg: number): DraftWords => ({
  kind: site.kind,
  character: site.character ?? '',
  parcels: site.parcels.join('\n'),
  address: site.address,
  at: site.parcels.length > 0 || site.drawn ? '' : degreesOf(site, epsg),
  outline: site.drawn ? outlineText(site.drawn.outline) : '',
  outlineSystem: String(epsg),
  namePl: site.name.pl,
  nameEn: site.name.en,
  districtPl: site.district.pl,
  districtEn: site.district.en,
  summaryPl: site.summary.pl,
  summaryEn: site.summary.en,
  contact: String(site.contactId),
});

/** Latitude and longitude of a site without parcels, as the form takes them. */
function degreesOf({ easting, northing }: OfficeSite, epsg: number): string {
  const [longitude, latitude] = transformation(epsg as Epsg, 4326)([easting, northing]);
  return `${latitude.toFixed(7)}, ${longitude.toFixed(7)}`;
}

/** The choice of kind as the form names it. */
export const kindChoice = ({ kind, character }: DraftWords): string =>
  character === '' ? kind : `${kind}:${character}`;

/** What a search or a question to ULDK brought; nothing of either is null or empty. */
export type Finding = {
  readonly typed: string;
  readonly found: readonly FoundParcel[] | null;
  readonly fetched: readonly ParcelFetched[];
};

type Changed = { words: DraftWords; finding: Finding | null };

/** What the form's search, its ticks and its question to ULDK change; parcels ticked or fetched are written into the field. */
export async function findOrAdd(c: PageContext, form: URLSearchParams): Promise<Changed> {
  const words = wordsOf(form);
  const typed = (form.get('find') ?? '').slice(0, 60);
  switch (form.get('do')) {
    case 'find':
      return { words, finding: { typed, found: await parcelsBeginning(c.var.db, typed), fetched: [] } };
    case 'fetch': {
      const fetched = await askUldk(c, `${typed}\n${words.parcels}`);
      const ids = fetched.filter(({ ok }) => ok).map(({ id }) => id);
      return { words: withParcels(words, ids), finding: { typed, found: null, fetched } };
    }
    default: {
      const ticked = [...form.keys()].filter((name) => name.startsWith('add.')).map((name) => name.slice(4, 64));
      return { words: withParcels(words, ticked), finding: null };
    }
  }
}

/** The works of the form that `findOrAdd` does. */
export const isFinding = (work: string | null): boolean => work === 'find' || work === 'add' || work === 'fetch';

function askUldk({ var: { db, city, rooms, session } }: PageContext, names: string): Promise<ParcelFetched[]> {
  const actor = session ? (`user:${session.accountId}` as const) : 'visitor';
  return fetchParcels(db, {
    names,
    teryt: city.teryt,
    live: rooms.config.live ?? false,
    actor,
    now: rooms.clock.now(),
  });
}

function withParcels(words: DraftWords, ids: readonly string[]): DraftWords {
  const lines = words.parcels
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const fresh = ids.filter((id) => !lines.some((line) => line === id || isSame(line, id)));
  return { ...words, parcels: [...new Set([...lines, ...fresh])].join('\n') };
}

/** Whether a line (`33 400/1`) already names the parcel. */
function isSame(line: string, id: string): boolean {
  const [name] = readParcelList(line).names;
  return name !== undefined && 'precinct' in name && id.endsWith(`.${name.precinct}.${name.number}`);
}
